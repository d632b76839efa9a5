import type { Case } from '../domain/case/case.ts'
import {
  begun,
  type Clock,
  type ClockRules,
  isRunning,
  paused,
  resumed,
  stopped,
} from '../domain/case/clock.ts'
import type { Step } from '../domain/case/steps.ts'
import {
  type ClockName,
  clocksFor,
  type Flags,
  type Policy,
  policyFor,
  type RunningClock,
  ruleFor,
} from '../domain/time/policy.ts'
import type { World } from '../ports/world.ts'
import type { Context } from './context.ts'

/** A case keeps the policy in force at its receipt: the official one, where there is one. */
export const policyOf = (it: Case, { policies }: World): Policy =>
  policyFor(policies, it.kind, it.lodgedAt ?? it.createdAt)

export const rulesOf = (policy: Policy, { calendar, oversight }: World): ClockRules => ({
  calendar,
  oversight,
  officeHours: policy.officeHours,
})

export const flagsOf = ({ instance, complex, remote, urgency }: Case): Flags => ({
  instance,
  complex,
  remote,
  urgency,
})

/** The times promised from an instant on (ms, UTC), now where none is said; the next due first. */
export function startClocks(
  context: Context,
  it: Case,
  names: readonly ClockName[],
  from = context.work.now,
): Clock[] {
  const clocks = countClocks(context, it, names, from)
  for (const clock of clocks) context.work.addClock(clock)
  return clocks
}

function countClocks(context: Context, it: Case, names: readonly ClockName[], from: number) {
  const { world } = context
  const policy = policyOf(it, world)
  const counted = clocksFor(policy, it.kind, names, flagsOf(it), from, world.calendar)
  return counted.map((running) => newClock(context, it, running))
}

/** A clock of this case with the time that was counted for it; not yet added. */
export function newClock({ work, world }: Context, it: Case, running: RunningClock): Clock {
  const policy = policyOf(it, world)
  const clock = {
    ...running,
    id: work.newId(),
    caseId: it.id,
    policy: policy.name,
    source: ruleFor(policy, it.kind, running.name, it.instance)?.source ?? '',
    extensions: 0,
    pauses: [],
  }
  return begun(clock, work.now, rulesOf(policy, world))
}

/** What a step does to the clocks of its case. Returns those it started. */
export async function turnClocks(context: Context, it: Case, step: Step): Promise<Clock[]> {
  const { work } = context
  const { stop = [], start = [] } = step
  if (stop.length > 0 || step.clocks !== undefined)
    await work.saveClocks(turned(context, it, step, await work.clocksOf(it.id)))
  return start.length > 0 ? startClocks(context, it, start, startOf(context, it, step)) : []
}

const startOf = ({ work }: Context, { appointmentAt = work.now }: Case, { from }: Step): number =>
  from === 'appointment' ? appointmentAt : work.now

/** The clocks that would run after a step, the next due first; nothing is written. */
export async function clocksAfter(context: Context, it: Case, step: Step): Promise<Clock[]> {
  const clocks = await context.work.clocksOf(it.id)
  const changed = turned(context, it, step, clocks)
  const kept = clocks.filter(({ id }) => !changed.some((one) => one.id === id))
  return [
    ...kept,
    ...changed,
    ...countClocks(context, it, step.start ?? [], startOf(context, it, step)),
  ]
    .filter(isRunning)
    .sort((a, b) => a.dueAt - b.dueAt)
}

/** Those of the clocks that a step stops, holds or lets run on, as they are after it. */
function turned({ work, world }: Context, it: Case, step: Step, clocks: Clock[]): Clock[] {
  const { stop = [] } = step
  const rules = rulesOf(policyOf(it, world), world)
  return clocks.flatMap((clock) => {
    if (clock.stoppedAt !== undefined) return []
    // While it stood still no time passed: it ends with the time it had left.
    if (stop === 'all' || stop.includes(clock.name))
      return [stopped(isRunning(clock) ? clock : resumed(clock, work.now, rules), work.now)]
    if (step.clocks === 'pause' && isRunning(clock)) return [paused(clock, work.now)]
    if (step.clocks === 'resume' && !isRunning(clock)) return [resumed(clock, work.now, rules)]
    return []
  })
}
