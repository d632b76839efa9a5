import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt, type Limit } from '../../../src/domain/time/due.ts'
import { at, calendar, officeHours, yearSummary } from './fixtures.ts'

/**
 * The same answers found the slow way: every minute of 2024-2027 is marked open or closed, every
 * day worked or not, from the typed list of days off, and a deadline is reached by stepping.
 */
const MINUTE = 60_000
const DAY_MINUTES = 1440
const origin = at('2024-01-01 00:00')
const worksOn = drawDays()
const openAt = drawMinutes()

function drawDays(): boolean[] {
  const days: boolean[] = []
  for (const [year, { closed, worked }] of Object.entries(yearSummary)) {
    for (const date = new Date(Date.UTC(+year, 0, 1)); date.getUTCFullYear() === +year; ) {
      const name = `${date.getUTCDate()}/${date.getUTCMonth() + 1}`
      const weekend = date.getUTCDay() % 6 === 0
      days.push(weekend ? worked.split(' ').includes(name) : !closed.split(' ').includes(name))
      date.setUTCDate(date.getUTCDate() + 1)
    }
  }
  return days
}

function drawMinutes(): boolean[] {
  const morning = (minute: number) => minute >= 7 * 60 + 30 && minute < 11 * 60 + 30
  const afternoon = (minute: number) => minute >= 13 * 60 && minute < 17 * 60
  return worksOn.flatMap((works) =>
    Array.from({ length: DAY_MINUTES }, (_, m) => works && (morning(m) || afternoon(m))),
  )
}

function slowWorkingHours(minute: number, hours: number): number {
  let now = minute
  while (!openAt[now]) now += 1
  for (let left = hours * 60; left > 0; now += 1) if (openAt[now]) left -= 1
  return now
}

function slowDays(minute: number, limit: Limit & { endOfDay: 'office' | 'midnight' }): number {
  let day = Math.floor(minute / DAY_MINUTES)
  if (limit.unit === 'working-days') {
    for (let left = limit.amount; left > 0; ) if (worksOn[++day]) left -= 1
  } else {
    day += limit.amount
    while (!worksOn[day]) day += 1
  }
  return day * DAY_MINUTES + (limit.endOfDay === 'office' ? 17 * 60 : DAY_MINUTES)
}

const slowest = worksOn.length - 150
const minutes = fc.integer({ min: 0, max: slowest * DAY_MINUTES })
const instants = fc.integer({ min: origin, max: origin + slowest * DAY_MINUTES * MINUTE })
const endOfDay = fc.constantFrom('office' as const, 'midnight' as const)
const hourLimits = fc.record({
  amount: fc.nat({ max: 60 }),
  unit: fc.constant('working-hours' as const),
})
const dayLimits = fc.record({
  amount: fc.integer({ min: 1, max: 70 }),
  unit: fc.constantFrom('working-days' as const, 'calendar-days' as const),
  endOfDay,
})
const elapsed = fc.record({ amount: fc.nat({ max: 200 }), unit: fc.constant('hours' as const) })
const limits: fc.Arbitrary<Limit> = fc.oneof(hourLimits, dayLimits, elapsed)

const due = (fromMs: number, limit: Limit) => dueAt(fromMs, limit, calendar, officeHours)
const minuteOf = (ms: number) => (ms - origin) / MINUTE

describe('against stepping', () => {
  test('working hours, minute by minute', () => {
    fc.assert(
      fc.property(minutes, hourLimits, (minute, limit) => {
        const { dueAt: ms } = due(origin + minute * MINUTE, limit)
        expect(minuteOf(ms)).toBe(slowWorkingHours(minute, limit.amount))
      }),
      { numRuns: 4000 },
    )
  })

  test('working and calendar days, day by day', () => {
    fc.assert(
      fc.property(minutes, dayLimits, (minute, limit) => {
        const { dueAt: ms } = due(origin + minute * MINUTE, limit)
        expect(minuteOf(ms)).toBe(slowDays(minute, limit))
      }),
      { numRuns: 4000 },
    )
  })
})

describe('laws', () => {
  test('nothing is due before it was received', () => {
    fc.assert(
      fc.property(instants, limits, (from, limit) => {
        expect(due(from, limit).dueAt).toBeGreaterThanOrEqual(from)
      }),
      { numRuns: 2000 },
    )
  })

  test('a longer limit is never due earlier', () => {
    fc.assert(
      fc.property(instants, limits, fc.nat({ max: 20 }), (from, limit, more) => {
        const longer = due(from, { ...limit, amount: limit.amount + more })
        expect(longer.dueAt).toBeGreaterThanOrEqual(due(from, limit).dueAt)
      }),
      { numRuns: 2000 },
    )
  })

  test('what is received later is never due earlier', () => {
    fc.assert(
      fc.property(instants, limits, fc.nat({ max: 5 * 86_400_000 }), (from, limit, wait) => {
        expect(due(from + wait, limit).dueAt).toBeGreaterThanOrEqual(due(from, limit).dueAt)
      }),
      { numRuns: 2000 },
    )
  })

  test('no working hours: at once, or at the next opening', () => {
    fc.assert(
      fc.property(minutes, (minute) => {
        const { dueAt: ms } = due(origin + minute * MINUTE, { amount: 0, unit: 'working-hours' })
        if (openAt[minute]) expect(minuteOf(ms)).toBe(minute)
        else expect(openAt[minuteOf(ms)] && !openAt[minuteOf(ms) - 1]).toBe(true)
      }),
    )
  })

  test('working hours in two parts come to the same as in one', () => {
    const amounts = fc.nat({ max: 30 })
    fc.assert(
      fc.property(instants, amounts, fc.integer({ min: 1, max: 30 }), (from, first, second) => {
        const then = due(from, { amount: first, unit: 'working-hours' }).dueAt
        const whole = due(from, { amount: first + second, unit: 'working-hours' }).dueAt
        expect(due(then, { amount: second, unit: 'working-hours' }).dueAt).toBe(whole)
      }),
      { numRuns: 2000 },
    )
  })

  test('midnight is never before the office closes, by the same day', () => {
    fc.assert(
      fc.property(instants, dayLimits, (from, limit) => {
        const office = due(from, { ...limit, endOfDay: 'office' }).dueAt
        expect(due(from, { ...limit, endOfDay: 'midnight' }).dueAt - office).toBe(7 * 60 * MINUTE)
      }),
    )
  })

  test('a due day in an unsettled year is always provisional, one in a settled year never', () => {
    fc.assert(
      fc.property(instants, fc.oneof(hourLimits, dayLimits), (from, limit) => {
        const { dueAt: ms, provisional } = due(from, limit)
        expect(provisional).toBe(ms > at('2027-01-01 00:00'))
      }),
      { numRuns: 2000 },
    )
  })
})
