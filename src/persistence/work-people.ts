import type { Role } from '../ports/person.ts'
import type { OfficerChat, Work } from '../ports/work.ts'
import { newId } from './ids.ts'
import { instant } from './sql.ts'
import type { Inside } from './work.ts'

type PeopleWork = Pick<
  Work,
  | 'officersOf'
  | 'cardsOf'
  | 'unitKey'
  | 'officerName'
  | 'addCitizen'
  | 'setLanguage'
  | 'setReachable'
  | 'moveChat'
  | 'forgetTurns'
  | 'addInvitation'
  | 'takeInvitation'
  | 'addOfficer'
  | 'addMembership'
  | 'bindOfficer'
>

export const peopleStatements = ({ now, held, run }: Inside): PeopleWork => ({
  officersOf: (unit) =>
    run<OfficerChat>(
      'officers of unit',
      `SELECT c.id AS "chatId", o.id AS "officerId", o.name, m.role, coalesce(c.language, 'vi') AS language
       FROM memberships m JOIN officers o ON o.id = m.officer_id JOIN chats c ON c.officer_id = o.id
       WHERE m.unit_code = $1 AND m.unit_valid_from = $2 AND m.until IS NULL AND c.kind = 'private'
       ORDER BY c.id`,
      [unit.code, unit.validFrom],
    ),

  cardsOf: (caseId) =>
    run<{ chatId: number; notificationId: string }>(
      'cards of case',
      `SELECT DISTINCT ON (chat_id) chat_id AS "chatId", id AS "notificationId" FROM notifications
       WHERE card_of = $1 ORDER BY chat_id, seq DESC`,
      [caseId],
    ),

  async unitKey(code) {
    const [row] = await run<{ valid_from: string }>(
      'unit in force',
      `SELECT valid_from FROM units WHERE code = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2)
       ORDER BY valid_from DESC LIMIT 1`,
      [code, instant(now)],
    )
    if (row === undefined) throw new Error(`no unit ${code} in force`)
    return { code, validFrom: row.valid_from }
  },

  async officerName(id) {
    const [row] = await run<{ name: string }>(
      'officer name',
      'SELECT name FROM officers WHERE id = $1',
      [id],
    )
    if (row === undefined) throw new Error(`no officer ${id}`)
    return row.name
  },

  addCitizen: (citizen) => held().citizens.push(citizen),
  addOfficer: (officer) => held().officers.push(officer),
  addMembership: ({ officerId, unit, role }) =>
    held().memberships.push({
      id: newId(),
      officer_id: officerId,
      unit_code: unit.code,
      unit_valid_from: unit.validFrom,
      role,
      since: instant(now),
    }),

  async bindOfficer(chatId, officerId, tokenHash) {
    await run('bind officer', 'UPDATE chats SET officer_id = $2 WHERE id = $1', [chatId, officerId])
    await run('invitation used', 'UPDATE invitations SET used_by = $2 WHERE token_hash = $1', [
      tokenHash,
      officerId,
    ])
  },

  async setLanguage(chatId, language) {
    await run('set language', 'UPDATE chats SET language = $2 WHERE id = $1', [chatId, language])
  },

  async setReachable(chatId, reachable, reason) {
    await run(
      'set reachable',
      'UPDATE chats SET unreachable_at = $2, unreachable_reason = $3 WHERE id = $1',
      [chatId, reachable ? null : instant(now), reason ?? null],
    )
  },

  async moveChat(chatId, externalId) {
    await run(
      'move chat',
      `UPDATE chats SET external_id = $2 WHERE id = $1
       AND NOT EXISTS (SELECT 1 FROM chats o WHERE o.channel = chats.channel AND o.external_id = $2)`,
      [chatId, externalId],
    )
  },

  async forgetTurns(chatId) {
    await run(
      'forget turns',
      `UPDATE inbox i SET turn = '{"forgotten":true}' FROM chats c
       WHERE c.id = $1 AND i.channel = c.channel AND i.chat = c.external_id`,
      [chatId],
    )
  },

  addInvitation: ({ tokenHash, unit, role, name, expiresAt }) =>
    held().invitations.push({
      token_hash: tokenHash,
      unit_code: unit.code,
      unit_valid_from: unit.validFrom,
      role,
      name,
      created_at: instant(now),
      expires_at: instant(expiresAt),
    }),

  async takeInvitation(tokenHash) {
    const [row] = await run<{ code: string; valid_from: string; role: Role; name: string }>(
      'take invitation',
      `UPDATE invitations SET used_at = $2
       WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING unit_code AS code, unit_valid_from AS valid_from, role, name`,
      [tokenHash, instant(now)],
    )
    if (row === undefined) return undefined
    const unit = { code: row.code, validFrom: row.valid_from }
    return { unit, role: row.role, name: row.name }
  },
})
