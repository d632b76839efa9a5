import { z } from 'zod'
import { type Api, createApi } from '../channels/telegram/api.ts'
import type { Config } from '../config/config.ts'

type Telegram = NonNullable<Config['telegram']>

/** A person waits for the answer. */
const patienceMs = 5_000

const botSchema = z.object({ username: z.string() })

export const telegramApi = ({ token, apiRoot }: Telegram): Api =>
  createApi(token, apiRoot, patienceMs)

export const getMe = (api: Api) => api.call('getMe', {}, botSchema)

/** The bot's name without @; undefined when Telegram does not answer in five seconds. */
export async function nameOfBot(telegram: Telegram): Promise<string | undefined> {
  const answer = await getMe(telegramApi(telegram))
  return answer.ok ? answer.result.username : undefined
}
