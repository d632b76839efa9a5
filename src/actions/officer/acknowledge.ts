import { isRunning } from '../../domain/case/clock.ts'
import { isSealed, ownCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action } from '../context.ts'
import { byOfficer, codeOf, moved, record, stepBy } from '../move.ts'

/** Whoever has the case wants to say what they plan: checked before words are asked for. */
export const beginPlan: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await ownCase(context, person, code)
  stepBy(it, 'acknowledge', byOfficer(person, it), context.world)
  return {
    replies: [
      {
        key: 'plan.what',
        params: { code: codeOf(it, context.world) },
        buttons: [[cancelButton]],
      },
    ],
    state: { at: 'planning', code: it.code },
  }
}

/**
 * Somebody has a plan for what runs late. Until then (epoch ms) it is not told to them again before
 * the end of the time; from then on always, with the plan.
 */
export const acknowledge: Action<{ code: string; plan: string; until: number }> = async (
  context,
  person,
  { code, plan, until },
) => {
  const { work, world } = context
  const it = await ownCase(context, person, code)
  const by = byOfficer(person, it)
  const planned = moved(it, 'acknowledge', by, world, work.now)
  // Of a denunciation never a word: only that there is a plan, and until when.
  await record(context, it, planned, 'acknowledge', by, { until, ...(!isSealed(it) && { plan }) })
  const clocks = (await work.clocksOf(it.id)).filter(({ stoppedAt }) => stoppedAt === undefined)
  await work.saveClocks(clocks.map((clock) => ({ ...clock, acknowledgedUntil: until })))
  const late = clocks.some((clock) => isRunning(clock) && clock.dueAt <= until)
  const params = { code: codeOf(it, world), until: { time: until, style: 'day' as const } }
  return {
    replies: [{ key: late ? 'plan.saved-late' : 'plan.saved', params }],
    state: { at: 'idle' },
  }
}
