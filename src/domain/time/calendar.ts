/**
 * Local dates and the calendar of state offices. Times are epoch milliseconds UTC.
 * Asia/Ho_Chi_Minh is taken as a fixed UTC+7: Vietnam has kept that offset without daylight saving
 * since 13 June 1975, and no case is older. A constant needs no time zone database, so every
 * machine computes the same deadline.
 */

/** 'YYYY-MM-DD' in Asia/Ho_Chi_Minh; such strings sort as their days do. */
export type LocalDate = string

/** confirmed: read in an official notice; memory: well known, notice not at hand; planned: not decided yet. */
export type DayStatus = 'confirmed' | 'memory' | 'planned'

export type ClosedDay = { date: LocalDate; name: string; source: string; status: DayStatus }

/** A Saturday worked in exchange for the weekday `insteadOf`. */
export type WorkedDay = {
  date: LocalDate
  insteadOf: LocalDate
  source: string
  status: DayStatus
}

export type CalendarYear = {
  year: number
  /** False while any day of the year may still be decided otherwise: counting in it is provisional. */
  settled: boolean
  note?: string
  /** Weekdays on which state offices are closed. */
  closed: ClosedDay[]
  worked: WorkedDay[]
}

export type Calendar = {
  name: string
  validFrom: LocalDate
  /** What the `source` keys of the days stand for. */
  sources: Record<string, string>
  /** The years covered; any other year is counted by weekends alone, and provisional. */
  years: CalendarYear[]
}

/** ISO: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const OFFSET = 7 * HOUR

/** The date on the wall in Vietnam at this instant. */
export function localDate(ms: number): LocalDate {
  return new Date(ms + OFFSET).toISOString().slice(0, 10)
}

/** The instant (ms, UTC) at which this local day begins. Throws RangeError when it is not a date. */
export function startOfLocalDay(date: LocalDate): number {
  const start = Date.parse(`${date}T00:00:00Z`) - OFFSET
  // Date.parse reads 30 February as 1 March.
  if (Number.isNaN(start) || localDate(start) !== date) throw new RangeError(`Not a date: ${date}`)
  return start
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(startOfLocalDay(date) + days * DAY)
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (startOfLocalDay(to) - startOfLocalDay(from)) / DAY
}

export function weekday(date: LocalDate): Weekday {
  const day = new Date(startOfLocalDay(date) + OFFSET).getUTCDay()
  return (day === 0 ? 7 : day) as Weekday
}

/** Milliseconds since midnight of 'HH:MM'. Throws RangeError when it is not a time of day. */
export function timeOfDay(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  if (hours === undefined) throw new RangeError(`Not a time of day: ${text}`)
  return Number(hours) * HOUR + Number(minutes) * MINUTE
}

/** What one day is to a state office. Not for storing: read from the calendar again where needed. */
export type Day = {
  date: LocalDate
  working: boolean
  /** The day may still be decided otherwise, or its year is not covered. */
  provisional: boolean
  covered: boolean
  /** The name of the holiday, on weekdays that are closed. */
  holiday?: string
}

/** Days are numbered from 1 January 1970, so that stepping over them needs no reading of dates. */
export const dayNumber = (ms: number): number => Math.floor((ms + OFFSET) / DAY)

/** The instant (ms, UTC) at which the day with this number begins in Vietnam. */
export const startOfDay = (number: number): number => number * DAY - OFFSET

/** 1 January 1970 was a Thursday. */
const isWeekend = (number: number) => (((number + 3) % 7) + 7) % 7 > 4

/** Every covered day in a row, from the first of the first year. */
type Table = { first: number; days: Day[]; byDate: Map<LocalDate, Day> }

/** A calendar is read far more often than it is loaded; it must not be changed once in use. */
const tables = new WeakMap<Calendar, Table>()

function tableOf(calendar: Calendar): Table {
  const known = tables.get(calendar)
  if (known !== undefined) return known
  const years = calendar.years.map(({ year }) => year)
  const first = dayNumber(startOfLocalDay(`${Math.min(...years)}-01-01`))
  const end = dayNumber(startOfLocalDay(`${Math.max(...years) + 1}-01-01`))
  const days = Array.from({ length: end - first }, (_, at) => uncovered(first + at))
  for (const year of calendar.years) fill(days, first, year)
  const table = { first, days, byDate: new Map(days.map((day) => [day.date, day])) }
  tables.set(calendar, table)
  return table
}

function fill(days: Day[], first: number, { year, settled, closed, worked }: CalendarYear): void {
  const holidays = new Map(closed.map(({ date, name }) => [date, name]))
  const swapped = new Set(worked.map(({ date }) => date))
  const start = dayNumber(startOfLocalDay(`${year}-01-01`))
  const end = dayNumber(startOfLocalDay(`${year + 1}-01-01`))
  for (let number = start; number < end; number += 1) {
    const date = localDate(startOfDay(number))
    const holiday = isWeekend(number) ? undefined : holidays.get(date)
    const working = isWeekend(number) ? swapped.has(date) : holiday === undefined
    const day = { date, working, provisional: !settled, covered: true }
    days[number - first] = holiday === undefined ? day : { ...day, holiday }
  }
}

const uncovered = (number: number): Day => ({
  date: localDate(startOfDay(number)),
  working: !isWeekend(number),
  provisional: true,
  covered: false,
})

/** The day with this number; outside the covered years weekends alone are known. */
export function dayAt(number: number, calendar: Calendar): Day {
  const { first, days } = tableOf(calendar)
  return days[number - first] ?? uncovered(number)
}

/**
 * Whether state offices work on this day, and whether that is only provisional: the year is not
 * covered, so holidays are unknown and weekends alone are counted, or it is not settled yet.
 */
export function dayStatus(
  date: LocalDate,
  calendar: Calendar,
): { working: boolean; provisional: boolean } {
  const known = tableOf(calendar).byDate.get(date)
  const { working, provisional } = known ?? uncovered(dayNumber(startOfLocalDay(date)))
  return { working, provisional }
}

/** Whether the holidays of this day's year are known, be it provisionally. */
export const covers = ({ years }: Calendar, date: LocalDate): boolean =>
  years.some(({ year }) => date.startsWith(`${year}-`))

/** The last day whose holidays are known. */
export const lastCovered = ({ years }: Calendar): LocalDate =>
  `${Math.max(...years.map(({ year }) => year))}-12-31`

/** Working days after the day `after`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(
  after: LocalDate,
  until: LocalDate,
  calendar: Calendar,
): { days: number; provisional: boolean } {
  const count = { days: 0, provisional: false }
  const last = dayNumber(startOfLocalDay(until))
  for (let number = dayNumber(startOfLocalDay(after)) + 1; number <= last; number += 1) {
    const day = dayAt(number, calendar)
    count.provisional ||= day.provisional
    if (day.working) count.days += 1
  }
  return count
}
