import type { Calendar } from '../domain/time/calendar.ts'
import type { Pause } from '../domain/time/due.ts'
import type { History } from '../persistence/verify/batch.ts'
import type { World } from '../ports/world.ts'
import { Ladder } from './ladder.ts'

/**
 * The rungs counted again from the history of each case alone: when its clocks began, stood still and
 * stopped, and how much of their time had passed by then. Not from what the sweep remembers.
 */
export type Recount = {
  fired: number
  /** Their time had come for more than a period while the clock ran, and they are not there. */
  missed: number
  doubled: number
  /** Recorded before their time, or where no rung was due at all. */
  early: number
  /** Recorded later than one period after their time. */
  late: number
  /** Case codes of the first that are wrong. */
  first: string[]
}

type Clock = History['clocks'][number]
/** A stretch in which the clock ran, with the pauses before it. */
type Stage = { from: number; to: number; pauses: Pause[] }

export const nothingFired = (): Recount => ({
  fired: 0,
  missed: 0,
  doubled: 0,
  early: 0,
  late: 0,
  first: [],
})

const shown = 10

/** Adds what is found in one case. `endMs`: the last sweep; `periodMs`: how often there is one. */
export function recountRungs(
  it: History,
  world: World,
  endMs: number,
  periodMs: number,
  into: Recount,
): void {
  for (const clock of it.clocks) {
    const wrong = recountClock(clock, it, world, endMs, periodMs)
    into.fired += clock.rungs.length
    into.missed += wrong.missed
    into.doubled += doubledOf(clock, world)
    into.early += wrong.early
    into.late += wrong.late
    const bad = wrong.missed + wrong.early + wrong.late > 0
    if (bad && into.first.length < shown) into.first.push(`${it.code} ${clock.name}`)
  }
}

function recountClock(clock: Clock, it: History, world: World, endMs: number, periodMs: number) {
  const wrong = { missed: 0, early: 0, late: 0 }
  const rungs = new Map(clock.rungs.map((one) => [one.rung, one]))
  const stages = stagesOf(clock, it, endMs)
  const [first] = stages
  if (first === undefined) return wrong
  let index = ladderOf(clock, first, world).firstAfter(first.from)
  for (const stage of stages) {
    const ladder = ladderOf(clock, stage, world)
    for (;;) {
      const rung = rungs.get(index)
      if (rung === undefined || rung.firedAt > stage.to) {
        if (!ladder.reached(index, stage.to - periodMs)) break
        wrong.missed += 1
      } else {
        if (!ladder.reached(index, rung.plannedAt) || rung.firedAt < rung.plannedAt)
          wrong.early += 1
        const tooLate = rung.firedAt > Math.max(rung.plannedAt, stage.from) + periodMs
        if (tooLate || ladder.reached(index, rung.plannedAt - 1)) wrong.late += 1
        rungs.delete(index)
      }
      index += 1
    }
  }
  wrong.early += rungs.size
  return wrong
}

function ladderOf(clock: Clock, { pauses }: Stage, world: World): Ladder {
  const policy = world.policies.find(({ name }) => name === clock.policy)
  if (policy === undefined) throw new Error(`no policy ${clock.policy}`)
  const calendar: Calendar = world.calendar
  return new Ladder(clock, pauses, calendar, policy.officeHours, world.oversight)
}

/** By the events alone: a clock that was stopped while it stood still keeps no trace of that itself. */
function stagesOf(clock: Clock, it: History, endMs: number): Stage[] {
  const birth = birthOf(clock, it)
  const death = clock.stoppedAt ?? endMs
  const stages: Stage[] = []
  let pauses: Pause[] = []
  let from: number | undefined = birth
  let paused = 0
  for (const { type, at } of it.events) {
    if (at < clock.startedAt || at > death) continue
    if (type === 'suspend') {
      if (from !== undefined && at >= birth) stages.push({ from, to: at, pauses })
      from = undefined
      paused = at
    }
    if (type === 'resume') {
      pauses = [...pauses, { from: paused, to: at }]
      from = Math.max(at, birth)
    }
  }
  return from === undefined ? stages : [...stages, { from, to: death, pauses }]
}

/** When the clock was made: as the one before it stopped, as the case became of another kind, or as it began. */
function birthOf(clock: Clock, it: History): number {
  if (clock.follows !== undefined)
    return it.clocks.find(({ id }) => id === clock.follows)?.stoppedAt ?? clock.startedAt
  const death = clock.stoppedAt ?? Number.POSITIVE_INFINITY
  const became = it.events.findLast(
    ({ type, kind, at }) =>
      type === 'reclassify' && kind !== undefined && clock.startedAt <= at && at < death,
  )
  return became?.at ?? clock.startedAt
}

/** Each step of the ladder once; after the last one it is repeated. */
function doubledOf({ rungs }: Clock, { oversight }: World): number {
  const last = oversight.ladder.at(-1)?.percent
  const once = rungs.filter(({ percent }) => percent !== last).map(({ percent }) => percent)
  return once.length - new Set(once).size
}
