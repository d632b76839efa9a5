import { actorsOf } from '../actions/move.ts'
import { closed } from '../domain/case/steps.ts'
import { DAY, dayAt, dayNumber, HOUR, startOfDay, timeOfDay } from '../domain/time/calendar.ts'
import type { World } from '../ports/world.ts'
import { chooseStep } from './habits.ts'
import type { Matter, Move } from './matter.ts'
import type { Colleague, Staff } from './staff.ts'

/** Steps one person manages on a working day. */
const capacity = 10
const workingDay = 8 * HOUR

/** Who has what on their desk, and what gets done in a stretch of office time. */
export class Office {
  readonly #staff: Staff
  readonly #world: World
  readonly #periodMs: number
  /** Open cases by unit. */
  readonly #desks = new Map<string, Set<Matter>>()
  readonly #deskOf = new Map<Matter, string>()
  /** Fractions of steps not taken yet, by unit. */
  readonly #left = new Map<string, number>()

  constructor(staff: Staff, world: World, periodMs: number) {
    this.#staff = staff
    this.#world = world
    this.#periodMs = periodMs
    for (const code of staff.keys()) this.#desks.set(code, new Set())
  }

  /** Cases of one unit are always handled in one lane. */
  laneOf = (unit: string, lanes: number): number => [...this.#staff.keys()].indexOf(unit) % lanes

  /** Puts the case onto the desk it belongs to now, or off every desk once it is closed. */
  place(matter: Matter): void {
    const before = this.#deskOf.get(matter)
    const now = closed[matter.status] ? undefined : matter.unit
    if (before === now) return
    if (before !== undefined) this.#desks.get(before)?.delete(matter)
    if (now === undefined) this.#deskOf.delete(matter)
    else {
      this.#deskOf.set(matter, now)
      this.#desks.get(now)?.add(matter)
    }
  }

  /** The steps every unit takes in the period that begins at `now` (ms, UTC), none outside office hours. */
  movesIn(now: number): Move[] {
    if (!this.#isOpen(now)) return []
    return [...this.#desks].flatMap(([unit, desk]) => {
      const people = this.#staff.get(unit) ?? []
      const share = (people.length * capacity * this.#periodMs) / workingDay
      const steps = Math.min(share * 4, (this.#left.get(unit) ?? 0) + share)
      const moves = this.#movesAt(desk, people, now, Math.floor(steps))
      this.#left.set(unit, steps - moves.length)
      return moves
    })
  }

  #movesAt(desk: Set<Matter>, people: Colleague[], now: number, most: number): Move[] {
    const moves: Move[] = []
    for (const matter of desk) {
      if (moves.length >= most) break
      if (matter.readyAt > now) continue
      const move = moveWith(matter, people, now)
      if (move !== undefined) moves.push(move)
      else matter.readyAt = now + DAY
    }
    return moves
  }

  #isOpen(now: number): boolean {
    const { officeHours } = this.#world.policies[0] ?? { officeHours: [] }
    const day = dayNumber(now)
    if (!dayAt(day, this.#world.calendar).working) return false
    const time = now - startOfDay(day)
    return officeHours.some(
      ({ opens, closes }) => timeOfDay(opens) <= time && time < timeOfDay(closes),
    )
  }
}

/** The one who has the case, the head now and then, and of what is sealed the head alone. */
function moveWith(matter: Matter, people: Colleague[], now: number): Move | undefined {
  const { random, holder, kind } = matter
  const [head, ...others] = people
  if (head === undefined) return undefined
  const here = others.filter(({ awayUntil }) => awayUntil <= now)
  const away = holder !== undefined && !here.includes(holder)
  const asHead = kind === 'TC' || away || here.length === 0 || random.chance(0.25)
  const by = asHead ? head : (holder ?? random.pick(here))
  const verb = chooseStep(matter, actorsOf(by.leads))
  return verb && { matter, by, verb }
}
