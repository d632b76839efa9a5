import { ownCase } from './access.ts'
import type { Action } from './context.ts'
import { byOfficer, codeOf, moved, record } from './move.ts'

/** The officer's question goes to the citizen under the unit's name; the officer's own is not told. */
export const ask: Action<{ code: string; question: string }> = async (context, person, input) => {
  const { work, world } = context
  const it = await ownCase(context, person, input.code)
  const asked = { ...moved(it, 'ask', world, work.now), question: input.question }
  await record(context, asked, 'ask', byOfficer(person), { question: input.question })
  await work.stopClocks(it.id, ['first-answer'])
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
