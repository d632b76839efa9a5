import type { Language } from '../ports/turn.ts'
import type { Action } from './context.ts'

export const setLanguage: Action<{ language: Language }> = async ({ work }, person, input) => {
  await work.setLanguage(person.chat.id, input.language)
  person.chat.language = input.language
  return { replies: [{ key: 'language-set' }] }
}

/** The person blocked the bot or came back: news wait until they can be reached. */
export const setReachable: Action<{ reachable: boolean }> = async ({ work }, person, input) => {
  await work.setReachable(person.chat.id, input.reachable, input.reachable ? undefined : 'blocked')
  return { replies: [] }
}

/** A group got another address on its platform. */
export const moveChat: Action<{ to: string }> = async ({ work }, person, { to }) => {
  await work.moveChat(person.chat.id, to)
  return { replies: [] }
}

/** Files of a report that was dropped: the file job finds no row any more and removes the bytes. */
export const dropFiles: Action<{ attachments: string[] }> = async ({ work }, _, input) => {
  await work.dropAttachments(input.attachments)
  for (const attachmentId of input.attachments) work.enqueue('files', { attachmentId })
  return { replies: [] }
}

/** The citizen does not agree: nothing of what they told is kept. */
export const forget: Action<{ attachments: string[] }> = async (context, person, input) => {
  await dropFiles(context, person, input)
  await context.work.forgetTurns(person.chat.id)
  const { hotline } = context.world.organisation
  return {
    replies: [
      hotline === '' ? { key: 'forgotten' } : { key: 'forgotten-hotline', params: { hotline } },
    ],
    state: { at: 'idle' },
  }
}
