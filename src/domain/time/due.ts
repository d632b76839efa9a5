import {
  addDays,
  type Calendar,
  DAY,
  dayStatus,
  HOUR,
  type LocalDate,
  localDate,
  startOfLocalDay,
  timeOfDay,
} from './calendar.ts'

/** The parts of a working day in order, local 'HH:MM': `[{ opens: '07:30', closes: '11:30' }, …]`. */
export type OfficeHours = { opens: string; closes: string }[]

/**
 * How long something may take.
 * A limit in days ends `office`: when the office closes on the last day, which is what a person
 * can count on; or `midnight`: at 24:00, where the law ends a period (Bộ luật Dân sự 2015, Điều 148).
 */
export type Limit =
  | { amount: number; unit: 'working-hours' | 'hours' }
  | { amount: number; unit: 'working-days' | 'calendar-days'; endOfDay: 'office' | 'midnight' }

/** `provisional`: a day that was counted is not settled in the calendar, so the instant may move. */
export type Due = { dueAt: number; provisional: boolean }

type LastDay = { date: LocalDate; provisional: boolean }

/**
 * The instant (ms, UTC) at which a limit that began at `fromMs` ends.
 * - hours: elapsed time, nights and holidays included.
 * - working-hours: time inside office hours; what arrives outside them begins at the next opening,
 *   and a period that is used up exactly at closing ends there, not at the next opening.
 * - working-days, calendar-days: the day of the event is not counted; a calendar period whose last
 *   day is not a working day ends on the next one (Bộ luật Dân sự 2015, Điều 147-148).
 * Throws RangeError for an amount that is not a whole number (from 0 in hours, from 1 in days) and
 * for office hours that are empty or close before they open.
 */
export function dueAt(
  fromMs: number,
  limit: Limit,
  calendar: Calendar,
  officeHours: OfficeHours,
): Due {
  checkAmount(limit)
  switch (limit.unit) {
    case 'hours':
      return { dueAt: fromMs + limit.amount * HOUR, provisional: false }
    case 'working-hours':
      return afterWorkingTime(fromMs, limit.amount * HOUR, calendar, officeHours)
    case 'working-days': {
      const last = afterWorkingDays(localDate(fromMs), limit.amount, calendar)
      return endOf(last, limit.endOfDay, officeHours)
    }
    case 'calendar-days': {
      // The first working day on or after D0 + N is one working day after D0 + N - 1.
      const dayBefore = addDays(localDate(fromMs), limit.amount - 1)
      return endOf(afterWorkingDays(dayBefore, 1, calendar), limit.endOfDay, officeHours)
    }
  }
}

function checkAmount({ amount, unit }: Limit): void {
  // Zero days would end on the day of the event, maybe before the event itself.
  const least = unit === 'working-days' || unit === 'calendar-days' ? 1 : 0
  if (!Number.isSafeInteger(amount) || amount < least) {
    throw new RangeError(`Not a limit: ${amount} ${unit}`)
  }
}

function afterWorkingDays(from: LocalDate, amount: number, calendar: Calendar): LastDay {
  const last = { date: from, provisional: false }
  for (let left = amount; left > 0; ) {
    last.date = addDays(last.date, 1)
    const status = dayStatus(last.date, calendar)
    last.provisional ||= status.provisional
    if (status.working) left -= 1
  }
  return last
}

function endOf(last: LastDay, end: 'office' | 'midnight', officeHours: OfficeHours): Due {
  const closing = Math.max(...sessionsOf(officeHours).map((session) => session.closes))
  const dueAt = startOfLocalDay(last.date) + (end === 'midnight' ? DAY : closing)
  return { dueAt, provisional: last.provisional }
}

function afterWorkingTime(
  fromMs: number,
  amountMs: number,
  calendar: Calendar,
  officeHours: OfficeHours,
): Due {
  const sessions = sessionsOf(officeHours)
  let left = amountMs
  let provisional = false
  for (let date = localDate(fromMs); ; date = addDays(date, 1)) {
    const status = dayStatus(date, calendar)
    provisional ||= status.provisional
    if (!status.working) continue
    const midnight = startOfLocalDay(date)
    for (const session of sessions) {
      const start = Math.max(fromMs, midnight + session.opens)
      const available = midnight + session.closes - start
      if (available <= 0) continue
      if (left <= available) return { dueAt: start + left, provisional }
      left -= available
    }
  }
}

/** Milliseconds since midnight. Empty hours are refused: a walk in search of office time would never end. */
function sessionsOf(officeHours: OfficeHours): { opens: number; closes: number }[] {
  const sessions = officeHours.map(({ opens, closes }) => ({
    opens: timeOfDay(opens),
    closes: timeOfDay(closes),
  }))
  if (sessions.length === 0 || sessions.some(({ opens, closes }) => opens >= closes)) {
    throw new RangeError('Office hours without time in them')
  }
  return sessions
}
