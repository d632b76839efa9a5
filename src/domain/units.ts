import { type Case, sameUnit, type UnitKey } from './case/case.ts'
import type { Organisation, Succession, Unit } from './organisation.ts'

/** Which unit is meant, and who goes on with the work of one that has ended. */

export const keyOf = ({ code, validFrom }: UnitKey): UnitKey => ({ code, validFrom })

/** The organisations from the one in force back to the first. */
export function backFrom(organisation: Organisation): Organisation[] {
  const { before } = organisation
  return [organisation, ...(before === undefined ? [] : backFrom(before))]
}

/** The one that was in force here at an instant (ms, UTC). */
export const organisationAt = (organisation: Organisation, ms: number): Organisation =>
  backFrom(organisation).find(({ since = ms }) => since <= ms) ?? organisation

/** The latest organisation the unit belongs to. */
export const organisationOf = (key: UnitKey, organisation: Organisation) =>
  backFrom(organisation).find(({ units }) => units.some((unit) => sameUnit(unit, key)))

/** A unit by its whole identity, whether or not it has ended. */
export const findUnit = (key: UnitKey, organisation: Organisation): Unit | undefined =>
  organisationOf(key, organisation)?.units.find((unit) => sameUnit(unit, key))

export function getUnit(key: UnitKey, organisation: Organisation): Unit {
  const unit = findUnit(key, organisation)
  if (unit !== undefined) return unit
  throw new Error(`unit ${key.code} of ${key.validFrom} is not in ${organisation.name}`)
}

/** What a bare code means in this organisation: its own unit, else the latest that had the code. */
export const unitOfCode = (code: string, organisation: Organisation): Unit | undefined =>
  backFrom(organisation)
    .flatMap(({ units }) => units)
    .find((unit) => unit.code === code)

/** The ward a case lies in, as it was when the case came in. */
export function wardOf(
  { place, createdAt }: Case,
  organisation: Organisation,
): UnitKey | undefined {
  const code = place?.wardUnit
  const unit = code && unitOfCode(code, organisationAt(organisation, createdAt))
  return unit ? keyOf(unit) : undefined
}

/**
 * The unit in force that a bare code means now. What was pressed, typed or begun before a
 * reorganisation names a unit that has ended: its successor is meant.
 */
export function unitNow(code: string, organisation: Organisation): Unit {
  const unit = unitOfCode(code, organisation)
  if (unit === undefined) throw new Error(`unit ${code} is not in ${organisation.name}`)
  return successorOf(unit, organisation)
}

/** What decides who goes on with a piece of work. The ward is the one in which it lies. */
type Matter = { topic?: string; ward?: UnitKey }

/** Who goes on with the work of a unit, over every reorganisation since; itself while it is in force. */
export function successorOf(unit: UnitKey, organisation: Organisation, matter: Matter = {}): Unit {
  const { before } = organisation
  const own = organisation.units.find((one) => sameUnit(one, unit))
  if (own !== undefined) return own
  if (before === undefined) throw new Error(`unit ${unit.code} is not in ${organisation.name}`)
  return getUnit(heirOf(successorOf(unit, before, matter), organisation, matter), organisation)
}

/** Who goes on with a unit of the organisation before. */
function heirOf(unit: Unit, organisation: Organisation, matter: Matter): UnitKey {
  if (organisation.units.some((one) => sameUnit(one, unit))) return unit
  const succession = successionOf(unit, organisation)
  const part = succession?.parts?.find((one) => fits(one, organisation, matter))
  const byPlace = succession?.byPlace ? wardIn(matter, organisation) : undefined
  const to = part?.to ?? byPlace ?? succession?.to
  if (to === undefined) throw new Error(`nobody goes on with ${unit.name}`)
  return to
}

type Part = NonNullable<Succession['parts']>[number]

function fits({ topics, wards }: Part, { before }: Organisation, matter: Matter): boolean {
  const ward = before && wardIn(matter, before)
  return (
    (topics === undefined || topics.includes(matter.topic ?? '')) &&
    (wards === undefined || wards.includes(ward?.code ?? ''))
  )
}

/** The ward of a matter as it is called in this organisation; it may have ended long before. */
const wardIn = ({ ward }: Matter, organisation: Organisation): Unit | undefined =>
  ward && findUnit(ward, organisation) && successorOf(ward, organisation)

export const successionOf = (key: UnitKey, { successors = [] }: Organisation) =>
  successors.find(({ unit }) => sameUnit(unit, key))
