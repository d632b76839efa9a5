import type { Bot } from './bot.ts'
import type { Chat } from './chats.ts'
import { type Content, compact, type Message, type User } from './types.ts'

/** `updateId` is undefined when the bot does not get to see what happened. */
export type Act = { messageId: number; updateId: number | undefined }
export type Beside = { replyTo?: number; thread?: number; mediaGroupId?: string }

/** A person's message: kept in the chat and, where the bot may read it, queued for the bot. */
export function post(bot: Bot, user: User, chat: Chat, content: Content, beside: Beside): Act {
  requirePresence(user, chat, beside.thread)
  chat.started = true
  const message = compact<Message>({
    message_id: bot.nextMessageId(chat),
    from: user,
    chat: chat.info,
    date: Math.floor(bot.clock.now() / 1000),
    media_group_id: beside.mediaGroupId,
    message_thread_id: beside.thread ?? threadOfReply(chat, beside),
    is_topic_message: beside.thread === undefined ? undefined : true,
    reply_to_message: beside.replyTo === undefined ? undefined : chat.messages.get(beside.replyTo),
    ...content,
  })
  chat.messages.set(message.message_id, message)
  return { messageId: message.message_id, updateId: announce(bot, chat, message) }
}

/** In a supergroup without topics a reply bears the thread of what it replies to, and is in no topic. */
function threadOfReply({ info }: Chat, { replyTo }: Beside): number | undefined {
  return info.type === 'supergroup' && !info.is_forum ? replyTo : undefined
}

/** Queues a message or a service notice for the bot; undefined when it does not get to see it. */
export function announce(bot: Bot, chat: Chat, message: Message): number | undefined {
  if (!mayRead(bot, chat, message)) return undefined
  return bot.updates.push('message', message, `chat:${chat.info.id}`, bot.clock.now())
}

function requirePresence(user: User, chat: Chat, thread: number | undefined): void {
  if (thread !== undefined && !chat.topics.has(thread)) throw new Error(`no topic ${thread} here`)
  if (chat.migratedTo !== undefined) throw new Error('the group has migrated')
  if (chat.info.type === 'private') {
    if (chat.botStatus === 'kicked')
      throw new Error(`${user.first_name} blocks the bot: unblock first`)
  } else if (!chat.members.has(user.id)) {
    throw new Error(`${user.first_name} is not a member of the group`)
  }
}

/** In privacy mode a bot reads, of a group, commands, replies to it, its mentions and service notices. */
export function mayRead(bot: Bot, chat: Chat, message: Message): boolean {
  if (chat.info.type === 'private') return true
  if (chat.botStatus === 'left' || chat.botStatus === 'kicked') return false
  if (!bot.settings.privacy || chat.botStatus === 'administrator') return true
  const isService =
    message.new_chat_members ?? message.left_chat_member ?? message.migrate_to_chat_id
  if (isService !== undefined || message.migrate_from_chat_id !== undefined) return true
  return message.reply_to_message?.from?.id === bot.me.id || isAddressed(bot, message)
}

function isAddressed(bot: Bot, message: Message): boolean {
  const text = message.text ?? message.caption ?? ''
  const name = `@${bot.me.username}`.toLowerCase()
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return part === name
    return type === 'bot_command' && (!part.includes('@') || part.endsWith(name))
  })
}
