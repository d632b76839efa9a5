import { localDate } from '../domain/time/calendar.ts'
import type { ReceptionWork } from '../ports/work-reception.ts'
import type { Inside } from './inside.ts'
import {
  fromRuleRow,
  fromSlotCountRow,
  fromSlotRow,
  type RuleRow,
  type SlotCountRow,
  type SlotRow,
  toSlotRow,
} from './slot-rows.ts'
import { instant, toJson } from './sql.ts'

type SlotWork = Pick<
  ReceptionWork,
  | 'lockReception'
  | 'addSlotRule'
  | 'slotRulesOf'
  | 'getSlotRule'
  | 'endSlotRule'
  | 'addSlots'
  | 'dropCitySlots'
  | 'lockSlot'
  | 'lockSlotsAfter'
  | 'getSlot'
  | 'slotsOf'
  | 'cancelSlot'
  | 'takeSlotReminders'
>

const nobody = "'00000000-0000-0000-0000-000000000000'::uuid"

/** How many seats are taken and how many stand in line, of an hour `s`. */
export const counts = `
  (SELECT count(*)::int FROM bookings b WHERE b.slot_id = s.id AND b.status IN ('booked', 'offered', 'attended')) AS taken,
  (SELECT count(*)::int FROM bookings b WHERE b.slot_id = s.id AND b.status = 'waiting') AS waiting`

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const slotStatements = ({ now, run }: Inside): SlotWork => ({
  async lockReception(unit) {
    await run('lock reception', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `reception ${unit.code} ${unit.validFrom}`,
    ])
  },

  async addSlotRule({ id, host, where, every, days, times, minutes, seats, from, until }) {
    await run(
      'add slot rule',
      `INSERT INTO slot_rules (id, unit_code, unit_valid_from, host_id, every, days, times, minutes, seats,
         place, link, from_day, until_day, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12::date, $14::timestamptz::date), $13, $14)`,
      [
        ...[id, host.unit.code, host.unit.validFrom, host.officerId ?? null, every, days, times],
        ...[minutes, seats, where.place ?? null, where.link ?? null, from ?? null, until ?? null],
        instant(now),
      ],
    )
  },

  slotRulesOf: async ({ code, validFrom }) =>
    (
      await run<RuleRow>(
        'slot rules',
        `SELECT * FROM slot_rules WHERE unit_code = $1 AND unit_valid_from = $2 AND ended_at IS NULL
           AND (until_day IS NULL OR until_day >= $3) ORDER BY created_at, id`,
        [code, validFrom, localDate(now)],
      )
    ).map(fromRuleRow),

  async getSlotRule(id) {
    if (!isId(id)) return undefined
    const [row] = await run<RuleRow>(
      'get slot rule',
      'SELECT * FROM slot_rules WHERE id = $1 AND ended_at IS NULL',
      [id],
    )
    return row && fromRuleRow(row)
  },

  async endSlotRule(id) {
    await run('end slot rule', 'UPDATE slot_rules SET ended_at = $2 WHERE id = $1', [
      id,
      instant(now),
    ])
    await run(
      'drop slots of rule',
      `DELETE FROM slots s WHERE rule_id = $1 AND starts_at > $2
         AND NOT EXISTS (SELECT FROM bookings b WHERE b.slot_id = s.id)`,
      [id, instant(now)],
    )
  },

  async addSlots(slots, origin, ruleId) {
    if (slots.length === 0) return
    await run(
      'add slots',
      `INSERT INTO slots (id, unit_code, unit_valid_from, host_id, rule_id, origin, starts_at, ends_at, seats, place, link)
       SELECT n.id, n.unit_code, n.unit_valid_from, n.host_id, n.rule_id, n.origin, n.starts_at, n.ends_at, n.seats,
         n.place, n.link
       FROM json_populate_recordset(NULL::slots, $1) n
       WHERE NOT EXISTS (SELECT FROM slots s
         WHERE s.unit_code = n.unit_code AND s.unit_valid_from = n.unit_valid_from
           AND coalesce(s.host_id, ${nobody}) = coalesce(n.host_id, ${nobody})
           AND s.starts_at < n.ends_at AND n.starts_at < s.ends_at
           AND (s.cancelled_at IS NULL OR s.starts_at = n.starts_at))
       ON CONFLICT DO NOTHING`,
      [toJson(slots.map((slot) => toSlotRow(slot, origin, ruleId)))],
    )
  },

  async dropCitySlots({ code, validFrom }) {
    await run(
      'drop city slots',
      `DELETE FROM slots s WHERE unit_code = $1 AND unit_valid_from = $2 AND origin = 'city'
         AND starts_at > $3 AND NOT EXISTS (SELECT FROM bookings b WHERE b.slot_id = s.id)`,
      [code, validFrom, instant(now)],
    )
  },

  async lockSlot(id) {
    if (!isId(id)) return undefined
    const [row] = await run<SlotRow>('lock slot', 'SELECT * FROM slots WHERE id = $1 FOR UPDATE', [
      id,
    ])
    return row && fromSlotRow(row)
  },

  lockSlotsAfter: async ({ code, validFrom }, afterMs) => {
    const held = await run<{ id: string }>(
      'lock slots after',
      `SELECT id FROM slots WHERE unit_code = $1 AND unit_valid_from = $2 AND starts_at > $3
         AND cancelled_at IS NULL ORDER BY starts_at, id FOR UPDATE`,
      [code, validFrom, instant(afterMs)],
    )
    // A statement of its own: it must see what the previous holders committed.
    const rows = await run<SlotCountRow>(
      'slots held',
      `SELECT s.*, ${counts} FROM slots s WHERE s.id = ANY($1) ORDER BY s.starts_at, s.id`,
      [held.map(({ id }) => id)],
    )
    return rows.map(fromSlotCountRow)
  },

  async getSlot(id) {
    const [row] = await run<SlotRow>('get slot', 'SELECT * FROM slots WHERE id = $1', [id])
    if (row === undefined) throw new Error(`no slot ${id}`)
    return fromSlotRow(row)
  },

  slotsOf: async (unit, afterMs, limit) =>
    (
      await run<SlotCountRow>(
        'slots of unit',
        `SELECT s.*, ${counts} FROM slots s
         WHERE ($1::text IS NULL OR (s.unit_code = $1 AND s.unit_valid_from = $2)) AND s.starts_at > $3
           AND s.cancelled_at IS NULL ORDER BY s.starts_at, s.id LIMIT $4`,
        unit === 'all'
          ? [null, null, instant(afterMs), limit]
          : [unit.code, unit.validFrom, instant(afterMs), limit],
      )
    ).map(fromSlotCountRow),

  async cancelSlot(id) {
    await run('cancel slot', 'UPDATE slots SET cancelled_at = $2 WHERE id = $1', [id, instant(now)])
  },

  takeSlotReminders: async (kind, beforeMs) =>
    (
      await run<SlotCountRow>(
        `take slot reminders ${kind}`,
        `WITH near AS (
           UPDATE slots SET ${kind}_told_at = $1
           WHERE starts_at > $1 AND starts_at <= $2 AND ${kind}_told_at IS NULL AND hours_told_at IS NULL AND cancelled_at IS NULL
             AND EXISTS (SELECT FROM bookings b WHERE b.slot_id = slots.id AND b.status = 'booked')
           RETURNING *)
         SELECT s.*, ${counts} FROM near s`,
        [instant(now), instant(beforeMs)],
      )
    ).map(fromSlotCountRow),
})
