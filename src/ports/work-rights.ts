import type { RequestKind } from '../domain/rights/policy.ts'
import type { DataRequest } from '../domain/rights/request.ts'
import type { ChannelName } from './turn.ts'

/** A consent as it is kept: to which notice, by the SHA-256 of its words (hex), given where. */
export type Consent = { citizenId: string; version: number; digest: string; channel: ChannelName }

/** The part of the work that concerns what people ask of their own data. */
export interface RightsWork {
  addConsent(consent: Consent): void
  /** Takes back every consent of this person, and with it their number. */
  withdrawConsents(citizenId: string): Promise<void>
  /** The number somebody wants to be told by, sealed; undefined: none. */
  savePhone(chatId: number, phone: string | undefined): Promise<void>
  /** Whether what is known of this person serves their cases alone, those that stand included. */
  setRestricted(citizenId: string, restricted: boolean): Promise<void>

  /** Returns the number it is called by. */
  addRequest(request: DataRequest): Promise<number>
  saveRequest(request: DataRequest): Promise<void>
  /** Locks the request until the commit. */
  findRequest(number: number): Promise<DataRequest | undefined>
  getRequest(id: string): Promise<DataRequest>
  /** The requests of this kind in these chats that are not done. */
  openRequests(chats: number[], kind: RequestKind): Promise<DataRequest[]>
  /** Up to `limit` requests whose reminder is due, but no deletions, held until the commit. */
  claimRequests(limit: number): Promise<(DataRequest & { number: number })[]>
  /** Up to `limit` deletions that wait for a case to end and are to be looked at, held until the commit. */
  claimDeletions(limit: number): Promise<DataRequest[]>
}
