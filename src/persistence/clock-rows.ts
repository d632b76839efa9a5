import type { Clock } from '../domain/case/clock.ts'
import type { Limit, Pause } from '../domain/time/due.ts'
import type { ClockName } from '../domain/time/policy.ts'
import { instant } from './sql.ts'

export const clockColumns = [
  'id',
  'case_id',
  'name',
  'policy',
  'source',
  'limit',
  'started_at',
  'due_at',
  'provisional',
  'extensions',
  'pauses',
  'paused_at',
  'stopped_at',
  'follows',
  'rung',
  'next_action_at',
  'acknowledged_until',
] as const

export type ClockRow = {
  id: string
  case_id: string
  name: ClockName
  policy: string
  source: string
  limit: Limit
  started_at: number
  due_at: number
  provisional: boolean
  extensions: number
  pauses: Pause[]
  paused_at: number | null
  stopped_at: number | null
  follows: string | null
  rung: number
  next_action_at: number | null
  acknowledged_until: number | null
}

export const toClockRow = (clock: Clock): Record<string, unknown> => ({
  id: clock.id,
  case_id: clock.caseId,
  name: clock.name,
  policy: clock.policy,
  source: clock.source,
  limit: clock.limit,
  started_at: instant(clock.startedAt),
  due_at: instant(clock.dueAt),
  provisional: clock.provisional,
  extensions: clock.extensions,
  pauses: clock.pauses,
  paused_at: instant(clock.pausedAt),
  stopped_at: instant(clock.stoppedAt),
  follows: clock.follows ?? null,
  rung: clock.rung,
  next_action_at: instant(clock.nextActionAt),
  acknowledged_until: instant(clock.acknowledgedUntil),
})

export const fromClockRow = (row: ClockRow): Clock => ({
  id: row.id,
  caseId: row.case_id,
  name: row.name,
  policy: row.policy,
  source: row.source,
  limit: row.limit,
  startedAt: row.started_at,
  dueAt: row.due_at,
  provisional: row.provisional,
  extensions: row.extensions,
  pauses: row.pauses,
  ...(row.paused_at !== null && { pausedAt: row.paused_at }),
  ...(row.stopped_at !== null && { stoppedAt: row.stopped_at }),
  ...(row.follows !== null && { follows: row.follows }),
  rung: row.rung,
  ...(row.next_action_at !== null && { nextActionAt: row.next_action_at }),
  ...(row.acknowledged_until !== null && { acknowledgedUntil: row.acknowledged_until }),
})
