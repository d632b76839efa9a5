import { median, percentile, rounded } from '../figures.ts'
import type { Run } from './drive.ts'

/** Of one channel, one way; `value` and `floor` in messages/s, p50 and p99 in ms. */
export type Figures = {
  channel: string
  way: 'in' | 'out'
  value: number
  floor: number
  ratio: number
  p50: number
  p99: number
}

export function figuresOf(
  channel: string,
  way: Figures['way'],
  runs: Run[],
  floors: Run[],
): Figures {
  const value = median(runs.map(({ rate }) => rate))
  const floor = median(floors.map(({ rate }) => rate))
  const took = runs.flatMap(({ tookMs }) => tookMs)
  return {
    channel,
    way,
    value: rounded(value),
    floor: rounded(floor),
    ratio: rounded(value / floor, 3),
    p50: rounded(percentile(took, 0.5), 2),
    p99: rounded(percentile(took, 0.99), 2),
  }
}
