import { z } from 'zod'
import type { Log } from '../events.ts'
import { keepPolling, type Poller, type Round, type Setback } from '../polling.ts'
import type { Api } from './api.ts'
import { askedMs, reasonOf, type Trouble } from './trouble.ts'
import { allowedUpdates } from './updates.ts'

export type PollOptions = {
  api: Api
  log: Log
  /** Stores a batch; throws when it could not. */
  accept(updates: unknown[]): Promise<unknown>
  signal: AbortSignal
  pollTimeoutS: number
  /** How much longer than the poll itself its answer may take, ms. */
  marginMs: number
  timeScale: number
}

/** Only the id is needed to confirm: an update of any other shape must not hold up the rest. */
const batchSchema = z.array(z.looseObject({ update_id: z.int() }))

/**
 * Fetches updates until `signal` aborts. The offset that confirms a batch goes out only after the
 * batch is stored. Whatever goes wrong, it starts again after a while: 409 (another poller or a
 * webhook), 401, 5xx and a dead network all pass some day.
 */
export function startPolling(options: PollOptions): Poller {
  const { api, log, signal, pollTimeoutS, marginMs, timeScale } = options
  const patienceMs = pollTimeoutS * 1000 + marginMs
  let offset = 0

  async function poll({ alive, surely }: Round): Promise<Setback> {
    // A webhook left registered by an earlier set-up would answer every poll with 409.
    const removed = await api.call('deleteWebhook', {}, z.literal(true), { signal })
    if (!removed.ok) return setback(removed.trouble)
    for (;;) {
      const payload = { offset, timeout: pollTimeoutS, limit: 100, allowed_updates: allowedUpdates }
      const answer = await api.call('getUpdates', payload, batchSchema, {
        signal,
        timeoutMs: patienceMs,
      })
      if (!answer.ok) return setback(answer.trouble)
      alive()
      await surely(() => options.accept(answer.result))
      if (signal.aborted) return { reason: 'aborted' }
      // An empty answer proves that all before it is confirmed. Ids may start anew, and lower, after
      // a quiet week: an offset kept from before would then throw the new updates away.
      offset = Math.max(0, ...answer.result.map((update) => update.update_id + 1))
    }
  }

  return keepPolling({ poll, log, signal, patienceMs, timeScale })
}

const setback = (trouble: Trouble): Setback => ({
  reason: reasonOf(trouble),
  askedMs: askedMs(trouble),
})
