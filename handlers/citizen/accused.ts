import type { Kind } from '../../src/domain/organisation.ts'
import { closedTo } from '../../src/domain/people/conflict.ts'
import { unitsNamed } from '../../src/domain/understanding/accused.ts'
import type { Errand } from '../../src/domain/understanding/route.ts'
import type { Draft } from '../../src/ports/state.ts'
import type { World } from '../../src/ports/world.ts'
import { petitionOf } from './petition.ts'

/** Whom a draft accuses, as far as the words tell or the citizen chose. */

export type Locality = Pick<World, 'book' | 'organisation'>

/** Codes of the units whose people it accuses: chosen by hand, or named in the words. */
export function accusedIn(draft: Draft, errand: Errand, locality: Locality): string[] {
  const { kind, topic, wardUnit } = errand
  const { topics, units } = locality.organisation
  if (draft.askOffice) return []
  const chosen = draft.collected?.answers.office?.text
  if (chosen !== undefined)
    return units.some(({ code }) => code === chosen) ? [chosen] : unitsNamed(chosen, locality.book)
  if (kind === 'KN' || kind === 'TC')
    return unitsNamed(petitionOf(draft, kind)?.against ?? '', locality.book)
  const accuses = topics.find(({ code }) => code === topic)?.accuses
  if (kind !== 'PAKN' || !accuses) return []
  const named = unitsNamed(draft.texts.map(({ text }) => text).join('\n'), locality.book)
  return named.length > 0 ? named : wardUnit === undefined ? [] : [wardUnit]
}

/** Keys of those a case is closed to that accuses these units. */
export function closedBy(
  codes: string[],
  kind: Kind,
  organisation: World['organisation'],
): string[] {
  const units = organisation.units.filter(({ code }) => codes.includes(code))
  return closedTo({ units, officers: [] }, [], organisation, kind === 'KN')
}

/** The units somebody may mean, the likeliest first: named in the words, where it happened, who would get it. */
export function officesFor(draft: Draft, ward: string | undefined, locality: Locality): string[] {
  const { routing, units } = locality.organisation
  const named = unitsNamed(draft.texts.map(({ text }) => text).join('\n'), locality.book)
  const committee = units.find(({ type }) => type === 'committee')
  const others = [ward, routing.byKind.TC, routing.sorter, committee?.code]
  return [...new Set([...named, ...others.flatMap((code) => code ?? [])])]
}

/** The story of a denunciation names those who would get it: who is accused has to be known before it is sent. */
export const mayAccuseTaker = (draft: Draft, { book, organisation }: Locality): boolean => {
  const told = unitsNamed(draft.texts.map(({ text }) => text).join('\n'), book)
  const taker = organisation.routing.byKind.TC
  return (
    taker !== undefined &&
    closedBy(told, 'TC', organisation).some((key) => key.startsWith(`${taker} `))
  )
}
