import { cancelButton } from '../../src/actions/cancel.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Command } from '../commands.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

type Writing = Extract<Position, { at: 'answering' | 'adding' | 'reopening' | 'complaining' }>

/** The citizen writes about one of their cases: an answer, an addition, a reason to reopen. */
export function writing(state: Writing, said: Said): Step {
  switch (said.say) {
    case 'text':
    case 'edited':
      return run({ at: 'idle' }, command(state, said.text, []))
    case 'files': {
      const files = said.files.map(({ id }) => id)
      return run({ at: 'idle' }, command(state, said.caption ?? '', files))
    }
    case 'place':
      return run({ at: 'idle' }, command(state, `📍 ${said.lat}, ${said.lon}`, []))
    case 'contact':
      return stay(state, { key: 'contact-not-needed', buttons: [[cancelButton]] })
    case 'unreadable':
      return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
    case 'press':
    case 'command':
      return stay(state, { key: 'old-button', buttons: [[cancelButton]] })
  }
}

function command(state: Writing, text: string, attachments: string[]): Command {
  switch (state.at) {
    case 'answering':
      return { do: 'answer', code: state.code, text, attachments }
    case 'adding':
      return { do: 'supplement', code: state.code, text, attachments }
    case 'reopening':
      return { do: 'reopen', code: state.code, reason: text, attachments }
    case 'complaining':
      return { do: 'complain-again', code: state.code, reason: text, attachments }
  }
}
