import type { Case } from '../../domain/case/case.ts'
import type { Context } from '../context.ts'
import { sendCalendar } from './calendar-file.ts'

/** A case that is over, or lies with somebody else now, leaves its hour or its place in line to others. */
export async function leaveSlot(context: Context, it: Case): Promise<void> {
  const { work } = context
  const mine = await work.bookingOf(it.id)
  if (mine === undefined) return
  const cancelled = { ...mine, status: 'cancelled', sequence: it.version } as const
  await work.saveBooking(cancelled)
  if (mine.status === 'booked') sendCalendar(context, it, cancelled, 'cancel')
}
