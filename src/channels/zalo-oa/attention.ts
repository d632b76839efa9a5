import type { Need } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { needsPerson, type Trouble } from './trouble.ts'

const againMs = 3_600_000

/** What an administrator of the OA must see to: told once an hour while it lasts, and shown. */
export type Attention = {
  /** How a kind of request ended; well, and what was wrong with it is over. */
  heard(path: string, trouble?: Trouble): void
  /** Machine words, one for each kind of request in trouble. */
  reasons(): Need[]
}

export function createAttention(log: Log, now: () => number): Attention {
  const wrong = new Map<string, { reason: Need; toldAt: number }>()
  return {
    heard(path, trouble) {
      const reason = trouble && needsPerson(trouble)
      if (trouble === undefined) wrong.delete(path)
      if (reason === undefined) return
      const before = wrong.get(path)
      if (before?.reason === reason && now() - before.toldAt < againMs) return
      wrong.set(path, { reason, toldAt: now() })
      log({ event: 'needs-administrator', reason })
    },
    reasons: () => [...new Set([...wrong.values()].map(({ reason }) => reason))],
  }
}
