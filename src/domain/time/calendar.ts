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

/**
 * Whether state offices work on this day, and whether that is only provisional: the year is not
 * covered, so holidays are unknown and weekends alone are counted, or it is not settled yet.
 */
export function dayStatus(
  date: LocalDate,
  calendar: Calendar,
): { working: boolean; provisional: boolean } {
  const year = calendar.years.find((y) => y.year === Number(date.slice(0, 4)))
  const weekend = weekday(date) > 5
  if (year === undefined) return { working: !weekend, provisional: true }
  const listed = weekend ? year.worked : year.closed
  const exception = listed.some((day) => day.date === date)
  return { working: weekend === exception, provisional: !year.settled }
}

/** Working days after the day `after`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(
  after: LocalDate,
  until: LocalDate,
  calendar: Calendar,
): { days: number; provisional: boolean } {
  const count = { days: 0, provisional: false }
  for (let date = addDays(after, 1); date <= until; date = addDays(date, 1)) {
    const status = dayStatus(date, calendar)
    count.provisional ||= status.provisional
    if (status.working) count.days += 1
  }
  return count
}
