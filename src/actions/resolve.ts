import { ownCase } from './access.ts'
import type { Action } from './context.ts'
import { byOfficer, codeOf, moved, record } from './move.ts'
import { rateButtons } from './rate.ts'

/** The work is done: the citizen gets the result with its evidence and is asked what they think of it. */
export const resolve: Action<{ code: string; result: string; evidence: string[] }> = async (
  context,
  person,
  { code, result, evidence },
) => {
  const { work, world } = context
  const it = await ownCase(context, person, code)
  const by = byOfficer(person, it)
  const { question: _, ...resolved } = moved(it, 'resolve', by, world, work.now)
  await record(context, it, resolved, 'resolve', by, { result })
  await work.attach(evidence, it.id, 'evidence')
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: {
      key: 'notice.resolved',
      params: { code: codeOf(it, world), unit: { unit: it.unit.code }, result },
      buttons: rateButtons(it),
      attachments: evidence,
    },
  })
  return {
    replies: [{ key: 'officer.resolved', params: { code: codeOf(it, world) } }],
    state: { at: 'idle' },
  }
}
