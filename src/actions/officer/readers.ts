import type { Case } from '../../domain/case/case.ts'
import type { Actor } from '../../domain/case/steps.ts'
import { leadsCase } from '../../domain/people/conflict.ts'
import type { OfficerChat } from '../../ports/work.ts'
import type { Group } from '../../ports/work-desk.ts'
import { isSealed, maySee } from '../access.ts'
import type { Context } from '../context.ts'
import { actorsOf } from '../move.ts'

/** Where the card of a case is shown. */
export type Readers = {
  /** Private chats, each with what whoever writes there may do. */
  officers: Map<number, readonly Actor[]>
  groups: Group[]
}

/**
 * Everybody of the unit who may see the case reads it in private, unless the unit has a group: then the
 * group does, with those who lead, whoever has the case and whoever has its card already. `held`: the
 * chats that have it.
 */
export async function readersOf(
  { work }: Context,
  it: Case,
  held: ReadonlySet<number>,
): Promise<Readers> {
  const everybody = await work.officersOf(it.unit)
  const allowed = everybody.filter((one) => maySee(it, one, { unit: it.unit, role: one.role }))
  const heads = headsAmong(it, allowed)
  const groups = groupsFor(it, everybody, await work.groupsOf(it.unit))
  const all = groups.length === 0 || groups.some(({ membersToo }) => membersToo)
  const readers = allowed.filter(
    ({ chatId, officerId }) =>
      all || heads.has(chatId) || officerId === it.officerId || held.has(chatId),
  )
  return {
    officers: new Map(readers.map(({ chatId }) => [chatId, actorsOf(heads.has(chatId))])),
    groups,
  }
}

/** A head is one in any of their roles. */
const headsAmong = (it: Case, officers: OfficerChat[]): Set<number> =>
  new Set(
    officers
      .filter(({ role }) => leadsCase({ unit: it.unit, role }, it))
      .map(({ chatId }) => chatId),
  )

/** In a group everybody reads what one may: what is to be kept from a single one does not go there. */
const groupsFor = (it: Case, everybody: OfficerChat[], groups: Group[]): Group[] =>
  !isSealed(it) && everybody.every((one) => maySee(it, one, { unit: it.unit, role: 'officer' }))
    ? groups
    : []
