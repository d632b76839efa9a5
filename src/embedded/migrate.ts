import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }
type Applied = { readonly name: string; readonly checksum: string; readonly finished: boolean }

/** The key that Prisma's own `migrate deploy` locks, so that the two wait for each other. */
const PRISMA_LOCK = 72707369

/** As Prisma creates it: either tool can go on where the other stopped. */
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

const OUR_MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/**
 * Applies the migrations that the database has not seen, in order of name, each in a transaction of
 * its own, and returns their names. Does what `prisma migrate deploy` does without the engine it
 * would download. Several processes may call it at once: they wait for each other.
 * @throws {Error} when a migration was edited after it was applied, was left unfinished, or fails;
 * those before it stay applied
 */
export async function migrate(databaseUrl: string, folder = OUR_MIGRATIONS): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(HISTORY)
    const missing = unseen(readMigrations(folder), await readHistory(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * The names of the migrations that `migrate` would apply; changes nothing.
 * @throws {Error} as `migrate` does for what was edited or left unfinished
 */
export async function pendingMigrations(
  databaseUrl: string,
  folder = OUR_MIGRATIONS,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      "SELECT FROM pg_class WHERE oid = to_regclass('_prisma_migrations')",
    )
    const history = rowCount === 0 ? [] : await readHistory(client)
    return unseen(readMigrations(folder), history).map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).sort()
  return names
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function readHistory(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}

function unseen(migrations: readonly Migration[], history: readonly Applied[]): Migration[] {
  return migrations.filter(({ name, checksum }) => {
    const applied = history.find((entry) => entry.name === name)
    if (applied === undefined) return true
    if (!applied.finished) throw new Error(`Migration ${name} was begun and never finished.`)
    if (applied.checksum === checksum) return false
    throw new Error(`Migration ${name} was edited after it was applied. Write a new one instead.`)
  })
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} failed: ${(cause as Error).message}`, { cause })
  }
}
