import { badRequest, forbidden, migrated, say } from './errors.ts'
import type { ChatInfo, Message, ReplyKeyboard, User } from './types.ts'

/** A bot message as it looked when it was sent or edited. */
export type Shown = { message: Message; keyboard: ReplyKeyboard | undefined; edits: number }

export type BotStatus = 'member' | 'administrator' | 'left' | 'kicked'

export type Chat = {
  info: ChatInfo
  botStatus: BotStatus
  /** A bot may write to a person only after they wrote first. */
  started: boolean
  deactivated: boolean
  members: Map<number, User>
  messages: Map<number, Message>
  /** How often each message was edited. */
  edits: Map<number, number>
  /** The keyboard in place of the letters, until it is removed. */
  keyboard: ReplyKeyboard | undefined
  /** Every bot message and every edit of one, in order. */
  shown: Shown[]
  listeners: Set<() => void>
  topics: Set<number>
  migratedTo: number | undefined
  actions: string[]
}

export function createChat(info: ChatInfo, members: User[]): Chat {
  return {
    info,
    botStatus: 'member',
    started: info.type !== 'private',
    deactivated: false,
    members: new Map(members.map((user) => [user.id, user])),
    messages: new Map(),
    edits: new Map(),
    keyboard: undefined,
    shown: [],
    listeners: new Set(),
    topics: new Set(),
    migratedTo: undefined,
    actions: [],
  }
}

/** The chat behind a chat_id argument. Throws 400 when the bot never met it. */
export function findChat(chats: Map<number, Chat>, chatId: unknown): Chat {
  const chat =
    typeof chatId === 'number'
      ? chats.get(chatId)
      : [...chats.values()].find((one) => `@${one.info.username}` === chatId)
  if (!chat) throw badRequest(say.chatNotFound)
  if (chat.migratedTo !== undefined) throw migrated(chat.migratedTo)
  return chat
}

/** The chat behind a chat_id argument, if the bot may write there. Throws 400 or 403. */
export function findOpenChat(chats: Map<number, Chat>, chatId: unknown): Chat {
  const chat = findChat(chats, chatId)
  const kind = chat.info.type === 'supergroup' ? 'supergroup' : 'group'
  if (chat.deactivated) throw forbidden(say.deactivated)
  if (chat.info.type === 'private' && chat.botStatus === 'kicked') throw forbidden(say.blocked)
  if (!chat.started) throw forbidden(say.notStarted)
  if (chat.botStatus === 'kicked') throw forbidden(`bot was kicked from the ${kind} chat`)
  if (chat.botStatus === 'left') throw forbidden(`bot is not a member of the ${kind} chat`)
  return chat
}

/** Makes the present state of a bot message visible to those who watch the chat. */
export function show(chat: Chat, message: Message): void {
  const edits = chat.edits.get(message.message_id) ?? 0
  chat.shown.push({ message: structuredClone(message), keyboard: chat.keyboard, edits })
  for (const listener of [...chat.listeners]) listener()
}
