import {
  addDays,
  DAY,
  daysBetween,
  type LocalDate,
  localDate,
  startOfLocalDay,
  timeOfDay,
  weekday,
} from './calendar.ts'

/** ISO 8601 week, Monday to Sunday, in Asia/Ho_Chi_Minh: '2024-W33'. */
export type Week = string

/** The week a local date lies in; around New Year its year may differ from the date's. */
export function weekOf(date: LocalDate): Week {
  // ISO 8601: a week belongs to the year that has its Thursday.
  const thursday = addDays(date, 4 - weekday(date))
  const year = thursday.slice(0, 4)
  const dayOfYear = daysBetween(`${year}-01-01`, thursday)
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`
}

/** The instants (ms, UTC) between which a week lies, `to` excluded. Throws RangeError for a week that does not exist. */
export function weekBounds(week: Week): { from: number; to: number } {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (year === undefined) throw new RangeError(`Not a week: ${week}`)
  // ISO 8601: 4 January always lies in the first week.
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7)
  if (weekOf(monday) !== week) throw new RangeError(`Not a week: ${week}`)
  const from = startOfLocalDay(monday)
  return { from, to: from + 7 * DAY }
}

/** The instant (ms, UTC) of `time` ('HH:MM') on Monday of the week `nowMs` lies in; it may be past or still to come. */
export function mondayAt(nowMs: number, time: string): number {
  return startOfLocalDay(mondayOf(localDate(nowMs))) + timeOfDay(time)
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date))
}
