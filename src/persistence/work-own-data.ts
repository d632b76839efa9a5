import type { Sealed, WrappedKey } from '../ports/keys.ts'
import type { ChatRef } from '../ports/person.ts'
import type { Reply } from '../ports/reply.ts'
import type { Turn } from '../ports/turn.ts'
import type { OwnDataWork } from '../ports/work-own-data.ts'
import { openData } from './case-seals.ts'
import type { Inside } from './inside.ts'
import { openPhone, openTalk, withNames } from './keys/talk.ts'

export const ownDataStatements = ({ run, keys: { vault } }: Inside): OwnDataWork => ({
  async chatRef(chatId) {
    type Row = Omit<ChatRef, 'language'> & {
      language: ChatRef['language'] | null
      citizenId: string | null
      isOfficer: boolean
    }
    const [row] = await run<Row>(
      'chat ref',
      `SELECT id, channel, external_id AS "externalId", kind, language, citizen_id AS "citizenId",
         officer_id IS NOT NULL AS "isOfficer" FROM chats WHERE id = $1`,
      [chatId],
    )
    if (row === undefined) throw new Error(`no chat ${chatId}`)
    const { citizenId, language, ...rest } = row
    return { ...rest, language: language ?? 'vi', ...(citizenId !== null && { citizenId }) }
  },

  async turnsOf(chatId) {
    const rows = await run<{ at: number; turn: Sealed | Turn }>(
      'turns of chat',
      `SELECT i.received_at AS at, i.turn FROM inbox i
       JOIN chats c ON c.channel = i.channel AND c.external_id = i.chat
       WHERE c.id = $1 AND NOT i.turn ? 'forgotten' ORDER BY i.id`,
      [chatId],
    )
    return rows.map(({ at, turn }) => ({ at, turn: openTalk(vault, 'turn', turn) }))
  },

  async noticesOf(chatId) {
    const rows = await run<{ at: number; message: Sealed | Reply }>(
      'notices of chat',
      `SELECT created_at AS at, message FROM notifications
       WHERE chat_id = $1 AND NOT message ? 'forgotten' ORDER BY seq`,
      [chatId],
    )
    return rows.map(({ at, message }) => ({ at, reply: openTalk(vault, 'message', message) }))
  },

  async filesOf(chats) {
    const rows = await run<{
      name: string
      kind: string
      at: number
      bytes: number | null
      code: string | null
    }>(
      'files of chats',
      `SELECT coalesce(a.name, a.kind) AS name, a.kind, a.created_at AS at, a.size AS bytes, c.code
       FROM attachments a LEFT JOIN cases c ON c.id = a.case_id
       WHERE a.chat_id = ANY($1) AND a.status = 'stored' AND coalesce(a.purpose, '') <> 'export'
         AND coalesce(c.kind, '') <> 'TC' ORDER BY a.created_at`,
      [chats],
    )
    return withNames(vault, rows).map(({ bytes, code, ...file }) => ({
      ...file,
      ...(bytes !== null && { bytes }),
      ...(code !== null && { code }),
    }))
  },

  async phonesOf(chats) {
    const rows = await run<{ phone: Sealed }>(
      'phones of chats',
      'SELECT phone FROM chats WHERE id = ANY($1) AND phone IS NOT NULL ORDER BY id',
      [chats],
    )
    return rows.map(({ phone }) => openPhone(vault, phone))
  },

  async consentsOf(citizenId) {
    const rows = await run<{
      version: number
      channel: string | null
      given_at: number
      withdrawn_at: number | null
    }>(
      'consents of citizen',
      'SELECT version, channel, given_at, withdrawn_at FROM consents WHERE citizen_id = $1 ORDER BY given_at',
      [citizenId],
    )
    return rows.map((row) => ({
      version: row.version,
      channel: row.channel ?? '',
      givenAt: row.given_at,
      ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
    }))
  },

  async requestsOf(chats) {
    const rows = await run<{
      number: number
      kind: string
      asked_at: number
      due_at: number
      done_at: number | null
    }>(
      'requests of chats',
      'SELECT number, kind, asked_at, due_at, done_at FROM data_requests WHERE chat_id = ANY($1) ORDER BY number',
      [chats],
    )
    return rows.map((row) => ({
      number: row.number,
      kind: row.kind,
      askedAt: row.asked_at,
      dueAt: row.due_at,
      ...(row.done_at !== null && { doneAt: row.done_at }),
    }))
  },

  async eventsOf(caseId) {
    const rows = await run<{
      at: number
      type: string
      actor: string
      data: Record<string, unknown>
      seal_key: WrappedKey | null
    }>(
      'events of case',
      `SELECT e.at, e.type, e.actor, e.data, c.seal_key FROM case_events e
       JOIN cases c ON c.id = e.case_id WHERE e.case_id = $1 ORDER BY e.seq`,
      [caseId],
    )
    return rows.map(({ data, seal_key, ...event }) => ({
      ...event,
      data: openData(data, seal_key, vault),
    }))
  },
})
