import { cancelButton } from '../../src/actions/cancel.ts'
import { dayButtons } from '../../src/actions/officer/day-buttons.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { readUntil } from './days.ts'

/** Longest plan, UTF-16 units: it is read in a line of a reminder. */
const longest = 300
/** A plan for later than this is none. */
const mostDays = 30

/** First the plan, in a sentence; then until when it should have worked. */
export function planning(
  state: Extract<Position, { at: 'planning' }>,
  said: Said,
  { now }: Setting,
): Step {
  const { code, plan } = state
  if (plan === undefined) {
    if (said.say !== 'text') return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
    const text = said.text.trim().replace(/\s+/g, ' ')
    if (text.length > longest)
      return stay(state, {
        key: 'plan.too-long',
        params: { limit: longest },
        buttons: [[cancelButton]],
      })
    return stay({ ...state, plan: text }, { key: 'plan.when', buttons: dayButtons })
  }
  const read = readUntil(said, now, mostDays)
  if ('again' in read) return stay(state, read.again)
  return run({ at: 'idle' }, { do: 'acknowledge', code, plan, until: read.until })
}
