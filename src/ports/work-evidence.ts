import type { Day } from '../domain/evidence/chain.ts'
import type { Kind } from '../domain/organisation.ts'
import type { LocalDate } from '../domain/time/calendar.ts'
import type { Signature, Signer } from './keys.ts'

/** The signed root of a day that is over. */
export type DayRoot = Day & Signature & { root: string }

/** The part of the work that makes what proves later what happened. */
export interface EvidenceWork {
  /** Signs for this installation; the same text always gives the same signature. */
  readonly signer: Pick<Signer, 'keyId' | 'sign'>
  /** As what a case was filed, and the digest of what was filed; none of a case from before there were any. */
  filedAs(caseId: string): Promise<{ kind: Kind; content?: string }>
  /** The last day that has a root, and its root. */
  lastRoot(): Promise<Pick<DayRoot, 'day' | 'root'> | undefined>
  /** When the very first event happened, epoch ms. */
  firstEventAt(): Promise<number | undefined>
  /** The hashes of all events of a day by case id and number. */
  hashesOf(day: LocalDate): Promise<string[]>
  /** Written once a day, whoever comes first. */
  addRoot(root: DayRoot): Promise<void>
}
