import type { Case } from '../../domain/case/case.ts'
import type { Person } from '../../ports/person.ts'
import type { Booking, Slot, SlotCount } from '../../ports/work-reception.ts'
import { hourButtons } from '../citizen/hours.ts'
import type { Context } from '../context.ts'
import { type By, moved, record } from '../move.ts'
import { sendCalendar } from './calendar-file.ts'
import { keptUntil, seatButtons } from './fill.ts'
import { meetingParams, tell } from './words.ts'

/** An hour that is held, and how many seats of it can still be given away. */
export type Seats = { slot: Slot; left: number }

/** Whoever stands in line there comes before whoever is moved. */
export const seatsOf = (slot: SlotCount): Seats => ({
  slot,
  left: slot.seats - slot.taken - slot.waiting,
})

/** The office moves a case to another hour: it is the sender's unit that does not come, whoever has the case. */
const byHost = (person: Person): By => ({
  actor: 'officer',
  may: ['officer'],
  ...(person.officer && { officerId: person.officer.id }),
})

/**
 * Strikes out an hour. Whoever had a seat is told and keeps their place: in the same order they get a
 * seat at the next of the hours that are held (`next`), kept for a day; then those who stood in line.
 * Returns how many were told.
 */
export async function callOff(
  context: Context,
  person: Person,
  slot: Slot,
  next: Seats[],
): Promise<number> {
  const { work } = context
  await work.cancelSlot(slot.id)
  let count = 0
  const all = await work.bookingsOf(slot.id)
  for (const { id } of [
    ...all.filter(isSeated),
    ...all.filter(({ status }) => status === 'waiting'),
  ]) {
    const it = await work.getCase((await work.getBooking(id)).caseId)
    const booking = await work.getBooking(id)
    if (!isSeated(booking) && booking.status !== 'waiting') continue
    const seat = next.find(
      ({ left, slot: one }) =>
        left > 0 && one.startsAt > slot.startsAt && keptUntil(one, work.now) > work.now,
    )
    if (seat !== undefined) seat.left -= 1
    await moveOn(context, person, it, { booking, slot, next: seat?.slot })
    count += 1
  }
  return count
}

const isSeated = ({ status }: Booking) => status === 'booked' || status === 'offered'

type Moving = { booking: Booking; slot: Slot; next: Slot | undefined }

async function moveOn(
  context: Context,
  person: Person,
  it: Case,
  { booking, slot, next }: Moving,
): Promise<void> {
  const { work, world } = context
  const by = byHost(person)
  const wasBooked = booking.status === 'booked'
  const { appointmentAt: _, ...freed } = wasBooked ? moved(it, 'postpone', by, world, work.now) : it
  const ended = { ...booking, status: 'cancelled', sequence: freed.version } as const
  await work.saveBooking(ended)
  if (wasBooked) {
    await record(context, it, freed, 'postpone', by, { why: 'cancelled', at: slot.startsAt })
    sendCalendar(context, freed, ended, 'cancel')
  }
  if (next === undefined) {
    const buttons = await hourButtons(context, freed)
    tell(context, it, {
      key: 'notice.postponed',
      params: meetingParams(context, it, slot),
      buttons,
    })
    return
  }
  const until = keptUntil(next, work.now)
  await work.addBooking({
    id: work.newId(),
    slotId: next.id,
    caseId: it.id,
    status: 'offered',
    offeredUntil: until,
    sequence: freed.version,
  })
  tell(context, it, {
    key: 'notice.postponed-kept',
    params: {
      ...meetingParams(context, it, next),
      old: { time: slot.startsAt, style: 'full' },
      until: { time: until, style: 'full' },
    },
    buttons: seatButtons(it, next),
  })
}
