import type { RequestKind } from '../domain/rights/policy.ts'
import type { DataRequest } from '../domain/rights/request.ts'
import type { Limit } from '../domain/time/due.ts'
import type { Keys, Sealed } from '../ports/keys.ts'
import { instant } from './sql.ts'

export type RequestRow = {
  id: string
  number: number
  kind: RequestKind
  chat_id: number | null
  detail: Sealed | null
  policy: string
  limit: Limit
  asked_at: number
  acknowledged_at: number
  due_at: number
  provisional: boolean
  done_at: number | null
  officer_id: string | null
  outcome: 'done' | 'refused' | null
  rung: number
  next_action_at: number | null
}

export const requestColumns = [
  'id',
  'kind',
  'chat_id',
  'detail',
  'policy',
  'limit',
  'asked_at',
  'acknowledged_at',
  'due_at',
  'provisional',
  'done_at',
  'officer_id',
  'outcome',
  'rung',
  'next_action_at',
] as const

const purpose = 'detail'

/** What somebody wrote lies sealed, like everything said in a chat. */
export const toRequestRow = (it: DataRequest, { vault }: Keys): Record<string, unknown> => ({
  id: it.id,
  kind: it.kind,
  chat_id: it.chatId ?? null,
  detail: it.detail === undefined ? null : vault.seal(vault.talk, purpose, it.detail),
  policy: it.policy,
  limit: it.limit,
  asked_at: instant(it.askedAt),
  acknowledged_at: instant(it.acknowledgedAt),
  due_at: instant(it.dueAt),
  provisional: it.provisional,
  done_at: instant(it.doneAt),
  officer_id: it.officerId ?? null,
  outcome: it.outcome ?? null,
  rung: it.rung,
  next_action_at: instant(it.nextActionAt),
})

export const fromRequestRow = (row: RequestRow, { vault }: Keys): DataRequest => ({
  id: row.id,
  kind: row.kind,
  ...(row.chat_id !== null && { chatId: row.chat_id }),
  ...(row.detail !== null && { detail: vault.open<string>(vault.talk, purpose, row.detail) }),
  policy: row.policy,
  limit: row.limit,
  askedAt: row.asked_at,
  acknowledgedAt: row.acknowledged_at,
  dueAt: row.due_at,
  provisional: row.provisional,
  ...(row.done_at !== null && { doneAt: row.done_at }),
  ...(row.officer_id !== null && { officerId: row.officer_id }),
  ...(row.outcome !== null && { outcome: row.outcome }),
  rung: row.rung,
  ...(row.next_action_at !== null && { nextActionAt: row.next_action_at }),
})
