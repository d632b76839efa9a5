import type { UnitKey } from '../../domain/case/case.ts'
import { mayEverywhere, mayIn, type Role, roles } from '../../domain/people/permissions.ts'
import { keyOf } from '../../domain/units.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Person } from '../../ports/person.ts'
import { type Params, Refusal, type ReplyButton } from '../../ports/reply.ts'
import type { Invitation } from '../../ports/work-staff.ts'
import type { World } from '../../ports/world.ts'
import { officerOf } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context } from '../context.ts'
import { inRows } from '../rows.ts'
import { isId } from './ids.ts'
import { holds, standingUnit } from './powers.ts'

/** People and invitations named in one message. */
const shown = 20

/** Who serves in a unit, and the invitations into it, for those who manage its people. */
export const listPeople: Action<{ unit?: string }> = async (context, person, input) => {
  const units = managed(person, context.world)
  const [only] = units
  if (only === undefined) throw new Refusal('refusal.not-staffing')
  if (input.unit === undefined && units.length > 1) {
    const buttons = units.map(
      (unit): ReplyButton => ({
        key: 'button.unit',
        params: { unit: { ward: unit } },
        data: `people:${unit.code}`,
      }),
    )
    return { replies: [{ key: 'people.which', buttons: inRows(buttons) }] }
  }
  const unit = input.unit === undefined ? only : await standingUnit(context, input.unit)
  if (rolesFor(context, person, unit).length === 0) throw new Refusal('refusal.not-staffing')
  return { replies: [await page(context, person, unit)] }
}

async function page(context: Context, person: Person, unit: UnitKey) {
  const { work, world } = context
  const services = (await work.servicesIn(unit)).slice(0, shown)
  const open = (await work.openInvitations([unit])).slice(0, shown)
  const lines: { text: TextKey; params: Params }[] = [
    ...services.map(({ name, role, open: count, until }) => ({
      text: until === undefined ? ('people.line' as const) : ('people.line-until' as const),
      params: {
        name,
        role: { text: `role.${role}` as const },
        count,
        ...(until !== undefined && { until: { time: until - 1, style: 'day' as const } }),
      },
    })),
    ...open.map(({ name, role, expiresAt }) => ({
      text: 'people.invited' as const,
      params: {
        name,
        role: { text: `role.${role}` as const },
        until: { time: expiresAt, style: 'day' as const },
      },
    })),
  ]
  const mine = ({ role }: { role: Role }) => holds(person, `staff-${role}`, unit, world)
  const ends = services
    .filter((one) => mine(one) && one.until === undefined && one.officerId !== person.officer?.id)
    .map(({ id, name }): ReplyButton[] => [
      { key: 'button.end-service', params: { name }, data: `end:${id}` },
    ])
  const revokes = open
    .filter(mine)
    .map(({ id, name }): ReplyButton[] => [
      { key: 'button.revoke', params: { name }, data: `revoke:${id}` },
    ])
  const invite: ReplyButton[] = [{ key: 'button.invite', data: `invite:${unit.code}` }]
  return {
    key: lines.length === 0 ? ('people.nobody' as const) : ('people.page' as const),
    params: { unit: { unit }, lines: { lines } },
    buttons: [invite, ...ends, ...revokes],
  }
}

/** Asks what is still missing for an invitation: the role, then the name. */
export const beginInvite: Action<{ unit: string; role?: Role }> = async (
  context,
  person,
  input,
) => {
  officerOf(person)
  const unit = await standingUnit(context, input.unit)
  const allowed = rolesFor(context, person, unit)
  const [only] = allowed
  if (only === undefined) throw new Refusal('refusal.not-staffing')
  const role = input.role ?? (allowed.length === 1 ? only : undefined)
  if (role === undefined) {
    const buttons = allowed.map(
      (one): ReplyButton => ({
        key: `button.role-${one}`,
        data: `invite:${unit.code}:${one}`,
      }),
    )
    return {
      replies: [{ key: 'invite.role', params: { unit: { unit } }, buttons: inRows(buttons) }],
    }
  }
  if (!allowed.includes(role)) throw new Refusal('refusal.not-staffing')
  const params = { unit: { unit }, role: { text: `role.${role}` } } as const
  return {
    replies: [{ key: 'invite.name', params, buttons: [[cancelButton]] }],
    state: { at: 'inviting', unit: unit.code, role },
  }
}

/** An invitation that nobody used lets nobody in any more. */
export const revokeInvitation: Action<{ id: string }> = async (context, person, { id }) => {
  const { work, world } = context
  const me = officerOf(person)
  const found: Invitation | undefined = isId(id) ? await work.findInvitation(id) : undefined
  if (found === undefined || !holds(person, `staff-${found.role}`, found.unit, world))
    throw new Refusal('refusal.not-staffing')
  if (found.state !== 'open') throw new Refusal('old-button')
  await work.revokeInvitation(id, me.id)
  await work.addSecurityEvent({
    what: 'revoked',
    chatId: person.chat.id,
    officerId: me.id,
    data: { invitation: id },
  })
  return { replies: [{ key: 'invite.revoked', params: { name: found.name } }] }
}

/** The roles this person may bring somebody into, in this unit. */
const rolesFor = ({ world }: Context, person: Person, unit: UnitKey): Role[] =>
  roles.filter((role) => holds(person, `staff-${role}`, unit, world))

/** Whether to offer it at all. */
export const managesPeople = (person: Person, world: World): boolean =>
  managed(person, world).length > 0

/** The units whose people this person manages: their own, or all. */
function managed({ officer }: Person, { organisation }: World): UnitKey[] {
  const memberships = officer?.memberships ?? []
  if (memberships.some((one) => mayEverywhere(one, 'staff-officer', organisation)))
    return organisation.units.map(keyOf)
  const own = memberships.filter((one) => mayIn(one, 'staff-officer', one.unit))
  return [...new Map(own.map(({ unit }) => [unit.code, unit])).values()]
}
