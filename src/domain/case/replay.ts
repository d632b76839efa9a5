import type { Kind } from '../organisation.ts'
import type { ClockName } from '../time/policy.ts'
import { type Status, type Verb, verbs } from './steps.ts'
import { stepOf, transitions } from './transitions.ts'

/** One event of a case's history, as far as it decides where the case stands. */
export type Past = {
  type: string
  actor: 'citizen' | 'officer' | 'system'
  /** The kind it began as, or became by being reclassified. */
  kind?: Kind
}

/** Where a case must stand after its history, and which clocks have not stopped (by name, sorted). */
export type Standing = { kind: Kind; status: Status; clocks: ClockName[] }

/** Told again from the events and the transitions table alone; `undefined`: the table forbids one of them. */
export function replay([first, ...later]: readonly Past[]): Standing | undefined {
  if (first?.type !== 'submit' || first.kind === undefined) return undefined
  const { kind } = first
  let at: Standing = { kind, status: 'received', clocks: [...transitions[kind].onReceipt] }
  for (const event of later) {
    const next = after(at, event)
    if (next === undefined) return undefined
    at = next
  }
  return { ...at, clocks: at.clocks.toSorted() }
}

const isVerb = (type: string): type is Verb => verbs.some((verb) => verb === type)

function after(at: Standing, { type, actor, kind }: Past): Standing | undefined {
  // Looking into a sealed case is written down and moves nothing.
  if (!isVerb(type)) return at
  const step = stepOf(at.kind, at.status, type)
  if (step === undefined || (step.by === 'citizen') !== (actor === 'citizen')) return undefined
  if (type === 'reclassify' && kind !== undefined && kind !== at.kind) return become(at, kind)
  const { stop = [], start = [] } = step
  const left = stop === 'all' ? [] : at.clocks.filter((name) => !stop.includes(name))
  return { kind: at.kind, status: step.to, clocks: [...left, ...start] }
}

/** Another kind begins at its own beginning; who was answered waits for no first answer. */
function become({ clocks }: Standing, kind: Kind): Standing {
  const names = transitions[kind].onReceipt
  const started = names.filter((name) => name !== 'first-answer' || clocks.includes(name))
  return { kind, status: 'received', clocks: [...started] }
}
