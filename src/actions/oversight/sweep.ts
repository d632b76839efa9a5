import type { Case, UnitKey } from '../../domain/case/case.ts'
import { type Clock, climbed } from '../../domain/case/clock.ts'
import { afterQuiet } from '../../domain/oversight.ts'
import { rolesWith } from '../../domain/people/permissions.ts'
import { HOUR } from '../../domain/time/calendar.ts'
import type { Rung } from '../../domain/time/rungs.ts'
import { takersInstead } from '../../domain/understanding/route.ts'
import { unitNow } from '../../domain/units.ts'
import type { Alert, DueClock } from '../../ports/work-ladder.ts'
import { policyOf, rulesOf } from '../clocks.ts'
import type { Context } from '../context.ts'
import { isLeftInPeace, listenersOf, type People } from './listeners.ts'

/** Clocks taken in one transaction: whoever wants to work on one of their cases waits for it. */
export const sweepBatch = 1_000

/** Told what is worth counting, just before the commit. */
export type Watch = {
  /** A rung was recorded so many ms after its time. */
  rung(lateMs: number): void
  /** A rung has nobody it could be told to. */
  silent(): void
  /** A clock could not be counted: it is tried again later, the others go on. */
  setAside(clockId: string, error: RangeError): void
}

const unwatched: Watch = { rung() {}, silent() {}, setAside() {} }

/** What cannot be counted (no policy for its day) is tried again so much later, ms. */
const againMs = HOUR

type Climb = { it: Case; clock: Clock; fired: Rung[] }

/**
 * Takes clocks whose next rung is due, records every rung whose time has come and sets the next one.
 * The highest is to be told; those below it were missed together and would only repeat it. Returns
 * how many clocks were taken: as many as `batch` when more may be waiting.
 */
export async function climbLadders(
  context: Context,
  { watch = unwatched, batch = sweepBatch }: { watch?: Watch; batch?: number } = {},
): Promise<number> {
  const { work } = context
  const due = await work.claimDue(batch)
  if (due.length === 0) return 0
  const climbs = due.map((one) => climb(context, one, watch))
  const people = await peopleFor(context, climbs)
  await work.saveClocks(climbs.map(({ clock }) => clock))
  const rungs = climbs.flatMap(({ clock, fired }) =>
    fired.map((rung) => ({ ...rung, clockId: clock.id })),
  )
  await work.addRungs(rungs)
  await work.addAlerts(climbs.flatMap((climb) => alertsOf(context, climb, people, watch)))
  for (const { at } of rungs) watch.rung(work.now - at)
  return due.length
}

/** One clock that cannot be counted must not hold all the others up. */
function climb({ work, world }: Context, { clock, it, reached }: DueClock, watch: Watch): Climb {
  try {
    return { it, ...climbed(clock, reached, work.now, rulesOf(policyOf(it, world), world)) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    watch.setAside(clock.id, error)
    return { it, clock: { ...clock, nextActionAt: work.now + againMs }, fired: [] }
  }
}

async function peopleFor({ work, world }: Context, climbs: Climb[]): Promise<People> {
  const { organisation } = world
  const overseer = unitNow(organisation.routing.overseer, organisation)
  const units = new Map<string, UnitKey>()
  const instead = climbs.flatMap(({ it }) =>
    it.closedTo.length > 0 ? takersInstead(it.kind, organisation) : [],
  )
  const others = [overseer, ...instead.map((code) => unitNow(code, organisation))]
  for (const unit of [...climbs.map(({ it }) => it.unit), ...others])
    units.set(`${unit.code} ${unit.validFrom}`, unit)
  const serving = await work.servingIn([...units.values()], rolesWith('lead-city', 'city'))
  return { serving, away: await work.awayNow() }
}

function alertsOf({ work, world }: Context, climb: Climb, people: People, watch: Watch): Alert[] {
  const { it, clock, fired } = climb
  const highest = fired.at(-1)
  if (highest === undefined) return []
  const { ladder, quiet } = world.oversight
  const { rung, percent } = highest
  const tellAt = (percent: number) =>
    (ladder.find((step) => step.percent === percent) ?? ladder.at(-1))?.tell ?? []
  // Those who would have heard of a rung below it read of the highest: after a stop nobody is left out.
  const tell = [...new Set(fired.flatMap((one) => tellAt(one.percent)))]
  const wanted = tell.filter((level) => !isLeftInPeace(clock, percent, level, work.now))
  const heard = listenersOf(it, wanted, people, world)
  if (heard.size === 0 && wanted.length > 0) watch.silent()
  const holdUntil = afterQuiet(work.now, quiet)
  return [...heard].map(([officerId, level]) => ({
    clockId: clock.id,
    rung,
    officerId,
    level,
    holdUntil,
  }))
}
