import { z } from 'zod'
import type { ChannelHealth } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { createBackoff, relaunchStepsMs, storeStepsMs, wait } from '../wait.ts'
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

export type Poller = { ended: Promise<void>; health(): ChannelHealth }

/** Only the id is needed to confirm: an update of any other shape must not hold up the rest. */
const batchSchema = z.array(z.looseObject({ update_id: z.int() }))

/**
 * Fetches updates until `signal` aborts. The offset that confirms a batch goes out only after the
 * batch is stored. Whatever goes wrong, it starts again after a while: 409 (another poller or a
 * webhook), 401, 5xx and a dead network all pass some day.
 */
export function startPolling(options: PollOptions): Poller {
  const { api, log, signal, pollTimeoutS, marginMs, timeScale } = options
  const relaunch = createBackoff(relaunchStepsMs, timeScale)
  let offset = 0
  let lastSuccess: number | undefined
  let lastTrouble = ''

  /** Polls until something goes wrong. */
  async function poll(): Promise<Trouble> {
    // A webhook left registered by an earlier set-up would answer every poll with 409.
    const removed = await api.call('deleteWebhook', {}, z.literal(true), { signal })
    if (!removed.ok) return removed.trouble
    for (;;) {
      const payload = { offset, timeout: pollTimeoutS, limit: 100, allowed_updates: allowedUpdates }
      const timeoutMs = pollTimeoutS * 1000 + marginMs
      const answer = await api.call('getUpdates', payload, batchSchema, { signal, timeoutMs })
      if (!answer.ok) return answer.trouble
      relaunch.reset()
      lastSuccess = Date.now()
      lastTrouble = ''
      await storeSurely(answer.result)
      if (signal.aborted) return { kind: 'silent', reason: 'aborted' }
      // An empty answer proves that all before it is confirmed. Ids may start anew, and lower, after
      // a quiet week: an offset kept from before would then throw the new updates away.
      offset = Math.max(0, ...answer.result.map((update) => update.update_id + 1))
    }
  }

  /** Tries until the batch is stored or we are stopped. */
  async function storeSurely(updates: unknown[]): Promise<void> {
    const backoff = createBackoff(storeStepsMs, timeScale)
    while (!signal.aborted) {
      try {
        await options.accept(updates)
        return
      } catch (error) {
        lastTrouble = 'store'
        log({ event: 'store-failed', reason: error instanceof Error ? error.name : 'unknown' })
        await wait(backoff.next(), signal)
      }
    }
  }

  async function supervise(): Promise<void> {
    while (!signal.aborted) {
      const trouble = await poll()
      if (signal.aborted) return
      lastTrouble = reasonOf(trouble)
      log({ event: 'poll-failed', reason: lastTrouble })
      await wait(relaunch.next(askedMs(trouble)), signal)
    }
  }

  return {
    ended: supervise(),
    health() {
      if (signal.aborted) return { ok: false, detail: 'stopped' }
      const trouble = lastTrouble === '' ? '' : `, trouble: ${lastTrouble}`
      if (lastSuccess === undefined) return { ok: false, detail: `not polled yet${trouble}` }
      const silentMs = Date.now() - lastSuccess
      const detail = `polled ${Math.round(silentMs / 1000)} s ago${trouble}`
      return { ok: silentMs <= pollTimeoutS * 1000 + marginMs, detail }
    },
  }
}
