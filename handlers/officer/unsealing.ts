import { cancelButton } from '../../src/actions/cancel.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

/** Why a sealed case is to be opened: in words, and nothing else counts. */
export function unsealing(state: Extract<Position, { at: 'unsealing' }>, said: Said): Step {
  if (said.say !== 'text') return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
  return run({ at: 'idle' }, { do: 'unseal', code: state.code, reason: said.text })
}
