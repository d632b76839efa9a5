import { isRunning } from '../../domain/case/clock.ts'
import { retell } from '../../domain/case/replay.ts'
import { closed } from '../../domain/case/steps.ts'
import { dueAt } from '../../domain/time/due.ts'
import type { ClockName } from '../../domain/time/policy.ts'
import type { World } from '../../ports/world.ts'
import type { History } from './batch.ts'
import type { Invariant } from './checks.ts'

type HistoryClock = History['clocks'][number]

/** Which invariants this case breaks, one mention for each breach. */
export function breachesOf(it: History, world: World): Invariant[] {
  const broken: Invariant[] = []
  const must = (name: Invariant, holds: boolean) => {
    if (!holds) broken.push(name)
  }
  must('history', it.version === it.events.length && it.events.every((e, at) => e.seq === at + 1))
  const told = retell(it.events)
  const standing = told?.standing
  must('status', isOlder(it) || (standing?.kind === it.kind && standing.status === it.status))
  must('closing', it.closed === closed[it.status])
  const going = it.clocks.filter(({ stoppedAt }) => stoppedAt === undefined)
  must(
    'clocks',
    isOlder(it) ||
      standing?.clocks.join() ===
        going
          .map(({ name }) => name)
          .sort()
          .join(),
  )
  must('clocks', !closed[it.status] || going.length === 0)
  must('clocks', isOlder(it) || (told?.started ?? []).every(hasItsClock(it)))
  for (const clock of it.clocks) {
    must('next-action', isRunning(clock) === (clock.nextActionAt !== undefined))
    must('due', countsAgain(clock, world) && stoodAsTold(clock, it))
    must('chain', follows(clock, it))
    must('rungs', climbsInOrder(clock, it))
  }
  return broken
}

/** From before limits were kept: it names no source, its limit was guessed, its ladder began at its end. */
const isOld = ({ source }: HistoryClock) => source === ''

/** Then all kinds were handled as feedback is: other histories tell of steps the table no longer has. */
const isOlder = ({ clocks, events }: History) => clocks.some(isOld) && events[0]?.kind !== 'PAKN'

/** Every clock that was started is there, stopped or not; those that took over from another count with it. */
function hasItsClock({ clocks }: History) {
  const left = clocks.filter(({ follows }) => follows === undefined).map(({ name }) => name)
  return (name: ClockName) => {
    const at = left.indexOf(name)
    return at >= 0 && left.splice(at, 1).length === 1
  }
}

function countsAgain(clock: HistoryClock, { policies, calendar }: World): boolean {
  const policy = policies.find(({ name }) => name === clock.policy)
  if (isOld(clock)) return true
  if (policy === undefined) return false
  const { startedAt, limit, pauses } = clock
  return dueAt(startedAt, limit, calendar, policy.officeHours, pauses).dueAt === clock.dueAt
}

/**
 * Its pauses are those in which the case was suspended, or waited for an answer that this clock waits
 * for by its policy, while the clock lived; until it was resumed or the clock stopped with it.
 */
function stoodAsTold(clock: HistoryClock, { events }: History): boolean {
  const { name, startedAt, stoppedAt, pauses } = clock
  const told: string[] = []
  let from: number | undefined
  for (const { type, at, paused, resumed } of events) {
    if (type === 'suspend' || paused.includes(name)) from = at
    if ((type !== 'resume' && !resumed.includes(name)) || from === undefined) continue
    if (from >= startedAt && at <= (stoppedAt ?? at)) told.push(`${from}-${at}`)
    from = undefined
  }
  if (from !== undefined && from >= startedAt && stoppedAt !== undefined && from <= stoppedAt)
    told.push(`${from}-${stoppedAt}`)
  return told.join() === pauses.map((pause) => `${pause.from}-${pause.to}`).join()
}

/** It took the place of a clock of the same case, of the same name, that stopped for it. */
function follows(clock: HistoryClock, { clocks }: History): boolean {
  if (clock.follows === undefined) return true
  const old = clocks.find(({ id }) => id === clock.follows)
  if (old === undefined || old.name !== clock.name || old.stoppedAt === undefined) return false
  const more = clock.extensions - old.extensions
  return (more === 0 || more === 1) && old.stoppedAt <= (clock.stoppedAt ?? old.stoppedAt)
}

/**
 * Every rung up to the next one was recorded, none before its time. Only a clock that took over from
 * another, or began anew with another kind of case, may begin above the foot of the ladder.
 */
function climbsInOrder(clock: HistoryClock, { events }: History): boolean {
  const { rungs, rung, follows } = clock
  const first = rungs[0]?.rung ?? rung
  const beganHigher =
    isOld(clock) ||
    follows !== undefined ||
    events.some(({ type, kind }) => type === 'reclassify' && kind)
  return (
    (first === 0 || beganHigher) &&
    rung === first + rungs.length &&
    rungs.every((one, at) => one.rung === first + at && one.plannedAt <= one.firedAt)
  )
}
