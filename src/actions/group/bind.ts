import type { UnitKey } from '../../domain/case/case.ts'
import { may } from '../../domain/people/permissions.ts'
import { keyOf } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import type { Group } from '../../ports/work-desk.ts'
import type { World } from '../../ports/world.ts'
import { reachOf } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { refreshCards } from '../move.ts'
import { inRows } from '../rows.ts'
import { groupHello, groupPage } from './page.ts'

/** Cases that nobody has are shown to a group that has just begun: so many. */
const mostWaiting = 20

/** Every action here is done by somebody in a group (`group`: its chat), known by their private chat. */
type InGroup = { group: number }

/** What this group is for, and what can be changed. */
export const showGroup: Action<InGroup> = async ({ work }, _, { group }) => {
  const bound = await work.findGroup(group)
  return { replies: [bound === undefined ? groupHello : groupPage(bound)] }
}

/** The units that whoever asks may bind the group to. */
export const chooseUnit: Action<InGroup> = async ({ work, world }, person, { group }) => {
  await checkFree({ work, world }, group)
  const units = world.organisation.units.filter((unit) => mayBind(person, unit, world))
  if (units.length === 0) throw new Refusal('refusal.group-heads')
  const buttons = units.map(
    ({ code }): ReplyButton => ({
      key: 'button.unit',
      params: { unit: { ward: code } },
      data: `bind:${code}`,
    }),
  )
  return { replies: [{ key: 'group.which', buttons: inRows(buttons) }] }
}

/** From now on the unit's work comes into this group; what nobody has comes at once. */
export const bindGroup: Action<InGroup & { unit: string }> = async (context, person, input) => {
  const { work, world } = context
  const found = world.organisation.units.find(({ code }) => code === input.unit)
  if (person.officer === undefined || found === undefined || !mayBind(person, found, world))
    throw new Refusal('refusal.group-heads')
  await checkFree(context, input.group)
  const unit = keyOf(found)
  const group: Group = { chatId: input.group, unit, showsFiles: false, membersToo: false }
  await work.saveGroup(group, person.officer.id)
  await work.setReachable(group.chatId, true)
  const reach = { ...reachOf(person.officer), units: [unit], sealed: [], instead: [] }
  const waiting = await work.workOf(reach, mostWaiting)
  for (const { it } of waiting) if (it.officerId === undefined) refreshCards(context, it)
  return { replies: [groupPage(group)] }
}

/** What is shown in the group, switched on and off by whoever leads its unit. */
export const setGroup: Action<InGroup & { what: 'files' | 'members' }> = async (
  context,
  person,
  { group, what },
) => {
  const bound = await ownGroup(context, person, group)
  const changed: Group =
    what === 'files'
      ? { ...bound, showsFiles: !bound.showsFiles }
      : { ...bound, membersToo: !bound.membersToo }
  await context.work.saveGroup(changed, person.officer?.id ?? '')
  return { replies: [groupPage(changed)] }
}

/** The group is no unit's any more, and its cards lose their words. */
export const unbindGroup: Action<InGroup> = async (context, person, { group }) => {
  const { work } = context
  await ownGroup(context, person, group)
  const cases = await work.openCardsIn(group)
  await work.dropGroup(group)
  for (const id of cases) refreshCards(context, await work.getCase(id))
  return { replies: [groupHello] }
}

const mayBind = ({ officer }: Person, unit: UnitKey, { organisation }: World): boolean =>
  officer?.memberships.some((member) => may(member, 'bind-group', unit, organisation)) ?? false

/** The group with its unit, for whoever leads that unit. */
async function ownGroup({ work, world }: Context, person: Person, chatId: number): Promise<Group> {
  const bound = await work.findGroup(chatId)
  if (bound === undefined) throw new Refusal('refusal.group-free')
  if (!mayBind(person, bound.unit, world)) throw new Refusal('refusal.group-heads')
  return bound
}

async function checkFree({ work }: Context, chatId: number) {
  const bound = await work.findGroup(chatId)
  if (bound !== undefined) throw new Refusal('refusal.group-bound', { unit: { unit: bound.unit } })
}
