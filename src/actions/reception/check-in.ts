import type { Case } from '../../domain/case/case.ts'
import { HOUR } from '../../domain/time/calendar.ts'
import { Refusal } from '../../ports/reply.ts'
import { officersCase } from '../access.ts'
import { hourButtons } from '../citizen/hours.ts'
import type { Action, Context } from '../context.ts'
import { byOfficer, codeOf, moved, record } from '../move.ts'
import { sendCalendar } from './calendar-file.ts'
import { meetingParams, tell } from './words.ts'

/** Whoever receives is there so long before, ms. */
const earlyMs = HOUR

/** Whoever came, came: for what is recorded of the meeting. */
export async function attend({ work }: Context, it: Case): Promise<void> {
  const mine = await work.bookingOf(it.id)
  if (mine?.status === 'booked') await work.saveBooking({ ...mine, status: 'attended' })
}

/** An officer notes who came. Whoever did not is told kindly, and chooses again. */
export const checkIn: Action<{ code: string; came: boolean }> = async (context, person, input) => {
  const { work, world } = context
  const it = await officersCase(context, person, input.code)
  const params = { code: codeOf(it, world) }
  const mine = await work.bookingOf(it.id)
  if (mine?.status !== 'booked') throw new Refusal('refusal.no-booking', params)
  const slot = await work.getSlot(mine.slotId)
  if (work.now < slot.startsAt - earlyMs)
    throw new Refusal('refusal.too-early', meetingParams(context, it, slot))
  if (input.came) {
    await work.saveBooking({ ...mine, status: 'attended' })
    const minutes = [{ key: 'button.minutes', data: `meet:${it.code}` } as const]
    return {
      replies: [
        {
          key: 'slots.checked',
          params: { ...params, standing: { text: 'booking.attended' } },
          ...(it.kind === 'DIALOGUE' && { buttons: [minutes] }),
        },
      ],
    }
  }
  const by = byOfficer(person, it)
  const { appointmentAt: _, ...freed } = moved(it, 'postpone', by, world, work.now)
  const absent = { ...mine, status: 'absent', sequence: freed.version } as const
  await work.saveBooking(absent)
  await record(context, it, freed, 'postpone', by, { why: 'absent', at: slot.startsAt })
  sendCalendar(context, freed, absent, 'cancel')
  tell(context, it, {
    key: 'notice.absent',
    params: meetingParams(context, it, slot),
    buttons: await hourButtons(context, freed),
  })
  return {
    replies: [
      { key: 'slots.checked', params: { ...params, standing: { text: 'booking.absent' } } },
    ],
  }
}
