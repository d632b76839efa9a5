import type { Role } from '../domain/people/permissions.ts'
import type { Invitation, InvitationState, StaffWork } from '../ports/work-staff.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { standing } from './serving.ts'
import { instant } from './sql.ts'

export const staffStatements = ({ now, held, run }: Inside): StaffWork => {
  const find = async (name: string, where: string, value: string) => {
    const [row] = await run<InvitationRow>(name, `${invitations} WHERE ${where} ${locked}`, [
      instant(now),
      value,
    ])
    return row && invitation(row)
  }
  return {
    addInvitation: ({ id, tokenHash, unit, role, name, officerId, expiresAt, invitedBy }) =>
      held().invitations.push({
        id,
        token_hash: tokenHash ?? null,
        unit_code: unit.code,
        unit_valid_from: unit.validFrom,
        role,
        name,
        for_officer: officerId ?? null,
        invited_by: invitedBy ?? null,
        created_at: instant(now),
        expires_at: instant(expiresAt),
      }),

    findInvitation: (id) => find('find invitation', 'i.id = $2', id),
    findInvitationBy: (hash) => find('find invitation by hash', 'i.token_hash = $2', hash),

    async openInvitation(id, tokenHash, expiresAt) {
      await run(
        'open invitation',
        'UPDATE invitations SET token_hash = $2, expires_at = $3 WHERE id = $1',
        [id, tokenHash, instant(expiresAt)],
      )
    },

    async useInvitation(id, officerId) {
      await run(
        'use invitation',
        'UPDATE invitations SET used_at = $2, used_by = $3 WHERE id = $1',
        [id, instant(now), officerId],
      )
    },

    async revokeInvitation(id, officerId) {
      await run(
        'revoke invitation',
        'UPDATE invitations SET revoked_at = $2, revoked_by = $3 WHERE id = $1',
        [id, instant(now), officerId ?? null],
      )
    },

    openInvitations: async (units) =>
      (
        await run<InvitationRow>(
          'open invitations',
          `SELECT * FROM (${invitations}) AS x
           WHERE state = 'open' AND ($2::text[] IS NULL OR
             (code, valid_from) IN (SELECT * FROM unnest($2::text[], $3::date[])))
           ORDER BY expires_at DESC`,
          [
            instant(now),
            units === 'all' ? null : units.map(({ code }) => code),
            units === 'all' ? null : units.map(({ validFrom }) => validFrom),
          ],
        )
      ).map(invitation),

    async unitStands({ code, validFrom }) {
      const rows = await run(
        'unit stands',
        `SELECT FROM units u WHERE u.code = $2 AND u.valid_from = $3 AND ${standing('u', '$1')}`,
        [instant(now), code, validFrom],
      )
      return rows.length > 0
    },

    addOfficer: (officer) => held().officers.push(officer),

    addMembership: ({ officerId, unit, role }) =>
      held().memberships.push({
        id: newId(),
        officer_id: officerId,
        unit_code: unit.code,
        unit_valid_from: unit.validFrom,
        role,
        since: instant(now),
      }),

    async bindOfficer(chatId, officerId) {
      await run('bind officer', 'UPDATE chats SET officer_id = $2 WHERE id = $1', [
        chatId,
        officerId,
      ])
    },
  }
}

type InvitationRow = {
  id: string
  code: string
  valid_from: string
  role: Role
  name: string
  for_officer: string | null
  invited_by: string | null
  expires_at: number
  state: InvitationState
}

/** $1: now. */
const invitations = `
  SELECT i.id, i.unit_code AS code, i.unit_valid_from AS valid_from, i.role, i.name, i.for_officer,
    i.invited_by, i.expires_at,
    CASE WHEN i.used_at IS NOT NULL THEN 'used' WHEN i.revoked_at IS NOT NULL THEN 'revoked'
      WHEN i.expires_at <= $1 THEN 'expired' WHEN NOT ${standing('u', '$1')} THEN 'ended'
      WHEN i.token_hash IS NULL THEN 'draft' ELSE 'open' END AS state
  FROM invitations i JOIN units u ON (u.code, u.valid_from) = (i.unit_code, i.unit_valid_from)`
const locked = 'FOR NO KEY UPDATE OF i'

const invitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  unit: { code: row.code, validFrom: row.valid_from },
  role: row.role,
  name: row.name,
  expiresAt: row.expires_at,
  state: row.state,
  ...(row.for_officer !== null && { officerId: row.for_officer }),
  ...(row.invited_by !== null && { invitedBy: row.invited_by }),
})
