import { Refusal } from '../../ports/reply.ts'
import { citizensCase } from '../access.ts'
import type { Action } from '../context.ts'
import { byCitizen, codeOf, moved, record } from '../move.ts'
import { toSender } from '../naming.ts'
import { sendCalendar } from '../reception/calendar-file.ts'
import { tellOfficers } from '../tell-officers.ts'

/** The citizen gives up their hour, or leaves the line; the seat goes to whoever is next. */
export const unbook: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await citizensCase(context, person, code)
  const mine = await work.bookingOf(it.id)
  const params = toSender(it, world)
  if (mine === undefined) throw new Refusal('refusal.no-booking', params)
  const again = [[{ key: 'button.choose-hour', data: `hours:${it.code}` } as const]]
  if (mine.status !== 'booked') {
    await work.saveBooking({ ...mine, status: 'cancelled' })
    return { replies: [{ key: 'citizen.left-line', params, buttons: again }] }
  }
  const { appointmentAt = work.now, ...freed } = moved(it, 'unbook', byCitizen, world, work.now)
  const cancelled = { ...mine, status: 'cancelled', sequence: freed.version } as const
  await work.saveBooking(cancelled)
  await record(context, it, freed, 'unbook', byCitizen, { at: appointmentAt })
  const hour = { time: appointmentAt, style: 'full' } as const
  await tellOfficers(context, it, {
    key: 'officer.unbooked',
    params: { code: codeOf(it, world), hour },
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
  })
  sendCalendar(context, freed, cancelled, 'cancel')
  return {
    replies: [{ key: 'citizen.unbooked', params: { ...params, hour }, buttons: again }],
    state: { at: 'idle' },
  }
}
