import { z } from 'zod'
import type { ChannelHealth } from '../../ports/channel.ts'
import { wait } from '../wait.ts'
import { insist, type SetupOptions } from './setup.ts'
import { reasonOf } from './trouble.ts'
import { allowedUpdates } from './updates.ts'

export type WebhookOptions = SetupOptions & { url: string; secret: string }

export type Webhook = { ended: Promise<void>; health(): ChannelHealth }

const infoSchema = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  last_error_date: z.int().optional(),
})
type Info = z.infer<typeof infoSchema>

const checkEveryMs = 60_000
/** While unwell it looks sooner, so that an outage does not show for long after its end. */
const checkUnwellEveryMs = 5_000
/** A delivery that failed this long ago (ms) is history: Telegram retries at least every 2 minutes. */
const recentErrorMs = 150_000
/** A check older than this tells nothing any more. */
const staleMs = 3 * checkEveryMs
const maxConnections = 40

/**
 * Registers our address for pushed updates, then looks once a minute, sooner while unwell, whether
 * Telegram still has it (another process may have taken it away: it is registered again) and gets
 * through to it.
 */
export function keepWebhook(options: WebhookOptions): Webhook {
  const { api, log, signal, url, secret, timeScale } = options
  let seen: { info: Info; at: number } | undefined

  async function register(): Promise<void> {
    await insist(options, 'setWebhook', {
      url,
      secret_token: secret,
      allowed_updates: allowedUpdates,
      max_connections: maxConnections,
    })
  }

  async function check(): Promise<void> {
    const answer = await api.call('getWebhookInfo', {}, infoSchema, { signal })
    if (answer.ok) seen = { info: answer.result, at: Date.now() }
    else if (!signal.aborted)
      log({ event: 'webhook-check-failed', reason: reasonOf(answer.trouble) })
  }

  async function run(): Promise<void> {
    await register()
    await check()
    while (!signal.aborted) {
      await wait((health().ok ? checkEveryMs : checkUnwellEveryMs) * timeScale, signal)
      await check()
      if (seen === undefined || seen.info.url === url) continue
      log({ event: 'setup-failed', reason: 'webhook-taken' })
      await register()
    }
  }

  function health(): ChannelHealth {
    if (signal.aborted) return { ok: false, detail: 'stopped' }
    return seen === undefined
      ? { ok: false, detail: 'webhook not checked yet' }
      : judge(seen.info, seen.at, url)
  }

  return { ended: run(), health }
}

function judge(info: Info, at: number, url: string): ChannelHealth {
  const now = Date.now()
  if (now - at > staleMs) return { ok: false, detail: 'webhook not checked lately' }
  if (info.url !== url) return { ok: false, detail: 'webhook is not set to our address' }
  const waiting = `${info.pending_update_count} updates waiting`
  const errorAgoMs =
    info.last_error_date === undefined ? Infinity : now - info.last_error_date * 1000
  // With nothing left waiting, what failed has arrived since.
  if (errorAgoMs > recentErrorMs || info.pending_update_count === 0)
    return { ok: true, detail: waiting }
  return {
    ok: false,
    detail: `last delivery failed ${Math.round(errorAgoMs / 1000)} s ago, ${waiting}`,
  }
}
