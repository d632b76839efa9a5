import { Refusal } from '../../ports/reply.ts'
import type { Action } from '../context.ts'

/**
 * A chat is linked no more, at once: "Không phải tôi", or simply no longer wanted. It keeps the cases that
 * were filed in it and sees no others; whoever stays keeps theirs. Both are told.
 */
export const part: Action<{ chatId: number }> = async ({ work }, person, { chatId }) => {
  const [, ...others] = await work.chatsOfPerson(person.chat.id)
  const leaving = others.find(({ id }) => id === chatId)
  if (leaving === undefined) throw new Refusal('refusal.pair-gone')
  await work.partChat(chatId, work.newId())
  await work.addSecurityEvent({
    what: 'parted',
    chatId,
    data: { by: String(person.chat.id) },
  })
  work.notify({
    chatId,
    reply: {
      key: 'pair.parted-there',
      params: { channel: { text: `channel.${person.chat.channel}` } },
    },
  })
  return {
    replies: [{ key: 'pair.parted', params: { channel: { text: `channel.${leaving.channel}` } } }],
  }
}
