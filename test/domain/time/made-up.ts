import fc from 'fast-check'
import { dueAt, type Limit, type Pause } from '../../../src/domain/time/due.ts'
import { at, calendar, officeHours } from './fixtures.ts'

/** Arbitrary instants, limits, pauses and clocks inside the covered years. */

const HOUR = 3_600_000
export const firstInstant = at('2024-01-01 00:00')
const lastInstant = at('2026-12-31 23:59')

export const instants = fc.integer({ min: firstInstant, max: lastInstant })

const days = (unit: 'working-days' | 'calendar-days') =>
  fc.record({
    amount: fc.integer({ min: 1, max: 70 }),
    unit: fc.constant(unit),
    endOfDay: fc.constantFrom('office' as const, 'midnight' as const),
  })
export const workingDays = days('working-days')
export const calendarDays = days('calendar-days')
export const dayLimits = fc.oneof(workingDays, calendarDays)
export const hourLimits = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('working-hours' as const, 'hours' as const),
})
export const limits: fc.Arbitrary<Limit> = fc.oneof(dayLimits, hourLimits)

/** A pause by how long after the start it begins and how long it lasts, ms. */
const pauseAfter = fc.record({
  after: fc.integer({ min: 0, max: 60 * 24 * HOUR }),
  lasts: fc.integer({ min: 0, max: 40 * 24 * HOUR }),
})

export const pausesFrom = (from: number): fc.Arbitrary<Pause[]> =>
  fc.array(
    pauseAfter.map(({ after, lasts }) => ({ from: from + after, to: from + after + lasts })),
    { maxLength: 3 },
  )

/** A clock with its due instant, sometimes with pauses. */
export const clocks = fc.tuple(instants, limits).chain(([startedAt, limit]) =>
  pausesFrom(startedAt).map((pauses) => ({
    startedAt,
    limit,
    pauses,
    dueAt: dueAt(startedAt, limit, calendar, officeHours, pauses).dueAt,
  })),
)
