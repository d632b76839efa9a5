import type { UnitKey } from '../../domain/case/case.ts'
import { mayEverywhere, mayIn } from '../../domain/people/permissions.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import type { Difficulty } from '../../ports/work-difficulties.ts'
import type { World } from '../../ports/world.ts'
import { officerOf } from '../access.ts'
import type { Context } from '../context.ts'

/** Who sends difficulties, and who collects them: the unit that sorts what nobody could place. */

export const collectorOf = ({ organisation }: World) => organisation.routing.sorter

export const collects = (person: Person, { organisation }: World): boolean =>
  officerOf(person).memberships.some((one) => mayEverywhere(one, 'read-difficulties', organisation))

/** The private chats of everybody who collects. */
export async function collectorsOf({ work, world }: Context): Promise<Set<number>> {
  const unit = keyOf(unitNow(collectorOf(world), world.organisation))
  const serving = (await work.officersOf(unit)).filter(({ role }) =>
    mayEverywhere({ unit, role }, 'read-difficulties', world.organisation),
  )
  return new Set(serving.map(({ chatId }) => chatId))
}

/** The units somebody may speak for, those they lead first; the collector does not write to itself. */
export function unitsOf(person: Person, world: World): UnitKey[] {
  const leads = (unit: UnitKey) =>
    officerOf(person).memberships.some((one) => mayIn(one, 'lead-unit', unit))
  return officerOf(person)
    .memberships.filter((one) => mayIn(one, 'send-difficulties', one.unit))
    .map(({ unit }) => unit)
    .filter(({ code }) => code !== collectorOf(world))
    .sort((a, b) => Number(leads(b)) - Number(leads(a)))
}

/** How it is called in a talk. */
export const numberOf = ({ number }: Pick<Difficulty, 'number'>) => `KK-${number}`
