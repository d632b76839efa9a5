import type { Config } from '../config/config.ts'
import { type Database, openDatabase } from '../persistence/database.ts'
import { locateDatabase } from '../start/locate.ts'
import type { Located } from '../start/service.ts'
import { Failure, type Say } from './command.ts'

const steps = {
  creating: 'Đang tạo cơ sở dữ liệu… (creating the database)',
  starting: 'Đang khởi động cơ sở dữ liệu… (starting the database)',
}

/** A command does one thing at a time. */
const connections = 4

/**
 * Runs with the database of this installation, migrated: the one given, the one the service runs,
 * or our own started for as long as this takes. Throws `Failure` when there is none to be had.
 */
export async function withDatabase<T>(
  config: Config,
  say: Say,
  run: (database: Database, located: Located) => Promise<T>,
): Promise<T> {
  const onProgress = (step: string) => {
    if (step === 'creating' || step === 'starting') say(steps[step])
  }
  const located = await locateDatabase(config, { onProgress, passing: true }).catch(
    (error: Error) => {
      throw new Failure(`Không mở được cơ sở dữ liệu (database): ${told(error)}`)
    },
  )
  const database = openDatabase(located.config.databaseUrl, { max: connections })
  try {
    return await run(database, located.config)
  } finally {
    await database.close()
    await located.stop()
  }
}

/** Several addresses refused come as one error without words of its own. */
export const told = (error: Error & { code?: string }) => error.message || error.code || error.name
