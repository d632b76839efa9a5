import type { Case } from '../../domain/case/case.ts'
import { mayIn } from '../../domain/people/permissions.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { Booking, Slot } from '../../ports/work-reception.ts'
import { hourButtons } from '../citizen/hours.ts'
import type { Action, Context } from '../context.ts'
import { type By, moved, record } from '../move.ts'
import { sendCalendar } from './calendar-file.ts'
import { keptUntil, seatButtons } from './fill.ts'
import { meetingParams, tell } from './words.ts'

/** The office moves a case to another hour: it is the sender's unit that does not come, whoever has the case. */
const byHost = (person: Person): By => ({
  actor: 'officer',
  may: ['officer'],
  ...(person.officer && { officerId: person.officer.id }),
})

/** Whoever publishes hours of this unit; those of a leader in person, only that leader. */
export function checkPublishes(person: Person, { host }: Pick<Slot, 'host'>): void {
  const may = person.officer?.memberships.some((one) => mayIn(one, 'publish-slots', host.unit))
  const theirs = host.officerId === undefined || host.officerId === person.officer?.id
  if (!may || !theirs) throw new Refusal('refusal.publishers-only')
}

/** Whether they are sure: so many people hear of it. */
export const beginCancelSlot: Action<{ slot: string }> = async ({ work }, person, input) => {
  const slot = await standing(await work.lockSlot(input.slot), person, work.now)
  const { taken } = await work.countOf(slot.id, nobody)
  return {
    replies: [
      {
        key: 'slots.cancel-sure',
        params: { hour: { time: slot.startsAt, style: 'full' }, taken },
        buttons: [
          [
            { key: 'button.cancel-slot-yes', data: `cancel-slot-yes:${slot.id}` },
            { key: 'button.back', data: `slot:${slot.id}` },
          ],
        ],
      },
    ],
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function standing(slot: Slot | undefined, person: Person, nowMs: number): Promise<Slot> {
  if (slot === undefined) throw new Refusal('old-button')
  checkPublishes(person, slot)
  if (slot.cancelledAt !== undefined || slot.endsAt <= nowMs) throw new Refusal('old-button')
  return slot
}

/**
 * An hour does not take place. Whoever had a seat is told and keeps their place: in the same order they
 * get a seat at the next hours that have one free, kept for a day; then those who stood in line.
 * All hours are held before any case, in one order, as everywhere.
 */
export const cancelSlot: Action<{ slot: string }> = async (context, person, input) => {
  const { work } = context
  const slot = await standing(await work.lockSlot(input.slot), person, work.now)
  const next = await work.lockSlotsAfter(slot.host.unit, Math.max(slot.startsAt, work.now))
  await work.cancelSlot(slot.id)
  const free = next.map((one) => ({ slot: one, left: one.seats - one.taken - one.waiting }))
  let count = 0
  const all = await work.bookingsOf(slot.id)
  for (const { id } of [
    ...all.filter(isSeated),
    ...all.filter(({ status }) => status === 'waiting'),
  ]) {
    const it = await work.getCase((await work.getBooking(id)).caseId)
    const booking = await work.getBooking(id)
    if (!isSeated(booking) && booking.status !== 'waiting') continue
    const seat = free.find(({ left, slot: one }) => left > 0 && keptUntil(one, work.now) > work.now)
    if (seat !== undefined) seat.left -= 1
    await moveOn(context, person, it, { booking, slot, next: seat?.slot })
    count += 1
  }
  return {
    replies: [
      {
        key: 'slots.cancelled',
        params: { hour: { time: slot.startsAt, style: 'full' }, count },
      },
    ],
    state: { at: 'idle' },
  }
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
