import { z } from 'zod'
import type { ChannelHealth } from '../../ports/channel.ts'
import { keepRegistered, type Registered } from '../registered.ts'
import { insist, type SetupOptions } from './setup.ts'
import { reasonOf } from './trouble.ts'
import { allowedUpdates } from './updates.ts'

export type WebhookOptions = SetupOptions & { url: string; secret: string }

const infoSchema = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  last_error_date: z.int().optional(),
})
type Info = z.infer<typeof infoSchema>

/** A delivery that failed this long ago (ms) is history: Telegram retries at least every 2 minutes. */
const recentErrorMs = 150_000
const maxConnections = 40

/** Keeps our address registered, and sees whether Telegram gets through to it. */
export function keepWebhook(options: WebhookOptions): Registered {
  const { api, log, signal, url, secret, timeScale } = options

  async function register(): Promise<void> {
    await insist(options, 'setWebhook', {
      url,
      secret_token: secret,
      allowed_updates: allowedUpdates,
      max_connections: maxConnections,
    })
  }

  async function look() {
    const answer = await api.call('getWebhookInfo', {}, infoSchema, { signal })
    return answer.ok ? { info: answer.result } : { reason: reasonOf(answer.trouble) }
  }

  return keepRegistered({ url, register, look, judge, log, signal, timeScale })
}

function judge(info: Info): ChannelHealth {
  const waiting = `${info.pending_update_count} updates waiting`
  const errorAgoMs =
    info.last_error_date === undefined ? Infinity : Date.now() - info.last_error_date * 1000
  // With nothing left waiting, what failed has arrived since.
  if (errorAgoMs > recentErrorMs || info.pending_update_count === 0)
    return { ok: true, detail: waiting }
  return {
    ok: false,
    detail: `last delivery failed ${Math.round(errorAgoMs / 1000)} s ago, ${waiting}`,
  }
}
