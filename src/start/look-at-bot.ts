import { z } from 'zod'
import { createApi } from '../channels/telegram/api.ts'
import { reasonOf, type Trouble } from '../channels/telegram/trouble.ts'
import type { Config } from '../config/config.ts'

/** A person waits for the answer. */
const patienceMs = 5_000

/** What Telegram says of our bot; `reason` is a short machine word. */
export type BotSeen =
  | { is: 'known'; username: string; webhook: Webhook }
  | { is: 'refused'; reason: string }
  | { is: 'unreachable'; reason: string }

/** `url` is '' when none is set; `failedAt`: the last delivery that failed, epoch ms. */
type Webhook = { url: string; waiting: number; failedAt?: number }

const botSchema = z.object({ username: z.string() })
const webhookSchema = z.object({
  url: z.string(),
  pending_update_count: z.int(),
  last_error_date: z.int().optional(),
})

/** Asks Telegram, five seconds a question at most; changes nothing there. Never throws. */
export async function lookAtBot({
  token,
  apiRoot,
}: NonNullable<Config['telegram']>): Promise<BotSeen> {
  const api = createApi(token, apiRoot, patienceMs)
  const me = await api.call('getMe', {}, botSchema)
  if (!me.ok) return unseen(me.trouble)
  const info = await api.call('getWebhookInfo', {}, webhookSchema)
  if (!info.ok) return unseen(info.trouble)
  const { url, pending_update_count: waiting, last_error_date: failedS } = info.result
  return {
    is: 'known',
    username: me.result.username,
    webhook: { url, waiting, ...(failedS !== undefined && { failedAt: failedS * 1000 }) },
  }
}

const unseen = (trouble: Trouble): BotSeen => ({
  is: trouble.kind === 'answered' ? 'refused' : 'unreachable',
  reason: reasonOf(trouble),
})
