import type { Kind } from '../organisation.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { type Calendar, type LocalDate, localDate } from './calendar.ts'
import { dueAt, type Limit, type OfficeHours, type Pause } from './due.ts'

export const clockNames = [
  'filing',
  'first-answer',
  'resolve',
  'sorting',
  'reception-result',
  'acceptance',
  'resolution',
  'send-decision',
  'initial-check',
  'forward',
  'notify-acceptance',
  'slot-offer',
  'slot-choice',
  'appointment',
  'outcome',
  'commitment',
] as const
/**
 * filing: how long after it was learnt of a complaint may be handed in (never started for a case);
 * forward: how soon what belongs elsewhere is passed on (not started either: the check before it runs);
 * first-answer, resolve: tell and settle feedback; sorting: sort a petition (xử lý đơn);
 * reception-result: tell what became of a reception; acceptance, resolution, send-decision: the
 * steps of a complaint or denunciation; initial-check, notify-acceptance: the first ones of a
 * denunciation; slot-offer, outcome: propose a meeting and tell what came of it; commitment: keep what
 * was promised there, each until its own day; slot-choice, appointment: the office's own reminders, that
 * nobody chose an hour and that a booked one has passed.
 */
export type ClockName = (typeof clockNames)[number]

/** Promised to nobody: they keep a case from being forgotten while it waits for somebody else. */
export const reminders: readonly ClockName[] = ['slot-choice', 'appointment']

/** What of a case decides how long something may take. */
export type Flags = {
  instance: 1 | 2
  complex: boolean
  remote: boolean
  urgency: Understanding['urgency']
}

/**
 * How a limit may be lengthened, and how often at most.
 * `by`: so much more each time, in the unit of the limit; `urgentBy` in that of the urgent limit,
 * which without it cannot be lengthened. `to: 'complex'`: to the limit of a complex matter, for where
 * the law knows complexity as the one reason; a case that is complex has that limit already.
 */
export type Extension = { most: number; ground: string; source: string } & (
  | { by: number; urgentBy?: number }
  | { to: 'complex' }
)

/** The limit where all of these are so. */
export type Variant = { complex?: true; remote?: true; limit: Limit }

export type ClockRule = {
  name: ClockName
  /** Absent: in both instances. */
  instance?: 1 | 2
  limit: Limit
  /** Takes the place of `limit` when somebody is in danger. */
  urgentLimit?: Limit
  variants?: Variant[]
  /** Absent: it cannot be extended. */
  extension?: Extension
  /** Where the number comes from, for the person who checks it. */
  source: string
  /** A: read in the text; B: well known, text not at hand; C: uncertain; local: the locality's own. */
  confidence: 'A' | 'B' | 'C' | 'local'
  /** The number has still to be checked: what it gives is provisional. */
  verify?: true
}

/** Why a clock may stand still. */
export type SuspensionGround = { code: string; name: string; source: string }

/**
 * What becomes of an officer's question that the citizen leaves unanswered; counted in working days
 * from the question, each at the end of office hours.
 */
export type QuestionRule = {
  /** Asked again after so many working days, increasing. */
  remindAfter: number[]
  /** Then it is no longer waited for, and the matter goes on with what is known. */
  lapseAfter: number
  /** Clocks that stand still until then: only where no law forbids it. */
  pauses: ClockName[]
  source: string
}

/** The times of some kinds of case: data in force from a day to a day. */
export type Policy = {
  /** e.g. "khieu-nai-2012" */
  name: string
  validFrom: LocalDate
  /** The last day in force; absent while no end is known. */
  validUntil?: LocalDate
  officeHours: OfficeHours
  /** A kind that is missing is left to the other policies; the rules in the order of the steps. */
  clocks: Partial<Record<Kind, ClockRule[]>>
  suspensionGrounds: Partial<Record<Kind, SuspensionGround[]>>
  questions: Partial<Record<Kind, QuestionRule>>
}

/** Counting `limit` from `startedAt` (ms, UTC) gives `dueAt`. */
export type RunningClock = {
  name: ClockName
  startedAt: number
  dueAt: number
  /** A day that was counted is not settled, or the number is to be checked: `dueAt` may move. */
  provisional: boolean
  limit: Limit
}

/**
 * The policy in force for this kind at an instant (ms, UTC): a case keeps the policy of the day it
 * was received. Throws RangeError when there is none: a case without a promise must not pass unseen.
 */
export function policyFor(policies: readonly Policy[], kind: Kind, atMs: number): Policy {
  const today = localDate(atMs)
  const found = policies.find(
    ({ clocks, validFrom, validUntil }) =>
      clocks[kind] !== undefined && validFrom <= today && today <= (validUntil ?? today),
  )
  if (found === undefined) throw new RangeError(`No policy for ${kind} on ${today}`)
  return found
}

