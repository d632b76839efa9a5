import { parseJson } from '../common/body.ts'
import type { Clock } from '../common/clock.ts'
import { createPostman, type Postman } from '../common/post.ts'
import type { Params } from './types.ts'
import type { Item, UpdateQueue } from './updates.ts'

export type Target = { url: string; secret: string | undefined; maxConnections: number }

const removalMs = 23 * 3_600_000

/** Waits between deliveries of one update, ms: the first retry at once, then doubling from `stepMs`. */
export type RetryLadder = { stepMs: number; capMs: number }
export const realLadder: RetryLadder = { stepMs: 2000, capMs: 60_000 }

export type Webhook = {
  target(): Target | undefined
  /** Replaces the webhook; undefined removes it. */
  aim(target: Target | undefined): void
  lastError(): { at: number; message: string } | undefined
}

type Wiring = {
  clock: Clock
  updates: UpdateQueue
  ladder: RetryLadder
  idleMs: number
  random: () => number
  shuffleMs: () => number
  /** Runs the method call that came as the answer to an update. */
  execute: (method: string, params: Params) => Promise<void>
}

type Aimed = { target: Target; postman: Postman; busy: Set<string> }

export function createWebhook(wiring: Wiring): Webhook {
  const { clock, updates } = wiring
  let aimed: Aimed | undefined
  let lastError: { at: number; message: string } | undefined
  let goneSince: number | undefined

  /** Starts every lane that has something waiting and is not under way. */
  function pump(): void {
    const to = aimed
    if (!to) return
    for (const { lane } of updates.waiting()) {
      if (to.busy.has(lane)) continue
      to.busy.add(lane)
      void runLane(lane, to)
    }
  }

  async function runLane(lane: string, to: Aimed): Promise<void> {
    let fails = 0
    let current: Item | undefined
    for (;;) {
      const item = updates.waiting().find((one) => one.lane === lane)
      if (!item || to !== aimed) break
      if (item !== current) fails = 0
      current = item
      if (wiring.shuffleMs() > 0) await clock.wait(wiring.random() * wiring.shuffleMs())
      const delay = await deliver(item, to, fails)
      if (delay === undefined) continue
      fails += 1
      if (clock.now() + delay > item.expiresAt) updates.drop(item)
      else await clock.wait(delay)
    }
    to.busy.delete(lane)
  }

  /** Milliseconds to wait before the next try; undefined when the update arrived. */
  async function deliver(item: Item, to: Aimed, fails: number): Promise<number | undefined> {
    const answer = await to.postman.post(item.update)
    if (to !== aimed) return undefined
    if ('error' in answer) return failed(answer.error, retryDelay(fails, wiring))
    const { status, reason, retryAfterMs } = answer
    if (status >= 200 && status < 300) {
      goneSince = undefined
      updates.acknowledge(item)
      if (answer.json) await obey(answer.body)
      return undefined
    }
    heedGone(status)
    const message = `Wrong response from the webhook: ${status} ${reason}`
    return failed(message, retryAfterMs > 0 ? retryAfterMs : retryDelay(fails, wiring))
  }

  function failed(message: string, delay: number): number {
    lastError = { at: clock.now(), message }
    return delay
  }

  function heedGone(status: number): void {
    if (status !== 410) goneSince = undefined
    else if (goneSince === undefined) goneSince = clock.now()
    else if (clock.now() - goneSince > removalMs) aim(undefined)
  }

  async function obey(body: string): Promise<void> {
    const reply = parseJson(body)
    if (typeof reply !== 'object' || reply === null || !('method' in reply)) return
    const { method, ...params } = reply as Params
    if (typeof method === 'string' && mayBeAnswered(method)) await wiring.execute(method, params)
  }

  function aim(target: Target | undefined): void {
    aimed?.postman.close()
    goneSince = undefined
    lastError = undefined
    aimed = target && {
      target,
      postman: createPostman({ ...target, headers: () => secretOf(target) }, wiring.idleMs),
      busy: new Set(),
    }
    pump()
  }

  updates.onPush(pump)
  return { target: () => aimed?.target, aim, lastError: () => lastError }
}

const secretOf = ({ secret }: Target): Record<string, string> =>
  secret === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret }

function retryDelay(fails: number, { ladder, random }: Wiring): number {
  if (fails === 0) return 0
  const cap = ladder.capMs * (1 + random())
  return Math.min(cap, ladder.stepMs * 2 ** (fails - 1))
}

function mayBeAnswered(method: string): boolean {
  const name = method.toLowerCase()
  return (
    !name.startsWith('get') && !['setwebhook', 'deletewebhook', 'close', 'logout'].includes(name)
  )
}
