import type { UnitKey } from '../domain/case/case.ts'
import type { Role } from '../ports/person.ts'
import type { Desk, DeskWork, Group, Note } from '../ports/work-desk.ts'
import { openData } from './case-seals.ts'
import type { Inside } from './inside.ts'
import { serving, unitsOf } from './serving.ts'
import { instant } from './sql.ts'

type DeskRow = {
  officer_id: string
  name: string
  roles: Role[]
  units: UnitKey[]
  open: number
  away_until: number | null
  deputy_id: string | null
  deputy_name: string | null
}

export const deskStatements = ({ now, keys, run }: Inside): DeskWork => ({
  async desksOf(unit) {
    const rows = await run<DeskRow>(
      'desks of unit',
      `SELECT o.id AS officer_id, o.name, m.roles, ${unitsOf('o.id', '$3')} AS units, a.until AS away_until, a.deputy_id, d.name AS deputy_name,
         (SELECT count(*)::int FROM cases WHERE officer_id = o.id AND closed_at IS NULL) AS open
       FROM (
         SELECT officer_id, array_agg(role) AS roles FROM memberships s
         WHERE unit_code = $1 AND unit_valid_from = $2 AND ${serving('s', '$3')} GROUP BY officer_id
       ) m
       JOIN officers o ON o.id = m.officer_id
       LEFT JOIN LATERAL (
         SELECT until, deputy_id FROM absences
         WHERE officer_id = o.id AND "from" <= $3 AND until > $3 ORDER BY "from" DESC LIMIT 1
       ) a ON true
       LEFT JOIN officers d ON d.id = a.deputy_id
       WHERE EXISTS (SELECT FROM chats WHERE officer_id = o.id AND kind = 'private')
       ORDER BY a.until IS NOT NULL, open, o.name, o.id`,
      [unit.code, unit.validFrom, instant(now)],
    )
    return rows.map(toDesk)
  },

  async notesOf(caseId) {
    const rows = await run<NoteRow>(
      'notes of case',
      `SELECT coalesce(o.name, '') AS by, e.at, e.data, c.seal_key
       FROM case_events e JOIN cases c ON c.id = e.case_id LEFT JOIN officers o ON o.id = e.officer_id
       WHERE e.case_id = $1 AND e.type = 'note' ORDER BY e.seq`,
      [caseId],
    )
    return rows.map(({ by, at, data, seal_key }): Note => {
      const { text, files } = openData(data, seal_key, keys.vault)
      return { by, at, text: String(text ?? ''), files: Array.isArray(files) ? files : [] }
    })
  },

  async groupsOf(unit) {
    const rows = await run<GroupRow>(
      'groups of unit',
      `SELECT g.* FROM unit_groups g JOIN chats c ON c.id = g.chat_id
       WHERE g.unit_code = $1 AND g.unit_valid_from = $2 AND c.unreachable_at IS NULL ORDER BY g.chat_id`,
      [unit.code, unit.validFrom],
    )
    return rows.map(toGroup)
  },

  async findGroup(chatId) {
    const [row] = await run<GroupRow>(
      'find group',
      'SELECT * FROM unit_groups WHERE chat_id = $1 FOR UPDATE',
      [chatId],
    )
    return row && toGroup(row)
  },

  async saveGroup({ chatId, unit, showsFiles, membersToo }, officerId) {
    await run(
      'save group',
      `INSERT INTO unit_groups (chat_id, unit_code, unit_valid_from, bound_by, bound_at, shows_files, members_too)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (chat_id) DO UPDATE SET shows_files = excluded.shows_files, members_too = excluded.members_too`,
      [chatId, unit.code, unit.validFrom, officerId, instant(now), showsFiles, membersToo],
    )
  },

  async dropGroup(chatId) {
    await run('drop group', 'DELETE FROM unit_groups WHERE chat_id = $1', [chatId])
  },

  async findSent(chatId, messageId) {
    const [row] = await run<{ id: string }>(
      'find sent',
      `SELECT id FROM notifications WHERE chat_id = $1 AND external_id = $2 AND answers IS NULL
       ORDER BY seq DESC LIMIT 1`,
      [chatId, messageId],
    )
    return row?.id
  },

  async openCardsIn(chatId) {
    const rows = await run<{ card_of: string }>(
      'open cards in chat',
      `SELECT DISTINCT n.card_of FROM notifications n JOIN cases c ON c.id = n.card_of
       WHERE n.chat_id = $1 AND c.closed_at IS NULL`,
      [chatId],
    )
    return rows.map(({ card_of }) => card_of)
  },

  async chatsOfOfficer(officerId) {
    const rows = await run<{ id: number }>(
      'chats of officer',
      `SELECT id FROM chats WHERE officer_id = $1 AND kind = 'private' ORDER BY id`,
      [officerId],
    )
    return rows.map(({ id }) => id)
  },
})

const toDesk = (row: DeskRow): Desk => ({
  officerId: row.officer_id,
  name: row.name,
  roles: row.roles,
  units: row.units,
  open: row.open,
  ...(row.away_until !== null && { awayUntil: row.away_until }),
  ...(row.deputy_id !== null && { deputyId: row.deputy_id }),
  ...(row.deputy_name !== null && { deputyName: row.deputy_name }),
})

type GroupRow = {
  chat_id: number
  unit_code: string
  unit_valid_from: string
  shows_files: boolean
  members_too: boolean
}

const toGroup = (row: GroupRow): Group => ({
  chatId: row.chat_id,
  unit: { code: row.unit_code, validFrom: row.unit_valid_from },
  showsFiles: row.shows_files,
  membersToo: row.members_too,
})

type NoteRow = {
  by: string
  at: number
  data: Record<string, unknown>
  seal_key: string | null
}
