import type { Clock } from '../common/clock.ts'
import type { FaultPlan } from '../common/faults.ts'
import { createPostman, type Postman } from '../common/post.ts'
import type { Settings } from './bot.ts'

export type Update = { event_name: string; message: Record<string, unknown> }

export type Target = { url: string; secret: string; updatedAt: number }
export type Probe = { ok: boolean; status: number }

/** Where updates wait for the bot or are pushed to it. */
export type Desk = {
  /** Returns whether it will reach the bot; nobody keeps it for one that is not there. */
  put(update: Update): boolean
  /** The oldest update; undefined after `timeoutMs`, or when the caller hung up. What was read is gone. */
  take(timeoutMs: number, gone: AbortSignal): Promise<Update | undefined>
  readonly waiting: number
  target(): Target | undefined
  aim(target: Target | undefined): void
  /** One request without a body to where the webhook points. */
  probe(): Promise<Probe>
}

type Wiring = { clock: Clock; faults: FaultPlan; settings: Settings }

export function createDesk({ clock, faults, settings }: Wiring): Desk {
  const queue: Update[] = []
  const pollers: (() => void)[] = []
  let polledAt = clock.now()
  let underWay = 0
  let pushed = 0
  let aimed: { target: Target; postman: Postman } | undefined

  function next(): Update | undefined {
    const at = faults.shuffleMs() > 0 ? Math.floor(settings.random() * queue.length) : 0
    const [update] = queue.splice(at, 1)
    if (update !== undefined && faults.repeats()) queue.unshift(update)
    return update
  }

  async function push(update: Update): Promise<void> {
    underWay += 1
    if (faults.shuffleMs() > 0) await clock.wait(settings.random() * faults.shuffleMs())
    for (let tries = 0; tries <= settings.redeliveries; tries += 1) {
      const answer = await aimed?.postman.post(bodyOf(update))
      if (answer !== undefined && 'status' in answer && answer.status === 200) break
      await clock.wait(1_000)
    }
    if (faults.repeats()) void push(update)
    underWay -= 1
  }

  function bodyOf(update: Update): object {
    pushed += 1
    const isBare =
      settings.envelope === 'bare' || (settings.envelope === 'both' && pushed % 2 === 0)
    return isBare ? update : { ok: true, result: update }
  }

  return {
    put(update) {
      if (aimed !== undefined) {
        void push(update)
        return true
      }
      if (pollers.length === 0 && clock.now() - polledAt > settings.offlineMs) return false
      queue.push(update)
      pollers.shift()?.()
      return true
    },
    async take(timeoutMs, gone) {
      polledAt = clock.now()
      if (queue.length === 0)
        await new Promise<void>((resolve) => {
          const end = () => {
            stop()
            const at = pollers.indexOf(end)
            if (at >= 0) pollers.splice(at, 1)
            resolve()
          }
          const stop = clock.later(timeoutMs, end)
          pollers.push(end)
          gone.addEventListener('abort', end)
        })
      polledAt = clock.now()
      return gone.aborted ? undefined : next()
    },
    get waiting() {
      return queue.length + underWay
    },
    target: () => aimed?.target,
    aim(target) {
      aimed?.postman.close()
      aimed = target && { target, postman: postmanTo(target, settings, true) }
      for (const end of pollers.splice(0)) end()
    },
    async probe() {
      const target = aimed?.target
      // Only on this machine: a test must not need the outside.
      if (target === undefined || !/^http:/.test(target.url)) return { ok: false, status: 0 }
      const postman = postmanTo(target, settings, settings.probeSecret)
      const answer = await postman.post(undefined)
      postman.close()
      const status = 'status' in answer ? answer.status : 0
      return { ok: status === 200, status }
    },
  }
}

const postmanTo = ({ url, secret }: Target, { webhookIdleMs }: Settings, isSigned: boolean) =>
  createPostman(
    {
      url,
      maxConnections: 10,
      headers: () => ({
        'User-Agent': 'Java/17.0.12',
        ...(isSigned && { 'X-Bot-Api-Secret-Token': secret }),
      }),
    },
    webhookIdleMs,
  )
