import { Refusal } from '../../ports/reply.ts'
import { ownCase } from '../access.ts'
import { freeHours, hourButtons } from '../citizen/hours.ts'
import type { Action } from '../context.ts'
import { byOfficer, codeOf, moved, record } from '../move.ts'
import { leaveSlot } from '../reception/leave.ts'

/** The unit proposes its next free hours for the meeting; an hour booked before is given up. */
export const offer: Action<{ code: string }> = async (context, person, input) => {
  const { work, world } = context
  const it = await ownCase(context, person, input.code)
  const by = byOfficer(person, it)
  const { appointmentAt: _, ...offered } = moved(it, 'offer', by, world, work.now)
  const code = codeOf(it, world)
  const [first] = await freeHours(context, it, work.now)
  if (first === undefined) throw new Refusal('refusal.no-hours', { code })
  await leaveSlot(context, offered)
  const buttons = await hourButtons(context, it)
  await record(context, it, offered, 'offer', by, { from: first.startsAt })
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: { key: 'notice.offered', params: { code, unit: { unit: it.unit } }, buttons },
  })
  return { replies: [{ key: 'officer.offered', params: { code } }], state: { at: 'idle' } }
}
