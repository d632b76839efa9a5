import type pg from 'pg'
import type { Sealed, Vault } from '../ports/keys.ts'
import type { Delivery, Messenger, ShownFile } from '../ports/messenger.ts'
import type { ChatRef } from '../ports/person.ts'
import type { Reply } from '../ports/reply.ts'
import type { ChannelName, Language } from '../ports/turn.ts'
import { metered } from '../ports/work-usage.ts'
import type { ChatLocks } from './chat-locks.ts'
import { openPhone, openTalk, withNames } from './keys/talk.ts'
import { hasAnother, hint, moveOn } from './rerouting.ts'
import { instant, transaction } from './sql.ts'
import { monthOf } from './usage.ts'

/** At most this many messages to one chat in one go. */
const round = 20

export const messengerOn = (pool: pg.Pool, vault: Vault, locks: ChatLocks): Messenger => ({
  async holdChat(notificationId, run) {
    const chatId = await chatOfNotice(pool, notificationId)
    if (chatId === undefined) return run()
    // It may have gone to another chat before this one was held.
    return locks.hold(chatId, async () =>
      (await chatOfNotice(pool, notificationId)) === chatId ? run() : ('busy' as const),
    )
  },

  read: (notificationId) => readDelivery(pool, vault, notificationId),

  async files(ids) {
    if (ids.length === 0) return { shown: [], fetching: 0 }
    const { rows } = await pool.query<ShownFile & { status: string }>(
      `SELECT id, kind, coalesce(name, '') AS name, mime, status FROM attachments
       WHERE id = ANY($1) AND status IN ('stored', 'pending') ORDER BY array_position($1, id)`,
      [ids],
    )
    const shown = withNames(vault, rows).filter(({ status }) => status === 'stored')
    return { shown, fetching: rows.length - shown.length }
  },

  async sent(id, { messageId, means, count = 1 }) {
    // Counted where the platform counts; whoever shows the chat on the web is woken.
    await pool.query({
      name: 'mark sent',
      text: `WITH sent AS (
          UPDATE notifications SET status = 'sent', external_id = $2, means = $3, sent_at = clock_timestamp(),
            attempts = attempts + 1
          WHERE id = $1 RETURNING chat_id
        ), counted AS (
          INSERT INTO channel_usage (channel, month, sent)
          SELECT c.channel, ${monthOf('now()')}, $4 FROM sent JOIN chats c ON c.id = sent.chat_id
          WHERE c.channel = ANY($5)
          ON CONFLICT (channel, month) DO UPDATE SET sent = channel_usage.sent + excluded.sent
        )
        SELECT pg_notify('chat', chat_id::text) FROM sent`,
      values: [id, messageId, means ?? null, count, metered],
    })
  },

  knocked: (id, means, heardAt) =>
    transaction(pool, async (client) => {
      // Whoever handles what the person writes now holds the chat: it is seen here, or this there.
      await client.query(
        `SELECT 1 FROM chats WHERE id = (SELECT chat_id FROM notifications WHERE id = $1)
         FOR NO KEY UPDATE`,
        [id],
      )
      const { rowCount } = await client.query(
        `WITH waiting AS (
           UPDATE notifications n SET status = 'knocked', means = $2, attempts = attempts + 1
           WHERE id = $1 AND (SELECT updated_at FROM conversations v WHERE v.chat_id = n.chat_id)
             IS NOT DISTINCT FROM $3
           RETURNING chat_id)
         UPDATE chats SET knocked_at = CASE WHEN $2 = 'before' THEN knocked_at ELSE clock_timestamp() END
         FROM waiting w WHERE chats.id = w.chat_id`,
        [id, means, instant(heardAt)],
      )
      return (rowCount ?? 0) > 0
    }),

  moveOn: (id, onlyNew) => moveOn(pool, id, onlyNew),
  hint: (id) => hint(pool, vault, id),

  async unsent(id, status, reason) {
    await pool.query(
      'UPDATE notifications SET status = $2, reason = $3, attempts = attempts + 1 WHERE id = $1',
      [id, status, reason],
    )
  },

  async chatUnreachable(chatId, reason) {
    await pool.query(
      'UPDATE chats SET unreachable_at = now(), unreachable_reason = $2 WHERE id = $1',
      [chatId, reason],
    )
  },

  async chatMoved(chatId, externalId) {
    await pool.query(
      `UPDATE chats SET external_id = $2 WHERE id = $1
       AND NOT EXISTS (SELECT 1 FROM chats o WHERE o.channel = chats.channel AND o.external_id = $2)`,
      [chatId, externalId],
    )
  },
})

