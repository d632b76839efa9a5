import type { Bot } from './bot.ts'
import { type BotStatus, type Chat, createChat } from './chats.ts'
import { createSeat, type Seat } from './seat.ts'
import { announce } from './speak.ts'
import { type ChatInfo, compact, joined, type Message, type User } from './types.ts'
import { createView, type View } from './view.ts'

export type PersonSpec = Omit<User, 'is_bot'>

/** A person with a private chat with the bot. */
export type Person = Seat &
  View & {
    user: User
    /** Presses START, with the payload of a deep link. */
    starts(payload?: string): ReturnType<Seat['says']>
    blocks(): number | undefined
    unblocks(): number | undefined
    /** Deletes the account: the bot gets 403 from now on. */
    deactivates(): void
    /** The same person in a group. */
    in(group: Group): Seat
  }

export type GroupSpec = {
  /** Below -10^12: a supergroup. */
  id: number
  title: string
  members?: Person[]
  bot?: BotStatus
  topics?: number[]
}

export type Group = View & {
  readonly id: number
  readonly chat: Chat
  adds(person: Person): number | undefined
  removes(person: Person): number | undefined
  /** Somebody changes what the bot is in the group. */
  setsBot(by: Person, status: BotStatus): number | undefined
  closesTopic(thread: number): void
  /** Turns into a supergroup under a new id; the old one refuses the bot with that id. */
  migrate(newId: number): void
}

export function createPerson(bot: Bot, spec: PersonSpec): Person {
  const user: User = { ...spec, is_bot: false }
  const { id, first_name, last_name, username } = user
  const info = compact<ChatInfo>({ id, type: 'private', first_name, last_name, username })
  const chat = createChat(info, [user])
  bot.chats.set(id, chat)
  const seat = createSeat(bot, user, () => chat)
  return joined(
    createView(() => chat, bot.files),
    {
      ...seat,
      user,
      starts: (payload?: string) => seat.says(startText(payload)),
      blocks: () => setBot(bot, chat, user, 'kicked'),
      unblocks: () => setBot(bot, chat, user, 'member'),
      deactivates: () => {
        chat.deactivated = true
      },
      in: (group: Group) => createSeat(bot, user, () => group.chat),
    },
  )
}

function startText(payload: string | undefined): string {
  if (payload === undefined) return '/start'
  if (!/^[\w-]{1,64}$/.test(payload)) throw new Error(`not a deep link payload: ${payload}`)
  return `/start ${payload}`
}

/** Changes the bot's place in a chat and tells the bot. */
function setBot(bot: Bot, chat: Chat, by: User, status: BotStatus): number | undefined {
  const was = chat.botStatus
  chat.botStatus = status
  const at = bot.clock.now()
  const member = (held: BotStatus) => ({
    user: bot.me,
    status: held,
    ...(held === 'kicked' ? { until_date: 0 } : {}),
  })
  const change = {
    chat: chat.info,
    from: by,
    date: Math.floor(at / 1000),
    old_chat_member: member(was),
    new_chat_member: member(status),
  }
  return bot.updates.push('my_chat_member', change, `member:${chat.info.id}`, at)
}

export function createGroup(bot: Bot, spec: GroupSpec): Group {
  const { id, title, members = [], topics = [] } = spec
  const open = (chatId: number, users: User[], status: BotStatus): Chat => {
    const type = chatId < -1_000_000_000_000 ? 'supergroup' : 'group'
    const forum = topics.length > 0 ? ({ is_forum: true } as const) : {}
    const opened = createChat({ id: chatId, type, title, ...forum }, users)
    opened.botStatus = status
    for (const topic of topics) opened.topics.add(topic)
    bot.chats.set(chatId, opened)
    return opened
  }
  const users = members.map(({ user }) => user)
  let chat = open(id, users, spec.bot ?? 'member')

  function note(where: Chat, about: Partial<Message>): number | undefined {
    const message: Message = {
      message_id: bot.nextMessageId(where),
      date: Math.floor(bot.clock.now() / 1000),
      chat: where.info,
      ...about,
    }
    where.messages.set(message.message_id, message)
    return announce(bot, where, message)
  }

  const own = {
    get id() {
      return chat.info.id
    },
    get chat() {
      return chat
    },
    adds({ user }: Person) {
      chat.members.set(user.id, user)
      return note(chat, { from: user, new_chat_members: [user] })
    },
    removes({ user }: Person) {
      chat.members.delete(user.id)
      return note(chat, { from: user, left_chat_member: user })
    },
    setsBot: (by: Person, status: BotStatus) => setBot(bot, chat, by.user, status),
    closesTopic: (thread: number) => {
      chat.topics.delete(thread)
    },
    migrate(newId: number) {
      const old = chat
      const [owner] = old.members.values()
      chat = open(newId, [...old.members.values()], old.botStatus)
      note(old, { ...(owner ? { from: owner } : {}), migrate_to_chat_id: newId })
      note(chat, { sender_chat: chat.info, migrate_from_chat_id: old.info.id })
      old.migratedTo = newId
    },
  }
  return joined(
    createView(() => chat, bot.files),
    own,
  )
}
