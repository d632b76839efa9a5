import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/embedded/migrate.ts'
import { type EmbeddedPostgres, startPostgres } from '../src/embedded/postgres.ts'
import { CLONE_PREFIX, connectedTo, TEMPLATE, withClient } from './support/database.ts'
import { startRedis } from './support/redis.ts'

/** Nothing here survives the run, so nothing needs to reach the disk. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '500',
}

/** Starts the servers of the run and makes the template; the returned teardown ends them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'nghedan-test-'))
  await chmod(home, 0o711) // where root has no user namespaces, the server runs as another user
  const postgres = await startPostgres({ home, settings: FAST })
  await makeTemplate(postgres.url)
  const redis = await startRedis()
  project.provide('postgresUrl', postgres.url)
  project.provide('redisUrl', redis?.url ?? '')

  return async () => {
    await reportLeaks(postgres)
    await redis?.stop()
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function makeTemplate(server: string): Promise<void> {
  await withClient(server, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  const url = new URL(server)
  url.pathname = `/${TEMPLATE}`
  await migrate(url.href)
  // A database with a connection cannot be cloned; now there can be none.
  await withClient(server, (client) =>
    client.query(`ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`),
  )
}

/** Vitest does not count a teardown that throws as a failure; the exit code does. */
async function reportLeaks({ url }: EmbeddedPostgres): Promise<void> {
  const leaks = await withClient(url, async (client) => ({
    connections: await connectedTo(client, CLONE_PREFIX),
    databases: await undropped(client),
  }))
  if (leaks.connections !== '') fail(`Connections left open by tests:\n${leaks.connections}`)
  if (leaks.databases !== '') fail(`Databases never dropped by tests: ${leaks.databases}`)
}

async function undropped(client: Parameters<typeof connectedTo>[0]): Promise<string> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [CLONE_PREFIX],
  )
  return rows.map(({ datname }) => datname).join(', ')
}

function fail(message: string): void {
  console.error(`\n${message}`)
  process.exitCode = 1
}
