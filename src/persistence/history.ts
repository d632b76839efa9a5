import type pg from 'pg'
import type { Cursor, Heard, History, Page, Said } from '../ports/history.ts'
import type { Sealed, Vault } from '../ports/keys.ts'
import type { ShownFile } from '../ports/messenger.ts'
import type { Reply } from '../ports/reply.ts'
import type { Language, Turn } from '../ports/turn.ts'
import type { ChatSignals } from './chat-signals.ts'
import { openTalk, withNames } from './keys/talk.ts'

/** A page shows this many of the latest messages each way. */
const most = 300
/** Longer than two sendings to one chat can overlap. */
const overlapMs = 10_000

export const historyOn = (pool: pg.Pool, vault: Vault, signals: ChatSignals): History => ({
  async read(externalId, after) {
    const { rows } = await pool.query<{ id: number; language: Language | null }>(
      "SELECT id, language FROM chats WHERE channel = 'web' AND external_id = $1",
      [externalId],
    )
    const [chat] = rows
    const cursor = after ?? { saidAt: 0, turn: 0 }
    if (chat === undefined) return { language: 'vi', messages: [], cursor }
    return readPage({ pool, vault }, externalId, chat, cursor)
  },

  async file(externalId, idOrRef) {
    const { rows } = await pool.query<FileRow>(
      `SELECT ${shownFile}, a.status, c.id AS chat, c.id IS NOT DISTINCT FROM a.chat_id AS own
       FROM attachments a, chats c
       WHERE (a.id::text = $2 OR a.ref = $2) AND a.status IN ('stored', 'pending')
         AND c.channel = 'web' AND c.external_id = $1`,
      [externalId, idOrRef],
    )
    const [row] = withNames(vault, rows)
    if (row === undefined) return undefined
    const { status, chat, own, ...file } = row
    if (!own && !(await wasShown({ pool, vault }, chat, file.id))) return undefined
    return status === 'pending' ? 'fetching' : file
  },

  listen: (onSaid) => signals.listen(onSaid),

  async wake(externalId) {
    await pool.query(
      `SELECT pg_notify('chat', id::text) FROM chats WHERE channel = 'web' AND external_id = $1`,
      [externalId],
    )
  },
})

type Kept = { pool: pg.Pool; vault: Vault }
type FileRow = ShownFile & { status: string; chat: number; own: boolean }

const shownFile = 'a.id, a.kind, coalesce(a.name, a.kind) AS name, a.mime'

/** Somebody who looks through old messages sees at most so many of them again. */
const looksBack = 2_000

/** One of the messages of the chat brought this file; what they say is sealed, so each is opened. */
async function wasShown({ pool, vault }: Kept, chatId: number, fileId: string): Promise<boolean> {
  const { rows } = await pool.query<{ message: Sealed | Reply }>(
    `SELECT message FROM notifications WHERE chat_id = $1 AND status = 'sent' ORDER BY seq DESC LIMIT $2`,
    [chatId, looksBack],
  )
  return rows.some(({ message }) =>
    openTalk(vault, 'message', message).attachments?.includes(fileId),
  )
}

async function readPage(
  kept: Kept,
  externalId: string,
  chat: { id: number; language: Language | null },
  cursor: Cursor,
): Promise<Page> {
  const language = chat.language ?? 'vi'
  const said = await readSaid(kept, chat.id, language, cursor.saidAt)
  const heard = await readHeard(kept, externalId, cursor.turn)
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
  message: Sealed | Reply
  sent_at: number
  created_at: number
}

async function readSaid({ pool, vault }: Kept, chatId: number, language: Language, after: number) {
  const { rows } = await pool.query<SaidRow>(
    `SELECT * FROM (
       SELECT n.seq, n.external_id, n.message, n.sent_at, n.created_at
       FROM notifications n WHERE n.chat_id = $1 AND n.status = 'sent' AND n.sent_at > to_timestamp($2)
         AND NOT n.message ? 'forgotten'
       ORDER BY n.seq DESC LIMIT $3) latest ORDER BY seq`,
    [chatId, (after - overlapMs) / 1_000, most],
  )
  const replies = rows.map((row) => openTalk(vault, 'message', row.message))
  const files = await readFiles(
    { pool, vault },
    replies.flatMap(({ attachments = [] }) => attachments),
  )
  return rows.map((row, at): Said => {
    const reply = replies[at] as Reply
    return {
      by: 'bot',
      id: row.external_id,
      version: row.seq,
      at: row.sent_at,
      writtenAt: row.created_at,
      reply,
      language,
      files: (reply.attachments ?? []).flatMap((id) => files.get(id) ?? []),
    }
  })
}

async function readFiles({ pool, vault }: Kept, ids: string[]): Promise<Map<string, ShownFile>> {
  if (ids.length === 0) return new Map()
  const { rows } = await pool.query<ShownFile>(
    `SELECT ${shownFile} FROM attachments a WHERE a.status = 'stored' AND a.id = ANY($1)`,
    [ids],
  )
  return new Map(withNames(vault, rows).map((file) => [file.id, file]))
}

async function readHeard({ pool, vault }: Kept, externalId: string, after: number) {
  const { rows } = await pool.query<{
    id: number
    turn: Sealed | Turn | { forgotten: true }
    received_at: number
  }>(
    `SELECT * FROM (
       SELECT id, turn, received_at FROM inbox WHERE channel = 'web' AND chat = $1 AND id > $2
       ORDER BY id DESC LIMIT $3) latest ORDER BY id`,
    [externalId, after, most],
  )
  return rows.flatMap(({ id, turn: kept, received_at }) => {
    const turn = openTalk(vault, 'turn', kept)
    if ('forgotten' in turn) return []
    const message: Heard = { by: 'me', id: `turn-${id}`, at: received_at, turn }
    return [{ seq: id, message }]
  })
}
