import { setImmediate as breathe } from 'node:timers/promises'
import type pg from 'pg'
import type { Keys, Vault } from '../ports/keys.ts'
import type { HandleLane, Lane } from '../ports/lanes.ts'
import type { ConversationState } from '../ports/state.ts'
import { ownerTag } from './case-seals.ts'
import { sealTalk } from './keys/talk.ts'
import { type LaneRow, readLanes, toLane } from './lane-rows.ts'
import { nameSenders } from './senders.ts'
import { insertRows, instant, isPassing, type Queryable, transaction } from './sql.ts'
import { type BufferedWork, createWork } from './work.ts'

/** Turns of one chat taken at a time: a flood in one chat must not keep the others waiting. */
const turnsPerLane = 20
/** Understanding is all computing: after this long (ms) whoever waits to be acknowledged gets a turn. */
const longestBreathMs = 8
/** A turn that fails is tried again after these waits (ms), then given up with an apology. */
const retryMs = [1_000, 5_000, 30_000, 120_000]

/** An error while handling one chat and nothing else, so it is this chat's own. */
class LaneFailure extends Error {
  readonly lane: Lane
  constructor(lane: Lane, cause: unknown) {
    super('lane failed', { cause })
    this.lane = lane
  }
}

export type Handled = {
  turns: number
  /** A turn failed because of a fault of ours; it was put back or given up. */
  failure?: { turnId: number; givenUp: boolean; cause: unknown }
}

/**
 * Takes up to `limit` chats with waiting turns, whichever process stored them, and handles them in
 * one transaction. A chat is held by a row lock, so its turns are handled by one process at a time
 * and in order; different chats go in parallel. What the chats of a batch write goes out together,
 * so an error in a batch names nobody: it is thrown, and whoever asks with `limit` 1 finds the
 * chat that fails, which is put back.
 */
export async function handleWaiting(
  pool: pg.Pool,
  keys: Keys,
  limit: number,
  handle: HandleLane,
): Promise<Handled> {
  try {
    const turns = await transaction(pool, async (client) => {
      const lanes = await claimLanes(client, keys.vault, limit)
      if (lanes.length === 0) return 0
      const speaking = lanes.map(({ person }) => person.chat.id)
      const work = createWork(client, keys, Date.now(), speaking)
      const states = await handleLanes(lanes, work, handle).catch((cause: unknown) => {
        const [only] = lanes
        throw lanes.length === 1 && only && !isPassing(cause) ? new LaneFailure(only, cause) : cause
      })
      await saveStates(client, keys.vault, states, work.now)
      const ids = lanes.flatMap((lane) => lane.turns.map(({ id }) => id))
      await client.query({
        name: 'turns handled',
        text: 'UPDATE inbox SET handled_at = $2 WHERE id = ANY($1)',
        values: [ids, instant(work.now)],
      })
      if (work.erased.size > 0) await eraseTurns(client, lanes, work.erased)
      return ids.length
    })
    return { turns }
  } catch (error) {
    if (error instanceof LaneFailure) return { turns: 0, failure: await putBack(pool, keys, error) }
    throw error
  }
}

/** What led to a denunciation was just handled, so it is erased now. */
async function eraseTurns(client: Queryable, lanes: Lane[], chats: ReadonlySet<number>) {
  const ids = lanes
    .filter(({ person }) => chats.has(person.chat.id))
    .flatMap(({ turns }) => turns.map(({ id }) => id))
  await client.query(`UPDATE inbox SET turn = '{"forgotten":true}' WHERE id = ANY($1)`, [ids])
}

type States = { chatId: number; state: ConversationState }[]

async function handleLanes(lanes: Lane[], work: BufferedWork, handle: HandleLane) {
  const states: States = []
  let breathedAt = performance.now()
  for (const lane of lanes) {
    states.push({ chatId: lane.person.chat.id, state: await handle(lane, work) })
    if (performance.now() - breathedAt < longestBreathMs) continue
    await breathe()
    breathedAt = performance.now()
  }
  await work.flush()
  return states
}

async function claimLanes(client: Queryable, vault: Vault, limit: number): Promise<Lane[]> {
  const { rows: held } = await client.query<{ id: number }>({
    name: 'hold chats',
    // Only the first waiting turn of a chat counts: what waits behind it must not crowd out other
    // chats. One walk along the index finds them, however many wait.
    text: `WITH first AS (
        SELECT DISTINCT ON (channel, chat) id, channel, chat, ready_at FROM inbox
        WHERE handled_at IS NULL ORDER BY channel, chat, position, id
      ), oldest AS MATERIALIZED (
        SELECT id, channel, chat FROM first WHERE ready_at <= now() ORDER BY id LIMIT 256
      )
      SELECT c.id FROM oldest o JOIN chats c ON c.channel = o.channel AND c.external_id = o.chat
      ORDER BY o.id LIMIT $1 FOR NO KEY UPDATE OF c SKIP LOCKED`,
    values: [limit],
  })
  if (held.length === 0) return []
  // A statement of its own: it must see what the previous holder of these chats committed.
  const { rows } = await client.query<LaneRow>({
    name: 'read lanes',
    text: readLanes,
    values: [
      held.map(({ id }) => id),
      turnsPerLane,
      instant(Date.now()),
      held.map(({ id }) => ownerTag(id, vault)),
    ],
  })
  const lanes = rows.map((row) => toLane(row, vault)).filter((lane) => lane.turns.length > 0)
  await nameSenders(client, lanes)
  return lanes
}

const saveStates = (client: Queryable, vault: Vault, states: States, now: number) =>
  insertRows(
    client,
    'conversations',
    ['chat_id', 'state', 'updated_at'],
    states.map(({ chatId, state }) => ({
      chat_id: chatId,
      state: sealTalk(vault, 'state', state),
      updated_at: instant(now),
    })),
    'ON CONFLICT (chat_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at',
  )

/** The first waiting turn of the failed chat waits longer, or is given up: the person is told either way. */
async function putBack(
  pool: pg.Pool,
  keys: Keys,
  { lane, cause }: LaneFailure,
): Promise<NonNullable<Handled['failure']>> {
  const [first] = lane.turns
  if (first === undefined) throw cause
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ attempts: number }>(
      'UPDATE inbox SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts',
      [first.id],
    )
    const wait = retryMs[(rows[0]?.attempts ?? 0) - 1]
    if (wait !== undefined) {
      await client.query(
        "UPDATE inbox SET ready_at = now() + $2 * interval '1 millisecond' WHERE id = $1",
        [first.id, wait],
      )
      return { turnId: first.id, givenUp: false, cause }
    }
    await client.query('UPDATE inbox SET handled_at = now(), failed_at = now() WHERE id = $1', [
      first.id,
    ])
    const work = createWork(client, keys)
    work.notify({ chatId: lane.person.chat.id, reply: { key: 'trouble' } })
    await work.flush()
    return { turnId: first.id, givenUp: true, cause }
  })
}

/** Turns stored and not yet handled. */
export async function inboxWaiting(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*) AS count FROM inbox WHERE handled_at IS NULL',
  )
  return rows[0]?.count ?? 0
}
