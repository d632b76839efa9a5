import type { Case } from '../domain/case/case.ts'
import { isRunning, paused, resumed } from '../domain/case/clock.ts'
import { dueAt } from '../domain/time/due.ts'
import type { ClockName, QuestionRule } from '../domain/time/policy.ts'
import { policyOf, rulesOf } from './clocks.ts'
import type { Context } from './context.ts'

/** The question to a citizen: which clocks stand still for it, and how long it is waited for. */

/** What the policy of the case says of questions. */
export function questionRuleOf({ world }: Context, it: Case): QuestionRule {
  const policy = policyOf(it, world)
  const rule = policy.questions[it.kind]
  if (rule === undefined)
    throw new RangeError(`Policy ${policy.name} has no questions for ${it.kind}`)
  return rule
}

/** When a question of `askedAt` is looked at next (epoch ms), having been asked again so many times. */
export function nextLook(context: Context, it: Case, askedAt: number, reminded: number): number {
  const { remindAfter, lapseAfter } = questionRuleOf(context, it)
  const { calendar, officeHours } = rulesOf(policyOf(it, context.world), context.world)
  const limit = {
    amount: remindAfter[reminded] ?? lapseAfter,
    unit: 'working-days',
    endOfDay: 'office',
  } as const
  return dueAt(askedAt, limit, calendar, officeHours).dueAt
}

/** The question is waited for, in place of an earlier one. */
export async function waitForAnswer(context: Context, it: Case): Promise<void> {
  const { work } = context
  await work.endQuestion(it.id, 'asked-anew')
  await work.openQuestion(it.id, nextLook(context, it, work.now, 0))
}

/** Makes the clocks stand still that the policy lets wait for the citizen; returns their names. */
export async function holdClocks(context: Context, it: Case): Promise<ClockName[]> {
  const { work } = context
  const { pauses } = questionRuleOf(context, it)
  if (pauses.length === 0) return []
  const held = (await work.clocksOf(it.id)).filter(
    (clock) => isRunning(clock) && pauses.includes(clock.name),
  )
  await work.saveClocks(held.map((clock) => paused(clock, work.now)))
  return held.map(({ name }) => name)
}

/** What stood still for a question runs on, with the time it had left; returns the names. */
export async function releaseClocks(context: Context, it: Case): Promise<ClockName[]> {
  const { work, world } = context
  const policy = policyOf(it, world)
  // A suspended case stands still by a decision: an answer does not lift it.
  if (it.status === 'suspended') return []
  const held = (await work.clocksOf(it.id)).filter(
    (clock) => clock.stoppedAt === undefined && !isRunning(clock),
  )
  await work.saveClocks(held.map((clock) => resumed(clock, work.now, rulesOf(policy, world))))
  return held.map(({ name }) => name)
}
