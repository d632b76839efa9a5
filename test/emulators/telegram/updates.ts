import type { Clock } from '../common/clock.ts'
import { type Update, type UpdateKind, updateKinds } from './types.ts'

const second = 1000
const day = 86_400 * second

/** How long an update waits for the bot, from the date of what it tells. */
const retentionMs: Record<'callback_query' | 'inline_query' | 'other', number> = {
  callback_query: 150 * second,
  inline_query: 30 * second,
  other: day,
}

const onlyOnRequest = new Set<UpdateKind>([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
])
const usual = updateKinds.filter((kind) => !onlyOnRequest.has(kind))

export type Item = {
  update: Update
  /** Updates of one lane reach a webhook strictly one after another. */
  lane: string
  expiresAt: number
  repeated: boolean
}

export type UpdateQueue = {
  /** Queues an update dated `at` (ms); undefined when the bot does not ask for its kind. */
  push(kind: UpdateKind, payload: object, lane: string, at: number): number | undefined
  /** Unexpired updates, oldest first. */
  waiting(): Item[]
  /** Takes note that the bot has the update; a fault may make it come once more. */
  acknowledge(item: Item): void
  drop(item: Item): void
  clear(): void
  /** What the bot asks for; an empty list means the usual kinds. */
  allow(kinds: UpdateKind[]): void
  allowed(): UpdateKind[] | undefined
  /** Calls `listener` after every push; returns how to stop that. */
  onPush(listener: () => void): () => void
}

export function createUpdates(clock: Clock, repeats: () => boolean, firstId: number): UpdateQueue {
  const items = new Map<number, Item>()
  const listeners = new Set<() => void>()
  let asked: UpdateKind[] | undefined
  let nextId = firstId

  return {
    push(kind, payload, lane, at) {
      if (!(asked ?? usual).includes(kind)) return undefined
      const update: Update = { update_id: nextId, [kind]: structuredClone(payload) }
      const kept = kind === 'callback_query' || kind === 'inline_query' ? kind : 'other'
      items.set(nextId, { update, lane, expiresAt: at + retentionMs[kept], repeated: false })
      nextId += 1
      for (const listener of [...listeners]) listener()
      return update.update_id
    },
    waiting() {
      for (const [id, item] of items) if (item.expiresAt <= clock.now()) items.delete(id)
      return [...items.values()]
    },
    acknowledge(item) {
      if (!item.repeated && repeats()) item.repeated = true
      else items.delete(item.update.update_id)
    },
    drop: (item) => {
      items.delete(item.update.update_id)
    },
    clear: () => items.clear(),
    allow(kinds) {
      asked = kinds.length > 0 ? kinds : undefined
    },
    allowed: () => asked,
    onPush(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
