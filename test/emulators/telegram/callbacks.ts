import { badRequest, say } from './errors.ts'
import type { Params } from './types.ts'

const answerTextLimit = 200

export type CallbackAnswer = { text?: string; show_alert?: boolean; url?: string }

export type Callbacks = {
  /** Opens a query; the promise resolves with what the bot answers, if ever. */
  open(id: string): Promise<CallbackAnswer>
  /** Closes the query. Throws 400 when it is unknown, answered before or too old. */
  answer(params: Params): true
}

/** `lifeMs`: how long after the tap a query can be answered. */
export function createCallbacks(now: () => number, lifeMs: number): Callbacks {
  const open = new Map<string, { until: number; resolve: (answer: CallbackAnswer) => void }>()
  return {
    open: (id) =>
      new Promise((resolve) => {
        open.set(id, { until: now() + lifeMs, resolve })
      }),
    answer({ callback_query_id, ...answer }) {
      const { text } = answer as CallbackAnswer
      if (text !== undefined && text.length > answerTextLimit) throw badRequest('MESSAGE_TOO_LONG')
      const id = String(callback_query_id)
      const query = open.get(id)
      open.delete(id)
      if (!query || query.until <= now()) throw badRequest(say.queryTooOld)
      query.resolve(answer as CallbackAnswer)
      return true
    },
  }
}
