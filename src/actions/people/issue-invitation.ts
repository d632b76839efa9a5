import { Refusal } from '../../ports/reply.ts'
import { officerOf } from '../access.ts'
import type { Action } from '../context.ts'
import { digestOf, invitationMs, newToken } from './invitation-code.ts'
import { holds } from './powers.ts'

/** The invitation gets its code, told once to whoever made it. What has changed meanwhile counts. */
export const issueInvitation: Action<{ invitationId: string }> = async (context, person, input) => {
  const { work, world } = context
  const { id: officerId } = officerOf(person)
  const found = await work.findInvitation(input.invitationId)
  if (found?.state !== 'draft' || found.invitedBy !== officerId)
    throw new Refusal('refusal.confirmation')
  const { id, unit, role, name } = found
  if (!holds(person, `staff-${role}`, unit, world)) throw new Refusal('refusal.not-staffing')
  const code = newToken()
  const line = `/start ${code}`
  const expiresAt = work.now + invitationMs
  await work.openInvitation(id, digestOf(code), expiresAt)
  await work.addSecurityEvent({
    what: 'invited',
    chatId: person.chat.id,
    officerId,
    data: { invitation: id, unit: unit.code, role },
  })
  const params = { name, role: { text: `role.${role}` }, unit: { unit } } as const
  return {
    replies: [
      {
        key: 'invite.made',
        params: { ...params, until: { time: expiresAt, style: 'full' } },
      },
      {
        key: 'invite.forward',
        params: { ...params, line },
        buttons: [[{ key: 'button.copy-code', copy: line }]],
      },
    ],
    state: { at: 'idle' },
  }
}
