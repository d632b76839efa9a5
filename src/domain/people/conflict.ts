import type { Accused, Case, UnitKey } from '../case/case.ts'
import type { Organisation, Unit } from '../organisation.ts'
import { type Membership, mayIn } from './permissions.ts'

/**
 * Conflict of interest: a case that accuses a unit or a person never goes to them nor to anybody who
 * answers to them (Luật Tố cáo 2018, Điều 8 and 56).
 */

/** Somebody who serves, as a conflict of interest sees them: with every unit they serve in. */
export type Servant = { officerId: string; units: readonly UnitKey[] }

/** What a unit is called in the list of those a case is closed to. */
export const unitKey = ({ code, validFrom }: UnitKey) => `${code} ${validFrom}`

/** What somebody is called there: themselves, and each unit they belong to. */
export const keysOf = ({ officerId, units }: Servant): string[] => [
  officerId,
  ...units.map(unitKey),
]

/** The unit itself and every unit below it, however deep. */
export function withUnitsUnder(unit: UnitKey, { units }: Organisation): UnitKey[] {
  const found: UnitKey[] = [unit]
  for (const above of found)
    for (const { code, validFrom, under } of units)
      if (under === above.code && !found.some((one) => one.code === code))
        found.push({ code, validFrom })
  return found
}

/** The highest unit above this one; itself where nothing is above it. */
export function topOf(unit: UnitKey, { units }: Organisation): UnitKey {
  const passed = [unit.code]
  let top = unit
  for (;;) {
    const under = units.find(({ code }) => code === top.code)?.under
    const above = units.find(({ code }) => code === under)
    if (above === undefined || passed.includes(above.code)) return top
    passed.push(above.code)
    top = { code: above.code, validFrom: above.validFrom }
  }
}

/**
 * Whom a case is closed to, by their keys: the accused officers, the accused units and those the accused
 * officers lead, and all that is under these.
 * @param led units led by the accused officers
 * @param isFirstComplaint the law has whoever made a decision settle the first complaint about it (Luật
 *   Khiếu nại 2011, Điều 7 and 18), so that it closes the unit complained of and not those under it
 */
export function closedTo(
  { units, officers }: Accused,
  led: readonly UnitKey[],
  organisation: Organisation,
  isFirstComplaint: boolean,
): string[] {
  const below = isFirstComplaint
    ? units
    : units.flatMap((unit) => withUnitsUnder(unit, organisation))
  const ledBelow = led.flatMap((unit) => withUnitsUnder(unit, organisation))
  return [...new Set([...officers, ...[...below, ...ledBelow].map(unitKey)])]
}

/** Accused themselves, or one of those who answer to the accused. */
export const isPartial = (servant: Servant, closed: readonly string[]): boolean =>
  closed.length > 0 && keysOf(servant).some((key) => closed.includes(key))

/** Whether somebody who serves so leads the case: as head of its unit, or as one of the leaders it came to instead. */
export const leadsCase = (
  member: Membership,
  { unit, closedTo }: Pick<Case, 'unit' | 'closedTo'>,
) =>
  mayIn(member, 'lead-unit', unit) || (closedTo.length > 0 && mayIn(member, 'lead-instead', unit))

/** No case may lie with a unit it is closed to. */
export const isClosedTo = (unit: UnitKey, closed: readonly string[]): boolean =>
  closed.includes(unitKey(unit))

/** The first of these units, in their order, that a case is not closed to. */
export const firstOpen = (
  codes: readonly string[],
  { units }: Organisation,
  closed: readonly string[],
): Unit | undefined =>
  codes
    .map((code) => units.find((unit) => unit.code === code))
    .find((unit) => unit !== undefined && !isClosedTo(unit, closed))
