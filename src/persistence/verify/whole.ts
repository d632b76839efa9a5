import type pg from 'pg'
import { MINUTE } from '../../domain/time/calendar.ts'
import type { Findings, Invariant } from './checks.ts'

/** What waits longer than this, ms, was forgotten. */
export const patienceMs = 10 * MINUTE

/** Each gives the offenders; $1 is the instant before which nothing should still wait. */
const statements: Partial<Record<Invariant, string>> = {
  orphans: `SELECT e.case_id || '#' || e.seq AS offender
    FROM case_events e LEFT JOIN cases c ON c.id = e.case_id
    WHERE c.id IS NULL AND $1::timestamptz IS NOT NULL`,
  late: `SELECT c.code AS offender FROM clocks k JOIN cases c ON c.id = k.case_id
    WHERE k.next_action_at < $1 ORDER BY k.next_action_at`,
  alerts: `SELECT a.id AS offender FROM alerts a
    LEFT JOIN rungs r ON r.clock_id = a.clock_id AND r.rung = a.rung
    WHERE r.clock_id IS NULL OR (a.told_at IS NULL AND a.hold_until < $1)`,
  units: `SELECT c.code AS offender FROM cases c
    JOIN units u ON u.code = c.unit_code AND u.valid_from = c.unit_valid_from
    WHERE c.closed_at IS NULL AND u.valid_until <= ($1::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id AND e.at >= $1)
      AND NOT EXISTS (SELECT FROM organisations WHERE finished_at IS NULL OR finished_at >= $1)`,
  letters: `WITH written AS (
      SELECT unit_code, unit_valid_from, year, count(*) AS n, min(number) AS low, max(number) AS high
      FROM letters GROUP BY 1, 2, 3)
    SELECT unit_code || ' ' || year AS offender
    FROM written FULL JOIN letter_numbers USING (unit_code, unit_valid_from, year)
    WHERE $1::timestamptz IS NOT NULL
      AND (n IS DISTINCT FROM last OR low IS DISTINCT FROM 1 OR high IS DISTINCT FROM last)`,
  erased: `SELECT code AS offender FROM cases c
    WHERE $1::timestamptz IS NOT NULL AND erased_at IS NOT NULL
      AND (text <> '' OR citizen_id IS NOT NULL OR petition IS NOT NULL OR question IS NOT NULL
        OR coalesce(place, '{}') - 'wardUnit' <> '{}'
        OR EXISTS (SELECT 1 FROM attachments a
          WHERE a.case_id = c.id AND coalesce(a.purpose, '') NOT IN ('evidence', 'letter')))`,
  requests: `SELECT number::text AS offender FROM data_requests
    WHERE done_at IS NULL AND (next_action_at IS NULL OR next_action_at < $1)`,
  outbox: 'SELECT id AS offender FROM outbox WHERE relayed_at IS NULL AND created_at < $1',
}

/** The invariants that one statement each can look over. */
export async function checkWhole(pool: pg.Pool, nowMs: number, findings: Findings): Promise<void> {
  for (const [name, text] of Object.entries(statements)) {
    const { rows } = await pool.query<{ offender: string; count: number }>(
      `SELECT offender, count(*) OVER () AS count FROM (${text}) offenders LIMIT 10`,
      [new Date(nowMs - patienceMs)],
    )
    const [first] = rows
    if (first === undefined) continue
    for (const { offender } of rows) findings.add(name as Invariant, offender)
    findings.add(name as Invariant, first.offender, first.count - rows.length)
  }
}

/** Every stored attachment has its bytes. `isKept` tells whether they are there. */
export async function checkFiles(
  pool: pg.Pool,
  isKept: (id: string) => Promise<boolean>,
  findings: Findings,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let looked = 0
  for (;;) {
    const { rows } = await pool.query<{ id: string }>(
      `SELECT id FROM attachments WHERE status = 'stored' AND id > $1 ORDER BY id LIMIT 500`,
      [after],
    )
    const last = rows.at(-1)
    if (last === undefined) return looked
    const kept = await Promise.all(rows.map(({ id }) => isKept(id)))
    for (const [at, { id }] of rows.entries()) if (!kept[at]) findings.add('files', id)
    after = last.id
    looked += rows.length
  }
}
