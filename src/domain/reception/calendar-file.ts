/** A meeting as a file for the calendar of a phone (iCalendar, RFC 5545; its methods, RFC 5546). */

export type CalendarMethod = 'publish' | 'cancel'

export type CalendarEntry = {
  method: CalendarMethod
  /** The same for every version of one appointment. */
  uid: string
  /** Rises with every change. */
  sequence: number
  /** ms, UTC, like all instants here. */
  stampedAt: number
  startsAt: number
  endsAt: number
  title: string
  organiser: string
  where: string
  link?: string
}

const encoder = new TextEncoder()
/** Octets of a line before its end. */
const longest = 75

/** Whatever the texts hold stays text: nothing in them begins a line of its own. */
export function calendarFile(entry: CalendarEntry): string {
  const cancelled = entry.method === 'cancel'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nghe Dan//Tiep cong dan//VI',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.method.toUpperCase()}`,
    'BEGIN:VEVENT',
    `UID:${asText(entry.uid)}@nghe-dan`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stampedAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `ORGANIZER;CN=${asParameter(entry.organiser)}:invalid:nomail`,
    `SUMMARY:${asText(entry.title)}`,
    `LOCATION:${asText(entry.where)}`,
    ...(entry.link === undefined ? [] : [`URL:${asUri(entry.link)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(cancelled ? [] : alarm),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The phone itself reminds too, two hours before. */
const alarm = [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'DESCRIPTION:Nghe Dân',
  'TRIGGER:-PT2H',
  'END:VALARM',
]

/** Control characters have no place in a calendar file; a line break is written as two characters. */
const asText = (text: string): string =>
  text
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const asParameter = (text: string): string =>
  `"${text.replace(/[\p{Cc}\u2028\u2029"]/gu, ' ').trim()}"`

const asUri = (link: string): string => new URL(link).href

const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')

/** A longer line goes on after a line break and a space; no letter is torn apart (UTF-8). */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    // The space at the beginning counts too.
    if (octets + size > longest - (parts.length === 0 ? 0 : 1)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
