import type { ClockName } from '../../time/policy.ts'
import type { Status, Step, Verb } from '../steps.ts'

/** Steps that several workflows share. */

type Steps = Partial<Record<Verb, Step>>

/** Question, word and answer while somebody works on it; nothing of the case moves. */
export const talk = (status: Status): Steps => ({
  ask: { to: status, by: 'officer', stop: ['first-answer'], notice: 'asked' },
  tell: { to: status, by: 'officer', stop: ['first-answer'], notice: 'told' },
  answer: { to: status, by: 'citizen' },
  supplement: { to: status, by: 'citizen' },
})

/** Who of the unit works on it is the unit's own matter: nothing else of the case changes. */
const handOn = (status: Status): Steps => ({ reassign: { to: status, by: 'officer' } })

/** What the unit decides for itself: who does it, marks of the petition, and a plan for what is late. */
export const notes = (status: Status): Steps => ({
  ...handOn(status),
  mark: { to: status, by: 'officer' },
  acknowledge: { to: status, by: 'officer' },
})

/** Before the law's clock runs, what the matter is may still turn out otherwise. */
export const reclassified = (status: Status): Step => ({
  to: status,
  by: 'officer',
  notice: 'reclassified',
})

export const withdraw: Step = { to: 'withdrawn', by: 'citizen', stop: 'all' }

/** The signed petition sent as a picture, or an hour to hand it in; both before the official receipt. */
export const handIn = (status: Status): Steps => ({
  sign: { to: status, by: 'citizen' },
  book: { to: status, by: 'citizen' },
  wait: { to: status, by: 'citizen' },
  unbook: { to: status, by: 'citizen' },
  postpone: { to: status, by: 'officer', notice: 'postponed' },
})

/** The ways a petition ends without being handled here. */
export const ways = {
  return: { to: 'returned', by: 'officer', stop: 'all', letter: 'return', notice: 'returned' },
  guide: { to: 'guided', by: 'officer', stop: 'all', letter: 'guidance', notice: 'guided' },
  transfer: {
    to: 'forwarded',
    by: 'officer',
    stop: 'all',
    letter: 'transfer',
    notice: 'transferred',
  },
  file: { to: 'filed', by: 'head', stop: 'all', notice: 'filed' },
} as const satisfies Steps

/** In chat a formal case is only prepared, until an officer records the official receipt. */
export const prepared = (onLodging: readonly ClockName[]): Steps => ({
  ...talk('received'),
  ...notes('received'),
  ...handIn('received'),
  take: { to: 'received', by: 'officer', stop: ['first-answer'], notice: 'taken' },
  lodge: {
    to: 'lodged',
    by: 'officer',
    stop: 'all',
    start: onLodging,
    letter: 'receipt',
    notice: 'lodged',
  },
  guide: ways.guide,
  file: ways.file,
  withdraw,
})

/** tạm đình chỉ and đình chỉ: the head's decision. */
export const halts = {
  suspend: { to: 'suspended', by: 'head', clocks: 'pause', notice: 'suspended' },
  discontinue: { to: 'discontinued', by: 'head', stop: 'all', notice: 'discontinued' },
} as const satisfies Steps

/** While suspended only news come in, and the head decides how it goes on. */
export const suspended = (back: Status): Steps => ({
  ...handOn('suspended'),
  answer: { to: 'suspended', by: 'citizen' },
  supplement: { to: 'suspended', by: 'citizen' },
  resume: { to: back, by: 'head', clocks: 'resume', notice: 'resumed' },
  discontinue: halts.discontinue,
  withdraw,
})

export const rated = (status: Status): Steps => ({ rate: { to: status, by: 'citizen' } })

/** A formal case from its decision on: the result is sent, and every way it ends is a last one. */
export const concluded = {
  decided: {
    ...notes('decided'),
    supplement: { to: 'decided', by: 'citizen' },
    resolve: { to: 'resolved', by: 'officer', stop: 'all', letter: 'result', notice: 'resolved' },
  },
  resolved: rated('resolved'),
  refused: rated('refused'),
  returned: rated('returned'),
  guided: rated('guided'),
  forwarded: rated('forwarded'),
  discontinued: rated('discontinued'),
  filed: {},
  withdrawn: {},
} as const satisfies Partial<Record<Status, Steps>>

/** Statuses of a dialogue alone. */
export const noReception = { offered: {}, scheduled: {}, met: {}, committed: {} } as const
