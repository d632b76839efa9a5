import type { ReceptionWork } from '../ports/work-reception.ts'
import type { Inside } from './inside.ts'
import { type BookingRow, fromBookingRow, fromSlotRow, type SlotRow } from './slot-rows.ts'
import { instant } from './sql.ts'

type BookingWork = Pick<
  ReceptionWork,
  | 'addBooking'
  | 'saveBooking'
  | 'bookingOf'
  | 'meetingOf'
  | 'getBooking'
  | 'bookingsOf'
  | 'countOf'
  | 'slotsToFill'
  | 'takeBookingReminders'
>

/** A booking that still counts. */
const live = "status IN ('booked', 'offered', 'waiting')"
/** Nobody is reminded of the day before who booked within that day, or was told of the hour itself. */
const tooLate = {
  day: " AND b.hours_told_at IS NULL AND b.created_at < s.starts_at - interval '1 day'",
  hours: '',
}
const seated = "status IN ('booked', 'offered', 'attended')"

export const bookingStatements = ({ now, run }: Inside): BookingWork => ({
  async addBooking({ id, slotId, caseId, status, offeredUntil, sequence }) {
    const [row] = await run<BookingRow>(
      'add booking',
      `INSERT INTO bookings (id, slot_id, case_id, status, position, offered_until, sequence, created_at)
       SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6, $7 FROM bookings WHERE slot_id = $2
       RETURNING *`,
      [id, slotId, caseId, status, instant(offeredUntil), sequence, instant(now)],
    )
    if (row === undefined) throw new Error(`booking ${id} was not written`)
    return fromBookingRow(row)
  },

  async saveBooking({ id, status, offeredUntil, sequence }) {
    await run(
      'save booking',
      `UPDATE bookings SET status = $2, offered_until = $3, sequence = $4,
         ended_at = CASE WHEN $2 IN ('booked', 'offered', 'waiting') THEN NULL ELSE $5::timestamptz END WHERE id = $1`,
      [id, status, instant(offeredUntil), sequence, instant(now)],
    )
  },

  async bookingOf(caseId) {
    const [row] = await run<BookingRow>(
      'booking of case',
      `SELECT * FROM bookings WHERE case_id = $1 AND ${live}`,
      [caseId],
    )
    return row && fromBookingRow(row)
  },

  async meetingOf(caseId) {
    const [row] = await run<SlotRow>(
      'meeting of case',
      `SELECT s.* FROM bookings b JOIN slots s ON s.id = b.slot_id
       WHERE b.case_id = $1 AND b.status IN ('booked', 'attended') ORDER BY b.sequence DESC LIMIT 1`,
      [caseId],
    )
    return row && fromSlotRow(row)
  },

  async getBooking(id) {
    const [row] = await run<BookingRow>('get booking', 'SELECT * FROM bookings WHERE id = $1', [id])
    if (row === undefined) throw new Error(`no booking ${id}`)
    return fromBookingRow(row)
  },

  bookingsOf: async (slotId) =>
    (
      await run<BookingRow>(
        'bookings of slot',
        'SELECT * FROM bookings WHERE slot_id = $1 ORDER BY position',
        [slotId],
      )
    ).map(fromBookingRow),

  async countOf(slotId, exceptCaseId) {
    const [row] = await run<{ taken: number; waiting: number }>(
      'count bookings',
      `SELECT count(*) FILTER (WHERE ${seated})::int AS taken,
         count(*) FILTER (WHERE status = 'waiting')::int AS waiting
       FROM bookings WHERE slot_id = $1 AND case_id <> $2`,
      [slotId, exceptCaseId],
    )
    return row ?? { taken: 0, waiting: 0 }
  },

  async slotsToFill(lineEndsMs, limit) {
    const rows = await run<{ id: string }>(
      'slots to fill',
      `SELECT s.id FROM slots s
       WHERE s.id IN (SELECT slot_id FROM bookings WHERE status IN ('offered', 'waiting'))
         AND (EXISTS (SELECT FROM bookings b
                WHERE b.slot_id = s.id AND b.status = 'offered' AND b.offered_until <= $1)
           OR (EXISTS (SELECT FROM bookings b WHERE b.slot_id = s.id AND b.status = 'waiting')
             AND (s.starts_at <= $3
               OR s.seats > (SELECT count(*) FROM bookings b WHERE b.slot_id = s.id AND b.${seated}))))
       ORDER BY s.starts_at, s.id LIMIT $2`,
      [instant(now), limit, instant(lineEndsMs)],
    )
    return rows.map(({ id }) => id)
  },

  takeBookingReminders: async (kind, beforeMs) =>
    (
      await run<BookingRow & { slot: SlotRow }>(
        `take booking reminders ${kind}`,
        `UPDATE bookings b SET ${kind}_told_at = $1 FROM slots s
         WHERE s.id = b.slot_id AND s.starts_at > $1 AND s.starts_at <= $2 AND s.cancelled_at IS NULL
           AND b.status = 'booked' AND b.${kind}_told_at IS NULL${tooLate[kind]}
         RETURNING b.*, jsonb_build_object('id', s.id, 'unit_code', s.unit_code,
           'unit_valid_from', s.unit_valid_from, 'host_id', s.host_id, 'place', s.place, 'link', s.link,
           'starts_at', extract(epoch FROM s.starts_at) * 1000, 'ends_at', extract(epoch FROM s.ends_at) * 1000,
           'seats', s.seats, 'cancelled_at', NULL) AS slot`,
        [instant(now), instant(beforeMs)],
      )
    ).map(({ slot, ...row }) => ({ booking: fromBookingRow(row), slot: fromSlotRow(slot) })),
})
