import type { Sealed, Vault } from '../ports/keys.ts'
import type { Lane } from '../ports/lanes.ts'
import type { Membership, Person, Role } from '../ports/person.ts'
import { type ConversationState, idle } from '../ports/state.ts'
import type { ChannelName, Language, Turn } from '../ports/turn.ts'
import { openTalk } from './keys/talk.ts'
import { serving } from './serving.ts'

/** Chats ($1) with up to $2 of their waiting turns each, and who is behind them at $3. */
export const readLanes = `
  SELECT c.id, c.channel, c.external_id, c.kind, c.language, c.citizen_id, c.officer_id,
    (SELECT max(version) FROM consents WHERE citizen_id = c.citizen_id AND withdrawn_at IS NULL) AS consent,
    (SELECT restricted_at IS NOT NULL FROM citizens WHERE id = c.citizen_id) AS restricted,
    (SELECT name FROM officers WHERE id = c.officer_id) AS officer_name,
    (SELECT state FROM conversations WHERE chat_id = c.id) AS state,
    (SELECT (array_agg(code ORDER BY created_at DESC))[1] FROM cases
      WHERE chat_id = c.id AND question IS NOT NULL) AS question,
    CASE WHEN c.officer_id IS NULL THEN NULL ELSE (
      SELECT json_agg(json_build_object('code', m.unit_code, 'validFrom', m.unit_valid_from, 'role', m.role))
      FROM memberships m WHERE m.officer_id = c.officer_id AND ${serving('m', '$3')}) END AS memberships,
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

export type LaneRow = {
  id: number
  channel: ChannelName
  external_id: string
  kind: 'private' | 'group'
  language: Language | null
  citizen_id: string | null
  consent: number | null
  restricted: boolean | null
  officer_id: string | null
  officer_name: string | null
  memberships: { code: string; validFrom: string; role: Role }[] | null
  state: Sealed | ConversationState | null
  question: string | null
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
      citizen: {
        id: row.citizen_id,
        ...(row.consent !== null && { consent: row.consent }),
        ...(row.restricted && { restricted: true }),
      },
    }),
    ...(row.officer_id !== null && {
      officer: { id: row.officer_id, name: row.officer_name ?? '', memberships },
    }),
    ...(row.question !== null && { openQuestion: row.question }),
  }
}
