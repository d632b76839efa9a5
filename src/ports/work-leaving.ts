import type { UnitKey } from '../domain/case/case.ts'
import type { Membership } from '../domain/people/permissions.ts'

/** One place of one officer, now or in time to come. Instants are ms, UTC. */
export type Service = Membership & {
  id: string
  officerId: string
  name: string
  since: number
  until?: number
  endedBy?: string
  /** Who goes on with their open work; absent: whoever of the unit takes it. */
  handTo?: string
}

/** The part of the work that lets people go. */
export interface LeavingWork {
  /** Everybody whose service in the unit has not ended, by name. */
  servicesIn(unit: UnitKey): Promise<(Service & { open: number })[]>
  /** One that has not ended; locked until the commit. */
  findService(id: string): Promise<Service | undefined>
  /** @param at ms, UTC: from then on it no longer counts */
  endService(id: string, at: number, endedBy?: string, handTo?: string): Promise<void>
  /** Up to `limit` that have ended and whose work is not handed on yet; locked until the commit. */
  claimEnded(limit: number): Promise<Service[]>
  serviceSettled(id: string): Promise<void>
  /** The officer serves nowhere, now or in time to come. */
  servesNoMore(officerId: string): Promise<boolean>
  /** Open cases of this unit that the officer has. */
  casesHeldIn(unit: UnitKey, officerId: string): Promise<string[]>
  /**
   * Cards in these chats of cases of this unit that are open or were shown lately (since ms, UTC):
   * the newest of each.
   */
  cardsIn(
    chats: number[],
    unit: UnitKey,
    sinceMs: number,
  ): Promise<{ caseId: string; chatId: number; notificationId: string }[]>
  /** What was under way in these chats is dropped, and what never went out never will, but news of their own cases. */
  silenceChats(chats: number[]): Promise<void>
  /** The chats are nobody's who serves. */
  unbindOfficer(officerId: string): Promise<void>
  /** Invitations into the unit that this officer made and nobody used are void. */
  revokeInvitationsBy(officerId: string, unit: UnitKey): Promise<void>
}
