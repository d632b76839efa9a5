import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from '../../../src/domain/reception/calendar-file.ts'

const entry: CalendarEntry = {
  method: 'publish',
  uid: '0199-a',
  sequence: 3,
  stampedAt: Date.parse('2024-08-12T03:00:00Z'),
  startsAt: Date.parse('2024-08-15T01:00:00Z'),
  endsAt: Date.parse('2024-08-15T02:30:00Z'),
  title: 'Đối thoại với UBND phường Xuân An (LK-7K2M-9QXD)',
  organiser: 'UBND phường Xuân An',
  where: 'Nơi tiếp công dân; tầng 1, phòng 2',
}

/** The lines of a file as whoever reads it joins them again. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const names = (file: string) => linesOf(file).map((line) => /^[A-Z-]+/.exec(line)?.[0])

describe('the calendar file', () => {
  it('tells one meeting, in UTC, with its commas and semicolons escaped', () => {
    const lines = linesOf(calendarFile(entry))
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:0199-a@nghe-dan',
        'SEQUENCE:3',
        'DTSTAMP:20240812T030000Z',
        'DTSTART:20240815T010000Z',
        'DTEND:20240815T023000Z',
        'ORGANIZER;CN="UBND phường Xuân An":invalid:nomail',
        'LOCATION:Nơi tiếp công dân\\; tầng 1\\, phòng 2',
        'STATUS:CONFIRMED',
      ]),
    )
  })

  it('strikes the same meeting out again', () => {
    const lines = linesOf(calendarFile({ ...entry, method: 'cancel', sequence: 4 }))
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:4']),
    )
    expect(lines).toContain('UID:0199-a@nghe-dan')
    expect(lines).not.toContain('BEGIN:VALARM')
  })

  const hostile = fc.oneof(
    fc.constantFrom(
      '\nATTENDEE:mailto:evil@example.com',
      '\r\nEND:VEVENT\r\nBEGIN:VEVENT',
      '\u2028ATTENDEE:x',
      '\u0085ATTACH:http://evil',
      '"\r\nX-EVIL:1',
      '\\n\nX:1',
      '\u0000\u0007\u000b\u000c\u001b',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )

  it('has no other lines whatever the texts hold, none longer than 75 octets, no letter torn apart', () => {
    const usual = names(calendarFile(entry))
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, organiser, where) => {
        const file = calendarFile({ ...entry, title, organiser, where })
        const raw = file.split('\r\n')
        expect(raw.at(-1)).toBe('')
        for (const line of raw) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\p{Cc}]/u)
        }
        expect(names(file)).toEqual(usual)
      }),
      { numRuns: 300 },
    )
  })

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), (title) => {
        const [, summary = ''] =
          linesOf(calendarFile({ ...entry, title }))
            .find((line) => line.startsWith('SUMMARY:'))
            ?.split(/^SUMMARY:/) ?? []
        expect(summary.replace(/\\([\\;,])/g, '$1')).toBe(title)
      }),
    )
  })
})
