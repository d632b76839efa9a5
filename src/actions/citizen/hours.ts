import type { Case } from '../../domain/case/case.ts'
import { isBookable } from '../../domain/reception/rules.ts'
import type { ReplyButton } from '../../ports/reply.ts'
import type { SlotCount } from '../../ports/work-reception.ts'
import type { Context } from '../context.ts'
import { slotsAfter } from '../reception/lay-out.ts'

/** So many hours are shown at a time: what a phone shows without scrolling. */
const shown = 3

/** Whoever stands in line comes before whoever comes now. */
export const isFree = ({ taken, waiting, seats }: SlotCount) => taken + waiting < seats

/** The hours after `afterMs` (UTC) at which the unit of the case still has a seat, earliest first. */
export const freeHours = async (context: Context, it: Case, afterMs: number) =>
  (await bookableHours(context, it, afterMs)).filter(isFree)

const bookableHours = async (context: Context, it: Case, afterMs: number) =>
  (await slotsAfter(context, it.unit, Math.max(afterMs, context.work.now))).filter((slot) =>
    isBookable(slot, context.work.now),
  )

/**
 * A button for each of the next free hours, for an earlier one that is full and has a line to wait in,
 * and for those after them; none when there is no reception.
 */
export async function hourButtons(
  context: Context,
  it: Case,
  afterMs = context.work.now,
): Promise<ReplyButton[][]> {
  const slots = Number.isFinite(afterMs) ? await bookableHours(context, it, afterMs) : []
  const free = slots.filter(isFree)
  const next = free.slice(0, shown)
  const full = slots.find((slot) => !isFree(slot))
  const before = full !== undefined && full.startsAt < (next[0]?.startsAt ?? Infinity)
  const rows = [
    ...(before ? [button(it, full, 'button.hour-full')] : []),
    ...next.map((slot) => button(it, slot, 'button.hour')),
  ]
  const last = next.at(-1)
  return free.length > shown && last !== undefined
    ? [...rows, [{ key: 'button.other-hours', data: `hours:${it.code}:${last.startsAt}` }]]
    : rows
}

const button = (
  it: Case,
  { id, startsAt }: SlotCount,
  key: 'button.hour' | 'button.hour-full',
): ReplyButton[] => [
  { key, params: { hour: { time: startsAt, style: 'full' } }, data: `book:${it.code}:${id}` },
]
