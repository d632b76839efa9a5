import { isDeepStrictEqual } from 'node:util'
import type { Bot } from '../bot.ts'
import { type Chat, findOpenChat, show } from '../chats.ts'
import { badRequest, say, strictly } from '../errors.ts'
import { readMarkup } from '../keyboard.ts'
import { captionText, messageText } from '../text.ts'
import { compact, type Message, type Params } from '../types.ts'
import type { Call, Method } from './call.ts'

const deletionMs = 48 * 3_600_000

const editMessageText: Method = (call) => {
  const { chat, message } = findOwn(call)
  if (message.text === undefined) throw badRequest('there is no text in the message to edit')
  if (call.params.text === undefined) throw badRequest(say.textEmpty)
  const { text, entities } = messageText(call.params)
  return change(call, chat, message, { text, entities: some(entities) })
}

const editMessageCaption: Method = (call) => {
  const { chat, message } = findOwn(call)
  if (!message.photo && !message.document && !message.voice && !message.video) {
    throw badRequest('there is no caption in the message to edit')
  }
  const { text, entities } = captionText(call.params)
  return change(call, chat, message, {
    caption: text === '' ? undefined : text,
    caption_entities: some(entities),
  })
}

const editMessageReplyMarkup: Method = (call) => {
  const { chat, message } = findOwn(call)
  return change(call, chat, message, {})
}

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

function findOwn({ bot, params }: Call): { chat: Chat; message: Message } {
  if (params.inline_message_id !== undefined) throw strictly('the emulator has no inline messages')
  if (params.chat_id === undefined) throw badRequest('chat_id is empty')
  if (params.message_id === undefined) throw badRequest('message identifier is not specified')
  const chat = findOpenChat(bot.chats, params.chat_id)
  const message = chat.messages.get(Number(params.message_id))
  if (!message) throw badRequest('message to edit not found')
  if (message.from?.id !== bot.me.id) throw badRequest("message can't be edited")
  return { chat, message }
}

type Changed = { [K in keyof Message]?: Message[K] | undefined }

/** An edit without reply_markup takes the buttons away, as on the platform. */
function change({ bot, params }: Call, chat: Chat, message: Message, changed: Changed): Message {
  const edited = compact<Message>({
    ...message,
    ...changed,
    reply_markup: readMarkup(params).inline,
  })
  if (isDeepStrictEqual(edited, compact<Message>(message))) throw badRequest(say.notModified)
  bot.rates.spend(chat.info.id, 1)
  const { message_id: id } = message
  const kept = { ...edited, edit_date: Math.floor(bot.clock.now() / 1000) }
  chat.messages.set(id, kept)
  chat.edits.set(id, (chat.edits.get(id) ?? 0) + 1)
  show(chat, kept)
  return kept
}

const deleteMessage: Method = ({ bot, params }) => {
  const chat = findOpenChat(bot.chats, params.chat_id)
  const message = chat.messages.get(Number(params.message_id))
  if (!message) throw badRequest('message to delete not found')
  if (!mayDelete(bot, chat, message)) throw badRequest("message can't be deleted")
  chat.messages.delete(message.message_id)
  return true
}

function mayDelete(bot: Bot, chat: Chat, message: Message): boolean {
  const isOwn = message.from?.id === bot.me.id
  const isRecent = bot.clock.now() - message.date * 1000 < deletionMs
  const rules = isOwn || chat.info.type === 'private' || chat.botStatus === 'administrator'
  return rules && isRecent
}

/** Emoji a bot may react with [Bot API, ReactionTypeEmoji]. */
const reactions = new Set(
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
)

const setMessageReaction: Method = ({ bot, params }) => {
  const chat = findOpenChat(bot.chats, params.chat_id)
  if (!chat.messages.has(Number(params.message_id))) {
    throw badRequest('message to react not found')
  }
  const given = (params.reaction ?? []) as Params[]
  if (given.length > 1) throw badRequest('REACTIONS_TOO_MANY')
  if (given.some(({ emoji }) => !reactions.has(String(emoji)))) throw badRequest('REACTION_INVALID')
  return true
}

export const editMethods: Record<string, Method> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  setMessageReaction,
}
