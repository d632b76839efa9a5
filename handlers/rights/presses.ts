import { correctable } from '../../src/actions/rights/correct.ts'
import { outcomes } from '../../src/actions/rights/settle.ts'
import type { Position } from '../../src/ports/state.ts'
import { type Press, run, type Step } from '../step.ts'

/** Buttons about people's own data. */
export function rightsPress(
  { verb, args: [first = '', second = ''] }: Press,
  state: Position,
): Step | undefined {
  switch (verb) {
    case 'own-data':
      return run(state, { do: 'own-data' })
    case 'data-view':
      return run(state, { do: 'view-data' })
    case 'data-restrict':
      return run(state, { do: 'restrict', on: first === 'on' })
    case 'data-withdraw':
      return run(state, { do: 'withdraw-consent' })
    case 'data-correct':
      return run(state, { do: 'show-correct' })
    case 'data-fix': {
      const what = [...correctable, 'other' as const].find((one) => one === first)
      return what && run(state, { do: 'begin-correct', what, code: second })
    }
    case 'data-delete':
      return run(state, { do: 'begin-delete' })
    case 'delete-yes':
      return run({ at: 'idle' }, { do: 'delete', withdrawing: false })
    case 'delete-withdraw':
      return run({ at: 'idle' }, { do: 'delete', withdrawing: true })
    case 'no-phone':
      return run(state, { do: 'forget-phone' })
    case 'settle': {
      const outcome = outcomes.find((one) => one === second)
      const number = /^\d{1,15}$/.test(first) ? Number(first) : 0
      return outcome && run(state, { do: 'begin-settle', number, outcome })
    }
  }
  return undefined
}
