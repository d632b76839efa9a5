import type { Kind, Organisation } from '../organisation.ts'

export type Errand = {
  kind: Kind
  topic?: string
  /** Code of the ward or commune where it lies. */
  wardUnit?: string
  /** Code of the unit whose doing is complained of. */
  accusedUnit?: string
}

/** Code of the unit that takes the case. It is never the unit accused, whatever the topic (Luật Tố cáo Đ8, Đ56). */
export function route(errand: Errand, organisation: Organisation): string {
  const inTurn = [
    owner(errand, organisation),
    organisation.routing.overseer,
    committee(organisation),
  ]
  const unit = inTurn.find((code) => code !== undefined && code !== errand.accusedUnit)
  if (unit === undefined) throw new Error(`${organisation.name} has no unit but the accused one`)
  return unit
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

function committee({ units }: Organisation): string | undefined {
  return units.find(({ type }) => type === 'committee')?.code
}
