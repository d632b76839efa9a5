import { isRunning } from '../domain/case/clock.ts'
import { Refusal } from '../ports/reply.ts'
import { officersCase } from './access.ts'
import type { Action } from './context.ts'
import { byOfficer, codeOf, moved, record } from './move.ts'

/** An officer takes the case: the first answer to the citizen is who works on it, until when. */
export const accept: Action<{ code: string }> = async (context, person, { code }) => {
  const { work, world } = context
  const it = await officersCase(context, person, code)
  if (it.officerId !== undefined && it.status === 'accepted') {
    const taken = await work.lastEvent(it.id, 'accept')
    const mine = it.officerId === person.officer?.id
    throw new Refusal(mine ? 'refusal.already-yours' : 'refusal.taken', {
      code: codeOf(it, world),
      name: taken?.by ?? { text: 'line.somebody' },
    })
  }
  const by = byOfficer(person, it)
  const accepted = {
    ...moved(it, 'accept', by, world, work.now),
    ...(person.officer && { officerId: person.officer.id }),
  }
  await record(context, it, accepted, 'accept', by)
  // A promise already broken is not promised again.
  const due = (await work.clocksOf(it.id)).find(
    (clock) => isRunning(clock) && clock.dueAt > work.now,
  )
  const params = { code: codeOf(it, world), unit: { unit: it.unit.code } }
  const last = due && ({ time: due.dueAt, style: 'day' } as const)
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: last
      ? { key: 'notice.accepted', params: { ...params, last } }
      : { key: 'notice.accepted-no-date', params },
  })
  return {
    replies: [
      {
        key: 'officer.accepted',
        params: { code: params.code },
        buttons: [[{ key: 'button.resolve', data: `resolve:${it.code}` }]],
      },
    ],
  }
}
