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

/** The times promised from now on; the next due first. */
export function startClocks(
  { work, world }: Context,
  it: Case,
  names: readonly ClockName[],
): Clock[] {
  const policy = policyOf(it, world)
  const clocks = clocksFor(policy, it.kind, names, flagsOf(it), work.now, world.calendar).map(
    (running) =>
      begun(
        {
          ...running,
          id: work.newId(),
          caseId: it.id,
          policy: policy.name,
          source: ruleFor(policy, it.kind, running.name, it.instance)?.source ?? '',
          extensions: 0,
          pauses: [],
        },
        work.now,
        rulesOf(policy, world),
      ),
  )
  for (const clock of clocks) work.addClock(clock)
  return clocks
}

/** What a step does to the clocks of its case. Returns those it started. */
export async function turnClocks(context: Context, it: Case, step: Step): Promise<Clock[]> {
  const { work, world } = context
  const { stop = [], start = [] } = step
  if (stop.length > 0 || step.clocks !== undefined) {
    const rules = rulesOf(policyOf(it, world), world)
    const changed = (await work.clocksOf(it.id)).flatMap((clock) => {
      if (clock.stoppedAt !== undefined) return []
      if (stop === 'all' || stop.includes(clock.name)) return [stopped(clock, work.now)]
      if (step.clocks === 'pause' && isRunning(clock)) return [paused(clock, work.now)]
      if (step.clocks === 'resume' && !isRunning(clock)) return [resumed(clock, work.now, rules)]
      return []
    })
    await work.saveClocks(changed)
  }
  return start.length > 0 ? startClocks(context, it, start) : []
}
