import { fold } from '../text/fold.ts'
import {
  addDays,
  daysBetween,
  type LocalDate,
  localDate,
  startOfLocalDay,
  weekday,
} from './calendar.ts'

/** Days as people say them in Vietnamese and English, compared folded. */

/** From Monday on. */
const weekdays = [
  ['thu hai', 'thu 2', 't2', 'monday', 'mon'],
  ['thu ba', 'thu 3', 't3', 'tuesday', 'tue'],
  ['thu tu', 'thu 4', 't4', 'wednesday', 'wed'],
  ['thu nam', 'thu 5', 't5', 'thursday', 'thu'],
  ['thu sau', 'thu 6', 't6', 'friday', 'fri'],
  ['thu bay', 'thu 7', 't7', 'saturday', 'sat'],
  ['chu nhat', 'cn', 'sunday', 'sun'],
]

const near = new Map([
  ['hom nay', 0],
  ['today', 0],
  ['mai', 1],
  ['ngay mai', 1],
  ['tomorrow', 1],
  ['mot', 2],
  ['ngay mot', 2],
  ['ngay kia', 2],
])

const counts = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

/** A date without a year that is further back than this (days) means the next year's. */
const longAgo = 180

/**
 * The day somebody means, seen from `nowMs`: "16/8", "thứ sáu", "t6 tuần sau", "2 ngày nữa", "mai",
 * "tomorrow", "in 3 days". A weekday is the next one, today left out. Undefined: not understood.
 */
export function saidDay(text: string, nowMs: number): LocalDate | undefined {
  const today = localDate(nowMs)
  const said = fold(text)
    .replace(/[!,;?]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^ ?(den|toi|truoc|vao|until|by|on|in)(?: het)? /, '')
    .replace(/\.+ ?$/, '')
    .trim()
  const days = near.get(said)
  if (days !== undefined) return addDays(today, days)
  return dateIn(said, today) ?? weekdayIn(said, today) ?? distanceIn(said, today)
}

function dateIn(said: string, today: LocalDate): LocalDate | undefined {
  const match = /^(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?$/.exec(said)
  if (match === null) return undefined
  const [, day = '', month = '', year] = match
  const dated = (of: string) => realDate(`${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (year !== undefined) return dated(year)
  const thisYear = dated(today.slice(0, 4))
  if (thisYear !== undefined && daysBetween(thisYear, today) <= longAgo) return thisYear
  // Also 29/2, which only next year may have.
  return dated(String(Number(today.slice(0, 4)) + 1))
}

function realDate(date: LocalDate): LocalDate | undefined {
  try {
    startOfLocalDay(date)
    return date
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function weekdayIn(said: string, today: LocalDate): LocalDate | undefined {
  const [, name = '', next] = /^(.+?)( tuan sau| tuan toi)?$/.exec(said) ?? []
  const day = weekdays.findIndex((names) => names.includes(name)) + 1
  if (day === 0) return undefined
  const nextMonday = addDays(today, 8 - weekday(today))
  if (next !== undefined) return addDays(nextMonday, day - 1)
  return addDays(today, ((day - weekday(today) + 6) % 7) + 1)
}

function distanceIn(said: string, today: LocalDate): LocalDate | undefined {
  const match = /^(\w+) (ngay|tuan|days?|weeks?)(?: nua)?$/.exec(said)
  if (match === null) return undefined
  const [, amount = '', unit = ''] = match
  const count = counts.includes(amount) ? counts.indexOf(amount) : Number(amount)
  if (!Number.isInteger(count) || count > 1_000) return undefined
  return addDays(today, count * (/^(tuan|week)/.test(unit) ? 7 : 1))
}

/**
 * The end (ms, UTC) of the last day somebody means: today, or at most so many days from now; else
 * what is wrong with it.
 */
export function untilSaid(
  text: string,
  nowMs: number,
  mostDays: number,
): { until: number } | { wrong: 'unclear' | 'past' | 'far' } {
  const day = saidDay(text, nowMs)
  if (day === undefined) return { wrong: 'unclear' }
  const ahead = daysBetween(localDate(nowMs), day)
  if (ahead < 0) return { wrong: 'past' }
  return ahead > mostDays ? { wrong: 'far' } : { until: startOfLocalDay(addDays(day, 1)) }
}
