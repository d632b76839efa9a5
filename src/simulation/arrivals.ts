import { type Kind, kinds, type Organisation } from '../domain/organisation.ts'
import { HOUR, type LocalDate, startOfLocalDay, weekday } from '../domain/time/calendar.ts'
import type { Person } from '../ports/person.ts'
import type { Matter } from './matter.ts'
import { type Random, randomFrom, seedOf } from './random.ts'

/** Who comes with what, and when: by weekday, by hour, by the mix of kinds. */

export type Mix = Record<Kind, number>
export const usualMix: Mix = { PAKN: 80, KN: 8, TC: 4, DIALOGUE: 8 }

export type Arrival = { at: number; matter: Matter }

/** Monday to Sunday, one on average. */
const byWeekday = [1.3, 1.15, 1.1, 1.05, 1.1, 0.7, 0.6]
/** From midnight on; people write when they wake, rest and come home. */
const byHour = [1, 0, 0, 0, 1, 3, 6, 9, 10, 9, 8, 6, 5, 5, 7, 8, 8, 8, 7, 7, 6, 4, 3, 2]
const hours = byHour.flatMap((weight, hour) => Array.from({ length: weight }, () => hour))

/** The citizens of the city: most come once, some again. */
export function arrivalsOf(
  { seed, casesPerDay, mix }: { seed: number; casesPerDay: number; mix: Mix },
  organisation: Organisation,
  citizens: readonly Person[],
): (date: LocalDate) => Arrival[] {
  const random = randomFrom(seedOf(seed, 0))
  let filed = 0
  let known = 0
  const whoever = (): Person => {
    const again = known > 0 && random.chance(0.25)
    const at = again ? Math.floor(random.next() * known) : known++ % citizens.length
    return citizens[at % citizens.length] as Person
  }
  const weights: Partial<Record<Kind, number>> = mix
  return (date) => {
    const midnight = startOfLocalDay(date)
    const count = random.count(casesPerDay * (byWeekday[weekday(date) - 1] ?? 1))
    const arrivals = Array.from({ length: count }, (): Arrival => {
      const at = midnight + (random.pick(hours) + random.next()) * HOUR
      const kind = random.weighted(weights) ?? kinds[0]
      filed += 1
      const own = randomFrom(seedOf(seed, filed))
      return { at: Math.floor(at), matter: newMatter(kind, organisation, whoever(), own) }
    })
    return arrivals.sort((a, b) => a.at - b.at)
  }
}

function newMatter(
  kind: Kind,
  { topics, units, routing }: Organisation,
  citizen: Person,
  random: Random,
): Matter {
  const topic = random.pick(topics)
  const places = units.filter(({ type }) => type === 'ward' || type === 'commune')
  const owner = topic.owner === 'ward' ? random.pick(places).code : topic.owner.unit
  return {
    random,
    citizen,
    code: '',
    kind,
    topic: topic.code,
    urgency: random.weighted({ normal: 85, urgent: 10, danger: 5 }) ?? 'normal',
    status: 'received',
    unit: routing.byKind[kind] ?? owner,
    readyAt: 0,
    signed: false,
    instance: 1,
    done: {},
  }
}
