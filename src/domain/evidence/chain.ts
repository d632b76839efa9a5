import { addDays, HOUR, type LocalDate, localDate } from '../time/calendar.ts'

/** What is hashed. The migration `chain` writes the very same texts in SQL, by itself. */

/** One event as the chain sees it. */
export type Link = {
  id: string
  caseId: string
  seq: number
  type: string
  actor: string
  officerId: string | undefined
  /** Epoch ms. */
  at: number
  /** SHA-256 of its data as stored, hexadecimal. */
  digest: string
}

/** @param previous the hash of the event before it, '' before the first */
export const linkText = (previous: string, link: Link): string =>
  [
    previous,
    link.id,
    link.caseId,
    link.seq,
    link.type,
    link.actor,
    link.officerId ?? '',
    link.at,
    link.digest,
  ].join('\n')

/** A day that is over: all that happened in it, and the day before. */
export type Day = {
  /** In Asia/Ho_Chi_Minh. */
  day: LocalDate
  events: number
  /** The root of the day before, '' of the first. */
  previous: string
}

/** By then, ms after midnight, everything that began before midnight has been written. */
const settleMs = HOUR

/** The last day (Asia/Ho_Chi_Minh) to which nothing is added any more at this instant (ms UTC). */
export const lastDayOver = (nowMs: number): LocalDate => addDays(localDate(nowMs - settleMs), -1)

/** @param digest SHA-256 over the hashes of the day's events by case id and number, a line each */
export const rootText = ({ day, events, previous }: Day, digest: string): string =>
  [day, events, previous, digest].join('\n')

/** What is signed: it says by itself what it is, for the key signs receipts as well. */
export const rootLine = (day: LocalDate, events: number, root: string): string =>
  `NGHEDAN-DAY1|${day}|${events}|${root}`
