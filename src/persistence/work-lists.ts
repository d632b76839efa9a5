import type { Case, UnitKey } from '../domain/case/case.ts'
import { DAY } from '../domain/time/calendar.ts'
import type { Sealed } from '../ports/keys.ts'
import type { Reach } from '../ports/reach.ts'
import type { Reply } from '../ports/reply.ts'
import type { CaseLine, Work } from '../ports/work.ts'
import type { CaseRow } from './case-rows.ts'
import { ownerTag } from './case-seals.ts'
import type { Inside } from './inside.ts'
import { openTalk } from './keys/talk.ts'
import { instant, unpromised } from './sql.ts'
import { readChatsOfPerson } from './work-pairing.ts'

type ListWork = Pick<
  Work,
  'newsFor' | 'casesOfPerson' | 'workOf' | 'overdueOf' | 'countsOf' | 'claimWeek'
>

export type LineRow = CaseRow & {
  due_at: number | null
  due_name: string | null
  officer_name: string | null
}

export const line = (row: LineRow, it: Case): CaseLine => ({
  it,
  ...(row.due_at !== null && { dueAt: row.due_at }),
  ...(row.due_name !== null && { dueName: row.due_name }),
  ...(row.officer_name !== null && { officerName: row.officer_name }),
})

/** A case with its next running clock and its officer. */
export const lines = `
  SELECT c.*, k.due_at, k.name AS due_name, o.name AS officer_name FROM cases c
  LEFT JOIN LATERAL (
    SELECT due_at, name FROM clocks
    WHERE case_id = c.id AND stopped_at IS NULL AND paused_at IS NULL ORDER BY due_at LIMIT 1
  ) k ON true
  LEFT JOIN officers o ON o.id = c.officer_id`

const codes = (units: UnitKey[]) => units.map(({ code }) => code)
const dates = (units: UnitKey[]) => units.map(({ validFrom }) => validFrom)
const inUnits = (first: number) =>
  `(c.unit_code, c.unit_valid_from) IN (SELECT * FROM unnest($${first}::text[], $${first + 1}::date[]))`

/** Open to whoever reads: $1 to $9 are their reach. */
export const ofUnits = `($3::text[] IS NULL OR ${inUnits(3)})`
const unsealed = `(c.kind <> 'TC' OR ${inUnits(5)} OR $1 = ANY(c.openers)
  OR (c.closed_to <> '{}' AND ${inUnits(7)}))`
const unpartial = 'NOT c.closed_to && $2::text[]'
export const reachable = `${unsealed} AND ${unpartial}`
export const reachOf = ({ officerId, keys, units, sealed, instead }: Reach) => [
  officerId,
  keys,
  units === 'all' ? null : codes(units),
  units === 'all' ? null : dates(units),
  codes(sealed),
  dates(sealed),
  codes(instead),
  dates(instead),
]

