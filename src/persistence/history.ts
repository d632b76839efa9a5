import type pg from 'pg'
import type { Cursor, Heard, History, Page, Said } from '../ports/history.ts'
import type { ShownFile } from '../ports/messenger.ts'
import type { Reply } from '../ports/reply.ts'
import type { Language, Turn } from '../ports/turn.ts'
import type { ChatSignals } from './chat-signals.ts'

/** A page shows this many of the latest messages each way. */
const most = 300
/** Longer than two sendings to one chat can overlap. */
const overlapMs = 10_000

export const historyOn = (pool: pg.Pool, signals: ChatSignals): History => ({
  async read(externalId, after) {
    const { rows } = await pool.query<{ id: number; language: Language | null }>(
      "SELECT id, language FROM chats WHERE channel = 'web' AND external_id = $1",
      [externalId],
    )
    const [chat] = rows
    const cursor = after ?? { saidAt: 0, turn: 0 }
    if (chat === undefined) return { language: 'vi', messages: [], cursor }
    return readPage(pool, externalId, chat, cursor)
  },

  async file(externalId, idOrRef) {
    const { rows } = await pool.query<ShownFile & { status: string }>(
      `SELECT a.id, a.kind, coalesce(a.name, a.kind) AS name, a.mime, a.status FROM attachments a
       WHERE (a.id::text = $2 OR a.ref = $2) AND a.status IN ('stored', 'pending') AND EXISTS (
         SELECT 1 FROM chats c WHERE c.channel = 'web' AND c.external_id = $1 AND (c.id = a.chat_id OR EXISTS (
           SELECT 1 FROM notifications n
           WHERE n.chat_id = c.id AND n.status = 'sent' AND n.message->'attachments' ? a.id::text)))`,
      [externalId, idOrRef],
    )
    const [file] = rows
    return file?.status === 'pending' ? 'fetching' : file
  },

  listen: (onSaid) => signals.listen(onSaid),

  async wake(externalId) {
    await pool.query(
      `SELECT pg_notify('chat', id::text) FROM chats WHERE channel = 'web' AND external_id = $1`,
      [externalId],
    )
  },
})

async function readPage(
  pool: pg.Pool,
  externalId: string,
  chat: { id: number; language: Language | null },
  cursor: Cursor,
): Promise<Page> {
  const language = chat.language ?? 'vi'
  const said = await readSaid(pool, chat.id, language, cursor.saidAt)
  const heard = await readHeard(pool, externalId, cursor.turn)
  return {
    chatId: chat.id,
    language,
    messages: [...said, ...heard.map(({ message }) => message)].sort((a, b) => a.at - b.at),
    cursor: {
      saidAt: Math.max(cursor.saidAt, ...said.map(({ at }) => at)),
      turn: heard.at(-1)?.seq ?? cursor.turn,
    },
  }
}

type SaidRow = {
  seq: number
  external_id: string
  message: Reply
  sent_at: number
  created_at: number
  files: ShownFile[] | null
}

async function readSaid(pool: pg.Pool, chatId: number, language: Language, after: number) {
  const { rows } = await pool.query<SaidRow>(
    `SELECT * FROM (
       SELECT n.seq, n.external_id, n.message, n.sent_at, n.created_at, (
         SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind, 'name', coalesce(a.name, a.kind), 'mime', a.mime))
         FROM attachments a
         WHERE a.status = 'stored' AND a.id::text IN (SELECT jsonb_array_elements_text(n.message->'attachments'))
       ) AS files
       FROM notifications n WHERE n.chat_id = $1 AND n.status = 'sent' AND n.sent_at > to_timestamp($2)
       ORDER BY n.seq DESC LIMIT $3) latest ORDER BY seq`,
    [chatId, (after - overlapMs) / 1_000, most],
  )
  return rows.map(
    (row): Said => ({
      by: 'bot',
      id: row.external_id,
      version: row.seq,
      at: row.sent_at,
      writtenAt: row.created_at,
      reply: row.message,
      language,
      files: row.files ?? [],
    }),
  )
}

async function readHeard(pool: pg.Pool, externalId: string, after: number) {
  const { rows } = await pool.query<{
    id: number
    turn: Turn | { forgotten: true }
    received_at: number
  }>(
    `SELECT * FROM (
       SELECT id, turn, received_at FROM inbox WHERE channel = 'web' AND chat = $1 AND id > $2
       ORDER BY id DESC LIMIT $3) latest ORDER BY id`,
    [externalId, after, most],
  )
  return rows.flatMap(({ id, turn, received_at }) => {
    if ('forgotten' in turn) return []
    const message: Heard = { by: 'me', id: `turn-${id}`, at: received_at, turn }
    return [{ seq: id, message }]
  })
}
