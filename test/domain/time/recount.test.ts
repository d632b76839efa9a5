import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt, type Limit } from '../../../src/domain/time/due.ts'
import { recount } from '../../../src/domain/time/policy.ts'
import { at, calendar, officeHours, wall } from './fixtures.ts'
import { clocks, limits } from './made-up.ts'

const fiveDays: Limit = { amount: 5, unit: 'working-days', endOfDay: 'office' }
const oneDay: Limit = { amount: 24, unit: 'hours' }
const startedAt = at('2024-08-05 09:30')
const clock = { startedAt, dueAt: at('2024-08-12 17:00'), limit: fiveDays, pauses: [] }
const changed = (limit: Limit, now: string) => recount(clock, limit, at(now), calendar, officeHours)

describe('a changed limit', () => {
  test('is counted from the same event', () => {
    const told = changed(oneDay, '2024-08-05 10:00')
    expect(told).toEqual({
      startedAt,
      dueAt: at('2024-08-06 09:30'),
      provisional: false,
      limit: oneDay,
    })
  })

  test('is counted anew where that has passed already', () => {
    const told = changed(oneDay, '2024-08-07 10:00')
    expect([wall(told.startedAt), wall(told.dueAt)]).toEqual([
      '2024-08-07 10:00',
      '2024-08-08 10:00',
    ])
  })

  test('never takes longer than was promised', () => {
    const told = changed(oneDay, '2024-08-12 15:00')
    expect(told).toEqual({
      startedAt,
      dueAt: clock.dueAt,
      provisional: false,
      limit: fiveDays,
      capped: true,
    })
  })

  test('does not make what is overdue timely, unless it is long enough', () => {
    expect(wall(changed(oneDay, '2024-08-13 15:00').dueAt)).toBe('2024-08-06 09:30')
    const longer: Limit = { ...fiveDays, amount: 10 }
    expect(wall(changed(longer, '2024-08-13 15:00').dueAt)).toBe('2024-08-19 17:00')
  })

  test('is never overdue after the fact, and always re-computes', () => {
    const seen = { same: 0, anew: 0, capped: 0 }
    const waits = fc.nat({ max: 110 }) // percent of what was promised
    fc.assert(
      fc.property(clocks, limits, waits, (old, limit, wait) => {
        const now = old.startedAt + Math.round(((old.dueAt - old.startedAt) * wait) / 100)
        const told = recount(old, limit, now, calendar, officeHours)
        const counted = dueAt(told.startedAt, told.limit, calendar, officeHours, old.pauses)
        expect(told.dueAt).toBe(counted.dueAt)
        expect(told.provisional).toBe(counted.provisional)
        if (old.dueAt > now) expect(told.dueAt).toBeGreaterThan(now)
        if (told.startedAt !== old.startedAt) expect(told.dueAt).toBeLessThanOrEqual(old.dueAt)
        seen[told.capped ? 'capped' : told.startedAt === old.startedAt ? 'same' : 'anew'] += 1
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10)
  })
})
