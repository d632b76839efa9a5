import type { Kind } from '../organisation.ts'
import type { Status } from './transitions.ts'

export type Urgency = 'normal' | 'urgent' | 'danger'

export type UnitKey = { code: string; validFrom: string }

export type Place = { words?: string; lat?: number; lon?: number; wardUnit?: string }

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
  /** Number of events so far. */
  version: number
  createdAt: number
  closedAt?: number
}

export const isOpen = (it: Case) => it.closedAt === undefined
