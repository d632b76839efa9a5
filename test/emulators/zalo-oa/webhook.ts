import { createHash } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Clock } from '../common/clock.ts'
import type { FaultPlan } from '../common/faults.ts'

export type Event = Record<string, unknown> & { event_name: string; timestamp: string }

/** Waits before an event that was not taken is sent again, ms; after the last it is given up. */
export const realLadder = [30_000, 300_000, 900_000, 1_800_000, 3_600_000] as const

export type Webhook = {
  /** Saves the address: an unsigned `{}` asks whether anybody is there. Whether they said 200. */
  save(url: string): Promise<boolean>
  remove(): void
  /** Sends an event; those of one `lane` begin one after another, and do not wait for retries. */
  push(event: Event, lane: string): void
  /** The header that proves these bytes at this time (epoch ms as text). */
  sign(body: string, timestamp: string): string
  /** How many are on their way or wait for another try. */
  readonly pending: number
  /** How many of them wait for another try. */
  readonly waiting: number
  /** Given up after the last try. */
  readonly lost: Event[]
}

type Wiring = {
  app: { id: string; secretKey: string }
  clock: Clock
  faults: FaultPlan
  random: () => number
  timestampIn: 'body' | 'header'
  limitMs: number
  ladderMs: readonly number[]
}

export function createWebhook(wiring: Wiring): Webhook {
  const { app, clock, faults, random } = wiring
  const lanes = new Map<string, Promise<unknown>>()
  const lost: Event[] = []
  let url: string | undefined
  let stopping = new AbortController()
  let pending = 0
  let waiting = 0

  const sign = (body: string, timestamp: string) =>
    `mac=${createHash('sha256')
      .update(app.id + body + timestamp + app.secretKey)
      .digest('hex')}`

  /** The status; 0: no answer in time. A redirect is not followed. */
  async function post(to: string, body: string, headers: Record<string, string>): Promise<number> {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(wiring.limitMs)])
    setMaxListeners(0, stopping.signal)
    const request = { method: 'POST', body, headers, signal, redirect: 'manual' as const }
    try {
      const response = await fetch(to, request)
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  async function deliver(event: Event, tries: number): Promise<boolean> {
    const to = url
    if (to === undefined) return true
    const body = JSON.stringify(event)
    const timestamp = wiring.timestampIn === 'body' ? event.timestamp : String(clock.now())
    const status = await post(to, body, {
      'Content-Type': 'application/json',
      'X-ZEvent-Signature': sign(body, timestamp),
      ...(wiring.timestampIn === 'header' && { 'X-ZEvent-Timestamp': timestamp }),
      ...(tries > 0 && { num_retry: String(tries) }),
    })
    return status === 200
  }

  async function first(event: Event): Promise<void> {
    if (faults.shuffleMs() > 0) await clock.wait(random() * faults.shuffleMs())
    if (!(await deliver(event, 0))) return void again(event)
    if (faults.repeats()) await deliver(event, 1)
    pending -= 1
  }

  async function again(event: Event): Promise<void> {
    for (const [at, ms] of wiring.ladderMs.entries()) {
      waiting += 1
      await clock.wait(ms)
      waiting -= 1
      if (url === undefined || (await deliver(event, at + 1))) {
        pending -= 1
        return
      }
    }
    pending -= 1
    lost.push(event)
  }

  return {
    sign,
    async save(to) {
      stopping = new AbortController()
      const status = await post(to, '{}', { 'Content-Type': 'application/json' })
      url = status === 200 ? to : undefined
      return status === 200
    },
    remove() {
      url = undefined
      stopping.abort()
    },
    push(event, lane) {
      if (url === undefined) return
      pending += 1
      lanes.set(
        lane,
        (lanes.get(lane) ?? Promise.resolve()).then(() => first(event)),
      )
    },
    get pending() {
      return pending
    },
    get waiting() {
      return waiting
    },
    lost,
  }
}
