import { cancelButton } from '../../src/actions/cancel.ts'
import { longestNote } from '../../src/actions/officer/notes.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

type Noting = Extract<Position, { at: 'noting' }>

/** Words for colleagues, or pictures and files with or without some. */
export function noting(state: Noting, said: Said): Step {
  const { code } = state
  if (said.say === 'files')
    return noted(
      state,
      said.caption ?? '',
      said.files.map(({ id }) => id),
    )
  if (said.say === 'text' && said.text.trim() !== '') return noted(state, said.text.trim(), [])
  return said.say === 'press'
    ? run(state, { do: 'begin-note', code })
    : stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
}

function noted(state: Noting, text: string, files: string[]): Step {
  if (text.length > longestNote)
    return {
      ...stay(state, {
        key: 'note.too-long',
        params: { limit: longestNote },
        buttons: [[cancelButton]],
      }),
      commands: files.length > 0 ? [{ do: 'drop-files', attachments: files }] : [],
    }
  return run({ at: 'idle' }, { do: 'add-note', code: state.code, text, files })
}
