import { z } from 'zod'
import type { ChannelHealth } from '../../ports/channel.ts'
import { createBackoff, relaunchStepsMs, storeStepsMs, wait } from '../wait.ts'
import type { SetupOptions } from './setup.ts'
import { askedMs, isEmptyPoll, reasonOf, type Trouble } from './trouble.ts'

export type PollOptions = SetupOptions & {
  /** Stores an update; throws when it could not. */
  accept(update: unknown): Promise<unknown>
  pollTimeoutS: number
  /** How much longer than the poll itself its answer may take, ms. */
  marginMs: number
}

export type Poller = { ended: Promise<void>; health(): ChannelHealth }

/** Zalo gives one update a poll; where it gives nothing at all, it is not asked again at once. */
const emptyMs = 1_000
/** So many more tries once we are stopped: what Zalo gave out it gives to nobody else. */
const lastTries = 3
const never = new AbortController().signal

/**
 * Fetches updates, one at a time, until `signal` aborts. What was read is gone for Zalo: it is stored
 * before the next one is asked for, and tried again until it is. Whatever goes wrong, it starts again
 * after a while.
 */
export function startPolling(options: PollOptions): Poller {
  const { api, log, signal, pollTimeoutS, marginMs, timeScale } = options
  const relaunch = createBackoff(relaunchStepsMs, timeScale)
  let lastSuccess: number | undefined
  let lastTrouble = ''

  /** Polls until something goes wrong. */
  async function poll(): Promise<Trouble> {
    // A webhook left registered by an earlier set-up would take every update.
    const removed = await api.call('deleteWebhook', {}, z.unknown(), { signal })
    if (!removed.ok) return removed.trouble
    for (;;) {
      const payload = { timeout: String(pollTimeoutS) }
      const timeoutMs = pollTimeoutS * 1000 + marginMs
      const answer = await api.call('getUpdates', payload, z.unknown(), { signal, timeoutMs })
      if (!answer.ok && !isEmptyPoll(answer.trouble)) return answer.trouble
      relaunch.reset()
      lastSuccess = Date.now()
      lastTrouble = ''
      const update = answer.ok ? answer.result : undefined
      if (update) await storeSurely(update)
      if (signal.aborted) return { kind: 'silent', reason: 'aborted' }
      if (answer.ok && !update) await wait(emptyMs * timeScale, signal)
    }
  }

  /** Tries until the update is stored; once we are stopped, a few times more. */
  async function storeSurely(update: unknown): Promise<void> {
    const backoff = createBackoff(storeStepsMs, timeScale)
    for (let tries = 0; !signal.aborted || tries < lastTries; ) {
      try {
        await options.accept(update)
        return
      } catch (error) {
        lastTrouble = 'store'
        if (signal.aborted) tries += 1
        log({ event: 'store-failed', reason: error instanceof Error ? error.name : 'unknown' })
        await wait(backoff.next(), signal.aborted ? never : signal)
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
