import { sameUnit, type UnitKey } from './case/case.ts'
import type { Organisation, Succession, Unit } from './organisation.ts'
import type { LocalDate } from './time/calendar.ts'
import { backFrom, findUnit, successionOf } from './units.ts'

/** One organisation takes the place of another: whether the plan can be carried out, and for whom. */

/** What is wrong with a plan; the unit is the one concerned. */
export type Flaw =
  | { is: 'does-not-follow'; name: string }
  | { is: 'too-early'; from: LocalDate }
  | { is: 'not-later'; from: LocalDate }
  | { is: 'other-prefix' }
  | { is: 'gap' | 'name-again' | 'stays' | 'unknown' | 'topic' | 'ward'; unit: string }
  /** It has open work or people, and nobody to go on. */
  | { is: 'no-successor'; unit: string; open: number }

/** Units of the organisation in force that the next one does not have. */
export const endingUnits = (next: Organisation, now: Organisation): Unit[] =>
  now.units.filter((unit) => !next.units.some((one) => sameUnit(one, unit)))

export const beginningUnits = (next: Organisation, now: Organisation): Unit[] =>
  next.units.filter((unit) => !now.units.some((one) => sameUnit(one, unit)))

/**
 * The plan with the successors that an operator gave.
 * @param given codes: of the unit that ends, and of the one in the next organisation
 */
export function withSuccessors(
  next: Organisation,
  now: Organisation,
  given: ReadonlyMap<string, string>,
): Organisation {
  const ending = endingUnits(next, now)
  const successors: Succession[] = [...(next.successors ?? [])]
  for (const [from, to] of given) {
    const unit = ending.find(({ code }) => code === from)
    const heir = next.units.find(({ code }) => code === to)
    if (unit === undefined || heir === undefined) continue
    const key = { code: unit.code, validFrom: unit.validFrom }
    const at = successors.findIndex((one) => sameUnit(one.unit, key))
    const said = { unit: key, to: { code: heir.code, validFrom: heir.validFrom } }
    successors.splice(at < 0 ? successors.length : at, at < 0 ? 0 : 1, said)
  }
  return { ...next, successors }
}

/** Codes an operator gave that do not end, or that the next organisation does not have. */
export const strangeCodes = (
  next: Organisation,
  now: Organisation,
  given: ReadonlyMap<string, string>,
): string[] => [
  ...[...given.keys()].filter((one) => !endingUnits(next, now).some(({ code }) => code === one)),
  ...[...given.values()].filter((one) => !next.units.some(({ code }) => code === one)),
]

/** What of a plan is wrong whatever the database holds. */
export function flawsOf(next: Organisation, now: Organisation, today: LocalDate): Flaw[] {
  const flaws: Flaw[] = []
  if (!next.follows?.includes(now.name)) flaws.push({ is: 'does-not-follow', name: now.name })
  if (next.validFrom <= now.validFrom) flaws.push({ is: 'not-later', from: now.validFrom })
  if (next.validFrom > today) flaws.push({ is: 'too-early', from: next.validFrom })
  // A case keeps its code, and codes begin with the prefix.
  if (next.codePrefix !== now.codePrefix) flaws.push({ is: 'other-prefix' })
  for (const unit of beginningUnits(next, now))
    if (unit.validFrom !== next.validFrom)
      flaws.push({ is: findUnit(unit, now) ? 'name-again' : 'gap', unit: unit.code })
  for (const one of next.successors ?? []) flaws.push(...flawsIn(one, next, now))
  return flaws
}

function flawsIn({ unit, parts = [] }: Succession, next: Organisation, now: Organisation): Flaw[] {
  const { code } = unit
  // A plan that follows several names units that the one in force has no more.
  if (findUnit(unit, now) === undefined) return [{ is: 'unknown', unit: code }]
  if (next.units.some((one) => sameUnit(one, unit))) return [{ is: 'stays', unit: code }]
  const topics = parts.flatMap((part) => part.topics ?? [])
  const wards = parts.flatMap((part) => part.wards ?? [])
  const known = backFrom(now)
  const isTopic = (topic: string) => known.some((one) => one.topics.some((t) => t.code === topic))
  const isWard = (ward: string) => now.units.some((one) => one.code === ward)
  return [
    ...topics
      .filter((topic) => !isTopic(topic))
      .map((one) => ({ is: 'topic', unit: one }) as const),
    ...wards.filter((ward) => !isWard(ward)).map((one) => ({ is: 'ward', unit: one }) as const),
  ]
}

/**
 * Units that end with something open and nobody to go on with it.
 * @param open how much is open with a unit: cases, people, invitations, hours
 */
export const heirless = (
  next: Organisation,
  now: Organisation,
  open: (unit: UnitKey) => number,
): Flaw[] =>
  endingUnits(next, now)
    .filter((unit) => successionOf(unit, next)?.to === undefined && open(unit) > 0)
    .map((unit) => ({ is: 'no-successor', unit: unit.code, open: open(unit) }))
