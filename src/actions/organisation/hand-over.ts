import type { Organisation, Unit } from '../../domain/organisation.ts'
import { beginningUnits, endingUnits } from '../../domain/reorganisation.ts'
import { keyOf, successionOf, successorOf } from '../../domain/units.ts'
import type { Param, Params, Reply } from '../../ports/reply.ts'
import type { Estate, MovedMember } from '../../ports/work-organisation.ts'
import type { Context } from '../context.ts'
import type { Tally } from './effects.ts'

/** The new organisation is written down with its units, and those that end get their last day. */
export async function announce({ work, world }: Context, digest: string): Promise<void> {
  const { organisation } = world
  const { before } = organisation
  if (before === undefined) throw new Error(`${organisation.name} follows nothing`)
  await work.addApplied(organisation, digest)
  await work.beginUnits(beginningUnits(organisation, before))
  await work.endUnits(endingUnits(organisation, before).map(keyOf), organisation.validFrom)
}

type Told = Map<number, { member: MovedMember; lines: { text: Line; params: Params }[] }>
type Line = 'reorganised.seat' | 'reorganised.seat-same'

/**
 * All but the cases goes to the successors: people in their roles, what stands and what is still to
 * come; invitations to units that end are void. Done twice it changes nothing. Officers are told once.
 */
export async function handOver(context: Context, tally: Tally): Promise<void> {
  const { work, world } = context
  const { organisation } = world
  const { before } = organisation
  if (before === undefined) throw new Error(`${organisation.name} follows nothing`)
  for (const unit of beginningUnits(organisation, before))
    tally.add({ what: 'begins', to: keyOf(unit) })
  const told: Told = new Map()
  const heirs = new Map<string, Unit>()
  for (const unit of endingUnits(organisation, before)) {
    const heir = successionOf(unit, organisation)?.to
    const to = heir && successorOf(heir, organisation)
    tallyEstate(tally, unit, await work.estateOf(keyOf(unit)), to)
    if (to === undefined) continue
    heirs.set(to.code, to)
    await handOverUnit(context, unit, to, tally, told)
  }
  for (const to of heirs.values()) {
    const heads = await work.headsOf(keyOf(to))
    if (heads > 1) tally.add({ what: 'heads', to: keyOf(to) }, heads)
  }
  tell(context, told, tally)
}

/** What is not moved but stays as it is: told, so that nobody wonders. */
function tallyEstate(tally: Tally, unit: Unit, estate: Estate, to: Unit | undefined): void {
  const from = keyOf(unit)
  tally.add({ what: 'ends', from, ...(to && { to: keyOf(to) }) })
  tally.add({ what: 'invitations', from }, estate.invitations)
  tally.add({ what: 'absences', from }, estate.absences)
  tally.add({ what: 'alerts', from }, estate.alerts)
  for (const { year, last } of estate.letters)
    tally.add({ what: 'letters', from, detail: String(year) }, last)
}

async function handOverUnit(
  { work, world }: Context,
  unit: Unit,
  to: Unit,
  tally: Tally,
  told: Told,
): Promise<void> {
  const ends = { from: keyOf(unit), to: keyOf(to) }
  for (const member of await work.moveMembers(ends.from, ends.to)) {
    tally.add({ what: 'people', ...ends, detail: member.role })
    for (const { chatId } of member.chats) {
      const known = told.get(chatId) ?? { member, lines: [] }
      told.set(chatId, { ...known, lines: [...known.lines, seat(unit, to, member)] })
    }
  }
  for (const topic of await work.hotspotTopics(ends.from)) {
    const heir = keyOf(successorOf(unit, world.organisation, { topic }))
    await work.moveHotspots(ends.from, heir, topic)
    tally.add({ what: 'hotspots', from: ends.from, to: heir })
  }
  const rest = [
    ...(await work.moveSlots(ends.from, ends.to)),
    ...(await work.moveRest(ends.from, ends.to)),
  ]
  for (const { table, count } of rest) tally.add({ what: 'rest', ...ends, detail: table }, count)
}

/** "UBND phường Xuân An → UBND phường Long Khánh, lãnh đạo" */
function seat(unit: Unit, to: Unit, { role }: MovedMember) {
  const text: Line = unit.name === to.name ? 'reorganised.seat-same' : 'reorganised.seat'
  const params: Params = {
    from: { unit: keyOf(unit) },
    to: { unit: keyOf(to) },
    role: { text: `role.${role}` },
  }
  return { text, params }
}

function tell({ work, world }: Context, told: Told, tally: Tally): void {
  const { organisation } = world
  const people = new Set<string>()
  for (const [chatId, { member, lines }] of told) {
    const reply: Reply = {
      key: 'reorganised.officer',
      params: { day: dayOf(organisation), lines: { lines } },
      buttons: [[{ key: 'button.my-work', data: 'work' }]],
    }
    work.notify({ chatId, reply, dedupe: `reorganised:${organisation.name}:${chatId}` })
    people.add(member.officerId)
  }
  tally.add({ what: 'officers-told' }, people.size)
}

/** "1/7/2025": the first day of the new organisation. */
export function dayOf({ validFrom }: Organisation): Param {
  const [year, month, day] = validFrom.split('-').map(Number)
  return `${day}/${month}/${year}`
}
