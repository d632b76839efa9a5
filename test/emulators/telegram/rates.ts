import { tooMany } from './errors.ts'

/** Published guidance: about 30 a second overall, 1 a second a chat with small bursts, 20 a minute a group. */
const overall = { calls: 30, ms: 1000 }
const privateChat = { gapMs: 1000, burst: 3 }
const group = { calls: 20, ms: 60_000 }

export type RateLimits = {
  on: boolean
  /** How often the bot went over a limit while it was watched. */
  violations: number
}

export type RateWatch = RateLimits & {
  /** Counts `messages` sent to `chatId` (below zero: a group). Throws 429 when over a limit. */
  spend(chatId: number, messages: number): void
}

export function createRates(now: () => number): RateWatch {
  const sent: number[] = []
  const chats = new Map<number, number[]>()

  function excessMs(chatId: number): number {
    const own = chats.get(chatId) ?? []
    const perChat = chatId < 0 ? windowExcess(own, group, now()) : burstExcess(own, now())
    return Math.max(perChat, windowExcess(sent, overall, now()))
  }

  return {
    on: false,
    violations: 0,
    spend(chatId, messages) {
      if (!this.on) return
      const ms = excessMs(chatId)
      if (ms > 0) {
        this.violations += 1
        throw tooMany(Math.ceil(ms / 1000))
      }
      const own = chats.get(chatId) ?? []
      chats.set(chatId, own)
      for (let n = 0; n < messages; n++) {
        own.push(now())
        sent.push(now())
      }
      forget(own, now())
      forget(sent, now())
    },
  }
}

function forget(times: number[], now: number): void {
  while (times[0] !== undefined && times[0] <= now - group.ms) times.shift()
}

/** Milliseconds until one more call fits into the sliding window; 0 when it does. */
function windowExcess(times: number[], limit: { calls: number; ms: number }, now: number): number {
  const nth = times.at(-limit.calls)
  return nth === undefined ? 0 : Math.max(0, nth + limit.ms - now)
}

/** A bucket that holds `burst` messages and regains one every `gapMs`. */
function burstExcess(times: number[], now: number): number {
  const { gapMs, burst } = privateChat
  const fullAt = times.reduce((full, at) => Math.max(full, at) + gapMs, 0)
  return Math.max(0, fullAt - now - (burst - 1) * gapMs)
}
