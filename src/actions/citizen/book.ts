import { type Case, sameUnit } from '../../domain/case/case.ts'
import { stepOf } from '../../domain/case/transitions.ts'
import { isBookable } from '../../domain/reception/rules.ts'
import { Refusal, type Reply } from '../../ports/reply.ts'
import type { Booking, Slot } from '../../ports/work-reception.ts'
import { citizensCase } from '../access.ts'
import type { Action, Context, Outcome } from '../context.ts'
import { byCitizen, codeOf, moved, record, stepBy } from '../move.ts'
import { toSender } from '../naming.ts'
import { sendCalendar } from '../reception/calendar-file.ts'
import { meetingParams } from '../reception/words.ts'
import { tellOfficers } from '../tell-officers.ts'
import { hourButtons } from './hours.ts'

/** The next hours of reception that are free, or those after an hour that did not suit. */
export const showHours: Action<{ code: string; after?: number }> = async (
  context,
  person,
  input,
) => {
  const it = await citizensCase(context, person, input.code)
  stepBy(it, 'book', byCitizen, context.world)
  return { replies: [await hours(context, it, input.after)] }
}

/** The hours to choose from, as a message; that there are none is said, with what to do instead. */
export async function hours(context: Context, it: Case, after?: number): Promise<Reply> {
  const buttons = await hourButtons(context, it, after)
  const params = toSender(it, context.world)
  return { key: buttons.length === 0 ? 'citizen.no-hours' : 'citizen.hours', params, buttons }
}

/**
 * The citizen takes an hour, or another one than before; where it is full they stand in line for it.
 * However many press at once, no more get a seat than there are, and the others wait in the order in
 * which they came: the hour is held, and held before the case (whoever fills seats does the same).
 * @throws {Refusal} with other hours, when it is past, cancelled, or of another unit
 */
export const book: Action<{ code: string; slot: string }> = async (context, person, input) => {
  const { work, world } = context
  const slot = await work.lockSlot(input.slot)
  const it = await citizensCase(context, person, input.code)
  stepBy(it, 'book', byCitizen, world)
  const mine = await work.bookingOf(it.id)
  const kept = slot !== undefined && isKept(mine, slot, work.now)
  if (slot === undefined || !isOpenTo(slot, it, work.now, kept))
    throw new Refusal('refusal.hour-gone', {}, await hourButtons(context, it))
  if (mine?.slotId === slot.id && mine.status === 'booked')
    return { replies: [told(context, it, slot)] }
  const { taken, waiting } = await work.countOf(slot.id, it.id)
  if (!kept && taken + waiting >= slot.seats) return wait(context, it, slot, mine)
  return take(context, it, slot, mine, kept)
}

/** A seat that fell free is kept for them. */
const isKept = (mine: Booking | undefined, { id }: Slot, nowMs: number): boolean =>
  mine?.slotId === id && mine.status === 'offered' && (mine.offeredUntil ?? 0) > nowMs

const isOpenTo = (slot: Slot, it: Case, nowMs: number, kept: boolean): boolean =>
  sameUnit(slot.host.unit, it.unit) &&
  slot.cancelledAt === undefined &&
  (kept ? slot.startsAt > nowMs : isBookable(slot, nowMs))

async function take(
  context: Context,
  it: Case,
  slot: Slot,
  mine: Booking | undefined,
  kept: boolean,
): Promise<Outcome> {
  const { work, world } = context
  const booked = { ...moved(it, 'book', byCitizen, world, work.now), appointmentAt: slot.startsAt }
  const sequence = booked.version
  if (mine !== undefined)
    await work.saveBooking({ ...unoffered(mine), status: kept ? 'booked' : 'cancelled', sequence })
  const booking = kept
    ? mine
    : await work.addBooking({
        id: work.newId(),
        slotId: slot.id,
        caseId: it.id,
        status: 'booked',
        sequence,
      })
  await record(context, it, booked, 'book', byCitizen, { at: slot.startsAt, slot: slot.id })
  await tellOfficers(context, it, {
    key: 'officer.booked',
    params: { code: codeOf(it, world), hour: { time: slot.startsAt, style: 'full' } },
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
  })
  if (booking !== undefined) sendCalendar(context, booked, booking, 'publish')
  return { replies: [told(context, it, slot)], state: { at: 'idle' } }
}

const unoffered = ({ offeredUntil: _, ...booking }: Booking): Booking => booking

/** In line for a full hour; who has a seat elsewhere keeps it and is shown other hours. */
async function wait(
  context: Context,
  it: Case,
  slot: Slot,
  mine: Booking | undefined,
): Promise<Outcome> {
  const { work, world } = context
  if (mine?.slotId === slot.id && mine.status === 'waiting')
    return { replies: [await inLine(context, it, slot, mine)] }
  if (mine?.status === 'booked' || stepOf(it.kind, it.status, 'wait') === undefined)
    throw new Refusal('refusal.hour-full', {}, await hourButtons(context, it))
  const waiting = moved(it, 'wait', byCitizen, world, work.now)
  const sequence = waiting.version
  if (mine !== undefined)
    await work.saveBooking({ ...unoffered(mine), status: 'cancelled', sequence })
  const booking = await work.addBooking({
    id: work.newId(),
    slotId: slot.id,
    caseId: it.id,
    status: 'waiting',
    sequence,
  })
  await record(context, it, waiting, 'wait', byCitizen, { at: slot.startsAt, slot: slot.id })
  return { replies: [await inLine(context, it, slot, booking)], state: { at: 'idle' } }
}

async function inLine(
  context: Context,
  it: Case,
  slot: Slot,
  { position }: Booking,
): Promise<Reply> {
  const all = await context.work.bookingsOf(slot.id)
  const before = all.filter((one) => one.status === 'waiting' && one.position < position)
  return {
    key: 'citizen.in-line',
    params: { ...meetingParams(context, it, slot), place: before.length + 1 },
    buttons: [
      [
        { key: 'button.other-hours', data: `hours:${it.code}` },
        { key: 'button.leave-line', data: `unbook:${it.code}` },
      ],
    ],
  }
}

const told = (context: Context, it: Case, slot: Slot): Reply => ({
  key: it.kind === 'DIALOGUE' ? 'citizen.booked' : 'citizen.booked-formal',
  params: meetingParams(context, it, slot),
  buttons: [
    [
      { key: 'button.change-hour', data: `hours:${it.code}` },
      { key: 'button.unbook', data: `unbook:${it.code}` },
    ],
  ],
})
