import { existsSync } from 'node:fs'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { createCluster, type Places, placesIn, readPassword, USER } from './cluster.ts'
import { checkReach, chooseIdentity } from './identity.ts'
import { launch } from './launch.ts'
import { withLock } from './lock.mjs'
import { disown, own, settledServer } from './ownership.ts'
import { endServer, type Running } from './server-process.ts'

export type Progress = 'creating' | 'starting' | 'ready'

export type PostgresOptions = {
  /** The folder of all data (NGHEDAN_HOME); the server's own is `postgres` in it. */
  readonly home: string
  /** Told in one line what happened, the server's unexpected end above all. */
  readonly log?: (message: string) => void
  /** Server settings that replace or add to ours. */
  readonly settings?: Readonly<Record<string, string>>
  readonly onProgress?: (step: Progress) => void
  /** The server ends soon, with one command: others wait for its end instead of adopting it. */
  readonly passing?: boolean
}

export type EmbeddedPostgres = {
  /** postgresql://… of the application's database, password included. */
  readonly url: string
  /** True when another living process started the server. */
  readonly adopted: boolean
  readonly pid: number
  /** Ends the server and waits for its end; does nothing to an adopted one, whose starter ends it. */
  stop(): Promise<void>
}

const DATABASE = 'nghedan'

/**
 * Starts the PostgreSQL that comes with npm on a free port of 127.0.0.1, creating its data on the
 * first start, or adopts the living server of the same home. The server ends when this process
 * ends, even by kill -9 (on Linux through the kernel; elsewhere at the next start).
 * Call it from the main thread: the kernel ties the server to the thread that started it.
 * @throws {Error} in words for the administrator
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const places = placesIn(options.home)
  return withLock(places.lock, async () => {
    const existing = await settledServer(places)
    if (existing) {
      const url = await applicationUrl(places, existing.port)
      options.log?.(`Using the PostgreSQL that runs as process ${existing.pid}`)
      return { url, adopted: true, pid: existing.pid, stop: async () => {} }
    }
    return startOwn(places, options)
  })
}

async function startOwn(places: Places, options: PostgresOptions): Promise<EmbeddedPostgres> {
  const began = performance.now()
  const binaries = findBinaries()
  const identity = chooseIdentity(places.data)
  checkReach(identity, binaries.postgres, places.base)
  if (!existsSync(places.data)) {
    options.onProgress?.('creating')
    await createCluster(places, binaries, identity)
  }

  options.onProgress?.('starting')
  const { server, port } = await launch(places, binaries, identity, options.settings ?? {})
  if (options.passing) own(places, server.pid, true)
  const stop = stopOnce(server, places)
  try {
    const url = await applicationUrl(places, port)
    options.onProgress?.('ready')
    const ms = Math.round(performance.now() - began)
    options.log?.(`PostgreSQL is ready on port ${port} after ${ms} ms (process ${server.pid})`)
    void server.exited.then(({ code, signal }) => {
      options.log?.(`PostgreSQL (process ${server.pid}) ended with ${signal ?? code}`)
    })
    return { url, adopted: false, pid: server.pid, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function stopOnce(server: Running, places: Places): () => Promise<void> {
  let ended: Promise<void> | undefined
  return () => {
    ended ??= endServer(server).then(() => disown(places))
    return ended
  }
}

/** The application's database, made if it is missing. */
async function applicationUrl(places: Places, port: number): Promise<string> {
  const url = (database: string) =>
    `postgresql://${USER}:${readPassword(places)}@127.0.0.1:${port}/${database}`
  const client = new pg.Client({ connectionString: url('postgres') })
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
  return url(DATABASE)
}
