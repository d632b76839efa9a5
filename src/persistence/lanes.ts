import { setImmediate as breathe } from 'node:timers/promises'
import type pg from 'pg'
import type { Keys } from '../ports/keys.ts'
import type { HandleLane, Lane } from '../ports/lanes.ts'
import type { Membership, Person, Role } from '../ports/person.ts'
import { type ConversationState, idle } from '../ports/state.ts'
import type { ChannelName, Language, Turn } from '../ports/turn.ts'
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
      const lanes = await claimLanes(client, limit)
      if (lanes.length === 0) return 0
      const work = createWork(client, keys)
      const states = await handleLanes(lanes, work, handle).catch((cause: unknown) => {
        const [only] = lanes
        throw lanes.length === 1 && only && !isPassing(cause) ? new LaneFailure(only, cause) : cause
      })
      await saveStates(client, states, work.now)
      const ids = lanes.flatMap((lane) => lane.turns.map(({ id }) => id))
      await client.query({
        name: 'turns handled',
        text: 'UPDATE inbox SET handled_at = $2 WHERE id = ANY($1)',
        values: [ids, instant(work.now)],
      })
      return ids.length
    })
    return { turns }
  } catch (error) {
    if (error instanceof LaneFailure) return { turns: 0, failure: await putBack(pool, keys, error) }
    throw error
  }
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

async function claimLanes(client: Queryable, limit: number): Promise<Lane[]> {
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
    values: [held.map(({ id }) => id), turnsPerLane],
  })
  return rows.map(toLane).filter((lane) => lane.turns.length > 0)
}

const readLanes = `
  SELECT c.id, c.channel, c.external_id, c.kind, c.language, c.citizen_id, c.officer_id,
    (SELECT max(version) FROM consents WHERE citizen_id = c.citizen_id AND withdrawn_at IS NULL) AS consent,
    (SELECT name FROM officers WHERE id = c.officer_id) AS officer_name,
    (SELECT state FROM conversations WHERE chat_id = c.id) AS state,
    (SELECT (array_agg(code ORDER BY created_at DESC))[1] FROM cases
      WHERE chat_id = c.id AND question IS NOT NULL) AS question,
    CASE WHEN c.officer_id IS NULL THEN NULL ELSE (
      SELECT json_agg(json_build_object('code', m.unit_code, 'validFrom', m.unit_valid_from, 'role', m.role))
      FROM memberships m WHERE m.officer_id = c.officer_id AND m.until IS NULL) END AS memberships,
    t.turns
  FROM chats c
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'id', w.id, 'ready', w.ready_at <= now(), 'failed', w.attempts > 0, 'turn', w.turn)
      ORDER BY w.position, w.id) AS turns
    FROM (
      SELECT id, ready_at, attempts, turn, position FROM inbox
      WHERE channel = c.channel AND chat = c.external_id AND handled_at IS NULL
      ORDER BY position, id LIMIT $2
    ) w
  ) t
  WHERE c.id = ANY($1)`

type LaneRow = {
  id: number
  channel: ChannelName
  external_id: string
  kind: 'private' | 'group'
  language: Language | null
  citizen_id: string | null
  consent: number | null
  officer_id: string | null
  officer_name: string | null
  memberships: { code: string; validFrom: string; role: Role }[] | null
  state: ConversationState | null
  question: string | null
  turns: Waiting[] | null
}

type Waiting = { id: number; ready: boolean; failed: boolean; turn: Turn }

function toLane(row: LaneRow): Lane {
  const waiting = row.turns ?? []
  const ready = readyTurns(waiting)
  return { person: toPerson(row), state: row.state ?? idle, turns: ready }
}

/**
 * The turns up to the first that must wait; an album is taken whole or not yet. One that was put
 * back is tried alone: perhaps another of its batch was the cause.
 */
function readyTurns(waiting: Waiting[]) {
  const [first] = waiting
  if (first?.ready && first.failed) return [first, ...albumOf(first, waiting)]
  const firstUnready = waiting.findIndex(({ ready }) => !ready)
  if (firstUnready === -1) return waiting
  const album = waiting[firstUnready]?.turn.album
  const ready = waiting.slice(0, firstUnready)
  return album === undefined ? ready : ready.filter(({ turn }) => turn.album !== album)
}

const albumOf = (first: Waiting, waiting: Waiting[]) =>
  waiting.filter(
    (one) => one !== first && first.turn.album !== undefined && one.turn.album === first.turn.album,
  )

function toPerson(row: LaneRow): Person {
  const memberships = (row.memberships ?? []).map(
    ({ code, validFrom, role }): Membership => ({ unit: { code, validFrom }, role }),
  )
  return {
    chat: {
      id: row.id,
      channel: row.channel,
      externalId: row.external_id,
      kind: row.kind,
      language: row.language ?? 'vi',
    },
    ...(row.citizen_id !== null && {
      citizen: { id: row.citizen_id, ...(row.consent !== null && { consent: row.consent }) },
    }),
    ...(row.officer_id !== null && {
      officer: { id: row.officer_id, name: row.officer_name ?? '', memberships },
    }),
    ...(row.question !== null && { openQuestion: row.question }),
  }
}

const saveStates = (client: Queryable, states: States, now: number) =>
  insertRows(
    client,
    'conversations',
    ['chat_id', 'state', 'updated_at'],
    states.map(({ chatId, state }) => ({ chat_id: chatId, state, updated_at: instant(now) })),
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
