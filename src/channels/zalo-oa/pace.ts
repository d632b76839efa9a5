import { rateRestMs } from './trouble.ts'

/** Below this part of the limit (4,000 requests a minute an app) we rest until more is free. */
const reserve = 0.05
const shortRestMs = 10_000

export type PaceKeeper = {
  /** What the headers of an answer say: `X-RateLimit-Limit` and `-Remain`. */
  heard(headers: Record<string, string>): void
  /** The limit was passed: nothing goes out for a while. */
  refused(): void
  /** Milliseconds nothing should be asked for; 0: go on. */
  restMs(): number
}

/** Keeps the requests of this process below the limit all processes and uses of the app share. */
export function createPaceKeeper(now: () => number): PaceKeeper {
  let quietUntil = 0
  const rest = (ms: number) => {
    quietUntil = Math.max(quietUntil, now() + ms)
  }
  return {
    heard(headers) {
      const limit = Number(headers['x-ratelimit-limit'])
      const remain = Number(headers['x-ratelimit-remain'])
      if (limit > 0 && remain < limit * reserve) rest(shortRestMs)
    },
    refused: () => rest(rateRestMs),
    restMs: () => Math.max(0, quietUntil - now()),
  }
}
