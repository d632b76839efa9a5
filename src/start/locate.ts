import type { Config } from '../config/config.ts'
import { migrate } from '../embedded/migrate.ts'
import { type Progress, startPostgres } from '../embedded/postgres.ts'
import type { Located } from './service.ts'

/** The configuration with a database that answers and is up to date; ours when none was given. */
export async function locateDatabase(
  config: Config,
  onProgress: (step: Progress | 'migrating') => void = () => {},
): Promise<{ config: Located; stop(): Promise<void> }> {
  const given = config.databaseUrl
  const embedded =
    given === undefined ? await startPostgres({ home: config.home, onProgress }) : undefined
  const databaseUrl = given ?? embedded?.url ?? ''
  onProgress('migrating')
  await migrate(databaseUrl)
  return { config: { ...config, databaseUrl }, stop: async () => embedded?.stop() }
}
