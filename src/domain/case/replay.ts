import type { Kind } from '../organisation.ts'
import type { ClockName } from '../time/policy.ts'
import { type Status, type Step, type Verb, verbs } from './steps.ts'
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
export const replay = (history: readonly Past[]): Standing | undefined => retell(history)?.standing

/** As `replay`, with every clock that was started on the way; those that took over from another are not counted. */
export function retell([first, ...later]: readonly Past[]):
  | { standing: Standing; started: ClockName[] }
  | undefined {
  if (first?.type !== 'submit' || first.kind === undefined) return undefined
  const { kind } = first
  const started = [...transitions[kind].onReceipt]
  let at: Standing = { kind, status: 'received', clocks: [...started] }
  for (const event of later) {
    const next = after(at, event)
    if (next === undefined) return undefined
    at = { kind: next.kind, status: next.status, clocks: [...next.left, ...next.started] }
    started.push(...next.started)
  }
  return { standing: { ...at, clocks: at.clocks.toSorted() }, started }
}

const isVerb = (type: string): type is Verb => verbs.some((verb) => verb === type)

/** Where it stands next, with the clocks that are left and those that are started. */
type Next = Pick<Standing, 'kind' | 'status'> & { left: ClockName[]; started: ClockName[] }

function after(at: Standing, { type, actor, kind }: Past): Next | undefined {
  // Looking into a sealed case is written down and moves nothing.
  if (!isVerb(type)) return { ...at, left: at.clocks, started: [] }
  const step = stepOf(at.kind, at.status, type)
  if (step === undefined || (step.by === 'citizen') !== (actor === 'citizen')) return undefined
  if (type === 'reclassify' && kind !== undefined && kind !== at.kind) return become(at, kind)
  const { stop = [], start = [] } = step
  const left = stop === 'all' ? [] : at.clocks.filter((name) => !stop.includes(name))
  const begun = step.one !== undefined && 'start' in step.one ? [step.one.start] : []
  return {
    kind: at.kind,
    status: step.to,
    left: without(left, step),
    started: [...start, ...begun],
  }
}

/** Without the one that ended, the others of its name going on. */
function without(clocks: ClockName[], { one }: Step): ClockName[] {
  const at = one !== undefined && 'stop' in one ? clocks.indexOf(one.stop) : -1
  return at < 0 ? clocks : clocks.toSpliced(at, 1)
}

/** Another kind begins at its own beginning; who was answered waits for no first answer. */
function become({ clocks }: Standing, kind: Kind): Next {
  const names = transitions[kind].onReceipt
  const started = names.filter((name) => name !== 'first-answer' || clocks.includes(name))
  return { kind, status: 'received', left: [], started }
}
