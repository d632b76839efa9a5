import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Limit, Pause } from '../../../src/domain/time/due.ts'
import { dueAt } from '../../../src/domain/time/due.ts'
import { rungAt, rungOf } from '../../../src/domain/time/rungs.ts'
import { at, calendar, officeHours, wall } from './fixtures.ts'
import { clocks } from './made-up.ts'

const ladder = [50, 75, 90, 100, 120, 150].map((percent) => ({ percent }))

function clock(from: string, limit: Limit, ...pauses: Pause[]) {
  const startedAt = at(from)
  const due = dueAt(startedAt, limit, calendar, officeHours, pauses).dueAt
  return { startedAt, dueAt: due, limit, pauses }
}
const rung = (of: ReturnType<typeof clock>, percent: number) =>
  wall(rungAt(of, percent, calendar, officeHours))

describe('how much of the time has passed', () => {
  const monday = '2024-08-05 07:30'
  const eightHours = clock(monday, { amount: 8, unit: 'working-hours' })
  const fiveDays = clock(monday, { amount: 4, unit: 'working-days', endOfDay: 'office' })

  test.each([
    // Five whole days of eight hours each, Monday to Friday.
    [fiveDays, 50, '2024-08-07 11:30'],
    [fiveDays, 90, '2024-08-09 11:30'],
    [fiveDays, 100, '2024-08-09 17:00'],
    [fiveDays, 120, '2024-08-12 17:00'],
    [fiveDays, 150, '2024-08-14 11:30'],
    [eightHours, 50, '2024-08-05 11:30'],
    [eightHours, 75, '2024-08-05 15:00'],
    [eightHours, 150, '2024-08-06 11:30'],
  ])('in office time: %j, %d %%', (of, percent, expected) => {
    expect(rung(of, percent)).toBe(expected)
  })

  test('on the wall for calendar limits', () => {
    const tenDays = clock('2024-08-05 00:00', {
      amount: 9,
      unit: 'calendar-days',
      endOfDay: 'midnight',
    })
    expect(wall(tenDays.dueAt)).toBe('2024-08-15 00:00')
    expect(rung(tenDays, 50)).toBe('2024-08-10 00:00')
    expect(rung(tenDays, 120)).toBe('2024-08-17 00:00')
  })

  test('the end the law gives is midnight, what comes after it is told in office hours', () => {
    const limit: Limit = { amount: 4, unit: 'working-days', endOfDay: 'midnight' }
    const legal = clock(monday, limit)
    expect(rung(legal, 100)).toBe('2024-08-10 00:00')
    expect(rung(legal, 120)).toBe('2024-08-12 17:00')
  })

  test('pauses are left out', () => {
    const pause = { from: at('2024-08-06 07:30'), to: at('2024-08-07 17:00') }
    const held = clock(monday, { amount: 4, unit: 'working-days', endOfDay: 'office' }, pause)
    // Four days of office time are left: Monday, Thursday, Friday, Monday.
    expect(wall(held.dueAt)).toBe('2024-08-12 17:00')
    expect(rung(held, 50)).toBe('2024-08-08 17:00')
    expect(rung(held, 75)).toBe('2024-08-09 17:00')
  })
})

describe('the ladder', () => {
  const started = clock('2024-08-05 07:30', {
    amount: 4,
    unit: 'working-days',
    endOfDay: 'office',
  })
  const step = (index: number) => rungOf(started, index, ladder, 5, calendar, officeHours)

  test('goes up its rungs, then comes again every five working days as the office opens', () => {
    expect(step(0)).toEqual({ rung: 0, percent: 50, at: at('2024-08-07 11:30') })
    expect(step(3)).toEqual({ rung: 3, percent: 100, at: started.dueAt })
    expect(step(5)).toEqual({ rung: 5, percent: 150, at: at('2024-08-14 11:30') })
    expect(step(6)).toEqual({ rung: 6, percent: 150, at: at('2024-08-21 07:30') })
    expect(step(7)).toEqual({ rung: 7, percent: 150, at: at('2024-08-28 07:30') })
    // Over National Day, 2 and 3 September.
    expect(step(8)).toEqual({ rung: 8, percent: 150, at: at('2024-09-06 07:30') })
  })

  test('an empty one tells the end and repeats', () => {
    const empty = (index: number) => rungOf(started, index, [], 5, calendar, officeHours)
    expect(empty(0)).toEqual({ rung: 0, percent: 100, at: at('2024-08-16 07:30') })
  })

  test('always goes further up, whatever the clock', () => {
    fc.assert(
      fc.property(clocks, (of) => {
        const times = Array.from(
          { length: 10 },
          (_, index) => rungOf(of, index, ladder, 5, calendar, officeHours).at,
        )
        for (const [index, time] of times.entries())
          expect(time).toBeGreaterThan(times[index - 1] ?? of.startedAt)
        expect(times[3]).toBe(of.dueAt)
      }),
      { numRuns: 400 },
    )
  })
})

test('strictly increasing in percent, 100 is the end, never before the start', () => {
  const percents = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(clocks, percents, (of, chosen) => {
      const sorted = [0, ...chosen.sort((a, b) => a - b)]
      const times = sorted.map((percent) => rungAt(of, percent, calendar, officeHours))
      for (const [index, time] of times.entries())
        if (index > 0) expect(time).toBeGreaterThan(times[index - 1] ?? 0)
      expect(times[0]).toBeGreaterThanOrEqual(of.startedAt)
      for (const [index, percent] of sorted.entries()) {
        if (percent < 100) expect(times[index]).toBeLessThan(of.dueAt)
        if (percent > 100) expect(times[index]).toBeGreaterThan(of.dueAt)
      }
      expect(rungAt(of, 100, calendar, officeHours)).toBe(of.dueAt)
    }),
    { numRuns: 700 },
  )
})