/** The rule for a clock of this kind in this instance, where there is one. */
export function ruleFor(
  policy: Policy,
  kind: Kind,
  name: ClockName,
  instance: 1 | 2,
): ClockRule | undefined {
  return policy.clocks[kind]?.find(
    (rule) => rule.name === name && (rule.instance ?? instance) === instance,
  )
}

/**
 * The limit of a case with these flags: the variant that says most of it. Danger takes the urgent
 * limit; a matter that is merely urgent is marked for the officer and keeps the usual one.
 */
export function limitOf(rule: ClockRule, flags: Flags): Limit {
  if (flags.urgency === 'danger' && rule.urgentLimit !== undefined) return rule.urgentLimit
  const [best] = (rule.variants ?? [])
    .filter((it) => (!it.complex || flags.complex) && (!it.remote || flags.remote))
    .sort((a, b) => conditions(b) - conditions(a))
  return best?.limit ?? rule.limit
}

const conditions = ({ complex, remote }: Variant) => Number(complex ?? 0) + Number(remote ?? 0)

/** The limit after so many extensions. Throws RangeError for more than the rule allows. */
export function extendedLimit(rule: ClockRule, flags: Flags, extensions: number): Limit {
  const limit = limitOf(rule, flags)
  if (extensions === 0) return limit
  const { extension } = rule
  const most = extension?.most ?? 0
  if (extension === undefined || !(extensions >= 1 && extensions <= most)) {
    throw new RangeError(`${rule.name} may be extended ${most} times, not ${extensions}`)
  }
  if ('to' in extension) return limitOf(rule, { ...flags, complex: true })
  const by = limit === rule.urgentLimit ? extension.urgentBy : extension.by
  if (by === undefined) throw new RangeError(`${rule.name} may not be extended in danger`)
  return { ...limit, amount: limit.amount + extensions * by }
}

/**
 * The clocks of these names that begin together at `fromMs` (ms, UTC), in due order: the last is the
 * end, the step the policy names last. No step is promised for later than the end (over a holiday 24
 * hours may pass before four working hours): then it takes the end's limit, so that the limit of a
 * clock always re-computes to its due instant. Throws RangeError for a name without a rule.
 */
export function clocksFor(
  policy: Policy,
  kind: Kind,
  names: readonly ClockName[],
  flags: Flags,
  fromMs: number,
  calendar: Calendar,
): RunningClock[] {
  const clocks = rulesFor(policy, kind, names, flags.instance).map((rule) => {
    const limit = limitOf(rule, flags)
    const due = dueAt(fromMs, limit, calendar, policy.officeHours)
    const provisional = due.provisional || rule.verify === true
    return { name: rule.name, startedAt: fromMs, dueAt: due.dueAt, provisional, limit }
  })
  const end = clocks.at(-1)
  return clocks
    .map((clock) => (end && clock.dueAt > end.dueAt ? { ...end, name: clock.name } : clock))
    .sort((a, b) => a.dueAt - b.dueAt)
}

/** In the order of the policy, whatever the order they were asked for in. */
function rulesFor(policy: Policy, kind: Kind, names: readonly ClockName[], instance: 1 | 2) {
  const rules = names.map((name) => {
    const rule = ruleFor(policy, kind, name, instance)
    if (rule === undefined) throw new RangeError(`Policy ${policy.name} has no ${name} for ${kind}`)
    return rule
  })
  return (policy.clocks[kind] ?? []).filter((rule) => rules.includes(rule))
}

/**
 * A changed limit never makes a running clock overdue after the fact (all instants ms, UTC). It is
 * counted from the same event; where that instant has passed while the old one had not, anew from
 * `nowMs`, but never for later than was promised: then the clock stays as it was, `capped`.
 */
export function recount(
  clock: { startedAt: number; dueAt: number; limit: Limit; pauses: readonly Pause[] },
  limit: Limit,
  nowMs: number,
  calendar: Calendar,
  officeHours: OfficeHours,
): { startedAt: number; dueAt: number; provisional: boolean; limit: Limit; capped?: true } {
  const count = (startedAt: number, of: Limit) => ({
    startedAt,
    limit: of,
    ...dueAt(startedAt, of, calendar, officeHours, clock.pauses),
  })
  const same = count(clock.startedAt, limit)
  if (same.dueAt > nowMs || clock.dueAt <= nowMs) return same
  const anew = count(nowMs, limit)
  if (anew.dueAt <= clock.dueAt) return anew
  return { ...count(clock.startedAt, clock.limit), dueAt: clock.dueAt, capped: true }
}
