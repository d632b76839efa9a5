import type { Kind } from '../domain/organisation.ts'
import type { Database } from '../persistence/database.ts'
import { unpromised } from '../persistence/sql.ts'

export type KindTotal = {
  kind: Kind
  received: number
  closed: number
  /** Closed, and no time of theirs ran out. */
  onTime: number
  /** Some time of theirs was extended. */
  extended: number
  /** Some time of theirs ran out, whether they are closed or not. */
  late: number
  open: number
}

export type Totals = {
  cases: number
  events: number
  kinds: KindTotal[]
  /** Rungs by the percent they stand at. */
  percents: Record<string, number>
  alerts: number
  /** Messages the alerts were told in. */
  digests: number
  letters: number
  hotspots: number
  weeks: number
}

/** What a play left behind, counted at its end (ms, UTC). */
export async function totalsOf({ pool }: Database, endMs: number): Promise<Totals> {
  const { rows: kinds } = await pool.query<KindTotal>(byKind, [new Date(endMs)])
  const { rows: percents } = await pool.query<{ percent: number; count: number }>(
    'SELECT percent, count(*) AS count FROM rungs GROUP BY percent ORDER BY percent',
  )
  const { rows } = await pool.query<Omit<Totals, 'kinds' | 'percents'>>(counted)
  const [counts] = rows
  if (counts === undefined) throw new Error('a count without an answer')
  return {
    ...counts,
    kinds,
    percents: Object.fromEntries(percents.map(({ percent, count }) => [percent, count])),
  }
}

const counted = `SELECT
  (SELECT count(*) FROM cases) AS cases,
  (SELECT count(*) FROM case_events) AS events,
  (SELECT count(*) FROM alerts) AS alerts,
  (SELECT count(*) FROM notifications WHERE dedupe LIKE 'alert:%') AS digests,
  (SELECT count(*) FROM letters) AS letters,
  (SELECT count(*) FROM hotspots) AS hotspots,
  (SELECT count(*) FROM weekly_summaries) AS weeks`

/** $1: the end. A clock that another took the place of made no promise any more. */
const byKind = `
  SELECT kind, count(*) AS received, count(*) FILTER (WHERE closed) AS closed,
    count(*) FILTER (WHERE closed AND NOT late) AS "onTime",
    count(*) FILTER (WHERE extended) AS extended, count(*) FILTER (WHERE late) AS late,
    count(*) FILTER (WHERE NOT closed) AS open
  FROM (
    SELECT c.kind, c.closed_at IS NOT NULL AS closed,
      EXISTS (SELECT FROM clocks k WHERE k.case_id = c.id AND k.extensions > 0) AS extended,
      EXISTS (SELECT FROM clocks k WHERE k.case_id = c.id
        AND k.name NOT IN (${unpromised}) AND coalesce(k.stopped_at, k.paused_at, $1) > k.due_at
        AND NOT EXISTS (SELECT FROM clocks n WHERE n.follows = k.id)) AS late
    FROM cases c
  ) one GROUP BY kind ORDER BY kind`
