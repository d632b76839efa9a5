import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Queues } from '../../queues/open.ts'
import { Tally } from '../actions/organisation/effects.ts'
import { moveCases } from '../actions/organisation/move-cases.ts'
import { complete } from '../actions/organisation/reorganise.ts'
import { tellAlerts } from '../actions/oversight/alerts.ts'
import { closeDay } from '../actions/oversight/close-days.ts'
import { scanHotspots } from '../actions/oversight/hotspots.ts'
import { lookAtQuestions } from '../actions/oversight/questions.ts'
import { climbLadders, sweepBatch } from '../actions/oversight/sweep.ts'
import { weeklySummary } from '../actions/oversight/weekly-summary.ts'
import { settleEnded } from '../actions/people/settle.ts'
import { fillSlots } from '../actions/reception/fill.ts'
import { layOutAll } from '../actions/reception/lay-out.ts'
import { remind } from '../actions/reception/remind.ts'
import { continueDeletions } from '../actions/rights/delete.ts'
import { remindOfRequests } from '../actions/rights/remind.ts'
import { isMore, retain } from '../actions/rights/retain.ts'
import type { Organisation } from '../domain/organisation.ts'
import { perishables } from '../domain/rights/policy.ts'
import { localDate } from '../domain/time/calendar.ts'
import { lastApplied } from '../persistence/organisations.ts'
import { reconcile, relayOutbox } from '../persistence/outbox.ts'
import type { Transact } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import { type Loop, startLoop } from '../server/loop.ts'
import type { Metrics } from '../server/metrics.ts'
import { faultOf } from './fault.ts'
import { worldInForce } from './world-in-force.ts'

const relayMs = 250
/** What is written within this time goes to the queues together, in one commit. */
const gatherMs = 40
const ladderMs = 500
const sweepMs = 20_000
const receptionMs = 2_000
const reconcileMs = 30_000
/** Whoever applies an organisation waits longer than this for every service to take it up. */
const reorganiseMs = 2_000
/** By then whoever applied it is no more, or waits for nobody. */
const leftUndoneMs = 10 * 60_000
const retentionMs = 3_600_000
/** A job unfinished for this long is added again; one still in its queue keeps its place. */
const longUnfinishedMs = 60_000

const trouble = (log: Logger, where: string) => (error: unknown) =>
  log.warn({ where, ...faultOf(error) }, 'trouble')

/** From the outbox to the queues. */
export const startRelay = (pool: pg.Pool, queues: Queues, log: Logger): Loop =>
  startLoop(
    async () => {
      const relayed = await relayOutbox(pool, queues.add)
      if (relayed > 0) await sleep(gatherMs)
      return relayed > 0
    },
    relayMs,
    trouble(log, 'relay'),
  )

/**
 * The clocks of all cases up their ladders, and who is to hear of it. What fell due while we were
 * down is recorded at once, and told in one message to each.
 */
export const startLadder = (
  transact: Transact,
  world: World,
  log: Logger,
  metrics: Pick<Metrics, 'rung' | 'silent' | 'setAside' | 'alerted'>,
  onTold: () => void,
): Loop =>
  startLoop(
    async () => {
      const watch = {
        ...metrics,
        setAside(clock: string, error: RangeError) {
          metrics.setAside()
          log.error({ clock, ...faultOf(error) }, 'clock set aside')
        },
      }
      const climbed = await transact((work) => climbLadders({ work, world }, { watch }))
      if (climbed === sweepBatch) return true
      const told = await transact((work) => tellAlerts({ work, world }))
      if (told === 0) return false
      metrics.alerted(told)
      onTold()
      return true
    },
    ladderMs,
    trouble(log, 'ladder'),
  )

/**
 * The weekly summary, hotspots, unanswered questions and the roots of the days; what fell due while we
 * were down is done late rather than not.
 */
export const startSweep = (
  transact: Transact,
  world: World,
  log: Logger,
  onDone: () => void,
): Loop =>
  startLoop(
    async () => {
      const summed = await transact((work) => weeklySummary({ work, world }))
      const told = await transact((work) => scanHotspots({ work, world }))
      const moved = await transact((work) => lookAtQuestions({ work, world }))
      const erased = await transact((work) => continueDeletions({ work, world }))
      const reminded = await transact((work) => remindOfRequests({ work, world }))
      const settled = await transact((work) => settleEnded({ work, world }))
      if (summed + told + moved + erased + reminded + settled > 0) onDone()
      const hasClosed = await transact((work) => closeDay({ work }))
      return moved + settled > 0 || hasClosed
    },
    sweepMs,
    trouble(log, 'sweep'),
  )

/**
 * Takes up an organisation that was applied, and moves on what was filed with a unit in the moment it
 * ended, or reopened since. What another process began to apply and did not finish is gone on with.
 */
export function startReorganiser(
  pool: pg.Pool,
  transact: Transact,
  world: World,
  first: Organisation,
  log: Logger,
  onDone: () => void,
): Loop {
  const heal = async () => {
    const last = await lastApplied(pool)
    if (last === undefined) return false
    if (last.name !== world.organisation.name) {
      Object.assign(world, await worldInForce(pool, world, first))
      log.info({ organisation: last.name }, 'organisation taken up')
    }
    const isDone = last.finished_at !== null
    if (!isDone && Date.now() - last.applied_at < leftUndoneMs) return false
    if (!isDone) await complete(transact, world, new Tally())
    const moved = await transact((work) => moveCases({ work, world }, new Tally()))
    if (moved > 0 || !isDone) onDone()
    return moved > 0
  }
  return startLoop(heal, reorganiseMs, trouble(log, 'reorganise'))
}
/** What was kept as long as the policy says goes, a batch at a time; looked at every hour. */
export const startRetention = (
  transact: Transact,
  world: World,
  log: Logger,
  { expired }: Pick<Metrics, 'expired'>,
  onDone: () => void,
): Loop =>
  startLoop(
    async () => {
      const gone = await transact((work) => retain({ work, world }))
      for (const what of perishables) expired(what, gone[what])
      if (gone.files + gone.exports > 0) onDone()
      return isMore(gone)
    },
    retentionMs,
    trouble(log, 'retention'),
  )

/**
 * Hours of reception: laid out for the days ahead, seats that fell free given to whoever is in line,
 * everybody reminded. What fell due while we were down is done at once, where it still helps.
 */
export function startReception(
  transact: Transact,
  world: World,
  log: Logger,
  onTold: () => void,
): Loop {
  let laidOut: string | undefined
  return startLoop(
    async () => {
      // A reorganisation brings new units, which receive too.
      const today = `${localDate(Date.now())} ${world.organisation.name}`
      if (laidOut !== today) await transact((work) => layOutAll({ work, world }))
      laidOut = today
      const filled = await transact((work) => fillSlots({ work, world }))
      const reminded = await transact((work) => remind({ work, world }))
      if (filled + reminded > 0) onTold()
      return false
    },
    receptionMs,
    trouble(log, 'reception'),
  )
}

/** At start everything unfinished is added again: the queue store may be another one, or empty. */
export function startReconciler(pool: pg.Pool, queues: Queues, log: Logger): Loop {
  let olderThanMs = 0
  return startLoop(
    async () => {
      await reconcile(pool, queues.add, olderThanMs)
      olderThanMs = longUnfinishedMs
      return false
    },
    reconcileMs,
    trouble(log, 'reconcile'),
  )
}
