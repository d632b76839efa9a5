import { beginnings } from '../src/actions/citizen/begin.ts'
import { toggles } from '../src/actions/officer/mark.ts'
import { aspects } from '../src/actions/officer/reclassify-sheet.ts'
import { formVerbs } from '../src/domain/case/forms.ts'
import type { Position } from '../src/ports/state.ts'
import { languages } from '../src/ports/turn.ts'
import { command } from './citizen/commands.ts'
import { run, type Setting, type Step } from './step.ts'

/**
 * Buttons that mean the same wherever the talk stands: they name the case they belong to.
 * Undefined: the button belongs to the conversation under way.
 */
export function pressAnywhere(
  verb: string,
  [code = '', arg = '', value, yes]: string[],
  state: Position,
  setting: Setting,
): Step | undefined {
  const idle: Position = { at: 'idle' }
  const what = beginnings.find((one) => one === verb)
  if (what !== undefined && code !== '') return run(state, { do: 'begin', what, code })
  const step = formVerbs.find((one) => one === verb)
  if (step !== undefined && code !== '')
    return run(state, { do: 'step', code, verb: step, given: {}, sure: false })
  switch (verb) {
    case 'more':
      return run(state, { do: 'menu', code })
    case 'mark': {
      const toggle = toggles.find((one) => one === arg)
      return run(state, { do: 'mark', code, ...(toggle && { toggle }) })
    }
    case 'reclassify': {
      const aspect = aspects.find((one) => one === arg)
      const chosen = { ...(aspect && { aspect }), ...(value !== undefined && { value }) }
      return run(state, { do: 'reclassify', code, ...chosen, sure: yes === 'yes' })
    }
    case 'open':
      return run(state, { do: 'open', code })
    case 'whole':
      return run(state, { do: 'whole', code })
    case 'track':
      return run(state, { do: 'track', code })
    case 'rate':
      return run(state, { do: 'rate', code, rating: Number(arg) })
    case 'withdraw':
      return run(state, { do: 'begin-withdraw', code })
    case 'sign':
      return run(state, { do: 'begin-sign', code })
    case 'hours':
      return run(state, { do: 'show-hours', code, ...(arg !== '' && { after: Number(arg) }) })
    case 'book':
      return run(state, { do: 'book', code, at: Number(arg) })
    case 'offer':
      return run(state, { do: 'offer', code })
    case 'complain-again':
      return run(state, { do: 'begin-complaint', code })
    case 'withdraw-yes':
      return run(idle, { do: 'withdraw', code })
    case 'plan':
      return run(state, { do: 'begin-plan', code })
    case 'away':
      return command('vangmat', '', state, setting)
    case 'work':
      return run(state, { do: 'list-work' })
    case 'overdue':
      return run(state, { do: 'list-overdue' })
    case 'hotspots':
      return run(state, { do: 'list-hotspots' })
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
