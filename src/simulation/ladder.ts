import type { Oversight } from '../domain/oversight.ts'
import { type Calendar, dayAt, dayNumber, startOfDay, timeOfDay } from '../domain/time/calendar.ts'
import { dueAt, type Limit, type OfficeHours, type Pause } from '../domain/time/due.ts'
import { merge, officeTime, wallTime } from '../domain/time/office-time.ts'
import { rungAt } from '../domain/time/rungs.ts'

/**
 * The ladder of a clock from the other side: not when a rung comes, but how much time has passed at an
 * instant (ms, UTC), measured on the calendar.
 */
export class Ladder {
  readonly #clock: { startedAt: number; dueAt: number; limit: Limit; pauses: Pause[] }
  readonly #calendar: Calendar
  readonly #officeHours: OfficeHours
  readonly #oversight: Oversight
  readonly #total: number

  constructor(
    { startedAt, limit }: { startedAt: number; limit: Limit },
    pauses: readonly Pause[],
    calendar: Calendar,
    officeHours: OfficeHours,
    oversight: Oversight,
  ) {
    const due = dueAt(startedAt, limit, calendar, officeHours, pauses).dueAt
    this.#clock = { startedAt, dueAt: due, limit, pauses: merge(pauses) }
    this.#calendar = calendar
    this.#officeHours = officeHours
    this.#oversight = oversight
    this.#total = this.#passed(startedAt, due)
  }

  /** The first rung that has not come at `ms`. */
  firstAfter(ms: number): number {
    let index = 0
    while (this.reached(index, ms)) index += 1
    return index
  }

  /** Whether the rung's time has come at `ms`. */
  reached(index: number, ms: number): boolean {
    const { startedAt, dueAt: due } = this.#clock
    const step = this.#oversight.ladder[index]
    if (step === undefined) return this.#repeatsBy(ms) >= index - this.#oversight.ladder.length + 1
    const { percent } = step
    if (percent < 100) return this.#passed(startedAt, ms) >= this.#share(percent)
    return ms >= due && (percent === 100 || this.#passed(due, ms) >= this.#share(percent - 100))
  }

  #share = (percent: number) => Math.round((this.#total * percent) / 100)

  #passed(from: number, to: number): number {
    const { limit, pauses } = this.#clock
    if (limit.unit === 'hours' || limit.unit === 'calendar-days')
      return wallTime({ from, to }, pauses)
    return officeTime({ from, to }, this.#calendar, this.#officeHours, pauses)
  }

  /** How many reminders after the last rung have come at `ms`: one as the office opens, every so many working days. */
  #repeatsBy(ms: number): number {
    const { ladder, repeatEvery } = this.#oversight
    const percent = ladder.at(-1)?.percent ?? 100
    const last = rungAt(this.#clock, percent, this.#calendar, this.#officeHours)
    const opens = Math.min(...this.#officeHours.map((one) => timeOfDay(one.opens)))
    const closes = Math.max(...this.#officeHours.map((one) => timeOfDay(one.closes)))
    let days = 0
    let waiting = 0
    let repeats = 0
    for (let day = dayNumber(last) + 1; startOfDay(day) + opens <= ms; day += 1) {
      if (!dayAt(day, this.#calendar).working) continue
      if (!this.#stood(day)) days += 1
      if (!this.#stood(day) && days % repeatEvery === 0) waiting += 1
      if (this.#standsAt(startOfDay(day) + closes)) continue
      repeats += waiting
      waiting = 0
    }
    return repeats
  }

  /** The clock stood still as the office closed: no period ends on such a day, the reminder waits for the next. */
  #standsAt = (ms: number): boolean =>
    this.#clock.pauses.some(({ from, to }) => from < ms && ms <= to)

  /** The clock stood still on this day: it is not counted. */
  #stood = (day: number): boolean =>
    this.#clock.pauses.some(({ from, to }) => dayNumber(from) < day && day <= dayNumber(to))
}
