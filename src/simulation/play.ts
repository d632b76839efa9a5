import { leave } from '../actions/away.ts'
import type { Outcome } from '../actions/context.ts'
import { scanHotspots } from '../actions/hotspots.ts'
import { weeklySummary } from '../actions/weekly-summary.ts'
import type { Urgency } from '../domain/case/case.ts'
import type { Status } from '../domain/case/steps.ts'
import type { Kind } from '../domain/organisation.ts'
import { afterQuiet } from '../domain/oversight.ts'
import {
  DAY,
  HOUR,
  localDate,
  MINUTE,
  startOfLocalDay,
  timeOfDay,
} from '../domain/time/calendar.ts'
import type { Database } from '../persistence/database.ts'
import { transactOn } from '../persistence/work.ts'
import { Refusal } from '../ports/reply.ts'
import type { Work } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import type { Arrival } from './arrivals.ts'
import { type Card, codeIn, goOn, type Plan, second, stands } from './life.ts'
import type { Matter, Move } from './matter.ts'
import { carryOut } from './moves.ts'
import { Office } from './office.ts'
import type { Random } from './random.ts'
import { leavesOf, type Staff } from './staff.ts'
import type { Sweepers } from './sweepers.ts'

/** How often the sweep looks, in virtual time. What people do in between happens at one instant. */
export const periodMs = 15 * MINUTE
/** Transactions at the same time; what lies with one unit stays in one of them. */
const lanes = 3

/** More often than anybody does anything. */
const neverAgain = 100

