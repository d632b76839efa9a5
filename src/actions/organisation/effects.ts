import type { UnitKey } from '../../domain/case/case.ts'

/** What a reorganisation brings about, as a list that can be compared. */

const whats = [
  'begins',
  'ends',
  'cases',
  /** Their officer did not come along: somebody in the new unit takes them. */
  'released',
  'people',
  /** A unit that has several heads now: all of them are heads. */
  'heads',
  'invitations',
  'hotspots',
  'rest',
  'absences',
  'alerts',
  'letters',
  'citizens-told',
  'officers-told',
] as const
type What = (typeof whats)[number]

export type Effect = {
  what: What
  from?: UnitKey
  to?: UnitKey
  /** The role of people, the table of what goes on as a whole, the year of letters. */
  detail?: string
  /** How many; for letters the last number. */
  count: number
}

/** Adds up what happens, in whatever parts it happens. */
export class Tally {
  readonly #effects = new Map<string, Effect>()
  readonly #chats = new Set<number>()

  /** True exactly once for each chat. */
  isFirst(chatId: number): boolean {
    const { size } = this.#chats
    return this.#chats.add(chatId).size > size
  }

  add(effect: Omit<Effect, 'count'>, count = 1): void {
    if (count === 0) return
    const key = [whats.indexOf(effect.what) + 10, text(effect.from), text(effect.to), effect.detail]
    const name = key.join(' ')
    const before = this.#effects.get(name)?.count ?? 0
    this.#effects.set(name, { ...effect, count: before + count })
  }

  /** In an order that does not depend on that in which it happened. */
  effects(): Effect[] {
    return [...this.#effects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, effect]) => effect)
  }
}

const text = (unit: UnitKey | undefined) => (unit ? `${unit.code}@${unit.validFrom}` : '-')
