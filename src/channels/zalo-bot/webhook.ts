import { z } from 'zod'
import type { ChannelHealth } from '../../ports/channel.ts'
import { keepRegistered, type Registered } from '../registered.ts'
import { insist, type SetupOptions } from './setup.ts'
import { reasonOf } from './trouble.ts'

export type WebhookOptions = SetupOptions & {
  url: string
  secret: string
  /** When an update was last pushed to us, epoch ms. */
  heardAt(): number | undefined
}

const infoSchema = z.object({
  url: z.string(),
  /** What came of the request Zalo made to the address when it was set. */
  verification: z.object({ ok: z.boolean(), status_code: z.int().optional() }).optional(),
})
/**
 * Keeps our address registered. Zalo keeps an address that it cannot reach, and does not say later whether
 * it can: an update that came is the proof.
 */
export function keepWebhook(options: WebhookOptions): Registered {
  const { api, log, signal, url, secret, timeScale, heardAt } = options
  let unreached: { status: number; at: number } | undefined

  async function register(): Promise<void> {
    const info = await insist(options, 'setWebhook', { url, secret_token: secret }, infoSchema)
    if (info === undefined) return
    const { verification } = info
    const isFailed = verification?.ok === false
    unreached = isFailed ? { status: verification.status_code ?? 0, at: Date.now() } : undefined
    if (isFailed) log({ event: 'setup-failed', reason: `not reached: ${unreached?.status}` })
  }

  async function look() {
    const answer = await api.call('getWebhookInfo', {}, infoSchema, { signal })
    return answer.ok ? { info: answer.result } : { reason: reasonOf(answer.trouble) }
  }

  function judge(): ChannelHealth {
    if (unreached !== undefined && (heardAt() ?? 0) < unreached.at)
      return { ok: false, detail: `Zalo did not reach our address: status ${unreached.status}` }
    return { ok: true, detail: 'webhook is set' }
  }

  return keepRegistered({ url, register, look, judge, log, signal, timeScale })
}
