import { cancelButton } from '../../src/actions/cancel.ts'
import { dayButtons } from '../../src/actions/officer/day-buttons.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { readUntil } from './days.ts'

/** Longest promise, UTF-16 units: it is read in a line of a card. */
const longest = 300
/** A promise for later than this is none. */
const mostDays = 365

const asText = (said: Said) => (said.say === 'text' ? said.text.trim().replace(/\s+/g, ' ') : '')

/** What was promised, by whom, and until when. */
export function pledging(
  state: Extract<Position, { at: 'pledging' }>,
  said: Said,
  { now }: Setting,
): Step {
  const { code, what, who } = state
  const text = asText(said)
  if (what === undefined || who === undefined) {
    if (text === '') return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
    if (text.length > longest)
      return stay(state, {
        key: 'plan.too-long',
        params: { limit: longest },
        buttons: [[cancelButton]],
      })
    return what === undefined
      ? stay({ ...state, what: text }, { key: 'pledge.who', buttons: [[cancelButton]] })
      : stay({ ...state, who: text }, { key: 'pledge.when', buttons: dayButtons })
  }
  const read = readUntil(said, now, mostDays)
  if ('again' in read) return stay(state, read.again)
  return run({ at: 'idle' }, { do: 'pledge', code, what, who, until: read.until })
}

/** What was done about it: the citizen reads that. */
export function fulfilling(state: Extract<Position, { at: 'fulfilling' }>, said: Said): Step {
  const words = asText(said)
  if (words === '') return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
  const { code, promise } = state
  return run({ at: 'idle' }, { do: 'fulfil', code, promise, words })
}
