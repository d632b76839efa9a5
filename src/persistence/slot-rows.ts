import type { Weekday } from '../domain/time/calendar.ts'
import type { Booking, Slot, SlotCount, SlotRule, Where } from '../ports/work-reception.ts'
import { instant } from './sql.ts'

type HostRow = { unit_code: string; unit_valid_from: string; host_id: string | null }
type WhereRow = { place: string | null; link: string | null }

const hostOf = ({ unit_code, unit_valid_from, host_id }: HostRow) => ({
  unit: { code: unit_code, validFrom: unit_valid_from },
  ...(host_id !== null && { officerId: host_id }),
})

const whereOf = ({ place, link }: WhereRow): Where => ({
  ...(place !== null && { place }),
  ...(link !== null && { link }),
})

export type SlotRow = HostRow &
  WhereRow & {
    id: string
    starts_at: number
    ends_at: number
    seats: number
    cancelled_at: number | null
  }

export const fromSlotRow = (row: SlotRow): Slot => ({
  id: row.id,
  host: hostOf(row),
  where: whereOf(row),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  seats: row.seats,
  ...(row.cancelled_at !== null && { cancelledAt: row.cancelled_at }),
})

export type SlotCountRow = SlotRow & {
  origin: SlotCount['origin']
  rule_id: string | null
  taken: number
  waiting: number
}
export const fromSlotCountRow = (row: SlotCountRow): SlotCount => ({
  ...fromSlotRow(row),
  origin: row.origin,
  ...(row.rule_id !== null && { ruleId: row.rule_id }),
  taken: row.taken,
  waiting: row.waiting,
})

export const toSlotRow = (
  { id, host, where, startsAt, endsAt, seats }: Slot,
  origin: string,
  ruleId: string | undefined,
) => ({
  id,
  unit_code: host.unit.code,
  unit_valid_from: host.unit.validFrom,
  host_id: host.officerId ?? null,
  rule_id: ruleId ?? null,
  origin,
  starts_at: instant(startsAt),
  ends_at: instant(endsAt),
  seats,
  place: where.place ?? null,
  link: where.link ?? null,
})

export type RuleRow = HostRow &
  WhereRow & {
    id: string
    every: 'week' | 'month'
    days: number[]
    times: string[]
    minutes: number
    seats: number
    from_day: string
    until_day: string | null
  }

export const fromRuleRow = (row: RuleRow): SlotRule => ({
  id: row.id,
  host: hostOf(row),
  where: whereOf(row),
  ...(row.every === 'week'
    ? { every: 'week', days: row.days as Weekday[] }
    : { every: 'month', days: row.days }),
  times: row.times,
  minutes: row.minutes,
  seats: row.seats,
  from: row.from_day,
  ...(row.until_day !== null && { until: row.until_day }),
})

export type BookingRow = {
  id: string
  slot_id: string
  case_id: string
  status: Booking['status']
  position: number
  offered_until: number | null
  sequence: number
}

export const fromBookingRow = (row: BookingRow): Booking => ({
  id: row.id,
  slotId: row.slot_id,
  caseId: row.case_id,
  status: row.status,
  position: row.position,
  ...(row.offered_until !== null && { offeredUntil: row.offered_until }),
  sequence: row.sequence,
})
