import { ownCase } from './access.ts'
import type { Action } from './context.ts'
import { byOfficer, codeOf, moved, record } from './move.ts'

/** The officer's question goes to the citizen under the unit's name; the officer's own is not told. */
export const ask: Action<{ code: string; question: string }> = async (context, person, input) => {
  const { work, world } = context
  const it = await ownCase(context, person, input.code)
  const by = byOfficer(person, it)
  const { question } = input
  const asked = { ...moved(it, 'ask', by, world, work.now), question }
  await record(context, it, asked, 'ask', by, { question })
  const code = codeOf(it, world)
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: {
      key: 'notice.asked',
      params: { code, unit: { unit: it.unit.code }, question: input.question },
      buttons: [[{ key: 'button.answer', data: `answer:${it.code}` }]],
    },
  })
  return { replies: [{ key: 'officer.asked', params: { code } }], state: { at: 'idle' } }
}
