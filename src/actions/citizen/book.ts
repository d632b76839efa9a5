import type { Case } from '../../domain/case/case.ts'
import { slotsAfter } from '../../domain/reception.ts'
import { Refusal, type Reply } from '../../ports/reply.ts'
import { citizensCase } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { byCitizen, codeOf, moved, record, stepBy } from '../move.ts'
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
  const params = { code: codeOf(it, context.world), unit: { unit: it.unit } }
  return { key: buttons.length === 0 ? 'citizen.no-hours' : 'citizen.hours', params, buttons }
}

/**
 * The citizen takes an hour, or another one than before. However many press at once, no more get it
 * than there are seats.
 * @throws {Refusal} with other hours, when it is past, taken, or none of the schedule any more
 */
export const book: Action<{ code: string; at: number }> = async (context, person, { code, at }) => {
  const { work, world } = context
  const it = await citizensCase(context, person, code)
  const booked = { ...moved(it, 'book', byCitizen, world, work.now), appointmentAt: at }
  if (it.appointmentAt === at) return { replies: [told(context, it, at)] }
  await claim(context, it, at)
  await record(context, it, booked, 'book', byCitizen, { at })
  await tellOfficers(context, it, {
    key: 'officer.booked',
    params: { code: codeOf(it, world), hour: { time: at, style: 'full' } },
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
  })
  return { replies: [told(context, it, at)], state: { at: 'idle' } }
}

async function claim(context: Context, it: Case, at: number): Promise<void> {
  const { work, world } = context
  const slots = slotsAfter(work.now, world.oversight.reception, world.calendar)
  const slot = slots.find((one) => one.at === at)
  if (slot === undefined) throw new Refusal('refusal.hour-gone', {}, await hourButtons(context, it))
  await work.lockHour(it.unit, at)
  const booked = await work.bookedAfter(it.unit, work.now, it.id)
  if ((booked.get(at) ?? 0) >= slot.seats)
    throw new Refusal('refusal.hour-full', {}, await hourButtons(context, it))
}

const told = ({ world }: Context, it: Case, at: number): Reply => ({
  key: it.kind === 'DIALOGUE' ? 'citizen.booked' : 'citizen.booked-formal',
  params: {
    code: codeOf(it, world),
    hour: { time: at, style: 'full' },
    unit: { unit: it.unit },
  },
  buttons: [[{ key: 'button.change-hour', data: `hours:${it.code}` }]],
})
