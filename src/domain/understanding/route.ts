import type { Kind, Organisation } from '../organisation.ts'
import { firstOpen } from '../people/conflict.ts'

export type Errand = {
  kind: Kind
  topic?: string
  /** Code of the ward or commune where it lies. */
  wardUnit?: string
  /** Keys of those the case is closed to (`closedTo`). */
  closed?: readonly string[]
}

/**
 * Code of the unit that takes the case: its owner, else the first of those that take it instead. Never a
 * unit it is closed to, whatever the topic (Luật Tố cáo Đ8, Đ56); undefined: none here may have it, and it
 * belongs to the agency above.
 */
export const route = (errand: Errand, organisation: Organisation): string | undefined =>
  firstOpen(takers(errand, organisation), organisation, errand.closed ?? [])?.code

/** Who takes it, and who instead, in this order. */
const takers = (errand: Errand, organisation: Organisation): string[] => [
  owner(errand, organisation),
  ...takersInstead(errand.kind, organisation),
]

/** Who takes a case of this kind when the unit it belongs to is accused, in this order. */
export function takersInstead(kind: Kind, { routing, units }: Organisation): string[] {
  const committee = units.find(({ type }) => type === 'committee')
  return [
    ...(routing.instead?.[kind] ?? []),
    routing.overseer,
    ...(committee ? [committee.code] : []),
  ]
}

function owner({ kind, topic, wardUnit }: Errand, { routing, topics }: Organisation): string {
  const ofKind = routing.byKind[kind]
  if (ofKind !== undefined) return ofKind
  const ward = wardUnit ?? routing.sorter
  // The leaders of the ward hold the dialogue, whoever would handle the matter.
  if (kind === 'DIALOGUE') return ward
  const ofTopic = topics.find(({ code }) => code === topic)?.owner ?? 'ward'
  return ofTopic === 'ward' ? ward : ofTopic.unit
}
