import type { Config } from '../config/config.ts'
import { migrate } from '../embedded/migrate.ts'
import { type Progress, startPostgres } from '../embedded/postgres.ts'
import type { Located } from './service.ts'

type Options = {
  onProgress?: (step: Progress | 'migrating') => void
  /** For one short command: nobody else may come to rely on the server it starts. */
  passing?: boolean
}

export type Database = { config: Located; stop(): Promise<void> }

/** The configuration with a database that answers; ours, started or adopted, when none was given. */
export async function reachDatabase(config: Config, options: Options = {}): Promise<Database> {
  const { databaseUrl, home } = config
  if (databaseUrl !== undefined) return { config: { ...config, databaseUrl }, stop: async () => {} }
  const { url, stop } = await startPostgres({ home, ...options })
  return { config: { ...config, databaseUrl: url }, stop }
}

/** As `reachDatabase`, and its tables are up to date. */
export async function locateDatabase(config: Config, options: Options = {}): Promise<Database> {
  const reached = await reachDatabase(config, options)
  options.onProgress?.('migrating')
  await migrate(reached.config.databaseUrl).catch(async (error) => {
    await reached.stop()
    throw error
  })
  return reached
}