async function chatOfNotice(pool: pg.Pool, id: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ chat_id: number }>({
    name: 'chat of notification',
    text: 'SELECT chat_id FROM notifications WHERE id = $1',
    values: [id],
  })
  return rows[0]?.chat_id
}

type Row = {
  chat_id: number
  channel: ChannelName
  external_id: string
  kind: 'private' | 'group'
  language: Language | null
  unreachable_at: number | null
  knocked_at: number | null
  phone: Sealed | null
  heard_at: number | null
  code: string | null
  id: string
  message: Sealed | Reply
  created_at: number
  edits: string | null
  answers: string | null
  elsewhere: boolean
}

async function readDelivery(
  pool: pg.Pool,
  vault: Vault,
  id: string,
): Promise<Delivery | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'read delivery',
    // The chat is found first, so that no plan walks through everything that waits in other chats.
    text: `SELECT c.id AS chat_id, c.channel, c.external_id, c.kind, c.language, c.unreachable_at,
        c.knocked_at, c.phone, (SELECT updated_at FROM conversations v WHERE v.chat_id = c.id) AS heard_at,
        (SELECT code FROM cases s WHERE s.id = n.case_id AND s.kind <> 'TC') AS code, n.id, n.message, n.created_at, n.answers,
        n.roams AND ${hasAnother('c', 'n.tried')} AS elsewhere,
        (SELECT external_id FROM notifications WHERE id = n.replaces) AS edits
      FROM notifications n JOIN chats c ON c.id = n.chat_id
      WHERE n.chat_id = (SELECT chat_id FROM notifications WHERE id = $1)
        AND n.status = 'pending' AND n.seq <= (SELECT seq FROM notifications WHERE id = $1)
      ORDER BY n.seq LIMIT $2`,
    values: [id, round],
  })
  const [first] = rows
  if (first === undefined) return undefined
  return {
    chat: chatOf(first),
    reachable: first.unreachable_at === null,
    contact: contactOf(first, vault),
    sentAt: await lastSent(pool, first.chat_id),
    pending: rows.map((row) => ({
      id: row.id,
      reply: openTalk(vault, 'message', row.message),
      createdAt: row.created_at,
      alone: !row.elsewhere,
      ...(row.edits !== null && { edits: row.edits }),
      ...(row.answers !== null && { answers: row.answers }),
      ...(row.code !== null && { code: row.code }),
    })),
  }
}

const chatOf = (row: Row): ChatRef => ({
  id: row.chat_id,
  channel: row.channel,
  externalId: row.external_id,
  kind: row.kind,
  language: row.language ?? 'vi',
})

const contactOf = (row: Row, vault: Vault): Delivery['contact'] => ({
  ...(row.heard_at !== null && { heardAt: row.heard_at }),
  ...(row.knocked_at !== null && { knockedAt: row.knocked_at }),
  ...(row.phone !== null && { phone: openPhone(vault, row.phone) }),
})

async function lastSent(pool: pg.Pool, chatId: number): Promise<number[]> {
  const { rows } = await pool.query<{ sent_at: number }>({
    name: 'last sent',
    text: `SELECT sent_at FROM notifications
           WHERE chat_id = $1 AND answers IS NULL AND sent_at > now() - interval '1 minute' ORDER BY seq DESC LIMIT 3`,
    values: [chatId],
  })
  return rows.map(({ sent_at }) => sent_at)
}
