import type { Case } from '../../domain/case/case.ts'
import { slotsAfter } from '../../domain/reception.ts'
import type { ReplyButton } from '../../ports/reply.ts'
import type { Context } from '../context.ts'

/** So many hours are shown at a time: what a phone shows without scrolling. */
const shown = 3

/** The hours after `afterMs` (UTC) at which the unit of the case still has a seat for it, earliest first. */
export async function freeHours({ work, world }: Context, it: Case, afterMs: number) {
  const booked = await work.bookedAfter(it.unit, work.now, it.id)
  return slotsAfter(work.now, world.oversight.reception, world.calendar, afterMs)
    .filter(({ at, seats }) => (booked.get(at) ?? 0) < seats)
    .map(({ at }) => at)
}

/** A button for each of the next free hours, and one for those after them; none when nothing is free. */
export async function hourButtons(
  context: Context,
  it: Case,
  afterMs = context.work.now,
): Promise<ReplyButton[][]> {
  const free = await freeHours(context, it, afterMs)
  const hours = free.slice(0, shown).map((at): ReplyButton[] => [
    {
      key: 'button.hour',
      params: { hour: { time: at, style: 'full' } },
      data: `book:${it.code}:${at}`,
    },
  ])
  const last = free[shown - 1]
  return free.length > shown && last !== undefined
    ? [...hours, [{ key: 'button.other-hours', data: `hours:${it.code}:${last}` }]]
    : hours
}
