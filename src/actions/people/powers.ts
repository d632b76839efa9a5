import type { UnitKey } from '../../domain/case/case.ts'
import { may, type Power } from '../../domain/people/permissions.ts'
import { keyOf, unitNow, unitOfCode } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { World } from '../../ports/world.ts'
import type { Context } from '../context.ts'

/** The person has this power in this unit, from within or from above. */
export const holds = (
  { officer }: Person,
  power: Power,
  unit: UnitKey,
  { organisation }: World,
): boolean => officer?.memberships.some((one) => may(one, power, unit, organisation)) ?? false

/** The unit of this code, where people may still be brought in. Throws `Refusal` for one that has ended. */
export async function standingUnit({ work, world }: Context, code: string): Promise<UnitKey> {
  if (unitOfCode(code, world.organisation) === undefined) throw new Refusal('refusal.no-unit')
  const unit = keyOf(unitNow(code, world.organisation))
  if (!(await work.unitStands(unit))) throw new Refusal('refusal.unit-ended', { unit: { unit } })
  return unit
}
