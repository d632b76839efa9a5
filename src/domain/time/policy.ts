import type { Kind } from '../organisation.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { type Calendar, type LocalDate, localDate } from './calendar.ts'
import { dueAt, type Limit, type OfficeHours } from './due.ts'

export const clockNames = ['first-answer', 'resolve', 'sorting', 'slot-offer'] as const
/** first-answer, resolve: tell and settle; sorting: sort a petition (xử lý đơn); slot-offer: propose a meeting. */
export type ClockName = (typeof clockNames)[number]

export type ClockRule = {
  name: ClockName
  limit: Limit
  /** Takes the place of `limit` when somebody is in danger. */
  urgentLimit?: Limit
  /** Where the number comes from, for the person who checks it. */
  source: string
}

/** The promised times of a locality: data in force from a day until a later policy names the kind. */
export type Policy = {
  /** e.g. "long-khanh-pakn-2024" */
  name: string
  validFrom: LocalDate
  officeHours: OfficeHours
  /** A kind that is missing is left to the other policies. */
  clocks: Partial<Record<Kind, ClockRule[]>>
}

export type RunningClock = {
  name: ClockName
  /** Milliseconds, UTC. */
  startedAt: number
  dueAt: number
  /** The calendar was not settled for a day that was counted: `dueAt` may move. */
  provisional: boolean
}

/**
 * The policy in force for this kind at an instant (ms, UTC): a case keeps the policy of the day it
 * was received. Throws RangeError when there is none: a case without a promise must not pass unseen.
 */
export function policyFor(policies: readonly Policy[], kind: Kind, atMs: number): Policy {
  const today = localDate(atMs)
  const [latest] = policies
    .filter((policy) => policy.clocks[kind] !== undefined && policy.validFrom <= today)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
  if (latest === undefined) throw new RangeError(`No policy for ${kind} on ${today}`)
  return latest
}

/**
 * The clocks that start when a case of this kind is received at `fromMs` (ms, UTC). Danger takes the
 * urgent limits; a matter that is merely urgent is marked for the officer and keeps the usual ones.
 * No step is promised for later than the end: over a holiday 24 hours may pass before four working hours.
 */
export function clocksFor(
  policy: Policy,
  kind: Kind,
  urgency: Understanding['urgency'],
  fromMs: number,
  calendar: Calendar,
): RunningClock[] {
  const rules = policy.clocks[kind]
  if (rules === undefined) throw new RangeError(`Policy ${policy.name} has no clocks for ${kind}`)
  const clocks = rules.map((rule) => {
    const due = dueAt(fromMs, limitOf(rule, urgency), calendar, policy.officeHours)
    return { name: rule.name, startedAt: fromMs, ...due }
  })
  const end = clocks.at(-1)?.dueAt ?? fromMs
  return clocks.map((clock) => ({ ...clock, dueAt: Math.min(clock.dueAt, end) }))
}

export const limitOf = (rule: ClockRule, urgency: Understanding['urgency']): Limit =>
  urgency === 'danger' ? (rule.urgentLimit ?? rule.limit) : rule.limit
