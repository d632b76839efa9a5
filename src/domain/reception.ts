import type { Oversight } from './oversight.ts'
import { type Calendar, dayAt, dayNumber, startOfDay, timeOfDay, weekday } from './time/calendar.ts'

/** An hour at which citizens are received, and how many may come. `at` is ms, UTC. */
export type Slot = { at: number; seats: number }

/** Nobody plans further ahead, and a schedule that never meets a working day must end somewhere. */
const farthestDays = 60

/**
 * The hours of reception (tiếp công dân) that can be booked at `nowMs` (UTC) and begin after `afterMs`,
 * earliest first: on the weekdays of the schedule that are working days, from the next working day on,
 * so that the office can still prepare. A reception day that is a holiday falls out; it is not moved.
 */
export function slotsAfter(
  nowMs: number,
  reception: Oversight['reception'],
  calendar: Calendar,
  afterMs = nowMs,
): Slot[] {
  const today = dayNumber(nowMs)
  const days = Array.from({ length: farthestDays }, (_, at) => today + 1 + at)
  return days
    .flatMap((day) => slotsOn(day, reception, calendar))
    .filter(({ at }) => at > afterMs)
    .sort((a, b) => a.at - b.at)
}

function slotsOn(day: number, reception: Oversight['reception'], calendar: Calendar): Slot[] {
  const { date, working } = dayAt(day, calendar)
  if (!working) return []
  return reception
    .filter((one) => one.weekday === weekday(date))
    .flatMap(({ times, seats }) =>
      times.map((time) => ({ at: startOfDay(day) + timeOfDay(time), seats })),
    )
}
