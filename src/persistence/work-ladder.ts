import type { Case, UnitKey } from '../domain/case/case.ts'
import type { Vault } from '../ports/keys.ts'
import type {
  Alert,
  DueClock,
  FiredRung,
  LadderWork,
  Listener,
  Serving,
  WaitingAlert,
} from '../ports/work-ladder.ts'
import type { CaseRow } from './case-rows.ts'
import { openData } from './case-seals.ts'
import { type ClockRow, clockColumns, fromClockRow } from './clock-rows.ts'
import { newId } from './ids.ts'
import type { Inside } from './inside.ts'
import { serving, unitsOf } from './serving.ts'
import { instant, toJson } from './sql.ts'

/** A clock beside its case, whose columns bear the same names. */
const clockAndCase = `${clockColumns.map((name) => `k."${name}" AS "k_${name}"`).join(', ')}, c.*`
type ClockAndCase = CaseRow & Record<`k_${keyof ClockRow}`, unknown>

const clockOf = (row: ClockAndCase) =>
  fromClockRow(Object.fromEntries(clockColumns.map((name) => [name, row[`k_${name}`]])) as ClockRow)

/** Alerts wait for a sweep that is behind this long at most. */
const patience = '1 minute'

export const ladderStatements = ({ now, keys, run, opened }: Inside): LadderWork => ({
  // The case is held too: whoever changes it has read its clocks and will write them. It comes first, so
  // that its clocks fall to one sweeper together: the other way round two would each hold one and skip both.
  claimDue: async (limit) =>
    (
      await run<ClockAndCase & { reached: number }>(
        'claim due clocks',
        `SELECT ${clockAndCase}, (SELECT coalesce(max(percent), 0) FROM rungs WHERE clock_id = k.id) AS reached
         FROM clocks k JOIN cases c ON c.id = k.case_id
         WHERE k.next_action_at <= $1 ORDER BY k.next_action_at LIMIT $2
         FOR NO KEY UPDATE OF c, k SKIP LOCKED`,
        [instant(now), limit],
      )
    ).map(
      (row): DueClock => ({
        clock: clockOf(row),
        it: opened(row),
        reached: row.reached,
      }),
    ),

  async addRungs(rungs) {
    await run(
      'add rungs',
      `INSERT INTO rungs (clock_id, rung, percent, planned_at, fired_at)
       SELECT clock_id, rung, percent, planned_at, $2
       FROM json_populate_recordset(NULL::rungs, $1)`,
      [toJson(rungs.map(rungRow)), instant(now)],
    )
  },

  async addAlerts(alerts) {
    if (alerts.length === 0) return
    await run(
      'add alerts',
      `INSERT INTO alerts (id, clock_id, rung, officer_id, level, hold_until)
       SELECT id, clock_id, rung, officer_id, level, hold_until
       FROM json_populate_recordset(NULL::alerts, $1)`,
      [toJson(alerts.map(alertRow))],
    )
  },

  servingIn: async (units, everywhere) =>
    (
      await run<{
        officer_id: string
        code: string
        valid_from: string
        role: Serving['role']
        units: UnitKey[]
      }>(
        'serving in units',
        `SELECT m.officer_id, m.unit_code AS code, m.unit_valid_from AS valid_from, m.role,
           ${unitsOf('m.officer_id', '$4')} AS units
         FROM memberships m
         WHERE ${serving('m', '$4')} AND (m.role = ANY($3) OR
             (m.unit_code, m.unit_valid_from) IN (SELECT * FROM unnest($1::text[], $2::date[])))
           AND EXISTS (SELECT FROM chats h WHERE h.officer_id = m.officer_id AND h.kind = 'private'
             AND h.unreachable_at IS NULL)
         ORDER BY m.officer_id`,
        [
          units.map(({ code }) => code),
          units.map(({ validFrom }) => validFrom),
          everywhere,
          instant(now),
        ],
      )
    ).map(({ officer_id, code, valid_from, role, units }) => ({
      officerId: officer_id,
      unit: { code, validFrom: valid_from },
      role,
      units,
    })),

  async claimListeners(limit) {
    const held = await run<{ id: string }>('hold listeners', holdListeners, [instant(now), limit])
    if (held.length === 0) return []
    const ids = held.map(({ id }) => id)
    // Statements of their own: they must see what the previous holder of these people committed.
    const waiting = await run<WaitingRow>('waiting alerts', waitingAlerts, [instant(now), ids])
    const people = await run<Omit<Listener, 'alerts'>>('who listens', listeners, [
      ids,
      instant(now),
    ])
    return people.flatMap((one) => {
      const alerts = waiting
        .filter((row) => row.alert_officer === one.officerId)
        .map((row) => waitingAlert(row, opened(row), keys.vault))
      return alerts.length > 0 ? [{ ...one, alerts }] : []
    })
  },

  async alertsTold(ids) {
    await run('alerts told', 'UPDATE alerts SET told_at = $2 WHERE id = ANY($1)', [
      ids,
      instant(now),
    ])
  },

  async awayNow() {
    const rows = await run<{ officer_id: string; deputy_id: string | null }>(
      'away now',
      `SELECT DISTINCT ON (officer_id) officer_id, deputy_id FROM absences
       WHERE "from" <= $1 AND until > $1 ORDER BY officer_id, "from" DESC`,
      [instant(now)],
    )
    return new Map(rows.map((row) => [row.officer_id, row.deputy_id ?? undefined]))
  },

  async addAbsence({ officerId, deputyId, until }) {
    await run(
      'add absence',
      'INSERT INTO absences (id, officer_id, deputy_id, "from", until) VALUES ($1, $2, $3, $4, $5)',
      [newId(), officerId, deputyId ?? null, instant(now), instant(until)],
    )
  },

  async endAbsence(officerId) {
    const ended = await run(
      'end absence',
      'UPDATE absences SET until = $2 WHERE officer_id = $1 AND "from" <= $2 AND until > $2 RETURNING id',
      [officerId, instant(now)],
    )
    return ended.length > 0
  },
})

