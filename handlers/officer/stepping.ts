import { cancelButton } from '../../src/actions/cancel.ts'
import { formOf, type Given, missing } from '../../src/domain/case/forms.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

type Stepping = Extract<Position, { at: 'stepping' }>

/**
 * The officer says, bit by bit, what a step needs: a ground, a unit, words, pictures. What is asked
 * next, and what the citizen will read, the action decides, which sees the case as it is now.
 */
export function stepping(state: Stepping, said: Said): Step {
  switch (said.say) {
    case 'text':
    case 'edited':
      return goOn(state, written(state, said.text))
    case 'files':
      return withFiles(state, said)
    case 'press':
      return pressed(state, said)
    case 'place':
    case 'contact':
    case 'unreadable':
    case 'command':
      return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
  }
}

function goOn({ code, verb }: Stepping, given: Given, sure = false): Step {
  return run({ at: 'idle' }, { do: 'step', code, verb, given, sure })
}

/** Written words answer what was asked in words; later ones take the place of those before. */
function written({ kind, verb, given }: Stepping, text: string): Given {
  const form = formOf(kind, verb)
  const need = missing(form, given) ?? 'words'
  if (need === 'agency' || need === 'present' || need === 'said') return { ...given, [need]: text }
  return need === 'words' && form.needs.includes('words') ? { ...given, words: text } : given
}

function withFiles(state: Stepping, said: Extract<Said, { say: 'files' }>): Step {
  const { kind, verb, given } = state
  if (!formOf(kind, verb).files)
    return {
      ...stay(state, { key: 'unreadable', buttons: [[cancelButton]] }),
      commands: [{ do: 'drop-files', attachments: said.files.map(({ id }) => id) }],
    }
  const files = [...(given.files ?? []), ...said.files.map(({ id }) => id)]
  return goOn(state, { ...given, files, ...(said.caption && { words: said.caption }) })
}

function pressed(state: Stepping, { verb, args }: Extract<Said, { say: 'press' }>): Step {
  const { given } = state
  const [arg = ''] = args
  switch (verb) {
    case 'ground':
      return goOn(state, { ...given, ground: arg })
    case 'to':
      return goOn(state, { ...given, unit: arg })
    case 'send-result':
      return goOn(state, given, true)
    case 'rewrite': {
      const { words: _, ...rest } = given
      return goOn(state, { ...rest, askedAgain: true })
    }
  }
  return goOn(state, given)
}
