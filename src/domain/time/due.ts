import {
  type Calendar,
  DAY,
  type Day,
  dayAt,
  dayNumber,
  HOUR,
  type LocalDate,
  startOfDay,
} from './calendar.ts'
import {
  afterOfficeTime,
  afterWallTime,
  closingOf,
  merge,
  type OfficeHours,
} from './office-time.ts'

export type { OfficeHours } from './office-time.ts'

/**
 * How long something may take.
 * A limit in days ends `office`: when the office closes on the last day, which is what a person
 * can count on; or `midnight`: at 24:00, where the law ends a period (Bộ luật Dân sự 2015, Điều 148).
 */
export type Limit =
  | { amount: number; unit: 'working-hours' | 'hours' }
  | { amount: number; unit: 'working-days' | 'calendar-days'; endOfDay: 'office' | 'midnight' }

/** Time in which a clock stands still: ms UTC, `from <= to`. */
export type Pause = { from: number; to: number }

/** `provisional`: a day that was counted is not settled in the calendar, so the instant may move. */
export type Due = { dueAt: number; provisional: boolean }

/** A day that did not count, and the name of the holiday it was. */
export type SkippedDay = { date: LocalDate; why: 'weekend' | 'holiday' | 'paused'; name?: string }

/**
 * Everything a person needs to count it again by hand. A limit of N days ends on the Nth day after
 * the day of `from` that is not among `skipped`.
 */
export type Explanation = {
  from: number
  limit: Limit
  /** In order, those that overlap made one. */
  pauses: Pause[]
  skipped: SkippedDay[]
  /** The day a calendar period would have ended on, had that been a working day. */
  rolledFrom?: LocalDate
  dueAt: number
  provisional: boolean
  /** A day that mattered lies in a year the calendar does not cover: its holidays were counted as working days. */
  beyondCalendar: boolean
}

/** The instant (ms, UTC) at which a limit that began at `fromMs` ends; see `explain`. */
export function dueAt(
  fromMs: number,
  limit: Limit,
  calendar: Calendar,
  officeHours: OfficeHours,
  pauses: readonly Pause[] = [],
): Due {
  const { dueAt, provisional } = explain(fromMs, limit, calendar, officeHours, pauses)
  return { dueAt, provisional }
}

/**
 * When a limit that began at `fromMs` ends, and how that was counted.
 * - hours: elapsed time, nights and holidays included.
 * - working-hours: time inside office hours; what arrives outside them begins at the next opening,
 *   and a period that is used up exactly at closing ends there, not at the next opening.
 * - working-days, calendar-days: the day of the event is not counted; a calendar period whose last
 *   day is not a working day ends on the next one (Bộ luật Dân sự 2015, Điều 147-148).
 * - pauses: hours inside them do not count; of days, those after the day a pause begins, up to and
 *   including the day it ends. No period in days ends while its clock stands still.
 * Throws RangeError for an amount that is not a whole number (from 0 in hours, from 1 in days), for
 * a pause that ends before it begins and for office hours that are empty or close before they open.
 */
export function explain(
  fromMs: number,
  limit: Limit,
  calendar: Calendar,
  officeHours: OfficeHours,
  pauses: readonly Pause[] = [],
): Explanation {
  check(limit, pauses)
  const merged = merge(pauses)
  const given = { from: fromMs, limit, pauses: merged }
  switch (limit.unit) {
    case 'hours': {
      const due = afterWallTime(fromMs, limit.amount * HOUR, merged)
      return { ...given, skipped: [], dueAt: due, provisional: false, beyondCalendar: false }
    }
    case 'working-hours': {
      const due = afterOfficeTime(fromMs, limit.amount * HOUR, calendar, officeHours, merged)
      const days = daysOf(dayNumber(fromMs), dayNumber(due), calendar)
      const skipped = days.filter((day) => !day.working).map(closedDay)
      return { ...given, skipped, dueAt: due, ...standing(days) }
    }
    case 'working-days':
    case 'calendar-days': {
      const end = limit.endOfDay === 'midnight' ? DAY : closingOf(officeHours)
      return { ...given, ...afterDays(dayNumber(fromMs), limit, end, calendar, merged) }
    }
  }
}

function check({ amount, unit }: Limit, pauses: readonly Pause[]): void {
  // Zero days would end on the day of the event, maybe before the event itself.
  const least = unit === 'working-days' || unit === 'calendar-days' ? 1 : 0
  if (!Number.isSafeInteger(amount) || amount < least) {
    throw new RangeError(`Not a limit: ${amount} ${unit}`)
  }
  // Written so that NaN is refused too.
  if (!pauses.every(({ from, to }) => from <= to))
    throw new RangeError('A pause ends before it begins')
}

const daysOf = (from: number, to: number, calendar: Calendar): Day[] =>
  Array.from({ length: to - from + 1 }, (_, at) => dayAt(from + at, calendar))

/** What the days that mattered say of the result. */
const standing = (days: readonly Day[]) => ({
  provisional: days.some((day) => day.provisional),
  beyondCalendar: days.some((day) => !day.covered),
})

const closedDay = ({ date, holiday }: Day): SkippedDay =>
  holiday === undefined ? { date, why: 'weekend' } : { date, why: 'holiday', name: holiday }

/** `end`: at which time of the last day the period ends, ms since midnight. */
function afterDays(
  from: number,
  limit: Limit,
  end: number,
  calendar: Calendar,
  pauses: readonly Pause[],
) {
  const counted = countDays(from, limit, calendar, pauses)
  const { mattered, skipped } = counted
  const stands = (day: number) =>
    pauses.some((p) => p.from < startOfDay(day) + end && startOfDay(day) + end <= p.to)
  let last = counted.last
  for (; ; last += 1) {
    const day = dayAt(last, calendar)
    mattered.push(day)
    if (!day.working) skipped.push(closedDay(day))
    else if (stands(last)) skipped.push({ date: day.date, why: 'paused' })
    else break
  }
  const rolled = limit.unit === 'calendar-days' && !dayAt(counted.last, calendar).working
  return {
    skipped,
    ...(rolled && { rolledFrom: dayAt(counted.last, calendar).date }),
    dueAt: startOfDay(last) + end,
    ...standing(mattered),
  }
}

/** Counts the days of a limit off, as if every day could be its last. */
function countDays(
  from: number,
  { amount, unit }: Limit,
  calendar: Calendar,
  pauses: readonly Pause[],
) {
  const mattered: Day[] = []
  const skipped: SkippedDay[] = []
  const paused = pauses.map((pause) => ({ from: dayNumber(pause.from), to: dayNumber(pause.to) }))
  let last = from
  for (let left = amount; left > 0; ) {
    last += 1
    const day = dayAt(last, calendar)
    if (unit === 'working-days') mattered.push(day)
    if (paused.some((pause) => pause.from < last && last <= pause.to))
      skipped.push({ date: day.date, why: 'paused' })
    else if (unit === 'working-days' && !day.working) skipped.push(closedDay(day))
    else left -= 1
  }
  return { last, mattered, skipped }
}
