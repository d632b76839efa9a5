import { managesPeople } from '../src/actions/people/list-people.ts'
import type { Position } from '../src/ports/state.ts'
import type { Turn } from '../src/ports/turn.ts'
import { command } from './citizen/commands.ts'
import { idle, maybeAnswer, tracking } from './citizen/idle.ts'
import { intake } from './citizen/intake.ts'
import { signing } from './citizen/signing.ts'
import { writing } from './citizen/words.ts'
import { difficulty } from './officer/difficulty.ts'
import { leaving } from './officer/leaving.ts'
import { moving } from './officer/moving.ts'
import { noting } from './officer/noting.ts'
import { opening } from './officer/opening.ts'
import { planning } from './officer/planning.ts'
import { fulfilling, pledging } from './officer/promising.ts'
import { ending, inviting } from './officer/staffing.ts'
import { stepping } from './officer/stepping.ts'
import { unsealing } from './officer/unsealing.ts'
import { pressAnywhere } from './presses.ts'
import { rightsWriting } from './rights/writing.ts'
import type { Said } from './said.ts'
import { peopleButton, run, type Setting, type Step, stay, tooLong } from './step.ts'

/** Events of the chat itself, and texts no conversation should see. Undefined: none of these. */
export function unlisted(state: Position, turn: Turn, { world }: Setting): Step | undefined {
  const { body } = turn
  switch (body.type) {
    case 'blocked':
    case 'unblocked':
      return run(state, { do: 'set-reachable', reachable: body.type === 'unblocked' })
    case 'migrated':
      return run(state, { do: 'move-chat', to: body.to })
    case 'text':
    case 'edited':
      if (body.text.trim() === '') return stay(state, { key: 'empty-text' })
      if (body.text.length <= world.maxText) return undefined
      return stay(state, tooLong(body.text, world))
    case 'button':
    case 'file':
    case 'place':
    case 'unsupported':
    case 'joined-group':
      return undefined
    case 'contact':
      return body.phone === undefined
        ? undefined
        : run(state, { do: 'keep-phone', phone: body.phone })
  }
}

/** The one place that decides which conversation answers. */
export const reply = (state: Position, said: Said, setting: Setting): Step =>
  withHotline(answer(state, said, setting), setting)

/**
 * Zalo hides every message of children and of people with a disability or who cannot read: to whoever
 * says what we cannot read, a voice that listens is offered.
 */
function withHotline(step: Step, { person, world }: Setting): Step {
  const { hotline } = world.organisation
  if (person.officer !== undefined || hotline === '') return step
  const call = { text: 'unreadable.call', params: { hotline } } as const
  const replies = step.replies.map((one) =>
    one.key === 'unreadable' ? { ...one, params: { ...one.params, call } } : one,
  )
  return { ...step, replies }
}

function answer(state: Position, said: Said, setting: Setting): Step {
  if (said.say === 'command') return command(said.name, said.rest, state, setting)
  if (said.say === 'press') {
    if (said.draft !== undefined && !(state.at === 'draft' && state.draft.id === said.draft))
      return stay(state, { key: 'old-button' })
    const step = pressAnywhere(said, state, setting)
    if (step !== undefined) return step
  }
  if (said.say === 'text' && said.text.trim().startsWith('/'))
    return stay(state, { key: 'unknown-command' })
  switch (state.at) {
    case 'idle':
      return setting.person.officer && said.say !== 'press'
        ? officerIdle(setting)
        : idle(said, setting)
    case 'draft':
      return intake(state, said, setting)
    case 'tracking':
      return tracking(said, setting)
    case 'answering':
    case 'adding':
    case 'reopening':
    case 'complaining':
      return writing(state, said)
    case 'signing':
      return signing(state, said, setting)
    case 'maybe-answer':
      return maybeAnswer(state, said, setting)
    case 'stepping':
      return stepping(state, said)
    case 'unsealing':
      return unsealing(state, said)
    case 'planning':
      return planning(state, said, setting)
    case 'pledging':
      return pledging(state, said, setting)
    case 'opening':
      return opening(state, said, setting)
    case 'fulfilling':
      return fulfilling(state, said)
    case 'noting':
      return noting(state, said)
    case 'moving':
      return moving(state, said)
    case 'leaving':
      return leaving(state, said, setting)
    case 'inviting':
      return inviting(state, said)
    case 'ending':
      return ending(state, said, setting)
    case 'reporting-difficulty':
    case 'answering-difficulty':
      return difficulty(state, said)
    case 'correcting':
    case 'settling':
      return rightsWriting(state, said)
  }
}

/** An officer's stray words are not taken for a grievance; /phananh begins one. */
const officerIdle = ({ person, world }: Setting): Step =>
  stay(
    { at: 'idle' },
    {
      key: 'officer.free-text',
      buttons: [
        [
          { key: 'button.my-work', data: 'work' },
          { key: 'button.overdue', data: 'overdue' },
          { key: 'button.my-unit', data: 'unit' },
        ],
        [
          { key: 'button.calendar', data: 'calendar' },
          { key: 'button.report', data: 'report' },
        ],
        ...(managesPeople(person, world) ? [[peopleButton]] : []),
      ],
    },
  )
