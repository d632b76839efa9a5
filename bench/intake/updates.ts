import { complaint, confirmation } from './complaints.ts'

/** Ids of Telegram's users, far above 2^31 as today's are. */
export const firstChat = 7_100_000_000

/**
 * The n-th update of a chat as Telegram pushes it: a private text message, by turns a complaint and
 * its confirmation.
 */
export function update(updateId: number, chat: number, n: number): string {
  const id = firstChat + chat
  const text = n % 2 === 0 ? complaint(chat, n / 2) : confirmation
  const name = { first_name: 'Bà', last_name: `Tư ${chat}` }
  return JSON.stringify({
    update_id: updateId,
    message: {
      message_id: 100 + n * 2,
      from: { id, is_bot: false, ...name, language_code: 'vi' },
      chat: { id, ...name, type: 'private' },
      date: Math.floor(Date.now() / 1000),
      text,
    },
  })
}
