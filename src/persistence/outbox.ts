import type pg from 'pg'
import { transaction } from './sql.ts'

export type OutboxJob = { id: string; queue: string; payload: Record<string, string> }

/** Puts jobs on their queues; must be idempotent by id. */
export type AddJobs = (jobs: OutboxJob[]) => Promise<void>

/** One relay round takes at most this many. */
const batch = 500

/**
 * Hands waiting jobs to the queues, oldest first. If the queues refuse, the rows stay as they were
 * and come again; if we die between adding and committing, the same ids are added again and ignored.
 */
export const relayOutbox = (pool: pg.Pool, add: AddJobs): Promise<number> =>
  transaction(pool, async (client) => {
    const { rows } = await client.query<OutboxJob>({
      name: 'outbox to relay',
      text: `SELECT id, queue, payload FROM outbox WHERE relayed_at IS NULL
             ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED`,
      values: [batch],
    })
    if (rows.length === 0) return 0
    await add(rows)
    await client.query({
      name: 'outbox relayed',
      text: 'UPDATE outbox SET relayed_at = clock_timestamp() WHERE id = ANY($1)',
      values: [rows.map(({ id }) => id)],
    })
    return rows.length
  })

/**
 * Adds again every job that was relayed and never finished: a lost queue is rebuilt from here.
 * Jobs still in their queue keep their place, for an id that exists is not added twice.
 * @param olderThanMs leaves out what was relayed a moment ago and is surely under way
 */
export async function reconcile(pool: pg.Pool, add: AddJobs, olderThanMs: number): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let count = 0
  for (;;) {
    const { rows } = await pool.query<OutboxJob>(
      `SELECT id, queue, payload FROM outbox
       WHERE relayed_at < now() - $1 * interval '1 millisecond' AND done_at IS NULL AND failed_at IS NULL
         AND id > $2 ORDER BY id LIMIT $3`,
      [olderThanMs, after, batch],
    )
    const last = rows.at(-1)
    if (last === undefined) return count
    await add(rows)
    after = last.id
    count += rows.length
  }
}

export const jobDone = (pool: pg.Pool, id: string) =>
  pool.query({
    name: 'outbox done',
    text: 'UPDATE outbox SET done_at = coalesce(done_at, now()) WHERE id = $1',
    values: [id],
  })

/** Given up after every attempt; kept for a person to look at. */
export const jobFailed = (pool: pg.Pool, id: string) =>
  pool.query('UPDATE outbox SET failed_at = now() WHERE id = $1 AND done_at IS NULL', [id])

export type OutboxState = { waiting: number; unfinished: number; failed: number; oldestMs: number }

export async function outboxState(pool: pg.Pool): Promise<OutboxState> {
  const { rows } = await pool.query<Record<keyof OutboxState, number>>(
    `SELECT
       (SELECT count(*) FROM outbox WHERE relayed_at IS NULL) AS waiting,
       (SELECT count(*) FROM outbox WHERE relayed_at IS NOT NULL AND done_at IS NULL AND failed_at IS NULL) AS unfinished,
       (SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL AND created_at > now() - interval '7 days') AS failed,
       (SELECT coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0)::bigint
          FROM outbox WHERE relayed_at IS NULL) AS "oldestMs"`,
  )
  return rows[0] ?? { waiting: 0, unfinished: 0, failed: 0, oldestMs: 0 }
}
