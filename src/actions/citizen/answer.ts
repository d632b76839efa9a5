import type { Person } from '../../ports/person.ts'
import { citizensCase, isSealed } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { byCitizen, codeOf, moved, record } from '../move.ts'
import { toSender } from '../naming.ts'
import { releaseClocks } from '../questions.ts'
import { tellOfficers } from '../tell-officers.ts'

export type Words = { code: string; text: string; attachments: string[] }

/** The citizen answers the open question of an officer. */
export const answer: Action<Words> = async (context, person, words) => {
  const it = await addWords(context, person, words, 'answer')
  return { replies: [{ key: 'citizen.answered', params: { code: it } }], state: { at: 'idle' } }
}

/** The citizen adds words or pictures to an open case. */
export const supplement: Action<Words> = async (context, person, words) => {
  const it = await addWords(context, person, words, 'supplement')
  return { replies: [{ key: 'citizen.added', params: { code: it } }], state: { at: 'idle' } }
}

async function addWords(
  context: Context,
  person: Person,
  words: Words,
  verb: 'answer' | 'supplement',
): Promise<string> {
  const { work, world } = context
  const it = await citizensCase(context, person, words.code)
  const { question, ...rest } = moved(it, verb, byCitizen, world, work.now)
  const open = verb === 'supplement' && question !== undefined ? { question } : {}
  const resumed = verb === 'answer' ? { resumed: await releaseClocks(context, it) } : {}
  if (verb === 'answer') await work.endQuestion(it.id, 'answered')
  await record(context, it, { ...rest, ...open }, verb, byCitizen, {
    text: words.text,
    ...resumed,
  })
  await work.attach(words.attachments, it.id, 'report')
  const code = codeOf(it, world)
  await tellOfficers(context, it, {
    key: isSealed(it) ? 'officer.more-sealed' : `officer.${verb}`,
    params: isSealed(it) ? { code } : { code, text: words.text },
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
    attachments: isSealed(it) ? [] : words.attachments,
  })
  return toSender(it, world).code
}
