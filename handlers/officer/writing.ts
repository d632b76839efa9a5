import { grounds } from '../../src/actions/refuse.ts'
import { showCode } from '../../src/domain/case/code.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { cancelButton, run, type Setting, type Step, stay } from '../step.ts'

const nothing: Position = { at: 'idle' }
const tell = (key: Reply['key'], params: Reply['params'] = {}): Reply => ({
  key,
  params,
  buttons: [[cancelButton]],
})
const shown = (code: string, { world }: Setting) => showCode(code, world.organisation.codePrefix)

/** The officer writes a question for the citizen. */
export function asking(state: Extract<Position, { at: 'asking' }>, said: Said): Step {
  if (said.say === 'text') return run(nothing, { do: 'ask', code: state.code, question: said.text })
  return stay(state, tell('unreadable'))
}

/** First the unit, then the reason. */
export function forwarding(
  state: Extract<Position, { at: 'forwarding' }>,
  said: Said,
  setting: Setting,
): Step {
  const code = shown(state.code, setting)
  if (said.say === 'press' && said.verb === 'to') {
    const unit = setting.world.organisation.units.find((one) => one.code === said.args[0])
    if (unit === undefined) return stay(state, tell('old-button'))
    const params = { code, unit: { unit: unit.code } }
    return stay({ ...state, unit: unit.code }, tell('officer.forward-why', params))
  }
  if (said.say === 'text' && state.unit !== undefined)
    return run(nothing, { do: 'forward', code: state.code, unit: state.unit, reason: said.text })
  if (state.unit === undefined)
    return run(nothing, { do: 'begin', what: 'forward', code: state.code })
  return stay(state, tell('officer.forward-why', { code, unit: { unit: state.unit } }))
}

/** First the ground, then a word to the citizen. */
export function refusing(state: Extract<Position, { at: 'refusing' }>, said: Said): Step {
  if (said.say === 'press' && said.verb === 'ground')
    return stay({ ...state, ground: said.args[0] ?? 'other' }, tell('officer.refuse-explain'))
  const ground = grounds.find((one) => one === state.ground)
  if (said.say === 'text' && ground !== undefined)
    return run(nothing, { do: 'refuse', code: state.code, ground, reason: said.text })
  if (ground === undefined) return run(nothing, { do: 'begin', what: 'refuse', code: state.code })
  return stay(state, tell('officer.refuse-explain'))
}
