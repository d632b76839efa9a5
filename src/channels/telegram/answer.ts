import { z } from 'zod'
import type { SendOutcome } from '../../ports/channel.ts'
import type { Api } from './api.ts'
import { outcomeOf } from './trouble.ts'

/** Bot API, "answerCallbackQuery", UTF-16 units. */
const limit = 200

/** Words over the chat of whoever pressed; nobody else sees them. What is told once is not told again. */
export const createAnswer =
  (api: Api) =>
  async (press: string, words: string): Promise<SendOutcome> => {
    const text = words.length > limit ? `${words.slice(0, limit - 1)}…` : words
    const payload = { callback_query_id: press, text, show_alert: words.length > 60 }
    const answer = await api.call('answerCallbackQuery', payload, z.literal(true))
    return answer.ok ? { outcome: 'sent', messageId: press } : outcomeOf(answer.trouble)
  }
