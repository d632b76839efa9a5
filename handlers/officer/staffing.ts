import { cancelButton } from '../../src/actions/cancel.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { readUntil } from './days.ts'

/** Nobody plans a farewell further ahead, days. */
const mostDays = 366

/** The name of whoever is invited. */
export function inviting(state: Extract<Position, { at: 'inviting' }>, said: Said): Step {
  if (said.say !== 'text' && said.say !== 'edited')
    return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
  const { unit, role } = state
  return run(state, { do: 'invite-officer', unit, role, name: said.text })
}

/** First who goes on with the open work, then from when. */
export function ending(
  state: Extract<Position, { at: 'ending' }>,
  said: Said,
  { now }: Setting,
): Step {
  const { service, handTo } = state
  if (handTo === undefined) {
    const [chosen] = said.say === 'press' && said.verb === 'hand' ? said.args : []
    if (chosen === undefined) return run(state, { do: 'begin-end', service })
    return run(state, { do: 'choose-hand', service, handTo: chosen })
  }
  if (said.say === 'press' && said.verb === 'end-now')
    return run({ at: 'idle' }, { do: 'end-service', service, handTo })
  const read = readUntil(said, now, mostDays)
  if ('again' in read) return stay(state, read.again)
  return run({ at: 'idle' }, { do: 'end-service', service, handTo, at: read.until })
}