export const listStatements = ({ now, keys, run, opened }: Inside): ListWork => ({
  async newsFor(chatId, which) {
    const [row] = await run<{ message: Sealed | Reply }>(
      'news for chat',
      `SELECT n.message FROM notifications n JOIN conversations v ON v.chat_id = n.chat_id
       WHERE n.chat_id = $1 AND n.buttons
         AND ($2 = 'any' OR (n.created_at > v.updated_at AND ($2 = 'since' OR n.card_of IS NULL)))
       ORDER BY n.seq DESC LIMIT 1`,
      [chatId, which],
    )
    return row && openTalk(keys.vault, 'message', row.message)
  },

  async casesOfPerson(chatId, limit) {
    const chats = (await readChatsOfPerson(run, chatId)).map(({ id }) => id)
    const rows = await run<LineRow>(
      'cases of person',
      `${lines} WHERE c.id IN (SELECT id FROM cases WHERE chat_id = ANY($1)
           UNION ALL SELECT id FROM cases WHERE owner_tag = ANY($3))
         ORDER BY (c.closed_at IS NULL) DESC, c.created_at DESC LIMIT $2`,
      [chats, limit, chats.map((id) => ownerTag(id, keys.vault))],
    )
    return rows.map((row) => line(row, opened(row)))
  },

  workOf: async (reach, limit) =>
    (
      await run<LineRow>(
        'work of officer',
        `${lines} WHERE c.closed_at IS NULL AND ${reachable}
           AND (c.officer_id = $1 OR (c.officer_id IS NULL AND ${ofUnits}))
         ORDER BY k.due_at NULLS LAST, c.created_at LIMIT $9`,
        [...reachOf(reach), limit],
      )
    ).map((row) => line(row, opened(row))),

  overdueOf: async (reach, limit) =>
    (
      await run<LineRow>(
        'overdue of units',
        `${lines} WHERE c.closed_at IS NULL AND k.due_at <= $9 AND ${ofUnits} AND ${reachable}
         ORDER BY k.due_at LIMIT $10`,
        [...reachOf(reach), instant(now), limit],
      )
    ).map((row) => line(row, opened(row))),

  async countsOf(scope, week) {
    const [unit, officerId] =
      scope === 'all' ? [] : 'officerId' in scope ? [undefined, scope.officerId] : [scope]
    const [row] = await run<Record<string, string | number>>('counts of scope', counts, [
      instant(now),
      instant(week.from),
      instant(week.to),
      unit?.code ?? null,
      unit?.validFrom ?? null,
      officerId ?? null,
      instant(now - 2 * DAY),
      instant(now - 7 * DAY),
      instant(now - 30 * DAY),
    ])
    const count = (name: string) => Number(row?.[name] ?? 0)
    return {
      open: count('open'),
      overdue: count('overdue'),
      dueThisWeek: count('due_this_week'),
      extended: count('extended'),
      cameIn: count('came_in'),
      wentOut: count('went_out'),
      onTime: count('on_time'),
      onExtendedTime: count('on_extended_time'),
      late: count('late'),
      byAge: [count('age2'), count('age7'), count('age30'), count('older')],
    }
  },

  async claimWeek(week) {
    const rows = await run(
      'claim week',
      'INSERT INTO weekly_summaries (week) VALUES ($1) ON CONFLICT DO NOTHING RETURNING week',
      [week],
    )
    return rows.length > 0
  },
})

/**
 * A case is late when one of its times ran out before it was done; a first answer that came late is
 * not counted against the whole, nor what the office reminds itself of. A clock that was extended ended before its time, so it is not late.
 * Whoever restricted the use of their data is work to do, and no number of what came and went.
 * $1 now, $2-$3 last week, $4-$5 unit, $6 officer, $7-$9 two, seven and thirty days ago.
 */
const counts = `
  WITH mine AS (
    SELECT c.created_at, c.closed_at, c.restricted, k.* FROM cases c
    CROSS JOIN LATERAL (
      SELECT min(due_at) FILTER (WHERE stopped_at IS NULL AND paused_at IS NULL) AS due_at,
        coalesce(bool_or(extensions > 0 AND (stopped_at IS NULL OR c.closed_at IS NOT NULL)), false) AS extended,
        coalesce(bool_or(stopped_at > due_at AND name NOT IN ('first-answer', ${unpromised})), false) AS late
      FROM clocks WHERE case_id = c.id
    ) k
    WHERE ($4::text IS NULL OR (c.unit_code = $4 AND c.unit_valid_from = $5::date))
      AND ($6::uuid IS NULL OR c.officer_id = $6)
      AND coalesce(c.closed_at, 'infinity') >= $2
  ), open AS (SELECT * FROM mine WHERE closed_at IS NULL),
  done AS (SELECT * FROM mine WHERE closed_at >= $2 AND closed_at < $3 AND NOT restricted)
  SELECT
    (SELECT count(*) FROM open) AS open,
    (SELECT count(*) FROM open WHERE due_at <= $1) AS overdue,
    (SELECT count(*) FROM open WHERE due_at > $1 AND due_at < $1::timestamptz + interval '7 days') AS due_this_week,
    (SELECT count(*) FROM mine WHERE created_at >= $2 AND created_at < $3 AND NOT restricted) AS came_in,
    (SELECT count(*) FROM open WHERE extended) AS extended,
    (SELECT count(*) FROM done) AS went_out,
    (SELECT count(*) FROM done WHERE NOT late AND NOT extended) AS on_time,
    (SELECT count(*) FROM done WHERE NOT late AND extended) AS on_extended_time,
    (SELECT count(*) FROM done WHERE late) AS late,
    (SELECT count(*) FROM open WHERE created_at > $7) AS age2,
    (SELECT count(*) FROM open WHERE created_at <= $7 AND created_at > $8) AS age7,
    (SELECT count(*) FROM open WHERE created_at <= $8 AND created_at > $9) AS age30,
    (SELECT count(*) FROM open WHERE created_at <= $9) AS older`
