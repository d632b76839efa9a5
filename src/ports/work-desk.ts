import type { UnitKey } from '../domain/case/case.ts'
import type { Role } from './person.ts'

/** Somebody of a unit, and how much they have to do. */
export type Desk = {
  officerId: string
  name: string
  roles: Role[]
  /** Every unit they serve in now. */
  units: UnitKey[]
  /** Open cases they have now, wherever those lie. */
  open: number
  /** They are away until then (ms, UTC). */
  awayUntil?: number
  /** Who stands in for them. */
  deputyId?: string
  deputyName?: string
}

/** How a unit shares its work out among its people. */
export interface DeskWork {
  /** Everybody who serves in the unit and can be written to: who is here first, the least loaded first. */
  desksOf(unit: UnitKey): Promise<Desk[]>
  /** The private chats of somebody who serves. */
  chatsOfOfficer(officerId: string): Promise<number[]>
}
