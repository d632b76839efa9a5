import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from './migrate.ts'

export type Scratch = { url: string; drop(): Promise<void> }

/** What the name of every scratch database starts with. */
const prefix = 'nghedan_scratch_'

/**
 * A migrated, empty database of its own beside the one `serverUrl` names, which is not touched. What
 * it holds need not survive a power cut, so it does not wait for the disk.
 * @throws {Error} when this user may not create databases
 */
export async function createScratch(serverUrl: string): Promise<Scratch> {
  const name = prefix + randomBytes(6).toString('hex')
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    try {
      for (const one of statements) await client.query(one)
    } finally {
      await client.end()
    }
  }
  const drop = () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await run(`CREATE DATABASE ${name}`, `ALTER DATABASE ${name} SET synchronous_commit = off`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await migrate(url.href).catch(async (error) => {
    await drop()
    throw error
  })
  return { url: url.href, drop }
}
