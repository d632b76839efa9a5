import type { Oversight } from '../oversight.ts'
import {
  addDays,
  type Calendar,
  DAY,
  dayAt,
  dayNumber,
  daysBetween,
  type LocalDate,
  localDate,
  MINUTE,
  startOfLocalDay,
  timeOfDay,
  type Weekday,
  weekday,
} from '../time/calendar.ts'

/** When a rule of reception comes round: on days of the week, or on days of the month ("ngày 15 hằng tháng"). */
export type Repeat = { every: 'week'; days: Weekday[] } | { every: 'month'; days: number[] }

/** Hours at which citizens are received, again and again. `times`: 'HH:MM', each `minutes` long. */
export type Rule = Repeat & {
  times: string[]
  minutes: number
  /** Cases received at one hour. */
  seats: number
  /** Also on days on which offices are closed: chosen by hand, it is a day of work. */
  always?: true
  from?: LocalDate
  /** The last day. */
  until?: LocalDate
}

/** One hour of reception; ms, UTC. */
export type Hour = { startsAt: number; endsAt: number; seats: number }

/** So many days ahead hours are laid out: nobody plans further. */
export const daysAhead = 60

/** The hours of the city's own schedule, for units that have published none. */
export const cityRules = (reception: Oversight['reception']): Rule[] =>
  reception.map(({ weekday: day, times, minutes, seats }) => ({
    every: 'week',
    days: [day],
    times,
    minutes,
    seats,
  }))

/**
 * The hours of a rule after the day of `nowMs` (UTC), `days` days ahead, earliest first. A day on
 * which offices are closed falls out; it is not moved (see `fallenOut`).
 */
export const hoursOf = (rule: Rule, nowMs: number, calendar: Calendar, days = daysAhead): Hour[] =>
  datesOf(rule, nowMs, days)
    .filter((date) => rule.always || isWorking(date, calendar))
    .flatMap((date) =>
      rule.times.toSorted().map((time) => {
        const startsAt = startOfLocalDay(date) + timeOfDay(time)
        return { startsAt, endsAt: startsAt + rule.minutes * MINUTE, seats: rule.seats }
      }),
    )

/** The days of a rule that fall out because offices are closed, and the holiday where it is one. */
export const fallenOut = (
  rule: Rule,
  nowMs: number,
  calendar: Calendar,
  days = daysAhead,
): { date: LocalDate; holiday?: string }[] =>
  datesOf(rule, nowMs, days)
    .filter((date) => !isWorking(date, calendar))
    .map((date) => {
      const { holiday } = dayAt(dayNumber(startOfLocalDay(date)), calendar)
      return holiday === undefined ? { date } : { date, holiday }
    })

/** A month that has no such day (31) has no reception on it. */
function datesOf(rule: Rule, nowMs: number, days: number): LocalDate[] {
  const today = localDate(nowMs)
  const dates = Array.from({ length: days }, (_, at) => addDays(today, at + 1))
  return dates.filter(
    (date) => date >= (rule.from ?? date) && date <= (rule.until ?? date) && falls(rule, date),
  )
}

const falls = (rule: Rule, date: LocalDate): boolean =>
  rule.every === 'week'
    ? rule.days.includes(weekday(date))
    : rule.days.includes(Number(date.slice(8)))

const isWorking = (date: LocalDate, calendar: Calendar) =>
  dayAt(dayNumber(startOfLocalDay(date)), calendar).working

/** 'HH:MM' of every turn between two times of a day; the last one ends in time. */
export function turnsBetween(starts: string, ends: string, minutes: number): string[] {
  const count = Math.floor((timeOfDay(ends) - timeOfDay(starts)) / (minutes * MINUTE))
  return Array.from({ length: Math.max(0, count) }, (_, at) =>
    wall(timeOfDay(starts) + at * minutes * MINUTE),
  )
}

const wall = (ms: number) => new Date(ms).toISOString().slice(11, 16)

/** Two hours of one host that are not one after the other. */
export const overlap = (
  one: Pick<Hour, 'startsAt' | 'endsAt'>,
  other: Pick<Hour, 'startsAt' | 'endsAt'>,
): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** A case may still take it: from the next day on, so that the office can prepare. */
export const isBookable = ({ startsAt }: Pick<Hour, 'startsAt'>, nowMs: number): boolean =>
  startsAt - nowMs < (daysAhead + 1) * DAY &&
  daysBetween(localDate(nowMs), localDate(startsAt)) >= 1
