import type pg from 'pg'

/** How many clocks that have not stopped end after this instant (ms, UTC), and when the last of them does. */
export async function clocksReaching(
  pool: pg.Pool,
  afterMs: number,
): Promise<{ count: number; lastDueAt: number } | undefined> {
  const { rows } = await pool.query<{ count: number; last: number | null }>(
    'SELECT count(*) AS count, max(due_at) AS last FROM clocks WHERE stopped_at IS NULL AND due_at > $1',
    [new Date(afterMs)],
  )
  const [row] = rows
  return row === undefined || row.last === null
    ? undefined
    : { count: row.count, lastDueAt: row.last }
}
