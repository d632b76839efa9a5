import { z } from 'zod'
import type { StoreTurns } from '../../ports/channel.ts'
import type { Turn } from '../../ports/turn.ts'
import type { Log } from '../events.ts'
import type { Api } from './api.ts'
import { type Received, toTurns } from './to-turn.ts'
import { reasonOf } from './trouble.ts'

/**
 * Takes in one event whose signature was checked: its turns are stored, and only then the person sees
 * by a thumb on their message that it arrived, as no words can come within the two seconds Zalo
 * waits for us. Throws what `store` threw; the event must not be confirmed then.
 */
export type Accept = (event: unknown, store: StoreTurns) => Promise<Received>

export function createAccept(api: Api, log: Log): Accept {
  /** Best effort, waited for by nobody, and free. */
  async function acknowledge({ sender, messageId }: Turn): Promise<void> {
    const body = {
      recipient: { user_id: sender.id },
      sender_action: { react_icon: '/-strong', react_message_id: messageId },
    }
    const answer = await api.post({ path: '/v2.0/oa/message', body }, z.unknown())
    if (!answer.ok) log({ event: 'answer-failed', reason: reasonOf(answer.trouble) })
  }

  return async (event, store) => {
    const received = toTurns(event)
    if (received.kind === 'malformed') log({ event: 'update-malformed', reason: 'shape' })
    if (received.kind !== 'turns') return received
    await store(received.turns)
    const [first] = received.turns
    if (first?.messageId !== undefined && isWorthAThumb(first)) void acknowledge(first)
    return received
  }
}

/** Something of theirs arrived; a press of ours has its answer anyway. */
const isWorthAThumb = ({ body }: Turn) =>
  body.type === 'text' || body.type === 'file' || body.type === 'place'
