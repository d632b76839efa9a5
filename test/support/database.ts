import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** postgresql://… of the run's server, from which the clones are made. */
    postgresUrl: string
    /** redis://… or '' when this machine has no Redis. */
    redisUrl: string
  }
}

/** A migrated, otherwise empty database to clone; nobody may connect to it. */
export const TEMPLATE = 'template_nghedan'

/** What the name of every clone starts with. */
export const CLONE_PREFIX = 'clone_'

export type FreshDatabase = {
  readonly url: string
  /**
   * Removes the database.
   * @throws {Error} naming who is still connected: a test that leaks a connection fails
   */
  drop(): Promise<void>
}

/** A migrated database of one's own in some 40 ms; call it once per test file and drop it after. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = CLONE_PREFIX + randomBytes(6).toString('hex')
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => withClient(server, (client) => dropDatabase(client, name)) }
}

/** Runs `work` with a connection that is closed afterwards. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'nghedan-test-support' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const OBJECT_IN_USE = '55006'

/** PostgreSQL itself waits five seconds for connections that are just closing. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`DROP DATABASE ${name}`)
  } catch (error) {
    if ((error as pg.DatabaseError).code !== OBJECT_IN_USE) throw error
    throw new Error(
      `Still connected when the database was dropped: ${await connectedTo(client, name)}`,
    )
  }
}

/** Who is connected to the databases whose name starts so, one a line; '' for nobody. */
export async function connectedTo(client: pg.Client, prefix: string): Promise<string> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT format('%s in %s (%s, last query: %s)',
       coalesce(nullif(application_name, ''), 'unnamed'), datname, state, left(query, 80)) AS line
     FROM pg_stat_activity WHERE starts_with(datname, $1)`,
    [prefix],
  )
  return rows.map(({ line }) => line).join('\n')
}
