import { setTimeout as sleep } from 'node:timers/promises'
import { closeDay } from '../actions/oversight/close-days.ts'
import { scanHotspots } from '../actions/oversight/hotspots.ts'
import { weeklySummary } from '../actions/oversight/weekly-summary.ts'
import { fillSlots } from '../actions/reception/fill.ts'
import { remind } from '../actions/reception/remind.ts'
import { afterQuiet } from '../domain/oversight.ts'
import {
  DAY,
  HOUR,
  localDate,
  MINUTE,
  startOfLocalDay,
  timeOfDay,
} from '../domain/time/calendar.ts'
import { transactOn } from '../persistence/work.ts'
import type { World } from '../ports/world.ts'
import type { Arrival } from './arrivals.ts'
import type { City } from './city.ts'
import { Deeds, type Refusals } from './deeds.ts'
import { type Plan, stands } from './life.ts'
import type { Matter, Move } from './matter.ts'
import { Office } from './office.ts'
import type { Random } from './random.ts'
import type { Staff } from './staff.ts'
import type { Sweepers } from './sweepers.ts'

/** How often the sweep looks, in virtual time. What people do in between happens at one instant. */
export const periodMs = 15 * MINUTE
/** A sweep that was killed holds its clocks until the database hears of it, ms of real time. */
const patienceMs = 10_000

export type Stage = {
  city: City
  world: World
  staff: Staff
  sweepers: Sweepers
  /** Instants (ms, UTC) from which the next sweep is killed, in order. */
  kills: number[]
  arrivals(date: string): Arrival[]
  random: Random
  /** Told as each virtual day begins. */
  onDay(date: string): void
  /** Ends the play before its time. */
  signal: AbortSignal
}

/**
 * Plays from `from` until `until` (ms UTC, midnights in Vietnam): people act, the sweep comes when a
 * clock is due, the morning when quiet hours end, the week and the hour as they pass.
 */
export class Play {
  killed = 0
  readonly #stage: Stage
  readonly #office: Office
  readonly #deeds: Deeds
  #plans: Plan[] = []
  #nextDue = Number.POSITIVE_INFINITY

  constructor(stage: Stage) {
    const { city, world, staff } = stage
    this.#stage = stage
    this.#office = new Office(staff, world, periodMs)
    this.#deeds = new Deeds(city, world, this.#office)
  }

  get refusals(): Refusals {
    return this.#deeds.refusals
  }

  async run(from: number, until: number): Promise<void> {
    const { signal, random } = this.#stage
    let arrivals: Arrival[] = []
    for (let now = from; now < until; now += periodMs) {
      signal.throwIfAborted()
      if ((now - from) % DAY === 0) arrivals = await this.#beginDay(now)
      const end = now + periodMs
      const came = arrivals.filter(({ at }) => at < end)
      arrivals = arrivals.slice(came.length)
      const moves: Move[] = [
        ...came.map(({ matter }) => ({ matter, by: 'citizen', verb: 'submit' }) as const),
        ...this.#due(end),
        ...this.#office.movesIn(now),
      ]
      if (moves.length > 0) {
        const at = now + 1 + Math.floor(random.next() * (periodMs - 2))
        this.#plans.push(...(await this.#deeds.at(at, moves)))
        await this.#lookAhead()
      }
      await this.#watch(end)
    }
    await this.#forgetJobs()
  }

  async #beginDay(now: number): Promise<Arrival[]> {
    const { onDay, staff, random, arrivals } = this.#stage
    const date = localDate(now)
    onDay(date)
    await this.#deeds.goAway(now, staff, random)
    await this.#receive(now)
    await this.#forgetJobs()
    return arrivals(date)
  }

  /** Seats that fell free and reminders are seen to in the morning; hours are laid out as they are asked for. */
  async #receive(now: number): Promise<void> {
    const { city, world } = this.#stage
    const morning = now + 8 * HOUR
    const transact = transactOn(city.pool, city.keys, () => morning)
    await transact((work) => fillSlots({ work, world }))
    await transact((work) => remind({ work, world }))
  }

  /** Planned steps of citizens whose time has come, one for each case. */
  #due(end: number): Move[] {
    const due = this.#plans.filter(({ at }) => at < end)
    if (due.length === 0) return []
    this.#plans = this.#plans.filter(({ at }) => at >= end)
    const moves = new Map<Matter, Move>()
    for (const { matter, verb } of due.filter(stands))
      if (!moves.has(matter)) moves.set(matter, { matter, by: 'citizen', verb })
    return [...moves.values()]
  }

  async #lookAhead(): Promise<void> {
    const { rows } = await this.#stage.city.pool.query<{ at: number | null }>({
      name: 'next due',
      text: 'SELECT min(next_action_at) AS at FROM clocks WHERE next_action_at IS NOT NULL',
    })
    this.#nextDue = rows[0]?.at ?? Number.POSITIVE_INFINITY
  }

  /** At the end of a period: the sweep when a clock is due, and what comes by the clock on the wall. */
  async #watch(now: number): Promise<void> {
    const { sweepers, world, city } = this.#stage
    const today = now - startOfLocalDay(localDate(now))
    const quietEnds = timeOfDay(world.oversight.quiet.to)
    if (this.#nextDue <= now) await this.#sweep(now)
    // What was held over night is told now, whether anything else is due or not.
    else if (today - periodMs < quietEnds && quietEnds <= today) await sweepers.sweep(now)
    // At night nobody is told of anything, so the hour is left to the service itself.
    if (today % HOUR !== 0 || afterQuiet(now, world.oversight.quiet) > now) return
    const transact = transactOn(city.pool, city.keys, () => now)
    await transact((work) => weeklySummary({ work, world }))
    await transact((work) => scanHotspots({ work, world }))
    while (await transact((work) => closeDay({ work })));
  }

  /** Until nothing is due any more: a killed sweep is made up for by the others, or by the next one. */
  async #sweep(now: number): Promise<void> {
    const { sweepers, kills } = this.#stage
    if (kills[0] !== undefined && kills[0] <= now) {
      kills.shift()
      this.killed += 1
      await sweepers.sweepAndKill(now)
    }
    const began = performance.now()
    for (;;) {
      await sweepers.sweep(now)
      await this.#lookAhead()
      if (this.#nextDue > now) return
      if (performance.now() - began > patienceMs) throw new Error('the sweep leaves clocks behind')
      await sleep(1)
    }
  }

  /** Nobody sends what is said here, so the jobs to send it would only pile up. */
  async #forgetJobs(): Promise<void> {
    await this.#stage.city.pool.query('DELETE FROM outbox')
  }
}
