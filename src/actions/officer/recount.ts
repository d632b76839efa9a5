import type { Case } from '../../domain/case/case.ts'
import { type Clock, isRunning, recounted, stopped } from '../../domain/case/clock.ts'
import { transitions } from '../../domain/case/transitions.ts'
import type { Limit } from '../../domain/time/due.ts'
import { type ClockName, clocksFor, extendedLimit, ruleFor } from '../../domain/time/policy.ts'
import { flagsOf, newClock, policyOf, rulesOf } from '../clocks.ts'
import type { Context } from '../context.ts'

/** A clock and the one that takes its place. */
export type Change = { old: Clock; next: Clock }

/**
 * The running clocks of a case that turned out to be another (complex, remote, more pressing), as
 * they are counted now. A time that has run out stays run out: nothing said afterwards mends it.
 */
export function recounting({ work, world }: Context, it: Case, clocks: Clock[]): Change[] {
  const policy = policyOf(it, world)
  const running = clocks.filter(
    (clock) => isRunning(clock) && clock.dueAt > work.now && !isGiven(clock),
  )
  return running.flatMap((old) => {
    const rule = ruleFor(policy, it.kind, old.name, it.instance)
    if (rule === undefined) return []
    const limit =
      old.extensions > 0 ? extendedLimit(rule, flagsOf(it), old.extensions) : limitNow(old)
    if (sameLimit(limit, old.limit)) return []
    const { source, verify = false } = rule
    const counted = { limit, policy: policy.name, source, verify }
    const next = recounted(old, work.newId(), counted, work.now, rulesOf(policy, world))
    return next.dueAt === old.dueAt ? [] : [{ old, next }]
  })

  /** As it would have been counted with the others that began with it. */
  function limitNow({ name, startedAt }: Clock): Limit {
    const together = running.filter((one) => one.startedAt === startedAt).map((one) => one.name)
    const counted = clocksFor(policy, it.kind, together, flagsOf(it), startedAt, world.calendar)
    const found = counted.find((one) => one.name === name)
    if (found === undefined) throw new Error(`no ${name} among the clocks counted for it`)
    return found.limit
  }
}

/** What somebody promised keeps the day they said, whatever the matter turns out to be. */
const isGiven = ({ name }: Clock) => name === 'commitment'

const sameLimit = (a: Limit, b: Limit) => a.amount === b.amount && a.unit === b.unit

/** The old clocks are stopped before those that follow them are added. */
export async function saveChanges({ work }: Context, changes: Change[]): Promise<void> {
  await work.saveClocks(changes.map(({ old }) => stopped(old, work.now)))
  for (const { next } of changes) work.addClock(next)
}

/**
 * The clocks of a case that became one of another kind: counted from its receipt as if it had always
 * been one, but from now where that time has passed already. Who was answered waits for no first answer.
 */
export function startedAnew(context: Context, it: Case, clocks: Clock[]): Clock[] {
  const { work, world } = context
  const policy = policyOf(it, world)
  const answered = !clocks.some((one) => one.name === 'first-answer' && isRunning(one))
  const names: ClockName[] = transitions[it.kind].onReceipt.filter(
    (name) => name !== 'first-answer' || !answered,
  )
  const from = (start: number) =>
    clocksFor(policy, it.kind, names, flagsOf(it), start, world.calendar)
  const now = from(work.now)
  return from(it.createdAt)
    .flatMap((one) => (one.dueAt > work.now ? [one] : now.filter(({ name }) => name === one.name)))
    .map((running) => newClock(context, it, running))
}
