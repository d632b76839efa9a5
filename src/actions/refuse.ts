import type { TextKey } from '../i18n/vi.ts'
import { ownCase } from './access.ts'
import type { Action } from './context.ts'
import { byOfficer, codeOf, moved, record } from './move.ts'
import { reopenButton } from './rate.ts'

export const grounds = ['not-ours', 'unclear', 'repeated', 'private', 'other'] as const
export type Ground = (typeof grounds)[number]

export const groundText = (ground: Ground): TextKey => `ground.${ground}`

/** The unit will not take it up: the citizen is told the ground and what they can do. */
export const refuse: Action<{ code: string; ground: Ground; reason: string }> = async (
  context,
  person,
  { code, ground, reason },
) => {
  const { work, world } = context
  const it = await ownCase(context, person, code)
  const by = byOfficer(person, it)
  const { question: _, ...refused } = moved(it, 'refuse', by, world, work.now)
  await record(context, it, refused, 'refuse', by, { ground, reason })
  const params = {
    code: codeOf(it, world),
    unit: { unit: it.unit.code },
    ground: { text: groundText(ground) },
    reason,
  }
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: it.reopened
      ? { key: 'notice.refused-again', params }
      : { key: 'notice.refused', params, buttons: [[reopenButton(it)]] },
  })
  return { replies: [{ key: 'officer.refused', params }], state: { at: 'idle' } }
}
