import type { ChannelHealth } from '../ports/channel.ts'
import type { Log } from './events.ts'
import { createBackoff, relaunchStepsMs, storeStepsMs, wait } from './wait.ts'

export type Poller = { ended: Promise<void>; health(): ChannelHealth }

/** What a round of polling says of itself. */
export type Round = {
  /** The platform answered as it should. */
  alive(): void
  /** Runs `store` until it does not throw, or we are stopped and `lastTries` more were in vain. */
  surely(store: () => Promise<unknown>, lastTries?: number): Promise<void>
}

/** What a round ends with: a short machine word, and how long (ms) the platform asks to be left in peace. */
export type Setback = { reason: string; askedMs?: number | undefined }

export type PollingOptions = {
  /** Polls until something goes wrong, or we are stopped. */
  poll(round: Round): Promise<Setback>
  log: Log
  signal: AbortSignal
  /** How long (ms) nothing may be heard of a poll that is well. */
  patienceMs: number
  timeScale: number
}

const never = new AbortController().signal

/** Polls until `signal` aborts: whatever goes wrong, it starts again after a while. */
export function keepPolling({ poll, log, signal, patienceMs, timeScale }: PollingOptions): Poller {
  const relaunch = createBackoff(relaunchStepsMs, timeScale)
  let lastSuccess: number | undefined
  let lastTrouble = ''

  const round: Round = {
    alive() {
      relaunch.reset()
      lastSuccess = Date.now()
      lastTrouble = ''
    },
    async surely(store, lastTries = 0) {
      const backoff = createBackoff(storeStepsMs, timeScale)
      for (let tries = 0; !signal.aborted || tries < lastTries; ) {
        try {
          await store()
          return
        } catch (error) {
          lastTrouble = 'store'
          if (signal.aborted) tries += 1
          log({ event: 'store-failed', reason: error instanceof Error ? error.name : 'unknown' })
          await wait(backoff.next(), signal.aborted ? never : signal)
        }
      }
    },
  }

  async function supervise(): Promise<void> {
    while (!signal.aborted) {
      const { reason, askedMs } = await poll(round)
      if (signal.aborted) return
      lastTrouble = reason
      log({ event: 'poll-failed', reason })
      await wait(relaunch.next(askedMs), signal)
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
      return { ok: silentMs <= patienceMs, detail }
    },
  }
}
