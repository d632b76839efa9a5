import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWorld } from '../../../src/config/world.ts'
import {
  cityRules,
  daysAhead,
  fallenOut,
  hoursOf,
  isBookable,
  overlap,
  type Rule,
  turnsBetween,
} from '../../../src/domain/reception/rules.ts'
import { dayStatus, localDate, MINUTE, weekday } from '../../../src/domain/time/calendar.ts'

const { calendar, oversight } = loadWorld('long-khanh-2024')
const thursdays: Rule = {
  every: 'week',
  days: [4],
  times: ['14:00', '08:00'],
  minutes: 60,
  seats: 3,
}
const at = (local: string) => Date.parse(`${local}:00+07:00`)
const wall = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16)
const hours = (now: string, rule: Rule = thursdays) =>
  hoursOf(rule, at(now), calendar).map(({ startsAt }) => wall(startsAt))

describe('the hours of a rule', () => {
  it('come in order, from the next day on', () => {
    expect(hours('2024-08-12T10:00').slice(0, 3)).toEqual([
      '2024-08-15T08:00',
      '2024-08-15T14:00',
      '2024-08-22T08:00',
    ])
    expect(hours('2024-08-15T00:00')[0]).toBe('2024-08-22T08:00')
  })

  it('fall out on a holiday, which is named', () => {
    // The second day of Tết 2026 is Thursday, 19 February.
    expect(hours('2026-02-10T10:00').slice(0, 3)).toEqual([
      '2026-02-12T08:00',
      '2026-02-12T14:00',
      '2026-02-26T08:00',
    ])
    const [out] = fallenOut(thursdays, at('2026-02-10T10:00'), calendar)
    expect(out).toMatchObject({ date: '2026-02-19', holiday: expect.stringContaining('Tết') })
  })

  it('come on a day of the month; a month without it has none', () => {
    const monthly: Rule = { every: 'month', days: [15], times: ['08:00'], minutes: 180, seats: 1 }
    // 15 September 2024 is a Sunday.
    expect(hours('2024-08-12T10:00', monthly)).toEqual(['2024-08-15T08:00'])
    expect(fallenOut(monthly, at('2024-08-12T10:00'), calendar)).toEqual([{ date: '2024-09-15' }])
    const last: Rule = { ...monthly, days: [31] }
    expect(hours('2024-05-31T10:00', last)).toEqual([])
    expect(hours('2024-06-05T10:00', last)).toEqual(['2024-07-31T08:00'])
  })

  it('begin and end with the rule', () => {
    const bound: Rule = { ...thursdays, from: '2024-08-20', until: '2024-08-29' }
    expect(hours('2024-08-12T10:00', bound)).toEqual([
      '2024-08-22T08:00',
      '2024-08-22T14:00',
      '2024-08-29T08:00',
      '2024-08-29T14:00',
    ])
  })

  it('of the city are those of its data', () => {
    const [city] = cityRules(oversight.reception)
    expect(city && hours('2024-08-12T10:00', city).slice(0, 4)).toEqual([
      '2024-08-15T08:00',
      '2024-08-15T09:30',
      '2024-08-15T14:00',
      '2024-08-15T15:30',
    ])
  })

  const rules = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 }),
      every: fc.constantFrom('week' as const, 'month' as const),
      starts: fc.integer({ min: 7, max: 15 }),
      length: fc.integer({ min: 1, max: 4 }),
      minutes: fc.constantFrom(15, 30, 60, 90),
      seats: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ days, every, starts, length, minutes, seats }): Rule => {
      const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
      const times = turnsBetween(clock(starts), clock(starts + length), minutes)
      return every === 'week'
        ? { every, days: days.map((day) => ((day % 7) + 1) as 1), times, minutes, seats }
        : { every, days, times, minutes, seats }
    })

  it('are to come, on working days of the rule, never two at once, the same whenever asked', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-09-01T00:00') }),
        (rule, now) => {
          const all = hoursOf(rule, now, calendar)
          for (const [nth, hour] of all.entries()) {
            const day = localDate(hour.startsAt)
            expect(day > localDate(now)).toBe(true)
            expect(isBookable(hour, now)).toBe(true)
            expect(dayStatus(day, calendar).working).toBe(true)
            expect(rule.days.map(Number)).toContain(
              rule.every === 'week' ? weekday(day) : Number(day.slice(8)),
            )
            expect(hour.endsAt - hour.startsAt).toBe(rule.minutes * MINUTE)
            const next = all[nth + 1]
            if (next) expect(overlap(hour, next)).toBe(false)
          }
          const later = now + 86_400_000
          const [first] = hoursOf(rule, later, calendar)
          if (first && first.startsAt < now + (daysAhead - 1) * 86_400_000)
            expect(all).toContainEqual(first)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('turns', () => {
  it('fill the time and end in it', () => {
    expect(turnsBetween('08:00', '11:00', 60)).toEqual(['08:00', '09:00', '10:00'])
    expect(turnsBetween('08:00', '11:00', 120)).toEqual(['08:00'])
    expect(turnsBetween('11:00', '08:00', 60)).toEqual([])
  })

  it('one after the other do not overlap', () => {
    const hour = (startsAt: number, endsAt: number) => ({ startsAt, endsAt })
    expect(overlap(hour(0, 10), hour(10, 20))).toBe(false)
    expect(overlap(hour(0, 11), hour(10, 20))).toBe(true)
    expect(overlap(hour(12, 13), hour(10, 20))).toBe(true)
  })
})
