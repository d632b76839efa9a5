import type { UnitKey } from '../domain/case/case.ts'
import type { Membership, Role } from '../domain/people/permissions.ts'

export type Invited = {
  unit: UnitKey
  role: Role
  name: string
  /** Already serves: the invitation binds one more chat of theirs. */
  officerId?: string
}

/** Where an invitation stands: only an open one lets anybody in. */
export const invitationStates = ['draft', 'open', 'used', 'revoked', 'expired', 'ended'] as const
export type InvitationState = (typeof invitationStates)[number]

export type Invitation = Invited & {
  id: string
  state: InvitationState
  /** Epoch ms. */
  expiresAt: number
  /** The officer who made it; nobody where it came from the command line. */
  invitedBy?: string
}

/** The part of the work that brings people into units. */
export interface StaffWork {
  /** Without `tokenHash` it waits to be confirmed, and nobody can use it. */
  addInvitation(
    invitation: Invited & {
      id: string
      tokenHash?: string
      expiresAt: number
      invitedBy?: string
    },
  ): void
  /** Both lock the invitation until the commit. */
  findInvitation(id: string): Promise<Invitation | undefined>
  findInvitationBy(tokenHash: string): Promise<Invitation | undefined>
  /** From now on the code of this hash lets somebody in, until then (epoch ms). */
  openInvitation(id: string, tokenHash: string, expiresAt: number): Promise<void>
  useInvitation(id: string, officerId: string): Promise<void>
  revokeInvitation(id: string, officerId?: string): Promise<void>
  /** Those that still let somebody into one of these units, or into any: the latest first. */
  openInvitations(units: UnitKey[] | 'all'): Promise<Invitation[]>
  /** The unit is there now: it has begun and has not ended. */
  unitStands(unit: UnitKey): Promise<boolean>

  addOfficer(officer: { id: string; name: string }): void
  addMembership(membership: Membership & { officerId: string }): void
  bindOfficer(chatId: number, officerId: string): Promise<void>
}
