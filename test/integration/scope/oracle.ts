import type { Case } from '../../../src/domain/case/case.ts'
import { sameUnit } from '../../../src/domain/case/case.ts'
import { localDate } from '../../../src/domain/time/calendar.ts'
import type { Role } from '../../../src/ports/person.ts'
import type { Served, Serving } from './random-city.ts'

/** Who may see and do what, told once more and without the table of the product. */

const works: Role[] = ['officer', 'head', 'inspector', 'chief-inspector', 'leader']
const leads: Role[] = ['head', 'chief-inspector']

const isServing = (
  { since, until = Number.POSITIVE_INFINITY, unit }: Served,
  now: number,
  ended: boolean,
) => since <= now && now < until && unit.validFrom <= localDate(now) && !ended

/** @param isEnded whether the unit is one that has ended */
export function oracle(isEnded: (served: Served) => boolean) {
  const places = ({ served }: Serving, now: number) =>
    served.filter((one) => isServing(one, now, isEnded(one)))
  const as = (serving: Serving, it: Case, now: number, roles: Role[]) =>
    places(serving, now).some(({ unit, role }) => sameUnit(unit, it.unit) && roles.includes(role))
  return {
    /** May know of the case. */
    sees: (serving: Serving, it: Case, now: number) =>
      as(serving, it, now, it.kind === 'TC' ? leads : works),
    /** May go on with it although a colleague has it. */
    leads: (serving: Serving, it: Case, now: number) => as(serving, it, now, leads),
  }
}