export type Stage = {
  database: Database
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

/** What actions refused although the table allowed the step, by key. */
export type Refusals = Record<string, number>

/**
 * Plays from `from` until `until` (ms UTC, midnights in Vietnam): people act, the sweep comes when a
 * clock is due, the morning when quiet hours end, the week and the hour as they pass.
 */
export class Play {
  readonly refusals: Refusals = {}
  killed = 0
  readonly #stage: Stage
  readonly #office: Office
  #plans: Plan[] = []
  #nextDue = Number.POSITIVE_INFINITY

  constructor(stage: Stage) {
    this.#stage = stage
    this.#office = new Office(stage.staff, stage.world, periodMs)
  }

  async run(from: number, until: number): Promise<void> {
    let arrivals: Arrival[] = []
    for (let now = from; now < until; now += periodMs) {
      this.#stage.signal.throwIfAborted()
      if ((now - from) % DAY === 0) {
        const date = localDate(now)
        this.#stage.onDay(date)
        arrivals = this.#stage.arrivals(date)
        await this.#goAway(now)
        await this.#forgetDone()
      }
      const end = now + periodMs
      const moves: Move[] = []
      while (arrivals[0] !== undefined && arrivals[0].at < end) {
        const { matter } = arrivals.shift() as Arrival
        moves.push({ matter, by: 'citizen', verb: 'submit' })
      }
      await this.#act([...moves, ...this.#due(end), ...this.#office.movesIn(now)], now)
      await this.#watch(end)
    }
    await this.#forgetDone()
  }

  /** Planned steps of citizens whose time has come, one for each case. */
  #due(end: number): Move[] {
    const due = this.#plans.filter(({ at }) => at < end)
    if (due.length === 0) return []
    this.#plans = this.#plans.filter(({ at }) => at >= end)
    const moves = new Map<Matter, Move>()
    for (const plan of due)
      if (!moves.has(plan.matter) && stands(plan))
        moves.set(plan.matter, { matter: plan.matter, by: 'citizen', verb: plan.verb })
    return [...moves.values()]
  }

  /** Everything that happens within a period, at one instant of it. */
  async #act(moves: Move[], periodStart: number): Promise<void> {
    if (moves.length === 0) return
    const now = periodStart + 1 + Math.floor(this.#stage.random.next() * (periodMs - 2))
    const single = [...new Map(moves.map((move) => [move.matter, move])).values()]
    const byLane = Array.from({ length: lanes }, (_, lane) =>
      single.filter(({ matter }) => this.#office.laneOf(matter.unit, lanes) === lane),
    )
    await Promise.all(byLane.map((some) => this.#together(some, now)))
    await this.#lookAhead()
  }

  async #together(moves: Move[], now: number): Promise<void> {
    if (moves.length === 0) return
    const { database, world } = this.#stage
    const { codePrefix } = world.organisation
    const began: Move[] = []
    await transactOn(
      database.pool,
      () => now,
    )(async (work) => {
      for (const move of moves) {
        const outcome = await this.#try(work, move)
        if (outcome === undefined) continue
        if (move.verb === 'submit') move.matter.code = codeIn(outcome, codePrefix)
        began.push(move)
        if (move.verb === 'complain-again')
          began.push({
            matter: second(move.matter, outcome, codePrefix),
            by: 'citizen',
            verb: 'submit',
          })
      }
    })
    const cards = await this.#cards(began.map(({ matter }) => matter.code))
    for (const move of began) {
      const card = cards.get(move.matter.code)
      if (card === undefined) throw new Error(`${move.matter.code} is gone`)
      this.#plans.push(...goOn(move, card, now))
      this.#office.place(move.matter)
    }
  }

  /** An action checks before it writes, so what it refuses leaves the others of the transaction alone. */
  async #try(work: Work, move: Move): Promise<Outcome | undefined> {
    try {
      return await carryOut({ work, world: this.#stage.world }, move)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const key = `${move.verb} ${error.message}`
      this.refusals[key] = (this.refusals[key] ?? 0) + 1
      if (move.verb !== 'submit') move.matter.done[move.verb] = neverAgain
      move.matter.readyAt = work.now + 4 * HOUR
      this.#office.place(move.matter)
      return undefined
    }
  }

  /** A few officers are away from this day (ms, UTC) on, some with a deputy. */
  async #goAway(now: number): Promise<void> {
    const { database, world, staff, random } = this.#stage
    const leaves = leavesOf([...staff.values()], now, random)
    await transactOn(
      database.pool,
      () => now,
    )(async (work) => {
      for (const { colleague, ...absence } of leaves)
        await leave({ work, world }, colleague.person, absence)
    })
  }

  async #cards(codes: string[]): Promise<Map<string, Card>> {
    const { rows } = await this.#stage.database.pool.query<{
      code: string
      kind: Kind
      topic: string
      urgency: Urgency
      status: Status
      unit: string
      appointment: number | null
    }>({
      name: 'cards of moves',
      text: `SELECT code, kind, topic, urgency, status, unit_code AS unit, appointment_at AS appointment
             FROM cases WHERE code = ANY($1)`,
      values: [codes],
    })
    return new Map(
      rows.map(({ code, appointment, ...card }) => [
        code,
        { ...card, ...(appointment !== null && { appointmentAt: appointment }) },
      ]),
    )
  }

  async #lookAhead(): Promise<void> {
    const { rows } = await this.#stage.database.pool.query<{ at: number | null }>({
      name: 'next due',
      text: 'SELECT min(next_action_at) AS at FROM clocks WHERE next_action_at IS NOT NULL',
    })
    this.#nextDue = rows[0]?.at ?? Number.POSITIVE_INFINITY
  }

  /** At the end of a period: the sweep when a clock is due, and what comes by the clock on the wall. */
  async #watch(now: number): Promise<void> {
    const { sweepers, kills, world, database } = this.#stage
    const sinceMidnight = now - startOfLocalDay(localDate(now))
    const morning = sinceMidnight === timeOfDay(world.oversight.quiet.to)
    const due = this.#nextDue <= now
    if (due && kills[0] !== undefined && kills[0] <= now) {
      kills.shift()
      this.killed += 1
      await sweepers.sweepAndKill(now)
      await this.#lookAhead()
    }
    while (this.#nextDue <= now || morning) {
      await sweepers.sweep(now)
      await this.#lookAhead()
      if (this.#nextDue > now) break
    }
    // At night nobody is told of anything, so the hour is left to the service itself.
    const quiet = afterQuiet(now, world.oversight.quiet) > now
    if (sinceMidnight % HOUR !== 0 || quiet) return
    const transact = transactOn(database.pool, () => now)
    await transact((work) => weeklySummary({ work, world }))
    await transact((work) => scanHotspots({ work, world }))
  }

  /** Nobody sends what is said here, so the jobs to send it would only pile up. */
  async #forgetDone(): Promise<void> {
    await this.#stage.database.pool.query('DELETE FROM outbox')
  }
}
