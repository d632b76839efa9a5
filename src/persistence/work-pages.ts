import { DAY } from '../domain/time/calendar.ts'
import type { Mark, PagesWork } from '../ports/work-pages.ts'
import type { Inside } from './inside.ts'
import { instant } from './sql.ts'
import { type LineRow, line, lines, ofUnits, reachable, reachOf } from './work-lists.ts'

/** $9 now, $10 in a week, $11 which cases, $12 of which kind. */
const listed = `
  SELECT *, coalesce(due_at, 'infinity') AS sort FROM (
    ${lines}
    WHERE c.closed_at IS NULL AND ${reachable} AND ($12::text IS NULL OR c.kind = $12) AND CASE $11::text
      WHEN 'mine' THEN c.officer_id = $1
      WHEN 'free' THEN c.officer_id IS NULL AND ${ofUnits}
      WHEN 'late' THEN k.due_at <= $9 AND ${ofUnits}
      WHEN 'week' THEN k.due_at < $10 AND (c.officer_id = $1 OR (c.officer_id IS NULL AND ${ofUnits}))
      WHEN 'waiting' THEN c.question IS NOT NULL AND c.officer_id = $1
      WHEN 'away' THEN ${ofUnits} AND c.officer_id IN (
        SELECT officer_id FROM absences WHERE deputy_id = $1 AND "from" <= $9 AND until > $9)
      WHEN 'unit' THEN ${ofUnits}
      ELSE c.officer_id = $1 OR (c.officer_id IS NULL AND ${ofUnits})
    END
  ) one`

const sortOf = ({ due }: Mark) => (due === undefined ? 'infinity' : instant(due))

export const pageStatements = ({ now, run, opened }: Inside): PagesWork => ({
  async pageOf(reach, { filter, kind, size, after, before }) {
    const values = [...reachOf(reach), instant(now), instant(now + 7 * DAY), filter, kind ?? null]
    const mark = after ?? before
    const [sign, order] = before === undefined ? ['>', ''] : ['<', 'DESC']
    const rows = await run<LineRow & { sort: unknown }>(
      `page of cases ${sign}`,
      `SELECT * FROM (${listed}) page
       WHERE $13::text IS NULL OR (sort, code) ${sign} ($14::timestamptz, $13)
       ORDER BY sort ${order}, code ${order} LIMIT $15`,
      [...values, mark?.code ?? null, mark ? sortOf(mark) : null, size],
    )
    const cases = (before === undefined ? rows : rows.reverse()).map((row) =>
      line(row, opened(row)),
    )
    const [first] = cases
    const start =
      first &&
      sortOf({ code: first.it.code, ...(first.dueAt !== undefined && { due: first.dueAt }) })
    const [counted] = await run<{ total: number; earlier: number }>(
      'count cases of list',
      `SELECT count(*)::int AS total,
         (count(*) FILTER (WHERE (sort, code) < ($13::timestamptz, $14::text)))::int AS earlier
       FROM (${listed}) page`,
      [...values, start ?? null, first?.it.code ?? null],
    )
    return { cases, total: counted?.total ?? 0, earlier: counted?.earlier ?? 0 }
  },
})
