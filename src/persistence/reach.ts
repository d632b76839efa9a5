import type pg from 'pg'
import type { Kind } from '../domain/organisation.ts'

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

/** When the oldest open case of each kind was received (ms, UTC), officially where it was. */
export async function oldestOpen(pool: pg.Pool): Promise<{ kind: Kind; at: number }[]> {
  const { rows } = await pool.query<{ kind: Kind; at: number }>(
    'SELECT kind, min(coalesce(lodged_at, created_at)) AS at FROM cases WHERE closed_at IS NULL GROUP BY kind',
  )
  return rows
}
