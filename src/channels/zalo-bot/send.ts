import { z } from 'zod'
import type { Outgoing, SendOutcome } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { sendLaterPart } from '../later-part.ts'
import { wordsOf } from '../numbered.ts'
import { createBackoff } from '../wait.ts'
import type { Api } from './api.ts'
import { compose, type Part, styled } from './compose.ts'
import { outcomeOf } from './trouble.ts'

export type Send = (chatId: string, message: Outgoing) => Promise<SendOutcome>

export type SendOptions = {
  api: Api
  log: Log
  signal: AbortSignal
  /** Zalo fetches the picture before it answers, ms. */
  photoTimeoutMs: number
}

const sentSchema = z.object({ message_id: z.string() })

/** Where Zalo does not say how long to wait, it is asked less and less often, ms. */
const restStepsMs = [5_000, 30_000, 120_000, 900_000]
export function createSend({ api, log, signal, photoTimeoutMs }: SendOptions): Send {
  const rest = createRest()

  async function request(chatId: string, part: Part): Promise<SendOutcome> {
    const [method, payload, timeoutMs] =
      part.is === 'text'
        ? (['sendMessage', styled(part.spans), undefined] as const)
        : (['sendPhoto', photoOf(part), photoTimeoutMs] as const)
    const answer = await api.call(method, { chat_id: chatId, ...payload }, sentSchema, {
      ...(timeoutMs !== undefined && { timeoutMs }),
    })
    if (answer.ok) {
      rest.reset()
      return { outcome: 'sent', messageId: answer.result.message_id }
    }
    return outcomeOf(answer.trouble, rest.next)
  }

  return async (chatId, message) => {
    const parts = compose(message)
    let last: SendOutcome = { outcome: 'refused', reason: 'empty' }
    let count = 0
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      last = await (count === 0
        ? request(chatId, part)
        : sendLaterPart(() => request(chatId, part), signal))
      if (last.outcome === 'sent') count += 1
      else if (last.outcome === 'refused' && part.is === 'photo') {
        // A picture Zalo cannot fetch must not keep the words from anybody.
        log({ event: 'message-refused', reason: 'photo' })
        parts.unshift(...part.instead)
      } else break
    }
    // A message nobody will ever get is a fault of ours: it is said aloud.
    if (last.outcome === 'refused') log({ event: 'message-refused', reason: last.reason })
    return last.outcome === 'sent' && count > 1 ? { ...last, count } : last
  }
}

/** Messages under way together are refused together: that is one time, not several. */
function createRest(): { next(): number; reset(): void } {
  const steps = createBackoff(restStepsMs, 1)
  let until = 0
  return {
    next() {
      const left = until - Date.now()
      if (left > 0) return left
      const ms = steps.next()
      until = Date.now() + ms
      return ms
    },
    reset: steps.reset,
  }
}

const photoOf = ({ photo, caption }: Extract<Part, { is: 'photo' }>) => ({
  photo,
  ...(caption.length > 0 && { caption: wordsOf(caption) }),
})
