import type { Bot } from '../bot.ts'
import { type Chat, findOpenChat, show } from '../chats.ts'
import { badRequest, say, strictly } from '../errors.ts'
import { type Markup, readMarkup } from '../keyboard.ts'
import { type Content, compact, type Message, type Params } from '../types.ts'

/** Puts messages of the bot into the chat the params name. Throws 400, 403 or 429. */
export function deliver({ bot, params }: { bot: Bot; params: Params }, contents: Content[]) {
  const chat = findOpenChat(bot.chats, params.chat_id)
  const thread = readThread(chat, params)
  const replied = readReply(chat, params)
  const markup = readMarkup(params)
  bot.rates.spend(chat.info.id, contents.length)
  if (markup.reply) chat.keyboard = markup.reply
  if (markup.removesReply) chat.keyboard = undefined
  const album = contents.length > 1 ? String(13_000_000_000_000 + bot.nextNumber()) : undefined
  return contents.map((content) => {
    const message = build(bot, chat, content, { markup, replied, thread, album })
    chat.messages.set(message.message_id, message)
    show(chat, message)
    return message
  })
}

type Beside = {
  markup: Markup
  replied: Message | undefined
  thread: number | undefined
  album: string | undefined
}

function build(bot: Bot, chat: Chat, content: Content, beside: Beside): Message {
  return compact<Message>({
    message_id: bot.nextMessageId(chat),
    from: bot.me,
    chat: chat.info,
    date: Math.floor(bot.clock.now() / 1000),
    message_thread_id: beside.thread,
    is_topic_message: beside.thread === undefined ? undefined : true,
    reply_to_message: beside.replied,
    media_group_id: beside.album,
    ...content,
    reply_markup: beside.markup.inline,
  })
}

function readThread(chat: Chat, { message_thread_id: thread }: Params): number | undefined {
  if (typeof thread !== 'number') return undefined
  if (!chat.topics.has(thread)) throw badRequest(say.threadNotFound)
  return thread
}

function readReply(chat: Chat, params: Params): Message | undefined {
  const reply = params.reply_parameters as Params | undefined
  if (!reply) return undefined
  if (reply.chat_id !== undefined && reply.chat_id !== chat.info.id) {
    throw strictly('the emulator replies within one chat only')
  }
  const found = chat.messages.get(Number(reply.message_id))
  if (!found && !reply.allow_sending_without_reply) {
    throw badRequest('message to be replied not found')
  }
  if (!found) return undefined
  const { reply_to_message: _, ...shallow } = found
  return shallow
}
