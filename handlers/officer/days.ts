import { dayButtons } from '../../src/actions/officer/day-buttons.ts'
import { untilSaid } from '../../src/domain/time/said-day.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { Said } from '../said.ts'

/** The end (epoch ms) of the last day that was said or pressed, or how to say it. */
export function readUntil(
  said: Said,
  now: number,
  mostDays: number,
): { until: number } | { again: Reply } {
  const words =
    said.say === 'text'
      ? said.text
      : said.say === 'press' && said.verb === 'when'
        ? (said.args[0] ?? '')
        : ''
  const read = untilSaid(words, now, mostDays)
  if ('until' in read) return read
  return { again: { key: `when.${read.wrong}`, params: { days: mostDays }, buttons: dayButtons } }
}
