import type { Sealed, Vault } from '../ports/keys.ts'
import type { Lane } from '../ports/lanes.ts'
import { type ConversationState, idle } from '../ports/state.ts'
import type { Turn } from '../ports/turn.ts'
import { openTalk } from './keys/talk.ts'
import { type PersonRow, personColumns, toPerson } from './person-rows.ts'

/**
 * Chats ($1) with up to $2 of their waiting turns each, and who is behind them at $3; their
 * denunciations are found by their tags ($4).
 */
export const readLanes = `
  SELECT ${personColumns('$3', 'one.tag')},
    (SELECT state FROM conversations WHERE chat_id = c.id) AS state, t.turns
  FROM unnest($1::bigint[], $4::text[]) AS one(chat, tag) JOIN chats c ON c.id = one.chat
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'id', w.id, 'ready', w.ready_at <= now(), 'failed', w.attempts > 0, 'turn', w.turn)
      ORDER BY w.position, w.id) AS turns
    FROM (
      SELECT id, ready_at, attempts, turn, position FROM inbox
      WHERE channel = c.channel AND chat = c.external_id AND handled_at IS NULL
      ORDER BY position, id LIMIT $2
    ) w
  ) t`

export type LaneRow = PersonRow & {
  state: Sealed | ConversationState | null
  turns: (Omit<Waiting, 'turn'> & { turn: Sealed | Turn })[] | null
}

type Waiting = { id: number; ready: boolean; failed: boolean; turn: Turn }

export function toLane(row: LaneRow, vault: Vault): Lane {
  const waiting = (row.turns ?? []).map((one) => ({
    ...one,
    turn: openTalk(vault, 'turn', one.turn),
  }))
  const state = row.state === null ? idle : openTalk(vault, 'state', row.state)
  return { person: toPerson(row), state, turns: readyTurns(waiting) }
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
