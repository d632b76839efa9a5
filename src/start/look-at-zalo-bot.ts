import { z } from 'zod'
import { createApi } from '../channels/zalo-bot/api.ts'
import { reasonOf, type Trouble } from '../channels/zalo-bot/trouble.ts'
import type { ZaloBotConfig } from '../config/config.ts'

/** A person waits for the answer. */
const patienceMs = 5_000

/** What Zalo says of our bot; `reason` is a short machine word, `webhook` '' when none is set. */
export type ZaloBotSeen =
  | { is: 'known'; name: string; plan: string; webhook: string }
  | { is: 'refused'; reason: string }
  | { is: 'unreachable'; reason: string }

const botSchema = z.object({ account_name: z.string(), account_type: z.string() })
const webhookSchema = z.object({ url: z.string() })

/** Asks Zalo, five seconds a question at most; changes nothing there. Never throws. */
export async function lookAtZaloBot({
  token,
  apiRoot,
}: Pick<ZaloBotConfig, 'token' | 'apiRoot'>): Promise<ZaloBotSeen> {
  const api = createApi(token, apiRoot, patienceMs)
  const me = await api.call('getMe', {}, botSchema)
  if (!me.ok) return unseen(me.trouble)
  const info = await api.call('getWebhookInfo', {}, webhookSchema)
  if (!info.ok) return unseen(info.trouble)
  const { account_name: name, account_type: plan } = me.result
  return { is: 'known', name, plan, webhook: info.result.url }
}

const unseen = (trouble: Trouble): ZaloBotSeen => ({
  is: trouble.kind === 'refused' ? 'refused' : 'unreachable',
  reason: reasonOf(trouble),
})
