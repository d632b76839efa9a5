import { z } from 'zod'
import type { StoreTurns } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import type { Api } from './api.ts'
import { type Received, toTurn } from './to-turn.ts'
import { reasonOf } from './trouble.ts'

/**
 * Takes updates in, polled or pushed: parses them, stores their turns together, and only then ends
 * the spinner on pressed buttons. Throws what `store` threw; the updates must not be confirmed then.
 */
export type Accept = (updates: unknown[], store: StoreTurns) => Promise<Received[]>

const pressed = z.object({ callback_query: z.object({ id: z.string() }) })

/** A press in a group is answered in words, by whoever handles it. */
const isAnsweredLater = (one: Received | undefined) =>
  one?.kind === 'turn' && one.turn.body.type === 'button' && one.turn.body.press !== undefined

export function createAccept(api: Api, log: Log): Accept {
  /** Best effort, waited for by nobody: an unanswered press only spins until Telegram gives it up. */
  async function endSpinner(update: unknown): Promise<void> {
    const press = pressed.safeParse(update)
    if (!press.success) return
    const payload = { callback_query_id: press.data.callback_query.id }
    const answer = await api.call('answerCallbackQuery', payload, z.literal(true))
    if (!answer.ok) log({ event: 'answer-failed', reason: reasonOf(answer.trouble) })
  }

  return async (updates, store) => {
    const received = updates.map((update) => toTurn(update, Date.now()))
    const turns = received.flatMap((one) => (one.kind === 'turn' ? [one.turn] : []))
    if (turns.length > 0) await store(turns)
    for (const one of received)
      if (one.kind === 'malformed') log({ event: 'update-malformed', reason: 'shape' })
    for (const [at, update] of updates.entries())
      if (!isAnsweredLater(received[at])) void endSpinner(update)
    return received
  }
}
