import type pg from 'pg'
import { withoutLimit } from './clocks.ts'

/**
 * The least a sweep could do: move rows of a bare table on. One statement that takes what is due
 * and leaves what others hold; no case, no rung recorded, nobody told.
 */
export async function openFloor(pool: pg.Pool, rows: number): Promise<void> {
  await withoutLimit(
    pool,
    `CREATE TABLE floor AS SELECT uuidv7() AS id, 3::smallint AS rung,
       now() + interval '1 day' + s * interval '1 second' AS next_action_at
     FROM generate_series(1, ${rows}) s`,
    [],
  )
  await withoutLimit(pool, 'ALTER TABLE floor ADD PRIMARY KEY (id)', [])
  await withoutLimit(pool, 'CREATE INDEX ON floor (next_action_at)', [])
  await withoutLimit(pool, 'VACUUM ANALYZE floor', [])
}

/** Milliseconds to take so many due rows. */
export async function measureFloor(pool: pg.Pool, count: number): Promise<number> {
  await pool.query(
    `UPDATE floor SET next_action_at = now() - interval '1 second'
     WHERE id IN (SELECT id FROM floor TABLESAMPLE SYSTEM (10) LIMIT $1)`,
    [count],
  )
  const from = performance.now()
  const { rowCount } = await pool.query({
    name: 'floor',
    text: `UPDATE floor SET rung = rung + 1, next_action_at = now() + interval '10 days'
           WHERE id IN (SELECT id FROM floor WHERE next_action_at <= now()
             ORDER BY next_action_at LIMIT $1 FOR UPDATE SKIP LOCKED)
           RETURNING *`,
    values: [count],
  })
  if (rowCount !== count) throw new Error(`the floor took ${rowCount} of ${count}`)
  return performance.now() - from
}
