import type { Case } from '../../domain/case/case.ts'
import { stepOf } from '../../domain/case/transitions.ts'
import { Refusal } from '../../ports/reply.ts'
import { isSealed, officersCase } from '../access.ts'
import type { Action } from '../context.ts'
import { codeOf } from '../move.ts'
import { reassign } from '../officer/reassign.ts'
import { takeStep } from '../officer/take-step.ts'

/**
 * An officer takes a case from a group. What follows is said in their private chat; the second who
 * presses is told who was first. A denunciation is never taken so: no group ever shows one.
 */
export const grab: Action<{ code: string }> = async (context, person, { code }) => {
  const it = await officersCase(context, person, code)
  if (isSealed(it)) throw new Refusal('refusal.not-your-unit')
  // A head may step in too, but not by a press that only came late.
  if (it.officerId !== undefined && it.officerId !== person.officer?.id) {
    const name = await context.work.officerName(it.officerId)
    throw new Refusal('refusal.taken', { code: codeOf(it, context.world), name })
  }
  const verb = firstStep(it)
  if (verb === undefined) return reassign(context, person, { code, to: 'me' })
  return takeStep(context, person, { code, verb, given: {}, sure: false })
}

/** The step by which the citizen hears that somebody has it; later on it only changes hands. */
function firstStep({ kind, status }: Case): 'take' | 'accept' | undefined {
  if (status !== 'received') return undefined
  return stepOf(kind, status, 'take') ? 'take' : 'accept'
}
