import type { Day } from '../domain/evidence/chain.ts'
import type { LocalDate } from '../domain/time/calendar.ts'
import type { Signature } from './keys.ts'

/** The signed root of a day that is over. */
export type DayRoot = Day & Signature & { root: string }

/** The part of the work that makes what proves later what happened. */
export interface EvidenceWork {
  /** The signature of this installation; the same text always gives the same one. */
  sign(text: string): Signature
  /** The last day that has a root, and its root. */
  lastRoot(): Promise<Pick<DayRoot, 'day' | 'root'> | undefined>
  /** When the very first event happened, epoch ms. */
  firstEventAt(): Promise<number | undefined>
  /** The hashes of all events of a day by case id and number. */
  hashesOf(day: LocalDate): Promise<string[]>
  /** Written once a day, whoever comes first. */
  addRoot(root: DayRoot): Promise<void>
}
