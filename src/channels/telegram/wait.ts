import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from './trouble.ts'

/** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

export type Backoff = { next(trouble?: Trouble): number; reset(): void }

/**
 * Milliseconds to wait before the next try: each failure takes the next step, the last one stays.
 * Where Telegram says how long to wait, its word counts, unscaled.
 */
export function createBackoff(stepsMs: readonly number[], scale: number): Backoff {
  let failures = 0
  return {
    next(trouble) {
      const step = stepsMs[Math.min(failures, stepsMs.length - 1)] ?? 0
      failures += 1
      const asked = trouble?.kind === 'answered' ? trouble.retryAfterS : undefined
      return asked === undefined ? step * scale : asked * 1000
    },
    reset() {
      failures = 0
    },
  }
}

export const relaunchStepsMs = [5_000, 10_000, 15_000, 30_000]
export const storeStepsMs = [250, 1_000, 2_500, 5_000]
