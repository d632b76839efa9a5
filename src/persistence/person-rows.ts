import type { Membership, Person, Role } from '../ports/person.ts'
import type { ChannelName, Language } from '../ports/turn.ts'
import { allChatsOf } from './same-person.ts'
import { serving } from './serving.ts'

/**
 * Who is behind a chat `c` at an instant, which is a parameter of the statement. `tag`: what the
 * denunciations sent from it are found by; without it, what is asked of those is not looked for. They are
 * looked for in no other chat: one that a family shares must not speak of them by itself.
 */
export const personColumns = (at: string, tag = 'NULL') => `
  c.id, c.channel, c.external_id, c.kind, c.language, c.citizen_id, c.officer_id, c.unreachable_at, c.knocked_at,
    (SELECT max(version) FROM consents WHERE citizen_id = c.citizen_id AND withdrawn_at IS NULL) AS consent,
    (SELECT restricted_at IS NOT NULL FROM citizens WHERE id = c.citizen_id) AS restricted,
    (SELECT name FROM officers WHERE id = c.officer_id) AS officer_name,
    (SELECT (array_agg(json_strip_nulls(json_build_object('code', code, 'sealed', sealed)) ORDER BY created_at DESC))[1] FROM (
      SELECT code, NULL::boolean AS sealed, created_at FROM cases
      WHERE chat_id = ANY(${allChatsOf('c')}) AND question IS NOT NULL
      UNION ALL SELECT code, true, created_at FROM cases WHERE owner_tag = ${tag} AND question IS NOT NULL
    ) asked) AS question,
    CASE WHEN c.officer_id IS NULL THEN NULL ELSE (
      SELECT json_agg(json_build_object('code', m.unit_code, 'validFrom', m.unit_valid_from, 'role', m.role))
      FROM memberships m WHERE m.officer_id = c.officer_id AND ${serving('m', at)}) END AS memberships`

export type PersonRow = {
  id: number
  channel: ChannelName
  external_id: string
  kind: 'private' | 'group'
  language: Language | null
  citizen_id: string | null
  consent: number | null
  restricted: boolean | null
  officer_id: string | null
  officer_name: string | null
  memberships: { code: string; validFrom: string; role: Role }[] | null
  question: { code: string; sealed?: true } | null
  unreachable_at: number | null
  knocked_at: number | null
}

/** Who that is, as the actions know them. */
export function toPerson(row: PersonRow): Person {
  const memberships = (row.memberships ?? []).map(
    ({ code, validFrom, role }): Membership => ({ unit: { code, validFrom }, role }),
  )
  return {
    chat: {
      id: row.id,
      channel: row.channel,
      externalId: row.external_id,
      kind: row.kind,
      language: row.language ?? 'vi',
    },
    ...(row.citizen_id !== null && {
      citizen: {
        id: row.citizen_id,
        ...(row.consent !== null && { consent: row.consent }),
        ...(row.restricted && { restricted: true }),
      },
    }),
    ...(row.officer_id !== null && {
      officer: { id: row.officer_id, name: row.officer_name ?? '', memberships },
    }),
    ...(row.question !== null && { openQuestion: row.question }),
    ...(row.unreachable_at !== null && { unreachable: true }),
    ...((row.unreachable_at ?? row.knocked_at) !== null && { awaited: true }),
  }
}
