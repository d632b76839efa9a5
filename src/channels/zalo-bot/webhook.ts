import { z } from 'zod'
import type { ChannelHealth } from '../../ports/channel.ts'
import { wait } from '../wait.ts'
import { insist, type SetupOptions } from './setup.ts'
import { reasonOf } from './trouble.ts'

export type WebhookOptions = SetupOptions & {
  url: string
  secret: string
  /** When an update was last pushed to us, epoch ms. */
  heardAt(): number | undefined
}

export type Webhook = { ended: Promise<void>; health(): ChannelHealth }

const infoSchema = z.object({
  url: z.string(),
  /** What came of the request Zalo made to the address when it was set. */
  verification: z.object({ ok: z.boolean(), status_code: z.int().optional() }).optional(),
})
type Info = z.infer<typeof infoSchema>

const checkEveryMs = 60_000
/** While unwell it looks sooner, so that an outage does not show for long after its end. */
const checkUnwellEveryMs = 5_000
/** A check older than this (ms) tells nothing any more. */
const staleMs = 3 * checkEveryMs

/**
 * Registers our address for pushed updates, then looks once a minute, sooner while unwell, whether Zalo
 * still has it (another process may have taken it away: it is registered again). Zalo keeps an address
 * that it cannot reach, and does not say later whether it can: an update that came is the proof.
 */
export function keepWebhook(options: WebhookOptions): Webhook {
  const { api, log, signal, url, secret, timeScale, heardAt } = options
  let seen: { info: Info; at: number } | undefined
  let unreached: { status: number; at: number } | undefined

  async function register(): Promise<void> {
    const info = await insist(options, 'setWebhook', { url, secret_token: secret }, infoSchema)
    if (info === undefined) return
    const { verification } = info
    const isFailed = verification?.ok === false
    unreached = isFailed ? { status: verification.status_code ?? 0, at: Date.now() } : undefined
    if (isFailed) log({ event: 'setup-failed', reason: `not reached: ${unreached?.status}` })
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
    if (seen === undefined) return { ok: false, detail: 'webhook not checked yet' }
    if (Date.now() - seen.at > staleMs) return { ok: false, detail: 'webhook not checked lately' }
    if (seen.info.url !== url) return { ok: false, detail: 'webhook is not set to our address' }
    if (unreached !== undefined && (heardAt() ?? 0) < unreached.at)
      return { ok: false, detail: `Zalo did not reach our address: status ${unreached.status}` }
    return { ok: true, detail: 'webhook is set' }
  }

  return { ended: run(), health }
}
