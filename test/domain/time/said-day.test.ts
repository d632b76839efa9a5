import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  localDate,
  startOfLocalDay,
} from '../../../src/domain/time/calendar.ts'
import { saidDay, untilSaid } from '../../../src/domain/time/said-day.ts'

/** A Wednesday. */
const now = startOfLocalDay('2024-08-14') + 9 * 3_600_000

describe('a day somebody says on Wednesday 14/8/2024', () => {
  it.each([
    ['16/8', '2024-08-16'],
    ['ngày 16/8', '2024-08-16'],
    ['16-08', '2024-08-16'],
    ['16.8.', '2024-08-16'],
    ['16/8/2024', '2024-08-16'],
    ['trước 16/8', '2024-08-16'],
    ['đến hết 16/8', '2024-08-16'],
    ['2/1', '2025-01-02'],
    ['13/8', '2024-08-13'],
    ['29/2/2024', '2024-02-29'],
    ['hôm nay', '2024-08-14'],
    ['mai', '2024-08-15'],
    ['Ngày mai', '2024-08-15'],
    ['ngày kia', '2024-08-16'],
    ['thứ sáu', '2024-08-16'],
    ['Thu 6', '2024-08-16'],
    ['t6', '2024-08-16'],
    ['thứ tư', '2024-08-21'],
    ['thứ hai', '2024-08-19'],
    ['thứ hai tuần sau', '2024-08-19'],
    ['thứ sáu tuần sau', '2024-08-23'],
    ['chủ nhật', '2024-08-18'],
    ['CN', '2024-08-18'],
    ['2 ngày nữa', '2024-08-16'],
    ['hai ngày nữa', '2024-08-16'],
    ['một tuần nữa', '2024-08-21'],
    ['tomorrow', '2024-08-15'],
    ['on Friday', '2024-08-16'],
    ['thu', '2024-08-15'],
    ['in 3 days', '2024-08-17'],
    ['2 weeks', '2024-08-28'],
  ])('%j is %s', (said, day) => {
    expect(saidDay(said, now)).toBe(day)
  })

  it.each([
    '',
    'sớm thôi',
    '31/2',
    '32/1',
    '5/13',
    'thứ chín',
    '16',
    'constructor',
    'x ngày nữa',
    '1.5 ngày nữa',
    '99999 ngày nữa',
  ])('%j is no day', (said) => {
    expect(saidDay(said, now)).toBeUndefined()
  })

  it('whatever is typed, a day or nothing comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (said) => {
        const day = saidDay(said, now)
        if (day !== undefined) expect(localDate(startOfLocalDay(day))).toBe(day)
      }),
    )
  })

  it('day and month typed are read as they stand, wherever the year turns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 180 }),
        (at, ahead) => {
          const today = addDays('2000-01-01', at)
          const day = addDays(today, ahead)
          const [, month, date] = day.split('-').map(Number)
          expect(saidDay(`${date}/${month}`, startOfLocalDay(today))).toBe(day)
        },
      ),
    )
  })

  it('the 29th of February may be one that only next year has', () => {
    expect(saidDay('29/2', startOfLocalDay('2027-12-01'))).toBe('2028-02-29')
    expect(saidDay('29/2', startOfLocalDay('2026-12-01'))).toBeUndefined()
  })

  it('a weekday lies within the next seven days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 2, max: 7 }),
        (at, name) => {
          const today = addDays('2000-01-01', at)
          const ahead = daysBetween(today, saidDay(`thứ ${name}`, startOfLocalDay(today)) ?? today)
          expect(ahead).toBeGreaterThanOrEqual(1)
          expect(ahead).toBeLessThanOrEqual(7)
        },
      ),
    )
  })
})

describe('the end of that day', () => {
  it('is midnight after it, from today to the last day allowed', () => {
    expect(untilSaid('hôm nay', now, 30)).toEqual({ until: startOfLocalDay('2024-08-15') })
    expect(untilSaid('13/9', now, 30)).toEqual({ until: startOfLocalDay('2024-09-14') })
    expect(untilSaid('14/9', now, 30)).toEqual({ wrong: 'far' })
    expect(untilSaid('13/8', now, 30)).toEqual({ wrong: 'past' })
    expect(untilSaid('mai mốt', now, 30)).toEqual({ wrong: 'unclear' })
  })
})
