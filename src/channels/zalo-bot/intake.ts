import { z } from 'zod'
import type { StoreTurns } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import type { Api } from './api.ts'
import { type Received, toTurn } from './to-turn.ts'

/**
 * Takes one update in, polled or pushed: stores its turn, then shows that an answer is being written.
 * Throws what `store` threw; the update is not ours yet then.
 */
export type Accept = (update: unknown, store: StoreTurns) => Promise<Received>

export function createAccept(
  api: Api,
  log: Log,
  signal: AbortSignal,
  names: () => readonly string[],
): Accept {
  return async (update, store) => {
    const received = toTurn(update, names())
    if (received.kind === 'malformed') log({ event: 'update-malformed', reason: 'shape' })
    if (received.kind !== 'turn') return received
    await store([received.turn])
    const payload = { chat_id: received.turn.chat.id, action: 'typing' }
    // Best effort, waited for by nobody.
    void api.call('sendChatAction', payload, z.unknown(), { signal })
    return received
  }
}
