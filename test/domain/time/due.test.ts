import { describe, expect, test } from 'vitest'
import { dueAt, type Limit } from '../../../src/domain/time/due.ts'
import { at, calendar, officeHours, wall } from './fixtures.ts'

function due(from: string, limit: Limit): string {
  const { dueAt: ms, provisional } = dueAt(at(from), limit, calendar, officeHours)
  return wall(ms) + (provisional ? ' provisional' : '')
}
const workingHours = (amount: number): Limit => ({ amount, unit: 'working-hours' })
const workingDays = (amount: number): Limit => ({
  amount,
  unit: 'working-days',
  endOfDay: 'office',
})
const calendarDays = (amount: number): Limit => ({
  amount,
  unit: 'calendar-days',
  endOfDay: 'midnight',
})

describe('working hours', () => {
  test.each([
    // from, amount, due, why
    ['2024-08-05 09:30', 4, '2024-08-05 15:00', 'over lunch'],
    ['2024-08-05 07:30', 8, '2024-08-05 17:00', 'a whole day ends at closing'],
    ['2024-08-05 07:30', 4, '2024-08-05 11:30', 'the morning ends at lunch, not after it'],
    ['2024-08-05 12:15', 4, '2024-08-05 17:00', 'received at lunch: from 13:00'],
    ['2024-08-05 11:30', 1, '2024-08-05 14:00', 'received as lunch begins'],
    ['2024-08-05 09:30', 8, '2024-08-06 09:30', 'into the next day'],
    ['2024-08-05 17:00', 1, '2024-08-06 08:30', 'received at closing'],
    ['2024-08-05 00:00', 1, '2024-08-05 08:30', 'midnight belongs to the day that begins'],
    ['2024-08-05 23:59', 8, '2024-08-06 17:00', 'the last minute of a day'],
    ['2024-08-02 15:00', 8, '2024-08-05 15:00', 'Friday afternoon to Monday'],
    ['2024-08-03 10:00', 4, '2024-08-05 11:30', 'Saturday'],
    ['2024-05-03 16:00', 2, '2024-05-04 08:30', 'into a Saturday that is worked'],
    ['2024-05-04 10:00', 4, '2024-05-04 15:30', 'on a Saturday that is worked'],
    ['2026-08-28 16:00', 8, '2026-09-03 16:00', 'over the National Day holiday'],
    ['2026-02-13 16:30', 8, '2026-02-23 16:30', 'over Tết 2026'],
    ['2026-11-23 16:00', 4, '2026-11-25 10:30', 'over Ngày Văn hóa Việt Nam'],
    ['2024-12-31 16:00', 2, '2025-01-02 08:30', 'year end'],
    ['2024-08-05 09:30', 0, '2024-08-05 09:30', 'nothing, inside office hours'],
    ['2024-08-05 18:00', 0, '2024-08-06 07:30', 'nothing, outside: the next opening'],
    ['2026-12-31 16:30', 1, '2027-01-04 08:00 provisional', 'into an unsettled year'],
    ['2023-12-29 16:00', 4, '2024-01-02 10:30 provisional', 'out of a year not covered'],
    ['2028-05-01 08:00', 1, '2028-05-01 09:00 provisional', 'a year not covered'],
  ])('%s + %i h: %s (%s)', (from, amount, expected) => {
    expect(due(from, workingHours(amount))).toBe(expected)
  })

  test('seconds are kept', () => {
    const { dueAt: ms } = dueAt(
      at('2024-08-05 09:30:45.678'),
      workingHours(4),
      calendar,
      officeHours,
    )
    expect(ms).toBe(at('2024-08-05 15:00:45.678'))
  })
})

