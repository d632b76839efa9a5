import { begun, stopped } from '../../domain/case/clock.ts'
import { daysBetween, localDate } from '../../domain/time/calendar.ts'
import { dueAt } from '../../domain/time/due.ts'
import { ruleFor } from '../../domain/time/policy.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import { ownCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import { rateButtons } from '../citizen/rate.ts'
import { policyOf, rulesOf } from '../clocks.ts'
import type { Action } from '../context.ts'
import { byOfficer, codeOf, moved, record, stepBy } from '../move.ts'
import { tell } from '../reception/words.ts'

const cancel = [cancelButton]

/** Something was promised at the meeting: checked before words are asked for. */
export const beginPledge: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await ownCase(context, person, code)
  stepBy(it, 'pledge', byOfficer(person, it), context.world)
  const params = { code: codeOf(it, context.world) }
  return {
    replies: [{ key: 'pledge.what', params, buttons: [cancel] }],
    state: { at: 'pledging', code: it.code },
  }
}

/** A promise with its own clock, due at the end of the day that was said (`until`: ms, UTC). */
export const pledge: Action<{ code: string; what: string; who: string; until: number }> = async (
  context,
  person,
  { code, what, who, until },
) => {
  const { work, world } = context
  const it = await ownCase(context, person, code)
  const by = byOfficer(person, it)
  const after = moved(it, 'pledge', by, world, work.now)
  const policy = policyOf(it, world)
  // The day is the one before the midnight that ends it; today is over by tomorrow's close of office.
  const days = Math.max(1, daysBetween(localDate(work.now), localDate(until - 1)))
  const limit = { amount: days, unit: 'calendar-days', endOfDay: 'office' } as const
  const due = dueAt(work.now, limit, world.calendar, policy.officeHours)
  const clock = begun(
    {
      name: 'commitment',
      startedAt: work.now,
      ...due,
      limit,
      id: work.newId(),
      caseId: it.id,
      policy: policy.name,
      source: ruleFor(policy, it.kind, 'commitment', it.instance)?.source ?? 'Cam kết',
      extensions: 0,
      pauses: [],
    },
    work.now,
    rulesOf(policy, world),
  )
  work.addClock(clock)
  await work.addCommitment({ clockId: clock.id, caseId: it.id, what, who })
  await record(context, it, after, 'pledge', by, { what, who, due: clock.dueAt })
  const params = {
    code: codeOf(it, world),
    unit: { unit: it.unit },
    what,
    who,
    last: { time: clock.dueAt, style: 'day' as const },
  }
  tell(context, it, { key: 'notice.pledged', params })
  const more: ReplyButton[] = [
    { key: 'button.pledge', data: `pledge:${it.code}` },
    { key: 'button.open', data: `open:${it.code}` },
  ]
  return {
    replies: [{ key: 'pledge.saved', params, buttons: [more] }],
    state: { at: 'idle' },
  }
}

/** Which promise was kept. */
export const showPromises: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await ownCase(context, person, code)
  stepBy(it, 'fulfil', byOfficer(person, it), context.world)
  const params = { code: codeOf(it, context.world) }
  const open = (await context.work.commitmentsOf(it.id)).filter(
    ({ keptAt }) => keptAt === undefined,
  )
  if (open.length === 0) throw new Refusal('refusal.no-promises', params)
  const buttons = open.map(({ clockId, what }): ReplyButton[] => [
    { key: 'button.kept', params: { what }, data: `kept:${it.code}:${clockId}` },
  ])
  return { replies: [{ key: 'fulfil.which', params, buttons: [...buttons, cancel] }] }
}

export const beginFulfil: Action<{ code: string; promise: string }> = async (
  context,
  person,
  { code, promise },
) => {
  const it = await ownCase(context, person, code)
  stepBy(it, 'fulfil', byOfficer(person, it), context.world)
  return {
    replies: [{ key: 'fulfil.what', params: {}, buttons: [cancel] }],
    state: { at: 'fulfilling', code: it.code, promise },
  }
}

/** A promise was kept, and the citizen is told how. The last one, once the outcome is told, ends the case. */
export const fulfil: Action<{ code: string; promise: string; words: string }> = async (
  context,
  person,
  { code, promise, words },
) => {
  const { work, world } = context
  const it = await ownCase(context, person, code)
  const by = byOfficer(person, it)
  stepBy(it, 'fulfil', by, world)
  const params = { code: codeOf(it, world), unit: { unit: it.unit }, words }
  const open = (await work.commitmentsOf(it.id)).filter(({ keptAt }) => keptAt === undefined)
  const kept = open.find(({ clockId }) => clockId === promise)
  if (kept === undefined) throw new Refusal('refusal.no-promises', params)
  const last = open.length === 1 && it.status === 'committed'
  const verb = last ? 'complete' : 'fulfil'
  const { question, ...after } = moved(it, verb, by, world, work.now)
  const clocks = await work.clocksOf(it.id)
  await work.saveClocks(
    clocks.filter(({ id }) => id === promise).map((clock) => stopped(clock, work.now)),
  )
  await work.keepCommitment(promise)
  const asked = question === undefined || last ? {} : { question }
  await record(context, it, { ...after, ...asked }, verb, by, { what: kept.what, words })
  tell(context, it, { key: 'notice.fulfilled', params: { ...params, what: kept.what } })
  if (last) tell(context, it, { key: 'notice.resolved', params, buttons: rateButtons(it) })
  return {
    replies: [{ key: last ? 'fulfil.all' : 'fulfil.done', params }],
    state: { at: 'idle' },
  }
}
