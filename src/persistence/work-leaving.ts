import type { Role } from '../domain/people/permissions.ts'
import type { LeavingWork, Service } from '../ports/work-leaving.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'

export const leavingStatements = ({ now, run }: Inside): LeavingWork => ({
  servicesIn: async (unit) =>
    (
      await run<ServiceRow & { open: number }>(
        'services in unit',
        `SELECT ${columns}, (SELECT count(*)::int FROM cases c WHERE c.officer_id = m.officer_id AND c.closed_at IS NULL
           AND (c.unit_code, c.unit_valid_from) = (m.unit_code, m.unit_valid_from)) AS open
         ${services} WHERE m.unit_code = $2 AND m.unit_valid_from = $3 AND ${unended}
         ORDER BY o.name, m.id`,
        [instant(now), unit.code, unit.validFrom],
      )
    ).map((row) => ({ ...service(row), open: row.open })),

  async findService(id) {
    const [row] = await run<ServiceRow>(
      'find service',
      `SELECT ${columns} ${services} WHERE m.id = $2 AND ${unended} FOR NO KEY UPDATE OF m`,
      [instant(now), id],
    )
    return row && service(row)
  },

  async endService(id, at, endedBy, handTo) {
    await run(
      'end service',
      'UPDATE memberships SET until = $2, ended_by = $3, hand_to = $4 WHERE id = $1',
      [id, instant(at), endedBy ?? null, handTo ?? null],
    )
  },

  claimEnded: async (limit) =>
    (
      await run<ServiceRow>(
        'claim ended services',
        `SELECT ${columns} ${services} WHERE m.until <= $1 AND m.settled_at IS NULL
         ORDER BY m.until, m.id LIMIT $2 FOR NO KEY UPDATE OF m SKIP LOCKED`,
        [instant(now), limit],
      )
    ).map(service),

  async serviceSettled(id) {
    await run('service settled', 'UPDATE memberships SET settled_at = $2 WHERE id = $1', [
      id,
      instant(now),
    ])
  },

  async servesNoMore(officerId) {
    const rows = await run(
      'serves no more',
      `SELECT FROM memberships m WHERE m.officer_id = $2 AND ${unended} LIMIT 1`,
      [instant(now), officerId],
    )
    return rows.length === 0
  },

  casesHeldIn: async (unit, officerId) =>
    (
      await run<{ id: string }>(
        'cases held in unit',
        `SELECT id FROM cases WHERE officer_id = $1 AND closed_at IS NULL
           AND unit_code = $2 AND unit_valid_from = $3 ORDER BY id`,
        [officerId, unit.code, unit.validFrom],
      )
    ).map(({ id }) => id),

  cardsIn: (chats, unit, sinceMs) =>
    run(
      'cards in chats',
      `SELECT DISTINCT ON (n.chat_id, n.card_of) n.card_of AS "caseId", n.chat_id AS "chatId",
         n.id AS "notificationId"
       FROM notifications n JOIN cases c ON c.id = n.card_of
       WHERE n.chat_id = ANY($1) AND c.unit_code = $2 AND c.unit_valid_from = $3
         AND (c.closed_at IS NULL OR n.created_at > $4)
       ORDER BY n.chat_id, n.card_of, n.seq DESC`,
      [chats, unit.code, unit.validFrom, instant(sinceMs)],
    ),

  async silenceChats(chats) {
    await run('drop conversations', 'DELETE FROM conversations WHERE chat_id = ANY($1)', [chats])
    await run(
      'drop untold news',
      `UPDATE notifications n SET status = 'dropped', reason = 'left'
       WHERE n.chat_id = ANY($1) AND n.status IN ('pending', 'unreachable', 'knocked')
         AND NOT EXISTS (SELECT FROM cases c WHERE c.id = n.case_id AND c.chat_id = n.chat_id)`,
      [chats],
    )
  },

  async unbindOfficer(officerId) {
    await run('unbind officer', 'UPDATE chats SET officer_id = NULL WHERE officer_id = $1', [
      officerId,
    ])
  },

  async revokeInvitationsBy(officerId, unit) {
    await run(
      'revoke invitations by',
      `UPDATE invitations SET revoked_at = $4 WHERE invited_by = $1 AND unit_code = $2
         AND unit_valid_from = $3 AND used_at IS NULL AND revoked_at IS NULL`,
      [officerId, unit.code, unit.validFrom, instant(now)],
    )
  },
})

const columns = `m.id, m.officer_id, o.name, m.role, m.unit_code AS code, m.unit_valid_from AS valid_from,
  m.since, m.until, m.ended_by, m.hand_to`
const services = 'FROM memberships m JOIN officers o ON o.id = m.officer_id'
/** $1: now. */
const unended = 'coalesce(m.until > $1, true)'

type ServiceRow = {
  id: string
  officer_id: string
  name: string
  role: Role
  code: string
  valid_from: string
  since: number
  until: number | null
  ended_by: string | null
  hand_to: string | null
}

const service = (row: ServiceRow): Service => ({
  id: row.id,
  officerId: row.officer_id,
  name: row.name,
  role: row.role,
  unit: { code: row.code, validFrom: row.valid_from },
  since: row.since,
  ...(row.until !== null && { until: row.until }),
  ...(row.ended_by !== null && { endedBy: row.ended_by }),
  ...(row.hand_to !== null && { handTo: row.hand_to }),
})
