import { cancelButton } from '../../src/actions/cancel.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Step, stay } from '../step.ts'

type Moving = Extract<Position, { at: 'moving' }>

/** Ticks cases on a list, page by page, then says to whom or where they go, and where to, why. */
export function moving(state: Moving, said: Said): Step {
  const { chosen, after, unit } = state
  if (said.say === 'press') return pressed(state, said.verb, said.args)
  if (said.say === 'files')
    return {
      ...stay(state, { key: 'unreadable', buttons: [[cancelButton]] }),
      commands: [{ do: 'drop-files', attachments: said.files.map(({ id }) => id) }],
    }
  const words = said.say === 'text' ? said.text.trim() : ''
  if (unit !== undefined && words !== '')
    return run({ at: 'idle' }, { do: 'forward-many', chosen, unit, words })
  if (unit !== undefined) return stay(state, { key: 'many.why', buttons: [[cancelButton]] })
  return run(state, { do: 'choose-many', chosen, ...(after && { after }) })
}

function pressed(state: Moving, verb: string, [arg = '', code = '']: string[]): Step {
  const { chosen, after } = state
  const again = { do: 'choose-many', chosen, ...(after && { after }) } as const
  switch (verb) {
    case 'tick': {
      const others = chosen.filter((one) => one !== arg)
      const ticked = others.length < chosen.length || arg === '' ? others : [...others, arg]
      return run(state, { ...again, chosen: ticked })
    }
    case 'many': {
      const due = /^\d{1,15}$/.test(arg) ? { due: Number(arg) } : {}
      return run(state, { do: 'choose-many', chosen, ...(code && { after: { ...due, code } }) })
    }
    case 'many-give':
      return run(state, { do: 'choose-target', chosen, what: 'give' })
    case 'many-forward':
      return run(state, { do: 'choose-target', chosen, what: 'forward' })
    case 'give':
      return run({ at: 'idle' }, { do: 'give-many', chosen, to: arg })
    case 'to':
      return stay(
        { at: 'moving', chosen, unit: arg },
        { key: 'many.why', buttons: [[cancelButton]] },
      )
  }
  return run(state, again)
}
