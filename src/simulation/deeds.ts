import type { Outcome } from '../actions/context.ts'
import { leave } from '../actions/officer/away.ts'
import type { Urgency } from '../domain/case/case.ts'
import type { Status } from '../domain/case/steps.ts'
import type { Kind } from '../domain/organisation.ts'
import { HOUR } from '../domain/time/calendar.ts'
import { transactOn } from '../persistence/work.ts'
import { Refusal } from '../ports/reply.ts'
import type { Work } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import type { City } from './city.ts'
import { type Card, codeIn, goOn, type Plan, second } from './life.ts'
import type { Move } from './matter.ts'
import { carryOut } from './moves.ts'
import type { Office } from './office.ts'
import type { Random } from './random.ts'
import { leavesOf, type Staff } from './staff.ts'

/** What actions refused although the table allowed the step, by verb and key. */
export type Refusals = Record<string, number>

/** Transactions at the same time; what lies with one unit stays in one of them. */
const lanes = 3
/** More often than anybody does anything. */
const neverAgain = 100

/** Carries out what people do, many of them in one transaction, and remembers what they see of it. */
export class Deeds {
  readonly refusals: Refusals = {}
  readonly #city: City
  readonly #world: World
  readonly #office: Office

  constructor(city: City, world: World, office: Office) {
    this.#city = city
    this.#world = world
    this.#office = office
  }

  /** Everything that happens at one instant (ms, UTC), a step a case. Returns what citizens plan after it. */
  async at(now: number, moves: Move[]): Promise<Plan[]> {
    const single = [...new Map(moves.map((move) => [move.matter, move])).values()]
    // Somebody new may come with two cases of two lanes: who they are must be on record before that.
    const isFirst = ({ matter, verb }: Move) =>
      verb === 'submit' && matter.citizen.citizen === undefined
    const first = single.filter(isFirst)
    const others = single.filter((move) => !first.includes(move))
    const byLane = Array.from({ length: lanes }, (_, lane) =>
      others.filter(({ matter }) => this.#office.laneOf(matter.unit, lanes) === lane),
    )
    const plans = await this.#together(first, now)
    const later = await Promise.all(byLane.map((some) => this.#together(some, now)))
    return [...plans, ...later.flat()]
  }

  /** A few officers are away from this day (ms, UTC) on, some with a deputy. */
  async goAway(now: number, staff: Staff, random: Random): Promise<void> {
    const leaves = leavesOf([...staff.values()], now, random)
    await this.#transact(now, async (work) => {
      for (const { colleague, ...absence } of leaves)
        await leave({ work, world: this.#world }, colleague.person, absence)
    })
  }

  #transact = (now: number, run: (work: Work) => Promise<void>): Promise<void> =>
    transactOn(this.#city.pool, this.#city.keys, () => now)(run)

  async #together(moves: Move[], now: number): Promise<Plan[]> {
    if (moves.length === 0) return []
    const done: Move[] = []
    await this.#transact(now, async (work) => {
      for (const move of moves) done.push(...(await this.#try(work, move)))
    })
    const cards = await this.#cards(done.map(({ matter }) => matter.code))
    return done.flatMap((move) => {
      const card = cards.get(move.matter.code)
      if (card === undefined) throw new Error(`${move.matter.code} is gone`)
      const plans = goOn(move, card, now)
      this.#office.place(move.matter)
      return plans
    })
  }

  /** An action checks before it writes, so what it refuses leaves the others of the transaction alone. */
  async #try(work: Work, move: Move): Promise<Move[]> {
    try {
      return this.#seen(move, await carryOut({ work, world: this.#world }, move))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const key = `${move.verb} ${error.message}`
      this.refusals[key] = (this.refusals[key] ?? 0) + 1
      if (move.verb !== 'submit') move.matter.done[move.verb] = neverAgain
      move.matter.readyAt = work.now + 4 * HOUR
      return []
    }
  }

  /** A case gets its code as it is filed; a second complaint is a case of its own. */
  #seen(move: Move, outcome: Outcome): Move[] {
    const { codePrefix } = this.#world.organisation
    const { matter, verb } = move
    if (verb === 'submit') matter.code = codeIn(outcome, codePrefix)
    if (verb !== 'complain-again') return [move]
    return [move, { matter: second(matter, outcome, codePrefix), by: 'citizen', verb: 'submit' }]
  }

  async #cards(codes: string[]): Promise<Map<string, Card>> {
    const { rows } = await this.#city.pool.query<CardRow>({
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
}

type CardRow = {
  code: string
  kind: Kind
  topic: string
  urgency: Urgency
  status: Status
  unit: string
  appointment: number | null
}
