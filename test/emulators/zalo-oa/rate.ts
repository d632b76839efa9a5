import type { Clock } from '../common/clock.ts'

const minuteMs = 60_000

export type Rate = {
  limit: number
  /** Counts a call; false: one too many in this minute. */
  take(): boolean
  remain(): number
  /** The most calls any minute saw. */
  readonly busiest: number
}

/** Calls an app makes a minute by the emulator's clock, over all its OAs. */
export function createRate(clock: Clock, limit: number): Rate {
  let minute = 0
  let used = 0
  let busiest = 0
  const turn = () => {
    const now = Math.floor(clock.now() / minuteMs)
    if (now !== minute) used = 0
    minute = now
  }
  return {
    limit,
    take() {
      turn()
      used += 1
      busiest = Math.max(busiest, used)
      return used <= limit
    },
    remain() {
      turn()
      return Math.max(0, limit - used)
    },
    get busiest() {
      return busiest
    },
  }
}
