import { beginnings } from '../../src/actions/citizen/begin.ts'
import type { Position } from '../../src/ports/state.ts'
import { languages } from '../../src/ports/turn.ts'
import { rightsPress } from '../rights/presses.ts'
import { type Press, run, type Setting, type Step } from '../step.ts'
import { command } from './commands.ts'

/** Buttons below what a citizen reads. */
export function citizenPress(
  { verb, args: [code = '', arg = ''] }: Press,
  state: Position,
  setting: Setting,
): Step | undefined {
  const rights = rightsPress({ verb, args: [code, arg] }, state)
  if (rights !== undefined) return rights
  const what = beginnings.find((one) => one === verb)
  if (what !== undefined && code !== '') return run(state, { do: 'begin', what, code })
  switch (verb) {
    case 'track':
      return run(state, { do: 'track', code })
    case 'receipt':
      return run(state, { do: 'receipt', code })
    case 'rate':
      return run(state, { do: 'rate', code, rating: Number(arg) })
    case 'withdraw':
      return run(state, { do: 'begin-withdraw', code })
    case 'withdraw-yes':
      return run({ at: 'idle' }, { do: 'withdraw', code })
    case 'sign':
      return run(state, { do: 'begin-sign', code })
    case 'hours':
      return run(state, { do: 'show-hours', code, ...(arg !== '' && { after: Number(arg) }) })
    case 'book':
      return run(state, { do: 'book', code, slot: arg })
    case 'link':
      return arg === ''
        ? run(state, { do: 'show-links', code })
        : run(state, { do: 'link-case', code, other: arg })
    case 'unbook':
      return run(state, { do: 'unbook', code })
    case 'complain-again':
      return run(state, { do: 'begin-complaint', code })
    case 'pair-code':
      return run(state, { do: 'ask-pairing-code' })
    case 'pair':
      return run(state, { do: 'pair', id: code })
    case 'pair-not':
      return run(state, { do: 'refuse-pair', id: code })
    case 'part':
      return run(state, { do: 'part', chatId: /^\d{1,15}$/.test(code) ? Number(code) : 0 })
    case 'cases':
      return command('hoso', '', state, setting)
    case 'report':
      return command('phananh', '', state, setting)
    case 'meet':
      return command('doithoai', '', state, setting)
    case 'cancel':
      return command('huy', '', state, setting)
    case 'language': {
      const language = languages.find((one) => one === code)
      return language && run(state, { do: 'set-language', language })
    }
  }
  return undefined
}
