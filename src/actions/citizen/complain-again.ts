import type { Case } from '../../domain/case/case.ts'
import { isRunning } from '../../domain/case/clock.ts'
import { dueAt } from '../../domain/time/due.ts'
import { limitOf, policyFor, ruleFor } from '../../domain/time/policy.ts'
import { keyOf, successorOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type Reply } from '../../ports/reply.ts'
import { citizensCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import { flagsOf } from '../clocks.ts'
import { around, withAccused } from '../conflict.ts'
import type { Action, Context } from '../context.ts'
import { spokenArticle } from '../law.ts'
import { byCitizen, codeOf, moved, record, stepBy } from '../move.ts'
import { enter, newCase } from './submit.ts'

/** Khiếu nại lần hai: until when the law lets it be filed, and why they are not content. */
export const beginComplaint: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await first(context, person, code)
  await carried(context, it)
  return { replies: [await why(context, it)], state: { at: 'complaining', code: it.code } }
}

/**
 * The second complaint is a case of its own that knows the first, begun like any in chat: it waits for
 * its signed petition. What was told before is carried over.
 */
export const complainAgain: Action<{
  code: string
  reason: string
  attachments: string[]
}> = async (context, person, input) => {
  const { work, world } = context
  const it = await first(context, person, input.code)
  const taken = await carried(context, it)
  const again = newCase(context, person, { ...taken, text: text(it, input.reason) })
  const before = moved(it, 'complain-again', byCitizen, world, work.now)
  await record(context, it, before, 'complain-again', byCitizen, { next: again.id })
  return {
    replies: [await enter(context, again, input.attachments)],
    state: { at: 'idle' },
  }
}

const text = (it: Case, reason: string) => [reason.trim(), it.text].filter(Boolean).join('\n')

/**
 * What the second complaint begins with, at a unit that neither decided the first one (Luật Khiếu nại,
 * Điều 7) nor is accused; at the first one's only where nobody else is left to pass it on.
 */
async function carried(context: Context, it: Case) {
  const { organisation } = context.world
  const code = organisation.routing.byKind.KN
  const unit = code === undefined ? successorOf(it.unit, organisation) : unitNow(code, organisation)
  const told = {
    kind: it.kind,
    urgency: it.urgency,
    unit: keyOf(unit),
    remote: it.remote,
    instance: 2,
    previousId: it.id,
    ...(it.topic !== undefined && { topic: it.topic }),
    ...(it.place !== undefined && { place: it.place }),
    ...(it.petition !== undefined && { petition: it.petition }),
  } as const
  const accusing = await withAccused(context, told, it.accused ?? { units: [], officers: [] })
  const placed = around(accusing, context.world, [it.unit]) ?? around(accusing, context.world)
  if (placed !== undefined) return placed
  const { superior } = organisation.seat
  throw new Refusal('refusal.second-to-superior', { code: codeOf(it, context.world), superior })
}

/** The first complaint; throws `Refusal` where none may follow it. */
async function first(context: Context, person: Person, code: string): Promise<Case> {
  const { work, world } = context
  const it = await citizensCase(context, person, code)
  stepBy(it, 'complain-again', byCitizen, world)
  const params = { code: codeOf(it, world) }
  if (it.instance === 2) throw new Refusal('refusal.third-complaint', params)
  if (await work.lastEvent(it.id, 'complain-again'))
    throw new Refusal('refusal.complained-once', params)
  if (!(await mayFollow(context, it))) throw new Refusal('refusal.complain-later', params)
  return it
}

/** The second complaint can still be made, and was not. */
export const mayComplain = async (context: Context, it: Case): Promise<boolean> =>
  (await mayFollow(context, it)) &&
  (await context.work.lastEvent(it.id, 'complain-again')) === undefined

/** It was answered, or its time has run out without an answer (Luật Khiếu nại, Điều 33). */
const mayFollow = async (context: Context, it: Case): Promise<boolean> =>
  (await answeredAt(context, it)) <= context.work.now

/** When it was answered, or would have to be (ms, UTC): from then on the second complaint has its time. */
async function answeredAt({ work }: Context, it: Case): Promise<number> {
  const running = (await work.clocksOf(it.id)).find(isRunning)
  return it.closedAt ?? running?.dueAt ?? work.now
}

/** Counted from the answer or the end of its time (Luật Khiếu nại, Điều 33); later than that it is still taken, with its reason. */
async function why(context: Context, it: Case): Promise<Reply> {
  const { work, world } = context
  const policy = policyFor(world.policies, it.kind, work.now)
  const rule = ruleFor(policy, it.kind, 'filing', 2)
  const buttons = [[cancelButton]]
  const params = { code: codeOf(it, world) }
  if (rule === undefined) return { key: 'citizen.again-why', params, buttons }
  const limit = limitOf(rule, { ...flagsOf(it), instance: 2 })
  const end = dueAt(await answeredAt(context, it), limit, world.calendar, policy.officeHours).dueAt
  return {
    key: end <= work.now ? 'citizen.again-late' : 'citizen.again-until',
    params: {
      ...params,
      days: limit.amount,
      until: { time: end, style: 'day' },
      law: spokenArticle(rule.source),
    },
    buttons,
  }
}
