import type { Finding, Reason } from '../domain/hotspots/hotspots.ts'
import type { Hotspot, HotspotWork } from '../ports/work-hotspots.ts'
import { type ClockRow, fromClockRow } from './clock-rows.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { serving } from './serving.ts'
import { instant, toJson, unpromised } from './sql.ts'
import { ofUnits, reachable, reachOf } from './work-lists.ts'

/**
 * Not prepared: asked once an hour over tables that grow, and a plan made for empty ones would read
 * them whole many times over.
 */
const planAnew = ''

type SpotRow = { topic: string; unit_code: string; unit_valid_from: string }
type HotspotRow = SpotRow & { id: string; reasons: Reason[]; since: number }

const spotOf = (row: SpotRow) => ({
  topic: row.topic,
  unit: { code: row.unit_code, validFrom: row.unit_valid_from },
})
const hotspot = (row: HotspotRow): Hotspot => {
  const { id, reasons, since } = row
  return { ...spotOf(row), id, reasons, since }
}

export const hotspotStatements = ({ now, run }: Inside): HotspotWork => ({
  async claimHour(hourMs) {
    const rows = await run(
      'claim hour',
      'INSERT INTO hotspot_scans (hour) VALUES ($1) ON CONFLICT DO NOTHING RETURNING hour',
      [instant(hourMs)],
    )
    return rows.length > 0
  },

  async countHotspots(sinceMs) {
    const rows = await run<SpotRow & { reporters: number; overdue: number }>(planAnew, counting, [
      instant(now),
      instant(sinceMs),
    ])
    return rows.map((row) => ({
      ...spotOf(row),
      reporters: row.reporters,
      overdue: row.overdue,
      dragging: [],
    }))
  },

  // The list names these, and everybody who oversees reads it: none that accuses somebody.
  async draggingClocks() {
    const rows = await run<SpotRow & { code: string } & ClockRow>(
      planAnew,
      `SELECT k.*, c.topic, c.unit_code, c.unit_valid_from, c.code ${overdueClocks}
       AND 'repeated' = ANY(c.marks) AND c.closed_to = '{}' ORDER BY k.due_at`,
      [instant(now)],
    )
    return rows.map((row) => ({ ...spotOf(row), code: row.code, clock: fromClockRow(row) }))
  },

  async saveHotspots(findings, backMs) {
    const rows = toJson(findings.map(toRow))
    await run('revive hotspots', reviving, [rows, instant(backMs)])
    await run('save hotspots', saving, [rows, instant(now)])
    await run(
      'end hotspots',
      'UPDATE hotspots SET ended_at = $1 WHERE ended_at IS NULL AND seen_at < $1',
      [instant(now)],
    )
  },

  standingHotspots: async () =>
    (
      await run<HotspotRow>(
        'standing hotspots',
        'SELECT * FROM hotspots WHERE ended_at IS NULL',
        [],
      )
    ).map(hotspot),

  takeUntoldHotspots: async () =>
    (
      await run<HotspotRow>(
        'take untold hotspots',
        `UPDATE hotspots SET told_at = $1 WHERE id IN (
           SELECT id FROM hotspots WHERE ended_at IS NULL AND told_at IS NULL FOR UPDATE SKIP LOCKED)
         RETURNING *`,
        [instant(now)],
      )
    ).map(hotspot),

  async overseersOf({ everywhere, unit, there }) {
    const rows = await run<{ id: number }>(
      'overseers',
      `SELECT DISTINCT h.id FROM memberships m JOIN chats h ON h.officer_id = m.officer_id
       WHERE ${serving('m', '$5')} AND h.kind = 'private' AND (m.role = ANY($1) OR
         (m.role = ANY($2) AND m.unit_code = $3 AND m.unit_valid_from = $4))
       ORDER BY h.id`,
      [everywhere, there, unit.code, unit.validFrom, instant(now)],
    )
    return rows.map(({ id }) => id)
  },

  async casesOfHotspots(reach, limit) {
    const rows = await run<{ code: string }>(planAnew, ofHotspots, [...reachOf(reach), limit])
    return rows.map(({ code }) => code)
  },
})

const toRow = ({ topic, unit, reasons }: Finding) => ({
  id: newId(),
  topic,
  unit_code: unit.code,
  unit_valid_from: unit.validFrom,
  reasons,
})

/** $1: now. A matter nobody named makes no cluster, nor does a citizen who takes their time. */
const overdueClocks = `
  FROM clocks k JOIN cases c ON c.id = k.case_id
  WHERE k.stopped_at IS NULL AND k.paused_at IS NULL AND k.due_at <= $1
    AND k.name NOT IN (${unpromised}) AND c.closed_at IS NULL AND c.kind <> 'TC' AND c.topic IS NOT NULL`

/**
 * $1 now, $2 the beginning of the look-back. What was withdrawn was not meant. Somebody who reports from
 * two linked chats is one person.
 */
const counting = `
  WITH reported AS (
    SELECT c.topic, c.unit_code, c.unit_valid_from,
      count(DISTINCT coalesce(h.citizen_id::text, c.citizen_id::text, nullif(c.chat_id, 0)::text, c.id::text)) AS reporters
    FROM cases c LEFT JOIN chats h ON h.id = c.chat_id
    WHERE c.created_at > $2 AND c.kind <> 'TC' AND c.topic IS NOT NULL AND c.status <> 'withdrawn' AND NOT c.restricted
    GROUP BY 1, 2, 3
  ), late AS (
    SELECT c.topic, c.unit_code, c.unit_valid_from, count(DISTINCT c.id) AS overdue
    ${overdueClocks} GROUP BY 1, 2, 3
  )
  SELECT topic, unit_code, unit_valid_from,
    coalesce(reporters, 0) AS reporters, coalesce(overdue, 0) AS overdue
  FROM reported FULL JOIN late USING (topic, unit_code, unit_valid_from)`

const incoming = 'json_populate_recordset(NULL::hotspots, $1) n'
const same = '(h.topic, h.unit_code, h.unit_valid_from) = (n.topic, n.unit_code, n.unit_valid_from)'

const reviving = `
  UPDATE hotspots h SET ended_at = NULL FROM ${incoming}
  WHERE ${same} AND h.ended_at > $2
    AND NOT EXISTS (SELECT 1 FROM hotspots o WHERE o.ended_at IS NULL
      AND (o.topic, o.unit_code, o.unit_valid_from) = (n.topic, n.unit_code, n.unit_valid_from))`

const saving = `
  INSERT INTO hotspots (id, topic, unit_code, unit_valid_from, reasons, since, seen_at)
  SELECT id, topic, unit_code, unit_valid_from, reasons, $2, $2 FROM ${incoming}
  ON CONFLICT (topic, unit_code, unit_valid_from) WHERE ended_at IS NULL
  DO UPDATE SET reasons = EXCLUDED.reasons, seen_at = EXCLUDED.seen_at`

/** $1-$8 whose reach, $9 how many at most. */
const ofHotspots = `
  SELECT c.code FROM hotspots h
  JOIN cases c ON (c.topic, c.unit_code, c.unit_valid_from) = (h.topic, h.unit_code, h.unit_valid_from)
  LEFT JOIN LATERAL (
    SELECT min(due_at) AS due_at FROM clocks WHERE case_id = c.id AND stopped_at IS NULL
  ) k ON true
  WHERE h.ended_at IS NULL AND c.closed_at IS NULL AND c.kind <> 'TC' AND ${ofUnits} AND ${reachable}
  ORDER BY k.due_at NULLS LAST LIMIT $9`
