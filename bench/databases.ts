import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../src/embedded/postgres.ts'
import type { Defer } from './benchmark.ts'

/** A PostgreSQL server of the run's own, in a folder that goes with it. */
export type Databases = {
  home: string
  /** A new, empty database. */
  newDatabase(name: string): Promise<string>
}

/** With the settings of production: every commit reaches the disk. */
export async function startDatabases(defer: Defer): Promise<Databases> {
  const home = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  defer(() => rm(home, { recursive: true, force: true }))
  await chmod(home, 0o711) // where root has no user namespaces, the server runs as another user
  const postgres = await startPostgres({ home })
  defer(() => postgres.stop())
  return {
    home,
    async newDatabase(name) {
      const client = new pg.Client({ connectionString: postgres.url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`).finally(() => client.end())
      const url = new URL(postgres.url)
      url.pathname = `/${name}`
      return url.href
    },
  }
}
