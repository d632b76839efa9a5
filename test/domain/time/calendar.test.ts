import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayStatus,
  daysBetween,
  localDate,
  startOfLocalDay,
  timeOfDay,
  weekday,
  workingDaysBetween,
} from '../../../src/domain/time/calendar.ts'
import { at, calendar, wall, yearSummary } from './fixtures.ts'

const instants = fc.integer({ min: at('1975-07-01 00:00'), max: at('2100-01-01 00:00') })

describe('local dates', () => {
  test.each([
    ['2024-12-31 23:59:59.999', '2024-12-31'],
    ['2025-01-01 00:00', '2025-01-01'],
    ['2024-02-29 12:00', '2024-02-29'],
    ['2024-08-05 06:59', '2024-08-05'],
  ])('%s is on %s', (wallTime, date) => {
    expect(localDate(at(wallTime))).toBe(date)
  })

  test('the fixed offset agrees with the time zone database', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const date = localDate(ms)
        expect(date).toBe(wall(ms).slice(0, 10))
        const start = startOfLocalDay(date)
        expect(wall(start)).toBe(`${date} 00:00`)
        expect(ms - start).toBeGreaterThanOrEqual(0)
        expect(ms - start).toBeLessThan(86_400_000)
      }),
      { numRuns: 2000 },
    )
  })

  test('days add up and weekdays follow one another', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -800, max: 800 }), (ms, days) => {
        const date = localDate(ms)
        const later = addDays(date, days)
        expect(daysBetween(date, later)).toBe(days)
        expect((((weekday(date) - 1 + days) % 7) + 7) % 7).toBe(weekday(later) - 1)
      }),
    )
    expect(weekday('2024-08-12')).toBe(1)
    expect(weekday('2024-08-18')).toBe(7)
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  })

  test('what is no date or time of day is refused', () => {
    expect(() => startOfLocalDay('2024-13-01')).toThrow(RangeError)
    expect(() => startOfLocalDay('2023-02-29')).toThrow('Not a date: 2023-02-29')
    expect(() => startOfLocalDay('hôm qua')).toThrow('Not a date: hôm qua')
    for (const text of ['7:30', '24:00', '07:60', '07:30:00', '']) {
      expect(() => timeOfDay(text)).toThrow(RangeError)
    }
    expect(timeOfDay('07:30')).toBe(27_000_000)
  })
})

describe('working days', () => {
  test.each([
    ['2024-05-04', true, 'Saturday worked for 29/4'],
    ['2024-05-11', false, 'Saturday'],
    ['2024-05-05', false, 'Sunday'],
    ['2024-04-29', false, 'swapped off'],
    ['2026-02-13', true, 'Friday before Tết'],
    ['2026-02-16', false, 'Tết'],
    ['2026-02-20', false, 'Tết'],
    ['2026-02-23', true, 'Monday after Tết'],
    ['2026-08-22', true, 'Saturday worked for 31/8'],
    ['2026-11-23', true, 'no swap announced'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
  ])('%s working: %s (%s)', (date, working) => {
    expect(dayStatus(date, calendar)).toEqual({ working, provisional: false })
  })

  test('an unsettled year is counted with its planned days, provisionally', () => {
    expect(dayStatus('2027-02-08', calendar)).toEqual({ working: false, provisional: true })
    expect(dayStatus('2027-03-08', calendar)).toEqual({ working: true, provisional: true })
  })

  test('a year that is not covered is counted by weekends alone, provisionally', () => {
    for (const year of ['2023', '2028']) {
      expect(dayStatus(`${year}-05-01`, calendar)).toEqual({ working: true, provisional: true })
    }
    expect(dayStatus('2028-01-01', calendar)).toEqual({ working: false, provisional: true })
  })

  test('counting leaves out the first day and includes the last', () => {
    const count = (after: string, until: string) => workingDaysBetween(after, until, calendar)
    expect(count('2026-02-13', '2026-02-23')).toEqual({ days: 1, provisional: false })
    expect(count('2024-08-15', '2024-08-16')).toEqual({ days: 1, provisional: false })
    expect(count('2024-08-16', '2024-08-16')).toEqual({ days: 0, provisional: false })
    expect(count('2024-08-19', '2024-08-16')).toEqual({ days: 0, provisional: false })
    expect(count('2026-12-31', '2027-01-04')).toEqual({ days: 1, provisional: true })
  })
})

describe('the calendar as data', () => {
  const shortDates = (days: { date: string }[]) =>
    days.map(({ date }) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`).join(' ')

  test('covers 2024 to 2027, the last provisionally', () => {
    expect(calendar.years.map(({ year, settled }) => [year, settled])).toEqual([
      [2024, true],
      [2025, true],
      [2026, true],
      [2027, false],
    ])
  })

  test.each(calendar.years)('$year matches the published list', ({ year, closed, worked }) => {
    expect({ closed: shortDates(closed), worked: shortDates(worked) }).toEqual(yearSummary[year])
  })

  test.each(calendar.years)('$year is sound', ({ year, settled, closed, worked }) => {
    for (const { date } of [...closed, ...worked]) {
      expect(date).toMatch(new RegExp(`^${year}-\\d\\d-\\d\\d$`))
      expect(localDate(startOfLocalDay(date))).toBe(date)
    }
    for (const { date } of closed) expect(weekday(date), date).toBeLessThan(6)
    for (const { date } of worked) expect(weekday(date), date).toBe(6)
    const swappedOff = closed.filter((day) => day.source === 'swap').map((day) => day.date)
    expect(worked.map((day) => day.insteadOf).sort()).toEqual(swappedOff.sort())
    expect(new Set(closed.map((day) => day.date)).size).toBe(closed.length)
    if (settled) expect([...closed, ...worked].map((day) => day.status)).not.toContain('planned')
  })

  test('every source is explained and used', () => {
    const used = calendar.years.flatMap((y) => [...y.closed, ...y.worked]).map((d) => d.source)
    expect([...new Set(used)].sort()).toEqual(Object.keys(calendar.sources).sort())
  })
})
