import type { Kind } from '../organisation.ts'
import { closed, type Status } from './steps.ts'

export const urgencies = ['normal', 'urgent', 'danger'] as const
export type Urgency = (typeof urgencies)[number]

export type UnitKey = { code: string; validFrom: string }

/** Whom a case accuses: units as a whole, and officers by their id. */
export type Accused = { units: UnitKey[]; officers: string[] }

export const sameUnit = (a: UnitKey, b: UnitKey) => a.code === b.code && a.validFrom === b.validFrom

export type Place = { words?: string; lat?: number; lon?: number; wardUnit?: string }

/** What an officer notes on a petition: handed in before, or past the level that must decide first (vượt cấp). */
export const marks = ['repeated', 'bypassing'] as const
export type Mark = (typeof marks)[number]

/** What a formal petition says, collected in chat. Of a denouncer neither name nor address is asked. */
export type Petition = {
  name?: string
  address?: string
  /** The decision or act complained of, or the wrongdoing denounced. */
  against?: string
  decision?: string
  /** When they learnt of it, in their words: the time to file counts from then. */
  learnt?: string
  wish?: string
}

/** One grievance on its way. Times are epoch milliseconds, UTC. */
export type Case = {
  id: string
  /** Without prefix and dashes: seven random characters and the check character. */
  code: string
  kind: Kind
  topic?: string
  status: Status
  urgency: Urgency
  unit: UnitKey
  /** Who accepted it. */
  officerId?: string
  /** The chat it came from, where its news go. */
  chatId: number
  citizenId?: string
  text: string
  place?: Place
  /** The officer's question the citizen has not answered yet. */
  question?: string
  rating?: number
  reopened: boolean
  /** 2: a complaint against the answer to an earlier one (khiếu nại lần hai). */
  instance: 1 | 2
  /** phức tạp */
  complex: boolean
  /** vùng sâu, vùng xa */
  remote: boolean
  marks: Mark[]
  petition?: Petition
  /** Whom it accuses, as far as that is known; absent: nobody. */
  accused?: Accused
  /** Keys of everybody who may not have it for that reason (`closedTo`). */
  closedTo: readonly string[]
  /** Ids of the officers whom the head named to open it, of a sealed case. */
  openers: readonly string[]
  /** The official receipt, from which the law counts. */
  lodgedAt?: number
  /** The hour at which the citizen comes. */
  appointmentAt?: number
  /** The complaint this one follows. */
  previousId?: string
  /** Its sender wants it used for nothing but itself: no statistics, no questions. */
  restricted: boolean
  /** Its sender had their data deleted: their words are gone. */
  erasedAt?: number
  /** Number of events so far. */
  version: number
  createdAt: number
  closedAt?: number
}

/** What every case begins with. */
export const plain = {
  reopened: false,
  instance: 1,
  complex: false,
  remote: false,
  marks: [],
  closedTo: [],
  openers: [],
  restricted: false,
} as const satisfies Partial<Case>

export const isOpen = (it: Case) => !closed[it.status]
