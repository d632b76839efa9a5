import { Refusal, type Reply } from '../../ports/reply.ts'
import { citizensCase, isSealed } from '../access.ts'
import type { Action } from '../context.ts'
import { byCitizen, codeOf, moved, record } from '../move.ts'
import { tellOfficers } from '../tell-officers.ts'

/** Not satisfied: the case goes back to its unit once, with the reason, and its clocks start anew. */
export const reopen: Action<{ code: string; reason: string; attachments: string[] }> = async (
  context,
  person,
  input,
) => {
  const { work, world } = context
  const it = await citizensCase(context, person, input.code)
  if (it.reopened) throw new Refusal('refusal.reopened-once', { code: codeOf(it, world) })
  const { rating: _, officerId: __, ...rest } = moved(it, 'reopen', byCitizen, world, work.now)
  const back = { ...rest, reopened: true }
  const started = await record(context, it, back, 'reopen', byCitizen, { reason: input.reason })
  await work.attach(input.attachments, it.id, 'report')
  const last = started.at(-1)
  const code = codeOf(it, world)
  await tellOfficers(context, it, {
    key: isSealed(it) ? 'officer.more-sealed' : 'officer.reopened',
    params: isSealed(it) ? { code } : { code, text: input.reason },
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
    attachments: isSealed(it) ? [] : input.attachments,
  })
  const params = { code, unit: { unit: it.unit } }
  const reopened: Reply = last
    ? { key: 'citizen.reopened', params: { ...params, last: { time: last.dueAt, style: 'day' } } }
    : { key: 'citizen.reopened-no-date', params }
  return { replies: [reopened], state: { at: 'idle' } }
}
