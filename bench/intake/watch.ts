import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Traffic } from './jobs.ts'
import { firstChat } from './updates.ts'

/** Reads in the product's own database what became of the traffic. */

/** Seldom, for the probes cost what is measured; the times themselves come from the rows. */
const pollMs = 1_000
/** Nothing here takes as long as this. */
const limitMs = 300_000

const chatsOf = `SELECT id, external_id FROM chats
  WHERE channel = 'telegram' AND external_id::bigint >= $1 AND external_id::bigint < $2`
const range = (traffic: Traffic) => {
  const first = firstChat + traffic.firstChat
  return [first, first + traffic.chats]
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not done after ${limitMs / 1000} s: ${what}`)
    await sleep(pollMs)
  }
}

/** Until every turn is handled and no job waits in the outbox; two probes of small partial indexes. */
export const settled = (pool: pg.Pool) =>
  until(async () => {
    const { rowCount } = await pool.query(
      `SELECT FROM inbox WHERE handled_at IS NULL
       UNION ALL SELECT FROM outbox WHERE relayed_at IS NULL LIMIT 1`,
    )
    return rowCount === 0
  }, 'turns and outbox')

const unitQueues = `('ward', 'department', 'inspectorate')`

/** Until the queues of the units are worked off: every case has its cards written. */
export const cardsWritten = (pool: pg.Pool) =>
  until(async () => {
    const { rowCount } = await pool.query(
      `SELECT FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND relayed_at IS NOT NULL
       AND queue IN ${unitQueues} LIMIT 1`,
    )
    return rowCount === 0
  }, 'cards')

export type Outcome = {
  turns: number
  replies: number
  cases: number
  unitJobs: number
  cards: number
  failures: number
  /** Epoch ms at which the last reply and the last unit's job were on their queues. */
  lastQueuedAt: number
  /** Epoch ms at which the last unit's job was done: its card waits to be sent. */
  lastCardAt: number
}

/** What the traffic led to; a case belongs to the chat that told it, a card to the officers of its unit. */
export async function outcomeOf(pool: pg.Pool, traffic: Traffic): Promise<Outcome> {
  const { rows } = await pool.query<Record<keyof Outcome, string>>(
    `WITH mine AS MATERIALIZED (${chatsOf}),
     told AS MATERIALIZED (SELECT id FROM cases WHERE chat_id IN (SELECT id FROM mine)),
     said AS (SELECT o.relayed_at FROM outbox o
       JOIN notifications n ON n.id = (o.payload->>'notificationId')::uuid
       WHERE n.chat_id IN (SELECT id FROM mine)),
     queued AS (SELECT o.relayed_at, o.done_at FROM outbox o WHERE o.queue IN ${unitQueues}
       AND (o.payload->>'caseId')::uuid IN (SELECT id FROM told))
     SELECT
       (SELECT count(*) FROM inbox WHERE chat IN (SELECT external_id FROM mine)
          AND handled_at IS NOT NULL AND failed_at IS NULL) AS turns,
       (SELECT count(relayed_at) FROM said) AS replies,
       (SELECT count(*) FROM told) AS cases,
       (SELECT count(relayed_at) FROM queued) AS "unitJobs",
       (SELECT count(DISTINCT card_of) FROM notifications WHERE card_of IN (SELECT id FROM told)) AS cards,
       (SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL) AS failures,
       (SELECT extract(epoch FROM greatest(
          (SELECT max(relayed_at) FROM said), (SELECT max(relayed_at) FROM queued))) * 1000) AS "lastQueuedAt",
       (SELECT extract(epoch FROM max(done_at)) * 1000 FROM queued) AS "lastCardAt"`,
    range(traffic),
  )
  const [row] = rows
  if (row === undefined) throw new Error('No outcome')
  return Object.fromEntries(Object.entries(row).map(([k, v]) => [k, Number(v)])) as Outcome
}

/** Epoch ms at which the answer to each update was on its queue, by chat and then in order. */
export async function answersAt(pool: pg.Pool, traffic: Traffic): Promise<number[][]> {
  const { rows } = await pool.query<{ answers: number[] | null }>(
    `WITH mine AS MATERIALIZED (${chatsOf})
     SELECT array_agg(extract(epoch FROM o.relayed_at)::float8 * 1000 ORDER BY n.seq) AS answers
     FROM mine JOIN notifications n ON n.chat_id = mine.id
     JOIN outbox o ON (o.payload->>'notificationId')::uuid = n.id
     GROUP BY mine.external_id ORDER BY mine.external_id::bigint`,
    range(traffic),
  )
  return rows.map(({ answers }) => answers ?? [])
}
