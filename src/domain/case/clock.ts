import type { Oversight } from '../oversight.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt, type Limit, type OfficeHours, type Pause } from '../time/due.ts'
import { type RunningClock, recount, reminders } from '../time/policy.ts'
import { type Rung, rungOf } from '../time/rungs.ts'

/**
 * One time of a case on its way. Instants are ms, UTC. A changed limit makes a new clock that follows
 * the old one, so that what was promised before stays on record.
 */
export type Clock = RunningClock & {
  id: string
  caseId: string
  /** The policy in force at the receipt, which the case keeps. */
  policy: string
  /** The article or promise the limit comes from. */
  source: string
  extensions: number
  pauses: Pause[]
  /** Set while it stands still. */
  pausedAt?: number
  stoppedAt?: number
  /** The clock it took the place of. */
  follows?: string
  /** How many rungs came before the next one, as the ladder stood then. */
  rung: number
  /** When that rung is due; absent only while it is paused or stopped. */
  nextActionAt?: number
  /** Somebody has a plan: rungs before the end of the time are not told until then. */
  acknowledgedUntil?: number
}

/** What clocks are counted with. */
export type ClockRules = {
  calendar: Calendar
  officeHours: OfficeHours
  oversight: Pick<Oversight, 'ladder' | 'repeatEvery'>
}

export const isRunning = (clock: Clock) =>
  clock.stoppedAt === undefined && clock.pausedAt === undefined

/** A running time that the citizen was promised: not one by which the office reminds itself. */
export const isPromise = (clock: Clock) => isRunning(clock) && !reminders.includes(clock.name)

/** The denouncer still waits for the notice that it was accepted. */
export const isUntold = (clocks: readonly Clock[]) =>
  clocks.some((clock) => clock.name === 'notify-acceptance' && isRunning(clock))

/** The citizen still waits to hear that somebody has it. */
export const isUnanswered = (clocks: readonly Clock[]) =>
  clocks.some((clock) => clock.name === 'first-answer' && isRunning(clock))

/** What was promised at a meeting is still to be kept. */
export const hasPromises = (clocks: readonly Clock[]) =>
  clocks.some((clock) => clock.name === 'commitment' && clock.stoppedAt === undefined)

/** At the foot of the ladder: the first rung that is still to come at `nowMs`. */
export function begun(
  clock: Omit<Clock, 'rung' | 'nextActionAt'>,
  nowMs: number,
  rules: ClockRules,
): Clock {
  let rung = 0
  let next = rungAfter(clock, rung, rules)
  while (next.at <= nowMs) {
    rung += 1
    next = rungAfter(clock, rung, rules)
  }
  return { ...clock, rung, nextActionAt: next.at }
}

const rungAfter = (
  clock: Pick<Clock, 'startedAt' | 'dueAt' | 'limit' | 'pauses'>,
  index: number,
  { calendar, officeHours, oversight }: ClockRules,
) => rungOf(clock, index, oversight.ladder, oversight.repeatEvery, calendar, officeHours)

export function stopped({ nextActionAt: _, pausedAt: __, ...clock }: Clock, nowMs: number): Clock {
  return { ...clock, stoppedAt: nowMs }
}

export function paused({ nextActionAt: _, ...clock }: Clock, nowMs: number): Clock {
  return { ...clock, pausedAt: nowMs }
}

/** The time it stood still does not count: the end moves, the next rung with it. */
export function resumed({ pausedAt, ...clock }: Clock, nowMs: number, rules: ClockRules): Clock {
  if (pausedAt === undefined) throw new RangeError(`clock ${clock.id} is not paused`)
  // The clocks of two processes may differ by a little.
  const pauses = [...clock.pauses, { from: pausedAt, to: Math.max(pausedAt, nowMs) }]
  const due = dueAt(clock.startedAt, clock.limit, rules.calendar, rules.officeHours, pauses)
  const moved = { ...clock, pauses, ...due, provisional: due.provisional || clock.provisional }
  return { ...moved, nextActionAt: rungAfter(moved, stepOf(clock, pausedAt + 1, rules), rules).at }
}

/** The rungs whose time has come above those `reached` before (percent), and the clock after them. */
export function climbed(
  clock: Clock,
  reached: number,
  nowMs: number,
  rules: ClockRules,
): { fired: Rung[]; clock: Clock } {
  const fired: Rung[] = []
  const { ladder } = rules.oversight
  let step = stepOf(clock, clock.nextActionAt ?? nowMs, rules)
  // The ladder may have got more steps since, below the one that was told.
  while ((ladder[step]?.percent ?? Number.POSITIVE_INFINITY) <= reached) step += 1
  let next = rungAfter(clock, step, rules)
  while (next.at <= nowMs) {
    fired.push({ ...next, rung: clock.rung + fired.length })
    next = rungAfter(clock, step + fired.length, rules)
  }
  return { fired, clock: { ...clock, rung: clock.rung + fired.length, nextActionAt: next.at } }
}

/**
 * Where on the ladder its next rung stands. The ladder may have fewer steps than when this clock began
 * to climb: counting its rungs alone would leave out those that are still to come from `sinceMs` on.
 */
function stepOf(clock: Omit<Clock, 'pausedAt'>, sinceMs: number, rules: ClockRules): number {
  let step = clock.rung
  while (step > 0 && rungAfter(clock, step - 1, rules).at >= sinceMs) step -= 1
  return step
}

/** The clock with a longer limit (gia hạn), counted from the same event: the ladder begins anew. */
export function extended(
  clock: Clock,
  id: string,
  limit: Limit,
  extensions: number,
  nowMs: number,
  rules: ClockRules,
): Clock {
  const due = dueAt(clock.startedAt, limit, rules.calendar, rules.officeHours, clock.pauses)
  const provisional = due.provisional || clock.provisional
  return begun(
    { ...clock, ...due, provisional, id, limit, extensions, follows: clock.id },
    nowMs,
    rules,
  )
}

/** The clock with another limit because the matter turned out to be another (see `recount`). */
export function recounted(
  clock: Clock,
  id: string,
  rule: { limit: Limit; policy: string; source: string; verify: boolean },
  nowMs: number,
  rules: ClockRules,
): Clock {
  const { capped: _, ...counted } = recount(
    clock,
    rule.limit,
    nowMs,
    rules.calendar,
    rules.officeHours,
  )
  const { policy, source } = rule
  const provisional = counted.provisional || rule.verify
  return begun(
    { ...clock, ...counted, provisional, id, policy, source, follows: clock.id },
    nowMs,
    rules,
  )
}
