import { z } from 'zod'
import { keepPolling, type Poller, type Round, type Setback } from '../polling.ts'
import { wait } from '../wait.ts'
import type { SetupOptions } from './setup.ts'
import { askedMs, isEmptyPoll, reasonOf, type Trouble } from './trouble.ts'

export type PollOptions = SetupOptions & {
  /** Stores an update; throws when it could not. */
  accept(update: unknown): Promise<unknown>
  pollTimeoutS: number
  /** How much longer than the poll itself its answer may take, ms. */
  marginMs: number
}

/** Zalo gives one update a poll; where it gives nothing at all, it is not asked again at once. */
const emptyMs = 1_000
/** So many more tries once we are stopped: what Zalo gave out it gives to nobody else. */
const lastTries = 3

/**
 * Fetches updates, one at a time, until `signal` aborts. What was read is gone for Zalo: it is stored
 * before the next one is asked for, and tried again until it is. Whatever goes wrong, it starts again
 * after a while.
 */
export function startPolling(options: PollOptions): Poller {
  const { api, log, signal, pollTimeoutS, marginMs, timeScale } = options
  const patienceMs = pollTimeoutS * 1000 + marginMs

  async function poll({ alive, surely }: Round): Promise<Setback> {
    // A webhook left registered by an earlier set-up would take every update.
    const removed = await api.call('deleteWebhook', {}, z.unknown(), { signal })
    if (!removed.ok) return setback(removed.trouble)
    for (;;) {
      const payload = { timeout: String(pollTimeoutS) }
      const answer = await api.call('getUpdates', payload, z.unknown(), {
        signal,
        timeoutMs: patienceMs,
      })
      if (!answer.ok && !isEmptyPoll(answer.trouble)) return setback(answer.trouble)
      alive()
      const update = answer.ok ? answer.result : undefined
      if (update) await surely(() => options.accept(update), lastTries)
      if (signal.aborted) return { reason: 'aborted' }
      if (answer.ok && !update) await wait(emptyMs * timeScale, signal)
    }
  }

  return keepPolling({ poll, log, signal, patienceMs, timeScale })
}

const setback = (trouble: Trouble): Setback => ({
  reason: reasonOf(trouble),
  askedMs: askedMs(trouble),
})