describe('working days', () => {
  test.each([
    ['2024-08-05 09:30', 5, '2024-08-12 17:00', 'a week'],
    ['2024-08-05 00:00', 5, '2024-08-12 17:00', 'first instant of the day'],
    ['2024-08-05 23:59', 5, '2024-08-12 17:00', 'last minute of the day'],
    ['2024-08-02 16:00', 1, '2024-08-05 17:00', 'Friday afternoon'],
    ['2024-08-03 10:00', 1, '2024-08-05 17:00', 'received on Saturday'],
    ['2024-08-04 10:00', 5, '2024-08-09 17:00', 'received on Sunday'],
    ['2024-04-26 10:00', 3, '2024-05-04 17:00', 'ends on a Saturday that is worked'],
    ['2024-05-03 10:00', 1, '2024-05-04 17:00', 'the next day, a worked Saturday'],
    ['2026-02-13 10:00', 5, '2026-02-27 17:00', 'over Tết 2026'],
    ['2026-02-17 10:00', 1, '2026-02-23 17:00', 'received in Tết'],
    ['2026-08-21 10:00', 1, '2026-08-22 17:00', 'worked Saturday before National Day'],
    ['2026-08-22 10:00', 10, '2026-09-09 17:00', 'received on a worked Saturday'],
    ['2026-11-23 10:00', 1, '2026-11-25 17:00', 'over Ngày Văn hóa Việt Nam'],
    ['2024-12-30 10:00', 2, '2025-01-02 17:00', 'year end'],
    ['2026-12-28 10:00', 3, '2026-12-31 17:00', 'up to the end of a settled year'],
    ['2026-12-28 10:00', 4, '2027-01-04 17:00 provisional', 'into an unsettled year'],
    ['2027-12-30 10:00', 2, '2028-01-03 17:00 provisional', 'into a year not covered'],
  ])('%s + %i: %s (%s)', (from, amount, expected) => {
    expect(due(from, workingDays(amount))).toBe(expected)
  })

  test('the legal end of the day is midnight', () => {
    const limit: Limit = { amount: 5, unit: 'working-days', endOfDay: 'midnight' }
    expect(due('2024-08-05 09:30', limit)).toBe('2024-08-13 00:00')
  })
})

describe('calendar days', () => {
  test.each([
    ['2024-08-05 09:30', 10, '2024-08-16 00:00', 'ends on Thursday 15/8 at 24:00'],
    ['2024-08-05 09:30', 5, '2024-08-13 00:00', 'ends on Saturday: Monday'],
    ['2024-08-05 09:30', 30, '2024-09-05 00:00', 'ends on Wednesday 4/9'],
    ['2024-08-04 09:30', 30, '2024-09-05 00:00', 'ends on the holiday 3/9: the next day'],
    ['2026-01-18 09:30', 30, '2026-02-24 00:00', 'ends in Tết: Monday after'],
    ['2024-04-04 09:30', 30, '2024-05-05 00:00', 'ends on a worked Saturday, stays'],
    ['2026-12-25 09:30', 7, '2027-01-05 00:00 provisional', 'ends on New Year'],
    ['2026-12-01 09:30', 30, '2027-01-01 00:00', 'ends on 31/12 at 24:00'],
  ])('%s + %i: %s (%s)', (from, amount, expected) => {
    expect(due(from, calendarDays(amount))).toBe(expected)
  })

  test('a promise in calendar days ends when the office closes', () => {
    const limit: Limit = { amount: 1, unit: 'calendar-days', endOfDay: 'office' }
    expect(due('2024-08-02 09:30', limit)).toBe('2024-08-05 17:00')
  })
})

test('hours run through nights, weekends and holidays', () => {
  expect(due('2026-02-13 16:30', { amount: 24, unit: 'hours' })).toBe('2026-02-14 16:30')
  expect(due('2028-02-28 16:30', { amount: 24, unit: 'hours' })).toBe('2028-02-29 16:30')
})

describe('refused', () => {
  const from = at('2024-08-05 09:30')

  test.each([
    workingHours(-1),
    workingHours(1.5),
    workingHours(Number.NaN),
    workingHours(Number.POSITIVE_INFINITY),
    workingDays(0),
    workingDays(2.5),
    calendarDays(0),
    calendarDays(-3),
  ])('a limit of $amount $unit', (limit) => {
    expect(() => dueAt(from, limit, calendar, officeHours)).toThrow(RangeError)
  })

  test('an office that is never open', () => {
    expect(() => dueAt(from, workingHours(1), calendar, [])).toThrow(RangeError)
    expect(() => dueAt(from, workingDays(1), calendar, [])).toThrow(RangeError)
    const never = [{ opens: '09:00', closes: '09:00' }]
    expect(() => dueAt(from, workingHours(1), calendar, never)).toThrow(RangeError)
  })
})
