import { cancelButton } from '../../src/actions/cancel.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Command } from '../commands.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

type Writing = Extract<Position, { at: 'correcting' | 'settling' }>

/** What is wrong in somebody's data, the right words for a form, or the answer to such a request: words alone. */
export function rightsWriting(state: Writing, said: Said): Step {
  switch (said.say) {
    case 'text':
    case 'edited':
      return run({ at: 'idle' }, command(state, said.text))
    case 'files':
    case 'place':
    case 'contact':
    case 'unreadable':
      return stay(state, { key: 'rights.words-only', buttons: [[cancelButton]] })
    case 'press':
    case 'command':
      return stay(state, { key: 'old-button', buttons: [[cancelButton]] })
  }
}

function command(state: Writing, words: string): Command {
  switch (state.at) {
    case 'correcting':
      return { do: 'correct', what: state.what, code: state.code, text: words }
    case 'settling':
      return { do: 'settle', number: state.number, outcome: state.outcome, words }
  }
}
