import type { LocalDate } from '../time/calendar.ts'
import type { Limit, OfficeHours } from '../time/due.ts'

/** What a person may ask of their own data (Luật 91/2025/QH15, Điều 4): see it, correct it, have its use restricted, take back the consent, have it deleted. */
export const requestKinds = ['view', 'correct', 'restrict', 'withdraw', 'delete'] as const
export type RequestKind = (typeof requestKinds)[number]

/** What is kept for a time and then goes by itself. */
export const perishables = ['messages', 'drafts', 'files', 'exports', 'farewells'] as const
/**
 * messages: what was said in a chat, from the day its last case ended; drafts: a talk that was left;
 * files: those of no case; exports: what somebody asked to see of their data; farewells: that it was
 * deleted, and the address of the chat this was told in.
 */
export type Perishable = (typeof perishables)[number]

/** Where a rule is written, and how sure we are of it; see the policies of clocks. */
type Sourced = { source: string; confidence: 'A' | 'B' | 'C' | 'local'; verify?: true }

/** How a locality keeps what belongs to people: data in force from a day. */
export type PersonalDataPolicy = {
  name: string
  validFrom: LocalDate
  /** Raised whenever the words of the notice change: everybody is asked anew. */
  notice: { version: number }
  officeHours: OfficeHours
  /** How soon a request is acknowledged, and done. */
  requests: Record<RequestKind | 'acknowledge', { limit: Limit } & Sourced>
  retention: Record<Perishable, { days: number } & Sourced>
  /** What was lodged officially is kept by law so many years from its end. */
  archive: Record<'KN' | 'TC', { years: number } & Sourced>
}
