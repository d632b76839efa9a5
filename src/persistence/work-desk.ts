import type { UnitKey } from '../domain/case/case.ts'
import type { Role } from '../ports/person.ts'
import type { Desk, DeskWork } from '../ports/work-desk.ts'
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

export const deskStatements = ({ now, run }: Inside): DeskWork => ({
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
