import { fold } from '../text/fold.ts'
import { type LocalDate, MINUTE, timeOfDay, type Weekday } from '../time/calendar.ts'
import { saidDay } from '../time/said-day.ts'
import { type Rule, turnsBetween } from './rules.ts'

/** Hours of reception as somebody describes them in a talk, answer by answer. */
export type Opening = {
  /** A day of the week, a day of the month, or one date alone. */
  on?: { week: Weekday } | { month: number } | { date: LocalDate }
  /** 'HH:MM' */
  starts?: string
  ends?: string
  /** Of one turn. */
  minutes?: number
  seats?: number
  /** Empty: where the unit always receives; a place; an https link. */
  where?: string
  /** The last day; null: no end. */
  until?: LocalDate | null
}

/** What is asked next; undefined: everything was said. */
export function nextQuestion(opening: Opening) {
  const { on, starts, minutes, seats, where, until } = opening
  if (on === undefined) return 'days'
  if (starts === undefined) return 'times'
  if (minutes === undefined) return 'turn'
  if (seats === undefined) return 'seats'
  if (where === undefined) return 'place'
  if (until === undefined && !('date' in on)) return 'until'
  return undefined
}

/** The rule that was described. */
export function readOpening(opening: Opening): { rule: Rule; single: boolean } {
  const { on, starts = '00:00', ends = '00:00', minutes = 60, seats = 1, until } = opening
  const turns = { times: turnsBetween(starts, ends, minutes), minutes, seats }
  if (on !== undefined && 'date' in on)
    return {
      rule: {
        every: 'month',
        days: [Number(on.date.slice(8))],
        ...turns,
        always: true,
        from: on.date,
        until: on.date,
      },
      single: true,
    }
  const last = typeof until === 'string' ? { until } : {}
  return on !== undefined && 'month' in on
    ? { rule: { every: 'month', days: [on.month], ...turns, ...last }, single: false }
    : { rule: { every: 'week', days: [on?.week ?? 1], ...turns, ...last }, single: false }
}

/** "ngày 15 hằng tháng", "thứ năm hằng tuần", "16/8", "mai"; weekends are no days of reception every week. */
export function daySaid(text: string, nowMs: number): Opening['on'] | undefined {
  const said = fold(text).trim()
  const monthly = /^(?:ngay |day )?(\d{1,2}) (?:hang thang|moi thang|of every month)$/.exec(said)
  if (monthly !== null) {
    const month = Number(monthly[1])
    return month >= 1 && month <= 31 ? { month } : undefined
  }
  const weekly = /^(?:every )?(.+?)(?: hang tuan| moi tuan)?$/.exec(said)?.[1] ?? ''
  const week = weekdays.findIndex((names) => names.includes(weekly)) + 1
  if (week >= 1) return { week: week as Weekday }
  const date = saidDay(text, nowMs)
  return date === undefined ? undefined : { date }
}

const weekdays = [
  ['thu hai', 'thu 2', 't2', 'monday'],
  ['thu ba', 'thu 3', 't3', 'tuesday'],
  ['thu tu', 'thu 4', 't4', 'wednesday'],
  ['thu nam', 'thu 5', 't5', 'thursday'],
  ['thu sau', 'thu 6', 't6', 'friday'],
]

/** "8:00 - 11:00", "8h đến 11h30", "14h-16h30": from when to when. */
export function timesSaid(text: string): { starts: string; ends: string } | undefined {
  const found = [...fold(text).matchAll(/(\d{1,2})(?:[:h.](\d{2})?)?/g)].map(
    ([, hour, minute]) => `${hour?.padStart(2, '0')}:${minute ?? '00'}`,
  )
  const [starts, ends] = found
  if (found.length !== 2 || starts === undefined || ends === undefined) return undefined
  try {
    return timeOfDay(starts) < timeOfDay(ends) ? { starts, ends } : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Minutes between two times of a day. */
export const lengthOf = ({ starts = '00:00', ends = '00:00' }: Opening): number =>
  (timeOfDay(ends) - timeOfDay(starts)) / MINUTE

/** A place to meet online: https alone, and nothing else in it. */
export function isLink(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:' && !/\s/.test(text)
  } catch {
    return false
  }
}
