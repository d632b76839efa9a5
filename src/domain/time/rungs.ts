import { type Calendar, localDate, startOfLocalDay } from './calendar.ts'
import { dueAt, type Limit, type OfficeHours, type Pause } from './due.ts'
import {
  afterOfficeTime,
  afterWallTime,
  merge,
  officeTime,
  openingOf,
  wallTime,
} from './office-time.ts'

/** The steps of the ladder up which it is told that time runs out. Instants are ms, UTC. */

export type Rung = { rung: number; percent: number; at: number }

type Clock = { startedAt: number; dueAt: number; limit: Limit; pauses: readonly Pause[] }

/**
 * The instant at which `percent` of the time between start and due has passed: of office time for
 * working hours and days, else of time on the wall; pauses left out. 100 is exactly `dueAt`; strictly
 * increasing in whole percent for any clock with a tenth of a second in it.
 */
export function rungAt(
  clock: Clock,
  percent: number,
  calendar: Calendar,
  officeHours: OfficeHours,
): number {
  if (percent === 100) return clock.dueAt
  const pauses = merge(clock.pauses)
  const inOffice = clock.limit.unit === 'working-hours' || clock.limit.unit === 'working-days'
  const whole = { from: clock.startedAt, to: clock.dueAt }
  const total = inOffice
    ? officeTime(whole, calendar, officeHours, pauses)
    : wallTime(whole, pauses)
  const [start, share] = percent < 100 ? [clock.startedAt, percent] : [clock.dueAt, percent - 100]
  const passed = Math.round((total * share) / 100)
  return inOffice
    ? afterOfficeTime(start, passed, calendar, officeHours, pauses)
    : afterWallTime(start, passed, pauses)
}

/**
 * The rung with this index, from 0: the entries of the ladder, afterwards again every `repeatEvery`
 * working days as the office opens, with the percent of the last entry. Always defined: a running
 * clock always has a next action.
 */
export function rungOf(
  clock: Clock,
  index: number,
  ladder: readonly { percent: number }[],
  repeatEvery: number,
  calendar: Calendar,
  officeHours: OfficeHours,
): Rung {
  const percent = (ladder[index] ?? ladder.at(-1))?.percent ?? 100
  const at = rungAt(clock, percent, calendar, officeHours)
  const repeats = index - ladder.length + 1
  if (repeats <= 0) return { rung: index, percent, at }
  const wait = { amount: repeats * repeatEvery, unit: 'working-days', endOfDay: 'office' } as const
  const last = dueAt(at, wait, calendar, officeHours, clock.pauses).dueAt
  const opens = startOfLocalDay(localDate(last)) + openingOf(officeHours)
  return { rung: index, percent, at: opens }
}
