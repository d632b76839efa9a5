import type { Kind } from '../organisation.ts'
import type { ClockName } from '../time/policy.ts'
import { type Actor, type Status, type Step, type Verb, verbs, type Workflow } from './steps.ts'
import { complaint } from './workflows/complaint.ts'
import { denunciation } from './workflows/denunciation.ts'
import { dialogue } from './workflows/dialogue.ts'
import { feedback } from './workflows/feedback.ts'

/**
 * The only place where a status may change: kind x status x verb -> what the step brings about.
 * What is not here is refused.
 */
export const transitions: Record<Kind, Workflow> = {
  PAKN: feedback,
  KN: complaint,
  TC: denunciation,
  DIALOGUE: dialogue,
}

/** Every clock a case of this kind may start: a policy must have a rule for each. */
export const clocksOfWorkflow = (kind: Kind): ClockName[] => {
  const { onReceipt, steps } = transitions[kind]
  const started = Object.values(steps).flatMap((step) =>
    Object.values(step).flatMap(({ start = [], one }) =>
      one !== undefined && 'start' in one ? [...start, one.start] : start,
    ),
  )
  return [...new Set([...onReceipt, ...started])]
}

/** Its clocks may be made to stand still by a decision (tạm đình chỉ), and then only so. */
export const isEverSuspended = (kind: Kind): boolean =>
  Object.values(transitions[kind].steps).some(({ suspend }) => suspend !== undefined)

export const stepOf = (kind: Kind, from: Status, verb: Verb): Step | undefined =>
  transitions[kind].steps[from][verb]

/** What these actors may do where a case stands, in the order of the verbs. */
export const stepsFor = (kind: Kind, from: Status, actors: readonly Actor[]): Verb[] =>
  verbs.filter((verb) => {
    const step = stepOf(kind, from, verb)
    return step !== undefined && actors.includes(step.by)
  })
