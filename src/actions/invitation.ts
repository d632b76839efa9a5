import { HOUR } from '../domain/time/calendar.ts'
import { keyOf, unitNow } from '../domain/units.ts'
import type { Person, Role } from '../ports/person.ts'
import { Refusal } from '../ports/reply.ts'
import type { Invited } from '../ports/work-staff.ts'
import { reachOf } from './access.ts'
import type { Action, Context } from './context.ts'
import { refreshCards } from './move.ts'
import { leadsNow } from './officer/accuse.ts'
import { digestOf, invitationMs, isToken, newToken } from './people/invitation-code.ts'

/** So many wrong codes from one chat in an hour: whoever mistypes does it less often. */
const mostWrong = 5

type Officer = NonNullable<Person['officer']>

/**
 * A one-time code that binds whoever uses it first to a unit, for whoever has the command line: nobody
 * is asked. Only its hash is kept.
 */
export function invite(
  { work, world }: Context,
  input: { unit: string; role: Role; name: string; officerId?: string },
): string {
  const token = newToken()
  work.addInvitation({
    id: work.newId(),
    tokenHash: digestOf(token),
    unit: keyOf(unitNow(input.unit, world.organisation)),
    role: input.role,
    name: input.name,
    ...(input.officerId !== undefined && { officerId: input.officerId }),
    expiresAt: work.now + invitationMs,
  })
  return token
}

/** The invited person binds this chat and gets what waits in the unit. */
export const join: Action<{ token: string }> = async (context, person, { token }) => {
  const { work } = context
  if (person.chat.kind === 'group') throw new Refusal('refusal.invite-in-group')
  const wrong = await work.countSecurityEvents(
    'refusal.invitation',
    person.chat.id,
    work.now - HOUR,
  )
  if (wrong >= mostWrong) throw new Refusal('refusal.invitation-later')
  const invited = isToken(token) ? await work.findInvitationBy(digestOf(token)) : undefined
  if (invited?.state !== 'open') throw new Refusal('refusal.invitation')
  const officer = await serve(context, person, invited)
  await work.bindOfficer(person.chat.id, officer.id)
  await work.useInvitation(invited.id, officer.id)
  const { unit, role } = invited
  await work.addSecurityEvent({
    what: 'joined',
    chatId: person.chat.id,
    officerId: officer.id,
    data: { invitation: invited.id, unit: unit.code, role },
  })
  person.officer = officer
  await leadsNow(context, officer.id)
  const waiting = await work.workOf(reachOf(officer), 20)
  for (const { it } of waiting) refreshCards(context, it)
  return {
    replies: [
      {
        key: 'officer.welcome',
        params: { name: officer.name, unit: { unit }, role: { text: `role.${role}` } },
        buttons: [[{ key: 'button.my-work', data: 'work' }]],
      },
    ],
    state: { at: 'idle' },
  }
}

/** The officer behind the invitation: a newcomer, one who takes another unit, or one more chat of theirs. */
async function serve({ work }: Context, person: Person, invited: Invited): Promise<Officer> {
  if (invited.officerId !== undefined) {
    const { officerId: id, name } = invited
    return { id, name, memberships: await work.membershipsOf(id) }
  }
  const { unit, role, name } = invited
  const officer = person.officer ?? { id: work.newId(), name, memberships: [] }
  if (person.officer === undefined) work.addOfficer({ id: officer.id, name })
  work.addMembership({ officerId: officer.id, unit, role })
  return { ...officer, memberships: [...officer.memberships, { unit, role }] }
}
