import { beginnings } from '../src/actions/begin.ts'
import { showCode } from '../src/domain/case/code.ts'
import type { Position } from '../src/ports/state.ts'
import { languages } from '../src/ports/turn.ts'
import { command } from './citizen/commands.ts'
import { run, type Setting, type Step, stay } from './step.ts'

/**
 * Buttons that mean the same wherever the talk stands: they name the case they belong to.
 * Undefined: the button belongs to the conversation under way.
 */
export function pressAnywhere(
  verb: string,
  [code = '', arg = '']: string[],
  state: Position,
  setting: Setting,
): Step | undefined {
  const idle: Position = { at: 'idle' }
  const what = beginnings.find((one) => one === verb)
  if (what !== undefined && code !== '') return run(state, { do: 'begin', what, code })
  switch (verb) {
    case 'accept':
      return run(state, { do: 'accept', code })
    case 'open':
      return run(state, { do: 'open', code })
    case 'whole':
      return run(state, { do: 'whole', code })
    case 'track':
      return run(state, { do: 'track', code })
    case 'rate':
      return run(state, { do: 'rate', code, rating: Number(arg) })
    case 'withdraw':
      return stay(state, {
        key: 'citizen.withdraw-sure',
        params: { code: showCode(code, setting.world.organisation.codePrefix) },
        buttons: [
          [
            { key: 'button.withdraw-yes', data: `withdraw-yes:${code}` },
            { key: 'button.keep', data: `track:${code}` },
          ],
        ],
      })
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
