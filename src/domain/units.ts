import { type Case, type Place, sameUnit, type UnitKey } from './case/case.ts'
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
  { place, createdAt }: Pick<Case, 'createdAt'> & { place?: Place | undefined },
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

/**
 * Who goes on with the work of a unit, over every reorganisation since; itself while it is in force.
 * Where nobody does, whoever sorts what nobody could place.
 */
export function successorOf(unit: UnitKey, organisation: Organisation, matter: Matter = {}): Unit {
  const found = findSuccessor(unit, organisation, matter)
  if (found !== undefined) return found
  const { sorter } = organisation.routing
  return organisation.units.find(({ code }) => code === sorter) ?? getUnit(unit, organisation)
}

function findSuccessor(
  unit: UnitKey,
  organisation: Organisation,
  matter: Matter = {},
): Unit | undefined {
  const { units, before } = organisation
  const own = units.find((one) => sameUnit(one, unit))
  if (own !== undefined || before === undefined) return own
  const last = findSuccessor(unit, before, matter)
  const heir = last && heirOf(last, organisation, matter)
  return heir && findUnit(heir, organisation)
}

/** Who goes on with a unit of the organisation before. */
function heirOf(unit: Unit, organisation: Organisation, matter: Matter): UnitKey | undefined {
  if (organisation.units.some((one) => sameUnit(one, unit))) return unit
  const succession = successionOf(unit, organisation)
  const part = succession?.parts?.find((one) => fits(one, organisation, matter))
  const byPlace = succession?.byPlace ? wardIn(matter, organisation) : undefined
  return part?.to ?? byPlace ?? succession?.to
}

/** Units that have ended, each with who goes on with it where that is known; the latest first. */
export function formerUnits(organisation: Organisation): { unit: Unit; heir: Unit }[] {
  const [, ...earlier] = backFrom(organisation)
  return earlier.flatMap(({ units }) =>
    units.flatMap((unit) => {
      const heir = findSuccessor(unit, organisation)
      return heir === undefined || sameUnit(heir, unit) ? [] : [{ unit, heir }]
    }),
  )
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
  ward && findSuccessor(ward, organisation)

export const successionOf = (key: UnitKey, { successors = [] }: Organisation) =>
  successors.find(({ unit }) => sameUnit(unit, key))
