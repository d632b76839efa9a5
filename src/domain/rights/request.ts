import type { Oversight } from '../oversight.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt, type Limit } from '../time/due.ts'
import { rungOf } from '../time/rungs.ts'
import type { PersonalDataPolicy, RequestKind } from './policy.ts'

/** What somebody asks of their own data, with the time the law gives. Instants are ms, UTC. */
export type DataRequest = {
  id: string
  kind: RequestKind
  /** Absent once nothing of the person is left. */
  chatId?: number
  /** What is wrong, in their words, where a person has to look at it. */
  detail?: string
  policy: string
  limit: Limit
  askedAt: number
  acknowledgedAt: number
  dueAt: number
  provisional: boolean
  doneAt?: number
  /** Who did it, where the machine could not. */
  officerId?: string
  outcome?: 'done' | 'refused'
  /** How many reminders came before the next one, and when that is due; absent: nobody is to be reminded. */
  rung: number
  nextActionAt?: number
}

/** A request made now; acknowledged at once, for the answer in the chat is the acknowledgement. */
export function newRequest(
  asked: { id: string; kind: RequestKind; chatId: number; detail?: string },
  policy: PersonalDataPolicy,
  calendar: Calendar,
  nowMs: number,
): DataRequest {
  const { limit, verify } = policy.requests[asked.kind]
  const due = dueAt(nowMs, limit, calendar, policy.officeHours)
  return {
    ...asked,
    policy: policy.name,
    limit,
    askedAt: nowMs,
    acknowledgedAt: nowMs,
    dueAt: due.dueAt,
    provisional: due.provisional || verify === true,
    rung: 0,
  }
}

/** The request with its next reminder after `nowMs`, up the same ladder as every clock. */
export function reminded(
  request: DataRequest,
  policy: PersonalDataPolicy,
  { ladder, repeatEvery }: Oversight,
  calendar: Calendar,
  nowMs: number,
): DataRequest {
  const clock = { ...request, startedAt: request.askedAt, pauses: [] }
  let { rung } = request
  let at = request.nextActionAt ?? 0
  while (at <= nowMs) {
    at = rungOf(clock, rung, ladder, repeatEvery, calendar, policy.officeHours).at
    if (at <= nowMs) rung += 1
  }
  return { ...request, rung, nextActionAt: at }
}
