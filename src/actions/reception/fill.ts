import type { Case } from '../../domain/case/case.ts'
import { isQuiet } from '../../domain/oversight.ts'
import { DAY, HOUR } from '../../domain/time/calendar.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { ReplyButton } from '../../ports/reply.ts'
import type { Booking, Slot } from '../../ports/work-reception.ts'
import { hourButtons } from '../citizen/hours.ts'
import type { Context } from '../context.ts'
import { meetingParams, tell } from './words.ts'

/** Hours filled in one transaction. */
const batch = 20
/** A seat that fell free is kept so long for the first in line, ms; nobody is hurried at the last moment. */
const keptMs = DAY
const lastMomentMs = 2 * HOUR

/** Until when (ms, UTC) a seat can be kept for somebody who was just told of it; the past: no more. */
export const keptUntil = ({ startsAt }: Slot, nowMs: number): number =>
  Math.min(nowMs + keptMs, startsAt - lastMomentMs)

/**
 * Seats that fell free go to whoever is first in line, for a time; whoever lets it pass makes room for
 * the next. Nobody is told at night. Returns how many hours were looked at.
 */
export async function fillSlots(context: Context): Promise<number> {
  const { work, world } = context
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  const ids = await work.slotsToFill(work.now + lastMomentMs, batch)
  for (const id of ids) await fill(context, id)
  return ids.length
}

async function fill(context: Context, id: string): Promise<void> {
  const { work } = context
  const slot = await work.lockSlot(id)
  if (slot === undefined) return
  const until = keptUntil(slot, work.now)
  let free = slot.seats
  for (const { id: bookingId } of await work.bookingsOf(id)) {
    const { it, booking } = await held(context, bookingId)
    if (booking.status === 'offered' && (booking.offeredUntil ?? 0) <= work.now)
      await endWait(context, it, booking, slot, 'notice.seat-lapsed')
    else if (booking.status === 'waiting' && until <= work.now)
      await endWait(context, it, booking, slot, 'notice.line-ended')
    else if (isSeated(booking)) free -= 1
  }
  for (const booking of (await work.bookingsOf(id)).filter((one) => one.status === 'waiting')) {
    if (free <= 0) return
    free -= 1
    await keepSeat(context, await work.getCase(booking.caseId), booking, slot)
  }
}

const isSeated = ({ status }: Booking) =>
  status === 'booked' || status === 'offered' || status === 'attended'

/** Whoever gives up a seat holds the case alone: only then is what the booking says final. */
async function held({ work }: Context, id: string): Promise<{ it: Case; booking: Booking }> {
  const { caseId } = await work.getBooking(id)
  const it = await work.getCase(caseId)
  return { it, booking: await work.getBooking(id) }
}

async function endWait(
  context: Context,
  it: Case,
  booking: Booking,
  slot: Slot,
  key: TextKey,
): Promise<void> {
  await context.work.saveBooking({ ...booking, status: 'cancelled' })
  tell(context, it, {
    key,
    params: meetingParams(context, it, slot),
    buttons: await hourButtons(context, it),
  })
}

async function keepSeat(context: Context, it: Case, booking: Booking, slot: Slot): Promise<void> {
  const { work } = context
  const until = keptUntil(slot, work.now)
  await work.saveBooking({ ...booking, status: 'offered', offeredUntil: until })
  tell(context, it, {
    key: 'notice.seat-free',
    params: { ...meetingParams(context, it, slot), until: { time: until, style: 'full' } },
    buttons: seatButtons(it, slot),
  })
}

/** To take a seat that is kept, or another hour. */
export const seatButtons = (it: Case, slot: Slot): ReplyButton[][] => [
  [
    { key: 'button.take-seat', data: `book:${it.code}:${slot.id}` },
    { key: 'button.other-hours', data: `hours:${it.code}` },
  ],
  [{ key: 'button.leave-line', data: `unbook:${it.code}` }],
]
