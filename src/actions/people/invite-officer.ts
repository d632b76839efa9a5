import { isPowerful, type Role } from '../../domain/people/permissions.ts'
import { Refusal } from '../../ports/reply.ts'
import { officerOf } from '../access.ts'
import { askToConfirm } from '../confirm/ask.ts'
import type { Action } from '../context.ts'
import { invitationMs } from './invitation-code.ts'
import { issueInvitation } from './issue-invitation.ts'
import { holds, standingUnit } from './powers.ts'

/** Longest name of a person, UTF-16 units. */
const longestName = 80

/** Somebody who may brings another into a unit; into a powerful role after a second yes. */
export const inviteOfficer: Action<{ unit: string; role: Role; name: string }> = async (
  context,
  person,
  input,
) => {
  const { work, world } = context
  const { id: invitedBy } = officerOf(person)
  const unit = await standingUnit(context, input.unit)
  const { role } = input
  if (!holds(person, `staff-${role}`, unit, world)) throw new Refusal('refusal.not-staffing')
  const name = input.name.trim().replace(/\s+/g, ' ')
  if (name === '' || name.length > longestName)
    throw new Refusal('refusal.bad-name', { limit: longestName })
  const invitationId = work.newId()
  const expiresAt = work.now + invitationMs
  work.addInvitation({ id: invitationId, unit, role, name, invitedBy, expiresAt })
  if (!isPowerful[role]) return issueInvitation(context, person, { invitationId })
  const what = { name, role: { text: `role.${role}` }, unit: { unit } } as const
  return askToConfirm(
    context,
    person,
    'grant',
    { invitationId },
    { text: 'confirm.grant', params: what },
  )
}
