import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, type Limit, type Pause } from '../../../src/domain/time/due.ts'
import { at, calendar, officeHours, wall, yearSummary } from './fixtures.ts'
import {
  calendarDays,
  dayLimits,
  hourLimits,
  instants,
  limits,
  pausesFrom,
  workingDays,
} from './made-up.ts'

const pause = (from: string, to: string): Pause => ({ from: at(from), to: at(to) })
const count = (from: number, limit: Limit, pauses: Pause[] = []) =>
  explain(from, limit, calendar, officeHours, pauses)
const due = (from: string, limit: Limit, ...pauses: Pause[]) =>
  wall(count(at(from), limit, pauses).dueAt)

const working = (amount: number): Limit => ({ amount, unit: 'working-days', endOfDay: 'office' })
const calendarly = (amount: number): Limit => ({
  amount,
  unit: 'calendar-days',
  endOfDay: 'midnight',
})

describe('a clock that stood still', () => {
  // Monday 5 August 2024; usually due Monday 12.
  test.each<[string, Pause[], string]>([
    ['Tuesday to Thursday', [pause('2024-08-06 10:00', '2024-08-08 10:00')], '2024-08-14 17:00'],
    ['an hour', [pause('2024-08-06 10:00', '2024-08-06 11:00')], '2024-08-12 17:00'],
    ['over a weekend', [pause('2024-08-09 16:00', '2024-08-12 08:00')], '2024-08-13 17:00'],
    ['only the weekend', [pause('2024-08-10 08:00', '2024-08-11 20:00')], '2024-08-12 17:00'],
    [
      'twice, once inside the other',
      [
        pause('2024-08-06 10:00', '2024-08-08 10:00'),
        pause('2024-08-06 12:00', '2024-08-07 10:00'),
      ],
      '2024-08-14 17:00',
    ],
    ['from the last day', [pause('2024-08-12 10:00', '2024-08-14 10:00')], '2024-08-14 17:00'],
    ['past closing', [pause('2024-08-12 10:00', '2024-08-14 19:00')], '2024-08-15 17:00'],
    ['Friday to Sunday', [pause('2024-08-12 16:00', '2024-08-18 10:00')], '2024-08-19 17:00'],
    ['from the end itself', [pause('2024-08-12 17:00', '2024-08-14 10:00')], '2024-08-12 17:00'],
    ['after the end', [pause('2024-08-12 17:30', '2024-08-14 10:00')], '2024-08-12 17:00'],
  ])('5 working days, %s', (_, pauses, expected) => {
    expect(due('2024-08-05 09:30', working(5), ...pauses)).toBe(expected)
  })

  test('calendar days shift before they roll', () => {
    const ten = calendarly(10)
    expect(due('2024-08-05 09:30', ten)).toBe('2024-08-16 00:00')
    const two = pause('2024-08-06 10:00', '2024-08-08 10:00')
    expect(due('2024-08-05 09:30', ten, two)).toBe('2024-08-20 00:00')
    // The tenth day is Saturday 17; it would end on Monday, when it stands still.
    const later = pause('2024-08-18 10:00', '2024-08-20 10:00')
    expect(due('2024-08-07 09:30', ten, later)).toBe('2024-08-21 00:00')
  })

  test('hours and working hours leave out what lies in a pause', () => {
    const over = pause('2024-08-05 10:00', '2024-08-06 08:00')
    expect(due('2024-08-05 09:30', { amount: 4, unit: 'working-hours' }, over)).toBe(
      '2024-08-06 11:30',
    )
    expect(due('2024-08-05 09:30', { amount: 24, unit: 'hours' }, over)).toBe('2024-08-07 07:30')
  })

  test('a pause that ends before it begins is refused', () => {
    const backwards = pause('2024-08-08 10:00', '2024-08-06 10:00')
    expect(() => count(at('2024-08-05 09:30'), working(5), [backwards])).toThrow(RangeError)
  })
})

/** Counted from a typed list, apart from the engine. */
const DAY = 86_400_000
const dayOf = (ms: number) => Math.floor((ms + 7 * 3_600_000) / DAY)
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
function works(day: number): boolean {
  const date = new Date(day * DAY)
  const name = `${date.getUTCDate()}/${date.getUTCMonth() + 1}`
  const year = yearSummary[date.getUTCFullYear()]
  const listed = date.getUTCDay() % 6 === 0 ? year?.worked : year?.closed
  return (date.getUTCDay() % 6 === 0) === (listed?.split(' ').includes(name) ?? false)
}
const OFFICE_CLOSES = 17 * 3_600_000
const CLOSES = { office: OFFICE_CLOSES, midnight: DAY }

