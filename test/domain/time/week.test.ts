import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../../src/domain/time/calendar.ts'
import { mondayAt, weekBounds, weekOf } from '../../../src/domain/time/week.ts'
import { at, wall } from './fixtures.ts'

describe('the week of a date', () => {
  test.each([
    ['2024-08-12', '2024-W33'],
    ['2024-08-18', '2024-W33'],
    ['2024-08-19', '2024-W34'],
    ['2024-01-01', '2024-W01'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2023-01-01', '2022-W52'],
  ])('%s is in %s', (date, week) => {
    expect(weekOf(date)).toBe(week)
  })

  test('counted by walking: a new week each Monday, 1 in the week of 4 January', () => {
    let date = '2015-12-28'
    let [year, number] = [2015, 53]
    while (date < '2051-01-01') {
      for (let day = 0; day < 7; day += 1) {
        expect(weekOf(date)).toBe(`${year}-W${String(number).padStart(2, '0')}`)
        date = addDays(date, 1)
      }
      const newYear = date <= `${year + 1}-01-04` && addDays(date, 6) >= `${year + 1}-01-04`
      if (newYear) [year, number] = [year + 1, 1]
      else number += 1
    }
  })
})

describe('the bounds of a week', () => {
  test('run from Monday to the next Monday, local time', () => {
    const { from, to } = weekBounds('2024-W33')
    expect([wall(from), wall(to)]).toEqual(['2024-08-12 00:00', '2024-08-19 00:00'])
    expect(wall(weekBounds('2025-W01').from)).toBe('2024-12-30 00:00')
    expect(wall(weekBounds('2026-W53').to)).toBe('2027-01-04 00:00')
  })

  test('hold every instant of the week and no other', () => {
    const instants = fc.integer({ min: at('2016-01-01 00:00'), max: at('2050-01-01 00:00') })
    fc.assert(
      fc.property(instants, (ms) => {
        const { from, to } = weekBounds(weekOf(localDate(ms)))
        expect(from <= ms && ms < to).toBe(true)
        expect(to - from).toBe(7 * 86_400_000)
      }),
    )
  })

  test.each(['2024-33', '2024-W53', '2024-W00', '2024-W60', '2024-W3', 'tuần này'])(
    '%s is refused',
    (week) => {
      expect(() => weekBounds(week)).toThrow(RangeError)
    },
  )
})

test.each([
  ['2024-08-14 10:00', '2024-08-12 07:30'],
  ['2024-08-12 00:00', '2024-08-12 07:30'],
  ['2024-08-18 23:59', '2024-08-12 07:30'],
  ['2024-08-19 00:00', '2024-08-19 07:30'],
  ['2025-01-01 12:00', '2024-12-30 07:30'],
])('Monday 07:30 of the week of %s is %s', (now, monday) => {
  expect(wall(mondayAt(at(now), '07:30'))).toBe(monday)
})
