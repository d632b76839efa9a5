import type pg from 'pg'
import { storable } from '../domain/text/storable.ts'
import { reminders } from '../domain/time/policy.ts'

export type Queryable = Pick<pg.ClientBase, 'query'>

/**
 * JSON as PostgreSQL takes it: its text holds neither U+0000 nor half of a surrogate pair, and one
 * such character would turn away everything written with it.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'string' ? storable(one) : one))

/** Writes any number of rows of one table in one statement; the rows go as one JSON parameter. */
export async function insertRows(
  client: Queryable,
  table: string,
  columns: readonly string[],
  rows: Record<string, unknown>[],
  tail = '',
): Promise<void> {
  if (rows.length === 0) return
  const list = columns.map((column) => `"${column}"`).join(', ')
  await client.query({
    name: `insert ${table}`,
    text: `INSERT INTO ${table} (${list})
           SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1) ${tail}`,
    values: [toJson(rows)],
  })
}

/** Epoch ms to what json_populate_recordset reads as timestamptz. */
export const instant = (ms: number | undefined) =>
  ms === undefined ? null : new Date(ms).toISOString()

const lostConnection = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', '08001'])
const tryAgain = new Set(['40001', '40P01', '55P03', '53300', '57014'])

/** The database is away or asks to try again: nothing is wrong with the work itself. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  return (
    lostConnection.has(code) ||
    tryAgain.has(code) ||
    /^E[A-Z]+$/.test(code) ||
    /connection|timeout|Client was closed|not queryable/i.test(error.message)
  )
}

/** Runs inside one transaction on a connection of its own; any error takes everything back. */
export async function transaction<T>(
  pool: pg.Pool,
  run: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection that breaks between two statements reports it here first.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query('BEGIN')
    const result = await run(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    // A connection in doubt might keep a rollback waiting; ending it takes everything back as well.
    if (error instanceof Error && isPassing(error)) broken = error
    else
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure
      })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** For `NOT IN (…)`: the names of clocks that promise nothing to anybody. */
export const unpromised = reminders.map((name) => `'${name}'`).join(', ')
