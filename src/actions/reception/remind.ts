import { isQuiet } from '../../domain/oversight.ts'
import { mayIn } from '../../domain/people/permissions.ts'
import { DAY, HOUR } from '../../domain/time/calendar.ts'
import { type ReminderKind, reminderKinds, type SlotCount } from '../../ports/work-reception.ts'
import type { Context } from '../context.ts'
import { meetingParams, tell, whereText } from './words.ts'

/** How long before the hour, ms. */
const before: Record<ReminderKind, number> = { day: DAY, hours: 2 * HOUR }

/**
 * Citizens and hosts are reminded the day before and two hours before, each once: the transaction that
 * takes a reminder tells it. At night nobody is; what fell into the night is told in the morning, and what
 * is past by then not at all. Returns how many were told.
 */
export async function remind(context: Context): Promise<number> {
  const { work, world } = context
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  let told = 0
  // The nearer one first: whoever is so near needs no reminder of the day before.
  for (const kind of reminderKinds.toReversed()) {
    for (const { booking, slot } of await work.takeBookingReminders(
      kind,
      work.now + before[kind],
    )) {
      const it = await work.getCase(booking.caseId)
      tell(context, it, {
        key: `remind.${kind}`,
        params: meetingParams(context, it, slot),
        buttons: [
          [
            { key: 'button.change-hour', data: `hours:${it.code}` },
            { key: 'button.unbook', data: `unbook:${it.code}` },
          ],
        ],
      })
      told += 1
    }
    for (const slot of await work.takeSlotReminders(kind, work.now + before[kind]))
      told += await tellHosts(context, slot, kind)
  }
  return told
}

/** The leader in person, else those who publish the hours of the unit. */
async function tellHosts({ work }: Context, slot: SlotCount, kind: ReminderKind): Promise<number> {
  const { unit, officerId } = slot.host
  const hosts = (await work.officersOf(unit)).filter((one) =>
    officerId === undefined
      ? mayIn({ unit, role: one.role }, 'publish-slots', unit)
      : one.officerId === officerId,
  )
  for (const { chatId } of hosts)
    work.notify({
      chatId,
      reply: {
        key: `remind.host-${kind}`,
        params: {
          hour: { time: slot.startsAt, style: 'full' },
          where: whereText(slot),
          taken: slot.taken,
        },
        buttons: [
          [
            {
              key: 'button.slot',
              params: { hour: { time: slot.startsAt, style: 'short' } },
              data: `slot:${slot.id}`,
            },
          ],
        ],
      },
    })
  return hosts.length
}
