import { createHash } from 'node:crypto'
import { linkText } from '../../domain/evidence/chain.ts'
import type { History, StoredEvent } from './batch.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The numbers of the events at which the chain of a case is broken: changed, missing, moved or one too
 * many. Counted again here, without the functions of the database. Each event is held against the one
 * before it, so that what was done to one is not blamed on all that follow.
 */
export function brokenLinks({ events, version }: Pick<History, 'events' | 'version'>): number[] {
  const broken: number[] = []
  /** Hashes the next event may stand on; undefined where the event before it is not there. */
  let before: string[] | undefined = ['']
  let expected = 1
  for (const event of events) {
    if (event.seq < expected) {
      broken.push(event.seq)
      continue
    }
    if (event.seq > expected) {
      broken.push(expected)
      before = undefined
    }
    const counted: string[] | undefined = before?.map((previous) =>
      sha256(linkText(previous, event)),
    )
    const stands = counted?.includes(event.hash) ?? true
    if (!stands || !hasItsData(event, events)) broken.push(event.seq)
    // Its stored hash may be what was changed: then the next one stands on the counted one.
    before = [event.hash, ...(counted?.slice(0, 1) ?? [])]
    expected = event.seq + 1
  }
  if (version !== expected - 1) broken.push(Math.min(version + 1, expected))
  return broken
}

/** What it holds is what was written; or it was erased, and an event of that moment says so. */
function hasItsData({ seq, type, data, digest, erasedAt }: StoredEvent, events: StoredEvent[]) {
  if (erasedAt === undefined) return sha256(data) === digest
  const saysSo = (later: StoredEvent) =>
    later.type === 'erase' && later.seq > seq && later.at === erasedAt && erasedBy(later).has(seq)
  return data === '{}' && type !== 'erase' && events.some(saysSo)
}

function erasedBy({ data }: StoredEvent): Set<unknown> {
  const seqs = (JSON.parse(data) as { seqs?: unknown } | null)?.seqs
  return new Set(Array.isArray(seqs) ? seqs : [])
}