const rungRow = ({ clockId, rung, percent, at }: FiredRung) => ({
  clock_id: clockId,
  rung,
  percent,
  planned_at: instant(at),
})

const alertRow = ({ clockId, rung, officerId, level, holdUntil }: Alert) => ({
  id: newId(),
  clock_id: clockId,
  rung,
  officer_id: officerId,
  level,
  hold_until: instant(holdUntil),
})

/** Alerts read into memory at a time, but for those of the first listener: all of a person's are told together. */
const mostAlerts = 20_000

/** An alert has waited long enough when it is as old as the sweep is behind, or at the end of patience. */
const holdListeners = `
  WITH sweep AS (
    SELECT least($1 - coalesce(min(next_action_at), $1), interval '${patience}') AS behind
    FROM clocks WHERE next_action_at <= $1
  ), waiting AS (
    SELECT officer_id, sum(count(*)) OVER (ORDER BY officer_id) - count(*) AS before FROM alerts
    WHERE told_at IS NULL AND hold_until <= $1::timestamptz - (SELECT behind FROM sweep)
    GROUP BY officer_id
  )
  SELECT o.id FROM officers o
  WHERE o.id IN (SELECT officer_id FROM waiting WHERE before < ${mostAlerts})
  ORDER BY o.id LIMIT $2 FOR NO KEY UPDATE OF o SKIP LOCKED`

const waitingAlerts = `
  SELECT a.id AS alert_id, a.officer_id AS alert_officer, a.level, r.percent, h.name AS handler, e.data AS plan,
    ${clockAndCase}
  FROM alerts a
  JOIN rungs r ON r.clock_id = a.clock_id AND r.rung = a.rung
  JOIN clocks k ON k.id = a.clock_id
  JOIN cases c ON c.id = k.case_id
  LEFT JOIN officers h ON h.id = c.officer_id
  LEFT JOIN LATERAL (
    SELECT data FROM case_events
    WHERE case_id = c.id AND type = 'acknowledge' ORDER BY seq DESC LIMIT 1
  ) e ON k.acknowledged_until IS NOT NULL
  WHERE a.told_at IS NULL AND a.hold_until <= $1 AND a.officer_id = ANY($2)`

type WaitingRow = ClockAndCase & {
  alert_id: string
  alert_officer: string
  level: WaitingAlert['level']
  percent: number
  handler: string | null
  plan: Record<string, unknown> | null
}

const waitingAlert = (row: WaitingRow, it: Case, vault: Vault): WaitingAlert => ({
  clock: clockOf(row),
  it,
  id: row.alert_id,
  percent: row.percent,
  level: row.level,
  ...(row.handler !== null && { handler: row.handler }),
  ...planIn(row, vault),
})

function planIn({ plan: data, seal_key }: WaitingRow, vault: Vault): { plan?: string } {
  const plan = data && openData(data, seal_key, vault).plan
  return typeof plan === 'string' ? { plan } : {}
}

const listeners = `
  SELECT o.id AS "officerId",
    (SELECT coalesce(json_agg(json_build_object('chatId', h.id, 'language', coalesce(h.language, 'vi'))
       ORDER BY h.id), '[]')
     FROM chats h WHERE h.officer_id = o.id AND h.kind = 'private') AS chats,
    (SELECT coalesce(json_agg(json_build_object('unit',
       json_build_object('code', m.unit_code, 'validFrom', m.unit_valid_from), 'role', m.role)), '[]')
     FROM memberships m WHERE m.officer_id = o.id AND ${serving('m', '$2')}) AS memberships
  FROM officers o WHERE o.id = ANY($1)`