describe('laws', () => {
  const given = <L extends Limit>(limit: fc.Arbitrary<L>) =>
    fc
      .tuple(instants, limit)
      .chain(([from, chosen]) => fc.tuple(fc.constant(from), fc.constant(chosen), pausesFrom(from)))

  test('an explanation in days re-computes to its date from what it left out', () => {
    fc.assert(
      fc.property(given(dayLimits), ([from, limit, pauses]) => {
        const { skipped, dueAt } = count(from, limit, pauses)
        const out = new Set(skipped.map(({ date }) => date))
        expect(out.size).toBe(skipped.length)
        let day = dayOf(from)
        for (let left = limit.amount; left > 0; ) if (!out.has(dateOf(++day))) left -= 1
        expect(dueAt).toBe(day * DAY - 7 * 3_600_000 + CLOSES[limit.endOfDay])
      }),
      { numRuns: 1500 },
    )
  })

  test('a day is left out for a reason that is true', () => {
    fc.assert(
      fc.property(given(dayLimits), ([from, limit, pauses]) => {
        for (const { date, why, name } of count(from, limit, pauses).skipped) {
          const day = dayOf(at(`${date} 12:00`))
          const weekend = new Date(day * DAY).getUTCDay() % 6 === 0
          if (why === 'weekend') expect(weekend && !works(day)).toBe(true)
          if (why === 'holiday') expect(!weekend && !works(day) && name !== undefined).toBe(true)
          if (why === 'paused')
            expect(pauses.some((it) => dayOf(it.from) <= day && day <= dayOf(it.to))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  const shifted = (limit: fc.Arbitrary<Limit>, counts: (day: number) => boolean) =>
    fc.assert(
      fc.property(
        instants,
        limit,
        fc.nat({ max: 40 }),
        fc.nat({ max: 30 }),
        (from, it, at, days) => {
          const plain = count(from, it)
          const pausedOn = dayOf(from) + at
          const unrolled = plain.rolledFrom ?? dateOf(dayOf(plain.dueAt - 1))
          fc.pre(dateOf(pausedOn) < unrolled)
          const noon = pausedOn * DAY + 5 * 3_600_000
          const one = { from: noon, to: noon + days * DAY }
          const lost = Array.from({ length: days }, (_, n) => pausedOn + 1 + n).filter(
            counts,
          ).length
          const longer = { ...it, amount: it.amount + lost }
          expect(count(from, it, [one]).dueAt).toBe(count(from, longer).dueAt)
        },
      ),
      { numRuns: 1000 },
    )

  test('a pause of n working days shifts working days by n', () => shifted(workingDays, works))
  test('a pause of n days shifts calendar days by n', () => shifted(calendarDays, () => true))

  test('nothing in days ends while it stands still, and every end is on a working day', () => {
    fc.assert(
      fc.property(given(dayLimits), ([from, limit, pauses]) => {
        const { dueAt } = count(from, limit, pauses)
        expect(pauses.filter((it) => it.from < dueAt && dueAt <= it.to)).toEqual([])
        expect(works(dayOf(dueAt - 1))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a pause makes nothing due earlier, nothing due before it began, and longer is later', () => {
    fc.assert(
      fc.property(given(limits), fc.nat({ max: 20 }), ([from, limit, pauses], more) => {
        const { dueAt } = count(from, limit, pauses)
        expect(dueAt).toBeGreaterThanOrEqual(count(from, limit).dueAt)
        expect(dueAt).toBeGreaterThanOrEqual(from)
        const longer = { ...limit, amount: limit.amount + more }
        expect(count(from, longer, pauses).dueAt).toBeGreaterThanOrEqual(dueAt)
      }),
      { numRuns: 1500 },
    )
  })

  test('hours end after exactly so much time outside pauses', () => {
    const MINUTE = 60_000
    const hours = hourLimits.filter(({ unit }) => unit === 'hours')
    fc.assert(
      fc.property(given(hours), ([from, limit, pauses]) => {
        const start = Math.floor(from / MINUTE) * MINUTE
        const whole = pauses.map((it) => ({
          from: Math.floor(it.from / MINUTE) * MINUTE,
          to: Math.floor(it.to / MINUTE) * MINUTE,
        }))
        const { dueAt } = count(start, limit, whole)
        let minutes = 0
        for (let ms = start; ms < dueAt; ms += MINUTE)
          if (!whole.some((it) => it.from <= ms && ms < it.to)) minutes += 1
        expect(minutes).toBe(limit.amount * 60)
      }),
      { numRuns: 60 },
    )
  })
})

test('a calendar that ends is said to have ended, only where it mattered', () => {
  const beyond = (from: string, limit: Limit) => {
    const { beyondCalendar, provisional } = count(at(from), limit)
    return [beyondCalendar, provisional]
  }
  expect(beyond('2027-12-20 10:00', working(9))).toEqual([false, true])
  expect(beyond('2027-12-20 10:00', working(10))).toEqual([true, true])
  expect(beyond('2027-12-20 10:00', calendarly(30))).toEqual([true, true])
  expect(beyond('2023-12-20 10:00', calendarly(30))).toEqual([false, false])
  expect(beyond('2023-12-20 10:00', working(30))).toEqual([true, true])
  expect(beyond('2031-01-01 10:00', { amount: 24, unit: 'hours' })).toEqual([false, false])
  expect(beyond('2031-01-01 10:00', { amount: 24, unit: 'working-hours' })).toEqual([true, true])
})

test('it says what it was rolled from', () => {
  const rolled = count(at('2024-08-07 09:30'), calendarly(10))
  expect(rolled).toMatchObject({
    rolledFrom: '2024-08-17',
    skipped: [
      { date: '2024-08-17', why: 'weekend' },
      { date: '2024-08-18', why: 'weekend' },
    ],
  })
  expect(count(at('2024-08-05 09:30'), calendarly(10))).not.toHaveProperty('rolledFrom')
})
