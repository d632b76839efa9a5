import type { Language, Turn, TurnBody } from '../../ports/turn.ts'
import { addressOf } from './address.ts'
import { bodyOf, withoutBotName } from './body.ts'
import {
  type Callback,
  type Chat,
  type Membership,
  type Message,
  type Topic,
  type Update,
  type User,
  updateSchema,
} from './updates.ts'

/** Why an update makes no turn. */
type Ignored =
  | 'unknown-kind'
  | 'channel'
  | 'bot'
  | 'no-sender'
  | 'sent-as-chat'
  | 'event'
  | 'edit-without-words'
  | 'inline-button'
  | 'game-button'
  | 'membership'
  | 'migrated-twin'

export type Received =
  | { kind: 'turn'; turn: Turn }
  | { kind: 'ignored'; why: Ignored }
  | { kind: 'malformed' }

/**
 * One update of the Bot API as a neutral turn; never throws. `receivedAt` (ms since 1970, UTC)
 * dates the presses of buttons, which Telegram sends without a time.
 */
export function toTurn(raw: unknown, receivedAt: number): Received {
  const parsed = updateSchema.safeParse(raw)
  if (!parsed.success) return { kind: 'malformed' }
  const update = parsed.data
  if (update.message) return ofMessage(update, update.message)
  if (update.edited_message) return ofEdit(update, update.edited_message)
  if (update.callback_query) return ofCallback(update, update.callback_query, receivedAt)
  if (update.my_chat_member) return ofMembership(update, update.my_chat_member)
  return ignored('unknown-kind')
}

function ofMessage(update: Update, message: Message): Received {
  const { chat, from } = message
  if (message.migrate_from_chat_id !== undefined) return ignored('migrated-twin')
  if (message.migrate_to_chat_id !== undefined) {
    // Whoever upgraded the group, even namelessly: the new address must not be missed.
    const body: TurnBody = { type: 'migrated', to: String(message.migrate_to_chat_id) }
    return turn(update, { chat, sender: from ?? { id: chat.id }, date: message.date, body })
  }
  const stranger = notAPerson(message)
  if (stranger !== undefined || from === undefined) return ignored(stranger ?? 'no-sender')
  const body = bodyOf(message)
  if (body === undefined) return ignored('event')
  return turn(update, {
    chat,
    topic: message,
    sender: from,
    date: message.date,
    messageId: message.message_id,
    album: message.media_group_id,
    body,
  })
}

/** Only changed words count: the moves of a live location arrive as edits too. */
function ofEdit(update: Update, message: Message): Received {
  const { chat, from } = message
  const stranger = notAPerson(message)
  if (stranger !== undefined || from === undefined) return ignored(stranger ?? 'no-sender')
  const words = message.text ?? message.caption
  if (words === undefined) return ignored('edit-without-words')
  const messageId = message.message_id
  const body: TurnBody = {
    type: 'edited',
    text: withoutBotName(words),
    messageId: String(messageId),
  }
  return turn(update, {
    chat,
    topic: message,
    sender: from,
    date: message.edit_date ?? message.date,
    messageId,
    body,
  })
}

function ofCallback(update: Update, callback: Callback, receivedAt: number): Received {
  const { from, data, message } = callback
  if (from.is_bot) return ignored('bot')
  if (message === undefined) return ignored('inline-button')
  if (message.chat.type === 'channel') return ignored('channel')
  if (data === undefined) return ignored('game-button')
  const { chat } = message
  const body: TurnBody = {
    type: 'button',
    data,
    messageId: String(message.message_id),
    // In a private chat the spinner ends at once, and the answer is a message.
    ...(chat.type !== 'private' && { press: callback.id }),
  }
  return turn(update, { chat, topic: message, sender: from, date: receivedAt / 1000, body })
}

function ofMembership(update: Update, change: Membership): Received {
  const { chat, from, date } = change
  if (chat.type === 'channel') return ignored('channel')
  const was = isInside(change.old_chat_member)
  const is = isInside(change.new_chat_member)
  if (chat.type === 'private') {
    const body: TurnBody = { type: is ? 'unblocked' : 'blocked' }
    return turn(update, { chat, sender: from, date, body })
  }
  // A promotion is no second arrival, and nobody can be told anything in a group that was left.
  if (was || !is) return ignored('membership')
  return turn(update, { chat, sender: from, date, body: { type: 'joined-group' } })
}

function isInside(member: Membership['old_chat_member']): boolean {
  return member.status === 'restricted'
    ? member.is_member === true
    : ['member', 'administrator', 'creator'].includes(member.status)
}

function notAPerson(message: Message): Ignored | undefined {
  if (message.chat.type === 'channel') return 'channel'
  if (message.sender_chat !== undefined) return 'sent-as-chat'
  return message.from?.is_bot ? 'bot' : undefined
}

function ignored(why: Ignored): Received {
  return { kind: 'ignored', why }
}

type Parts = {
  chat: Chat
  topic?: Topic
  sender: Pick<User, 'id' | 'language_code'>
  /** Seconds since 1970, as Telegram counts. */
  date: number
  messageId?: number
  album?: string | undefined
  body: TurnBody
}

function turn(update: Update, parts: Parts): Received {
  const { chat, topic, sender, messageId, album, body } = parts
  const language = languageOf(sender.language_code)
  return {
    kind: 'turn',
    turn: {
      channel: 'telegram',
      updateId: String(update.update_id),
      chat: { id: addressOf(chat.id, topic), kind: chat.type === 'private' ? 'private' : 'group' },
      sender: { id: String(sender.id), ...(language && { language }) },
      ...(messageId !== undefined && { messageId: String(messageId) }),
      at: Math.round(parts.date * 1000),
      order: update.update_id,
      ...(album !== undefined && { album }),
      body,
    },
  }
}

/** From an IETF tag such as `en-GB`. */
function languageOf(code: string | undefined): Language | undefined {
  const language = code?.toLowerCase().split('-')[0]
  return language === 'vi' || language === 'en' ? language : undefined
}
