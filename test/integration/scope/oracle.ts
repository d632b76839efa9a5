import { type Case, sameUnit } from '../../../src/domain/case/case.ts'
import type { Unit } from '../../../src/domain/organisation.ts'
import { localDate } from '../../../src/domain/time/calendar.ts'
import type { Role } from '../../../src/ports/person.ts'
import type { Served, Serving, Told } from './random-city.ts'

/** Who may see and do what, told once more and without the tables of the product. */

const works: Role[] = ['officer', 'head', 'inspector', 'chief-inspector', 'leader']
const leads: Role[] = ['head', 'chief-inspector']

/**
 * @param units those in force
 * @param filedAt when the cases were told (epoch ms): who led what then is whom an accused person rules
 */
export function oracle(units: Unit[], everybody: Serving[], filedAt: number) {
  const places = ({ served }: Serving, now: number) =>
    served.filter(
      ({ since, until = Number.POSITIVE_INFINITY, unit }) =>
        since <= now &&
        now < until &&
        units.some((one) => sameUnit(one, unit)) &&
        unit.validFrom <= localDate(now),
    )

  const isUnder = (unit: Unit, above: Unit): boolean => {
    if (sameUnit(unit, above)) return true
    const next = units.find(({ code }) => code === unit.under)
    return next !== undefined && isUnder(next, above)
  }
  const top = (unit: Unit): Unit => {
    const above = units.find(({ code }) => code === unit.under)
    return above === undefined ? unit : top(above)
  }
  const inForce = (unit: Unit) => units.find((one) => sameUnit(one, unit)) ?? unit

  /** The units an accused officer rules. */
  const ruled = (officerId: string): Unit[] => {
    const accused = everybody.find((one) => one.officerId === officerId)
    return (accused ? places(accused, filedAt) : []).flatMap(({ unit, role }: Served) => {
      if (role === 'leader') return [top(inForce(unit))]
      return leads.includes(role) ? [inForce(unit)] : []
    })
  }

  /** Accused, or one who answers to the accused. */
  const isPartial = (serving: Serving, { accused, kind }: Told, now: number): boolean => {
    if (accused.officers.includes(serving.officerId)) return true
    // The unit that made a decision settles the first complaint about it; those under it may.
    const closes = (unit: Unit, above: Unit) =>
      kind === 'KN' ? sameUnit(unit, above) : isUnder(unit, above)
    const lead = accused.officers.flatMap(ruled)
    return places(serving, now).some(({ unit }) => {
      const own = inForce(unit)
      return (
        accused.units.some((above) => closes(own, above)) ||
        lead.some((above) => isUnder(own, above))
      )
    })
  }

  const as = (serving: Serving, it: Case, now: number, roles: Role[]) =>
    places(serving, now).some(({ unit, role }) => sameUnit(unit, it.unit) && roles.includes(role))
  /** Where it came to leaders because those below are accused, they are its heads. */
  const leadersOf = ({ accused }: Told): Role[] =>
    accused.units.length + accused.officers.length > 0 ? [...leads, 'leader'] : leads

  return {
    isPartial,
    /** May know of the case. */
    sees: (serving: Serving, it: Case, told: Told, now: number) =>
      !isPartial(serving, told, now) &&
      as(serving, it, now, it.kind === 'TC' ? leadersOf(told) : works),
    /** May go on with it although a colleague has it. */
    leads: (serving: Serving, it: Case, told: Told, now: number) =>
      as(serving, it, now, leadersOf(told)),
  }
}
