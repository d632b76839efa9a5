import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWorld } from '../../src/config/world.ts'
import { slotsAfter } from '../../src/domain/reception.ts'
import { dayStatus, localDate, weekday } from '../../src/domain/time/calendar.ts'

const { calendar } = loadWorld('long-khanh-2024')
const thursdays = [
  { weekday: 4, times: ['14:00', '08:00'], seats: 3, source: 'thử' },
] satisfies Parameters<typeof slotsAfter>[1]

const at = (local: string) => Date.parse(`${local}:00+07:00`)
const hours = (now: string, after?: string) =>
  slotsAfter(at(now), thursdays, calendar, after === undefined ? undefined : at(after)).map(
    (slot) => new Date(slot.at + 7 * 3_600_000).toISOString().slice(0, 16),
  )

describe('the hours of reception', () => {
  it('come in order, from the next day on', () => {
    expect(hours('2024-08-12T10:00').slice(0, 3)).toEqual([
      '2024-08-15T08:00',
      '2024-08-15T14:00',
      '2024-08-22T08:00',
    ])
  })

  it('can be booked until the evening before, not on the day itself', () => {
    expect(hours('2024-08-14T23:59')[0]).toBe('2024-08-15T08:00')
    expect(hours('2024-08-15T00:00')[0]).toBe('2024-08-22T08:00')
  })

  it('go on after one that did not suit', () => {
    expect(hours('2024-08-12T10:00', '2024-08-15T08:00')[0]).toBe('2024-08-15T14:00')
    expect(hours('2024-08-12T10:00', '2024-08-15T14:00')[0]).toBe('2024-08-22T08:00')
  })

  it('fall out on a holiday', () => {
    // The second day of Tết 2026 is Thursday, 19 February.
    expect(hours('2026-02-10T10:00').slice(0, 4)).toEqual([
      '2026-02-12T08:00',
      '2026-02-12T14:00',
      '2026-02-26T08:00',
      '2026-02-26T14:00',
    ])
  })

  it('are none where there is no reception, and none for ever after the last', () => {
    expect(slotsAfter(at('2024-08-12T10:00'), [], calendar)).toEqual([])
    const sundays = [{ weekday: 7, times: ['08:00'], seats: 3, source: 'thử' }] as const
    expect(
      slotsAfter(
        at('2024-08-12T10:00'),
        sundays.map((one) => ({ ...one, times: [...one.times] })),
        calendar,
      ),
    ).toEqual([])
    expect(hours('2024-08-12T10:00', '2025-08-12T10:00')).toEqual([])
  })

  it('are always to come, on a working day of the schedule, one hour once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2024-01-01T00:00'), max: at('2027-09-01T00:00') }),
        (now) => {
          const slots = slotsAfter(now, thursdays, calendar)
          expect(slots.length).toBeGreaterThan(0)
          expect(new Set(slots.map((slot) => slot.at)).size).toBe(slots.length)
          for (const { at: hour, seats } of slots) {
            const day = localDate(hour)
            expect(day > localDate(now)).toBe(true)
            expect(weekday(day)).toBe(4)
            expect(dayStatus(day, calendar).working).toBe(true)
            expect(seats).toBe(3)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
