import type { LetterType } from '../letters/facts.ts'
import type { ClockName } from '../time/policy.ts'

/** The vocabulary of a case: where it can stand, what can be done with it, and what one step brings about. */

export const statuses = [
  /** In chat: complete for a PAKN, waiting for the signed petition for a KN or TC (tiền tiếp nhận). */
  'received',
  /** Told without a name: taken as information and no denunciation (Luật Tố cáo 2018, Điều 25). */
  'information',
  /** The signed petition, or the statement made in person, is in: the law's clock runs (đã nhận đơn). */
  'lodged',
  /** thụ lý; for a PAKN or a dialogue: somebody has taken it. */
  'accepted',
  'offered',
  'scheduled',
  'met',
  /** The outcome of a meeting was told; what was promised there is still to be kept. */
  'committed',
  /** Decision or conclusion made, not yet sent. */
  'decided',
  /** tạm đình chỉ: the clocks stand still. */
  'suspended',
  'resolved',
  /** không thụ lý; for a PAKN: not taken up. */
  'refused',
  /** trả đơn và hướng dẫn */
  'returned',
  /** hướng dẫn */
  'guided',
  /** chuyển đơn to an authority outside this organisation */
  'forwarded',
  /** lưu đơn */
  'filed',
  /** đình chỉ */
  'discontinued',
  /** rút đơn */
  'withdrawn',
  /** What was told without a name serves inspection. */
  'used',
] as const
export type Status = (typeof statuses)[number]

export const verbs = [
  'take',
  'accept',
  'ask',
  'tell',
  'answer',
  'supplement',
  'sign',
  'unname',
  'book',
  'wait',
  'unbook',
  'lodge',
  'notify',
  'offer',
  'postpone',
  'meet',
  'pledge',
  'fulfil',
  'announce',
  'complete',
  'decide',
  'resolve',
  'refuse',
  'return',
  'guide',
  'forward',
  'transfer',
  'file',
  'use',
  'extend',
  'suspend',
  'resume',
  'discontinue',
  'reclassify',
  'mark',
  'acknowledge',
  'reassign',
  'withdraw',
  'rate',
  'reopen',
  'complain-again',
] as const
export type Verb = (typeof verbs)[number]

/** Whose step it is: the sender of the case, whoever serves in its unit, or the head of the unit alone. */
export type Actor = 'citizen' | 'officer' | 'head'

/** What the citizen is told of a step; absent: nothing, for it is their own step or an inner matter. */
export const noticeNames = [
  'taken',
  'accepted',
  'asked',
  'told',
  'lodged',
  'notified',
  'offered',
  'postponed',
  'met',
  'pledged',
  'fulfilled',
  'announced',
  'decided',
  'resolved',
  'refused',
  'returned',
  'guided',
  'forwarded',
  'transferred',
  'filed',
  'used',
  'extended',
  'suspended',
  'resumed',
  'discontinued',
  'reclassified',
] as const
export type NoticeName = (typeof noticeNames)[number]

/** What one step brings about. */
export type Step = {
  to: Status
  by: Actor
  /** Clocks that begin at this step, or at the hour that is booked by it. */
  start?: readonly ClockName[]
  from?: 'appointment'
  /** Of several clocks of one name one more begins, or one ends: the action says which, and until when. */
  one?: { start: ClockName } | { stop: ClockName }
  stop?: readonly ClockName[] | 'all'
  clocks?: 'pause' | 'resume'
  letter?: LetterType
  notice?: NoticeName
}

/** What can be done where: a verb that is not named is refused. */
export type Workflow = {
  /** Clocks that begin when the case is received in chat. */
  onReceipt: readonly ClockName[]
  steps: Record<Status, Partial<Record<Verb, Step>>>
}

/** Nobody works on it any more; a citizen may still rate it, reopen it or complain again. */
export const closed: Record<Status, boolean> = {
  received: false,
  information: false,
  lodged: false,
  accepted: false,
  offered: false,
  scheduled: false,
  met: false,
  committed: false,
  decided: false,
  suspended: false,
  resolved: true,
  refused: true,
  returned: true,
  guided: true,
  forwarded: true,
  filed: true,
  discontinued: true,
  withdrawn: true,
  used: true,
}
