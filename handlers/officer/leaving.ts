import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { readUntil } from './days.ts'

/** Somebody leaves for longer by giving the post up, not by an absence. */
const mostDays = 366

/** First until when, then who stands in. */
export function leaving(
  state: Extract<Position, { at: 'leaving' }>,
  said: Said,
  { now }: Setting,
): Step {
  const { until = 0 } = state
  // A day chosen long ago and never confirmed has passed.
  if (until <= now) {
    const read = readUntil(said, now, mostDays)
    if ('again' in read) return stay(state, read.again)
    return run({ at: 'leaving', until: read.until }, { do: 'ask-deputy', until: read.until })
  }
  if (said.say !== 'press' || said.verb !== 'deputy') return run(state, { do: 'ask-deputy', until })
  const [deputy] = said.args
  return run({ at: 'idle' }, { do: 'leave', until, ...(deputy && { deputy }) })
}
