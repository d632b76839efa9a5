import { cancelButton } from '../../src/actions/cancel.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

type Writing = Extract<Position, { at: 'reporting-difficulty' | 'answering-difficulty' }>

/** A unit says in one message what makes the work hard, or is answered in one. */
export function difficulty(state: Writing, said: Said): Step {
  if (said.say !== 'text' && said.say !== 'edited')
    return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
  const { text } = said
  return state.at === 'reporting-difficulty'
    ? run({ at: 'idle' }, { do: 'report-difficulty', text })
    : run({ at: 'idle' }, { do: 'answer-difficulty', number: state.number, text })
}
