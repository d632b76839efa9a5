import type { Case } from '../../domain/case/case.ts'
import { showCode } from '../../domain/case/code.ts'
import { type CalendarMethod, calendarFile } from '../../domain/reception/calendar-file.ts'
import { getUnit } from '../../domain/units.ts'
import type { Kept } from '../../ports/files.ts'
import type { Booking } from '../../ports/work-reception.ts'
import type { World } from '../../ports/world.ts'
import type { Context } from '../context.ts'

/** The calendar file of a booking that is to be made, and the id its file was allotted. */
export type CalendarOrder = { bookingId: string; method: CalendarMethod; ics: string }

/** Has the file made with which a phone notes a dialogue, or strikes it out again. */
export function sendCalendar(
  { work, world }: Context,
  it: Case,
  booking: Pick<Booking, 'id'>,
  method: CalendarMethod,
): void {
  if (it.kind !== 'DIALOGUE') return
  const ics = work.newId()
  work.addAttachment({
    id: ics,
    chatId: it.chatId,
    caseId: it.id,
    purpose: 'letter',
    file: { kind: 'document', ref: booking.id, name: `${shown(it, world)}.ics` },
  })
  work.enqueue('letters', { bookingId: booking.id, method, ics })
}

/** The bytes of the file: the same booking at the same state gives the same ones. */
export async function makeCalendar(
  { work, world }: Context,
  { bookingId, method }: CalendarOrder,
): Promise<Buffer> {
  const booking = await work.getBooking(bookingId)
  const slot = await work.getSlot(booking.slotId)
  const it = await work.getCase(booking.caseId)
  const unit = getUnit(slot.host.unit, world.organisation)
  const text = calendarFile({
    method,
    uid: it.id,
    sequence: booking.sequence,
    stampedAt: it.createdAt,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    title: `Đối thoại với ${unit.name} (${shown(it, world)})`,
    organiser: unit.name,
    where: slot.where.link ?? slot.where.place ?? `Nơi tiếp công dân, ${unit.name}`,
    ...(slot.where.link !== undefined && { link: slot.where.link }),
  })
  return Buffer.from(text, 'utf8')
}

/** Safe to run twice. */
export async function deliverCalendar(
  context: Context,
  { bookingId, method, ics }: CalendarOrder,
  kept: Extract<Kept, { kept: true }>,
): Promise<void> {
  const { work, world } = context
  const it = await work.getCase((await work.getBooking(bookingId)).caseId)
  await work.fileStored(ics, kept)
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: {
      key: `calendar.${method}`,
      params: { code: shown(it, world) },
      attachments: [ics],
    },
    dedupe: `calendar:${ics}`,
  })
}

const shown = (it: Case, { organisation }: World) => showCode(it.code, organisation.codePrefix)
