import type { Case } from '../../domain/case/case.ts'
import type { Clock } from '../../domain/case/clock.ts'
import { type Level, levels } from '../../domain/oversight.ts'
import { isPartial, leadsCase } from '../../domain/people/conflict.ts'
import { may, mayEverywhere, type Power } from '../../domain/people/permissions.ts'
import { takersInstead } from '../../domain/understanding/route.ts'
import type { Membership } from '../../ports/person.ts'
import type { Serving } from '../../ports/work-ladder.ts'
import type { World } from '../../ports/world.ts'
import { isSealed, maySee } from '../access.ts'

/** Everybody a batch of rungs may be told to; who is away now, with their deputy where they named one. */
export type People = {
  serving: Serving[]
  away: ReadonlyMap<string, string | undefined>
}

/** A deputy who is away has a deputy too: so many are asked in turn. */
const mostDeputies = 3

/** The power by which somebody stands at a level. */
const powerAt: Record<Level, Power> = {
  officer: 'work-on-cases',
  head: 'lead-unit',
  inspectorate: 'inspect',
  leadership: 'lead-city',
}

const standsAt = (level: Level, it: Case, member: Membership, { organisation }: World) =>
  may(member, powerAt[level], it.unit, organisation)

/** Who may read that this case is late: its unit, and those who oversee unless it is sealed; never whom it accuses. */
export const mayHear = (it: Case, one: Serving, world: World): boolean =>
  maySee(it, one, one) ||
  (!isSealed(it) &&
    !isPartial(one, it.closedTo) &&
    mayEverywhere(one, 'oversee', world.organisation))

/** Who hears that a case is late when all who otherwise would are accused: whoever leads a unit that takes it instead. */
export const mayHearInstead = (it: Case, one: Serving, { organisation }: World): boolean =>
  it.closedTo.length > 0 &&
  !isPartial(one, it.closedTo) &&
  takersInstead(it.kind, organisation).includes(one.unit.code) &&
  leadsCase(one, { unit: one.unit, closedTo: it.closedTo })

/** Somebody has a plan: before the end of the time those who work on it are left in peace. */
export const isLeftInPeace = (
  { acknowledgedUntil = 0 }: Clock,
  percent: number,
  level: Level,
  nowMs: number,
): boolean =>
  percent < 100 && acknowledgedUntil > nowMs && (level === 'officer' || level === 'head')

/**
 * Whom a rung of this case is told to, each once, with the level they hear it at. Where a level has
 * nobody the next one up hears it, so that no rung is silent while anybody is there.
 */
export function listenersOf(
  it: Case,
  tell: readonly Level[],
  people: People,
  world: World,
): Map<string, Level> {
  const heard = new Map<string, Level>()
  for (const level of tell)
    for (const one of firstFrom(level, it, people, world))
      for (const officerId of presentFor(one.officerId, it, people, world))
        if (!heard.has(officerId)) heard.set(officerId, one.level)
  return heard
}

function firstFrom(level: Level, it: Case, people: People, world: World) {
  const from = levels.indexOf(level)
  for (const one of [...levels.slice(from), ...levels.slice(0, from).toReversed()]) {
    const found = at(one, it, people, world)
    if (found.length > 0) return found.map((officerId) => ({ officerId, level: one }))
  }
  return nearest(it, people, world)
}

/** The unit that comes first among those that take the case instead and has somebody independent. */
function nearest(it: Case, { serving }: People, world: World) {
  const able = serving.filter((one) => mayHearInstead(it, one, world))
  const unit = takersInstead(it.kind, world.organisation).find((code) =>
    able.some((one) => one.unit.code === code),
  )
  return able
    .filter((one) => one.unit.code === unit)
    .map(({ officerId }) => ({ officerId, level: 'leadership' as const }))
}

/** The officer who accepted the case stands for all of the unit. */
function at(level: Level, it: Case, { serving }: People, world: World): string[] {
  const all = serving
    .filter((one) => standsAt(level, it, one, world) && mayHear(it, one, world))
    .map(({ officerId }) => officerId)
  return level === 'officer' && it.officerId !== undefined && all.includes(it.officerId)
    ? [it.officerId]
    : all
}

/** Whoever stands in for somebody who is away; where nobody may, they hear it themselves and the heads too. */
function presentFor(officerId: string, it: Case, people: People, world: World): string[] {
  const { away, serving } = people
  let one: string | undefined = officerId
  for (let deputies = 0; one !== undefined && deputies <= mostDeputies; deputies += 1) {
    const may = serving.some((two) => two.officerId === one && mayHear(it, two, world))
    if (may && !away.has(one)) return [one]
    one = away.get(one)
  }
  return [officerId, ...at('head', it, people, world)]
}
