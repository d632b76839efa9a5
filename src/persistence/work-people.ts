import type { Role } from '../ports/person.ts'
import type { Colleague, OfficerChat, Work } from '../ports/work.ts'
import type { Inside } from './inside.ts'
import { allChatsOf } from './same-person.ts'
import { serving, unitsOf } from './serving.ts'
import { instant } from './sql.ts'

type PeopleWork = Pick<
  Work,
  | 'officersOf'
  | 'colleagues'
  | 'cardsOf'
  | 'officerName'
  | 'membershipsOf'
  | 'addCitizen'
  | 'setLanguage'
  | 'setReachable'
  | 'moveChat'
>

export const peopleStatements = ({ now, held, run }: Inside): PeopleWork => ({
  officersOf: (unit) =>
    run<OfficerChat>(
      'officers of unit',
      `SELECT c.id AS "chatId", o.id AS "officerId", o.name, m.role, coalesce(c.language, 'vi') AS language,
         ${unitsOf('o.id', '$3')} AS units
       FROM memberships m JOIN officers o ON o.id = m.officer_id JOIN chats c ON c.officer_id = o.id
       WHERE m.unit_code = $1 AND m.unit_valid_from = $2 AND ${serving('m', '$3')} AND c.kind = 'private'
       ORDER BY c.id`,
      [unit.code, unit.validFrom, instant(now)],
    ),

  colleagues: () =>
    run<Colleague>(
      'colleagues',
      `SELECT o.id AS "officerId", o.name, m.role,
         json_build_object('code', m.unit_code, 'validFrom', m.unit_valid_from) AS unit
       FROM memberships m JOIN officers o ON o.id = m.officer_id
       WHERE ${serving('m', '$1')} ORDER BY o.name, o.id`,
      [instant(now)],
    ),

  cardsOf: (caseId) =>
    run<{ chatId: number; notificationId: string; kind: 'private' | 'group' }>(
      'cards of case',
      // Whoever serves no more had theirs taken back.
      `SELECT DISTINCT ON (n.chat_id) n.chat_id AS "chatId", n.id AS "notificationId", c.kind
       FROM notifications n JOIN chats c ON c.id = n.chat_id
       WHERE n.card_of = $1 AND (c.officer_id IS NOT NULL OR c.kind = 'group')
       ORDER BY n.chat_id, n.seq DESC`,
      [caseId],
    ),

  async officerName(id) {
    const [row] = await run<{ name: string }>(
      'officer name',
      'SELECT name FROM officers WHERE id = $1',
      [id],
    )
    if (row === undefined) throw new Error(`no officer ${id}`)
    return row.name
  },

  async membershipsOf(officerId) {
    const rows = await run<{ code: string; valid_from: string; role: Role }>(
      'memberships of officer',
      `SELECT unit_code AS code, unit_valid_from AS valid_from, role FROM memberships m
       WHERE officer_id = $1 AND ${serving('m', '$2')}`,
      [officerId, instant(now)],
    )
    return rows.map((row) => ({
      unit: { code: row.code, validFrom: row.valid_from },
      role: row.role,
    }))
  },

  addCitizen: (citizen) => held().citizens.push(citizen),

  async setLanguage(chatId, language) {
    await run('set language', 'UPDATE chats SET language = $2 WHERE id = $1', [chatId, language])
  },

  async setReachable(chatId, reachable, reason) {
    await run(
      'set reachable',
      `UPDATE chats SET unreachable_at = $2, unreachable_reason = $3,
         knocked_at = CASE WHEN $2::timestamptz IS NULL THEN NULL ELSE knocked_at END WHERE id = $1`,
      [chatId, reachable ? null : instant(now), reason ?? null],
    )
    if (reachable) await run('send what was missed', missed, [chatId])
  },

  async moveChat(chatId, externalId) {
    await run(
      'move chat',
      `UPDATE chats SET external_id = $2 WHERE id = $1
       AND NOT EXISTS (SELECT 1 FROM chats o WHERE o.channel = chats.channel AND o.external_id = $2)`,
      [chatId, externalId],
    )
  },
})

/**
 * Whoever comes back gets what they were asked to write for, and the news of the last month that they could
 * be told neither here nor in another chat of theirs.
 */
const missed = `
  WITH again AS (
    UPDATE notifications n SET status = 'pending', reason = NULL, means = NULL, chat_id = c.id, tried = '{}'
    FROM chats c
    WHERE c.id = $1
      AND (n.status = 'knocked' OR n.status = 'unreachable' AND n.created_at > now() - interval '30 days')
      AND (n.chat_id = c.id OR (n.roams AND n.chat_id = ANY(${allChatsOf('c')})))
    RETURNING n.id, n.seq, n.chat_id
  )
  INSERT INTO outbox (id, queue, payload)
  SELECT gen_random_uuid(), 'notify-' || c.channel, jsonb_build_object('notificationId', a.id)
  FROM again a JOIN chats c ON c.id = a.chat_id ORDER BY a.seq`
