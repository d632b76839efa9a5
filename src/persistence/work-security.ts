import type { Confirmation, SecurityWork } from '../ports/work-security.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { instant, toJson } from './sql.ts'

export const securityStatements = ({ now, run }: Inside): SecurityWork => ({
  async addConfirmation({ id, officerId, fromChat, chatId, purpose, payload, expiresAt }) {
    await run(
      'add confirmation',
      `INSERT INTO confirmations (id, officer_id, from_chat, chat_id, purpose, payload, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, officerId, fromChat, chatId, purpose, toJson(payload), instant(now), instant(expiresAt)],
    )
  },

  async findConfirmation(id) {
    const [row] = await run<ConfirmationRow>(
      'find confirmation',
      `SELECT id, officer_id, from_chat, chat_id, purpose, payload FROM confirmations
       WHERE id = $1 AND confirmed_at IS NULL AND refused_at IS NULL AND expires_at > $2
       FOR NO KEY UPDATE`,
      [id, instant(now)],
    )
    if (row === undefined) return undefined
    const { officer_id, from_chat, chat_id, ...asked } = row
    // Purpose and payload were written together, by their type.
    return {
      ...asked,
      officerId: officer_id,
      fromChat: from_chat,
      chatId: chat_id,
    } as Confirmation
  },

  async settleConfirmation(id, answer) {
    await run(
      `confirmation ${answer}`,
      `UPDATE confirmations SET ${answer}_at = $2 WHERE id = $1`,
      [id, instant(now)],
    )
  },

  async otherChatOf(officerId, chatId) {
    const [row] = await run<{ id: number }>(
      'other chat of officer',
      `SELECT c.id FROM chats c LEFT JOIN conversations v ON v.chat_id = c.id
       WHERE c.officer_id = $1 AND c.id <> $2 AND c.kind = 'private' AND c.unreachable_at IS NULL
       ORDER BY v.updated_at DESC NULLS LAST, c.id LIMIT 1`,
      [officerId, chatId],
    )
    return row?.id
  },

  async addSecurityEvent({ what, chatId, officerId, data = {} }) {
    await run(
      'add security event',
      `INSERT INTO security_events (id, at, what, chat_id, officer_id, data)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), instant(now), what, chatId ?? null, officerId ?? null, toJson(data)],
    )
  },

  async countSecurityEvents(what, chatId, sinceMs) {
    const [row] = await run<{ count: number }>(
      'count security events',
      `SELECT count(*)::int AS count FROM security_events
       WHERE what = $1 AND chat_id = $2 AND at > $3`,
      [what, chatId, instant(sinceMs)],
    )
    return row?.count ?? 0
  },
})

type ConfirmationRow = {
  id: string
  officer_id: string
  from_chat: number
  chat_id: number
  purpose: string
  payload: unknown
}
