import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves after `ms`, or at once when `signal` aborts; never rejects. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}

export type Backoff = { next(askedMs?: number): number; reset(): void }

/**
 * Milliseconds to wait before the next try: each failure takes the next step, the last one stays.
 * Where the platform says how long to wait (`askedMs`), its word counts, unscaled.
 */
export function createBackoff(stepsMs: readonly number[], scale: number): Backoff {
  let failures = 0
  return {
    next(askedMs) {
      const step = stepsMs[Math.min(failures, stepsMs.length - 1)] ?? 0
      failures += 1
      return askedMs ?? step * scale
    },
    reset() {
      failures = 0
    },
  }
}

export const relaunchStepsMs = [5_000, 10_000, 15_000, 30_000]
export const storeStepsMs = [250, 1_000, 2_500, 5_000]
