import { matches, type Wanted, waitFor } from '../common/wait-for.ts'
import { type Bot, newId } from './bot.ts'
import type { BotMessage, Chat } from './chats.ts'

export type PersonSpec = { name: string; id?: string }

/** What is done, and whether the bot will get to see it. */
export type Act = { messageId: string; arrives: boolean }

export type Seat = {
  says(text: string): Act
  photo(bytes: Buffer, meta?: { caption?: string }): Act
  /** Raw AAC. */
  voice(bytes: Buffer): Act
  sticker(): Act
  /** A file, a place, a contact – or anything at all from somebody Zalo protects. */
  unsupported(): Act
}

export type View = {
  /** What the bot said, oldest first. */
  readonly inbox: BotMessage[]
  /** Times the bot was seen to write. */
  readonly typing: number
  /** The next message that matches; those passed over count as seen. Rejects after `ms` (5000). */
  waitFor(wanted: Wanted<BotMessage>, ms?: number): Promise<BotMessage>
}

export type Person = Seat &
  View & {
    id: string
    /** Types the number that stands before this choice below a message. */
    chooses(message: BotMessage, label: string): Act
    /** The same person in a group: the bot sees only what mentions it. */
    in(group: Group): Seat & { mentions(text: string): Act; chooses: Person['chooses'] }
  }

export type Group = View & { id: string }

export function createPerson(bot: Bot, { name, id = newId() }: PersonSpec): Person {
  const from = { id, display_name: name, is_bot: false }
  const own = bot.open(id, 'PRIVATE')
  const seat = createSeat(bot, from, own, () => true)
  const view = createView(own)
  return {
    ...seat,
    id,
    get inbox() {
      return view.inbox
    },
    get typing() {
      return view.typing
    },
    waitFor: view.waitFor,
    chooses: (message, label) => seat.says(numberOf(message, label)),
    in(group) {
      const chat = bot.open(group.id, 'GROUP')
      const here = createSeat(bot, from, chat, (text) => text.includes(`@${bot.name}`))
      const mentions = (text: string) => here.says(`@${bot.name} ${text}`)
      return {
        ...here,
        mentions,
        chooses: (message, label) => mentions(numberOf(message, label)),
      }
    },
  }
}

export function createGroup(bot: Bot, id = newId()): Group {
  return Object.assign(createView(bot.open(id, 'GROUP')), { id })
}

function numberOf({ choices, text }: BotMessage, label: string): string {
  const at = choices.indexOf(label)
  if (at < 0) throw new Error(`no choice ${label} below ${JSON.stringify(text)}`)
  return String(at + 1)
}

function createSeat(
  bot: Bot,
  from: { id: string; display_name: string; is_bot: boolean },
  chat: Chat,
  isForBot: (words: string) => boolean,
): Seat {
  function post(event: string, words: string, fields: object): Act {
    const messageId = newId()
    const act = { messageId, arrives: false }
    if (!isForBot(words) || !bot.counts('received')) return act
    const message = {
      date: bot.clock.now(),
      chat: { chat_type: chat.kind, id: chat.id },
      message_id: messageId,
      from,
      ...fields,
    }
    return {
      messageId,
      arrives: bot.desk.put({ event_name: `message.${event}.received`, message }),
    }
  }
  return {
    says: (text) => post('text', text, { text }),
    photo(bytes, { caption } = {}) {
      const photo_url = bot.media.keep(bytes, 'jpg')
      const said = caption === undefined ? {} : { caption }
      return post('image', caption ?? '', { message_type: 'CHAT_PHOTO', photo_url, ...said })
    },
    voice(bytes) {
      const voice_url = bot.media.keep(bytes, 'aac')
      return post('voice', '', { message_type: 'CHAT_VOICE', voice_url })
    },
    sticker() {
      const url = 'https://zalo-api.zadn.vn/sticker.png'
      return post('sticker', '', { sticker: '0e078a2fb66a5f34067b', url })
    },
    unsupported: () => post('unsupported', '', {}),
  }
}

function createView(chat: Chat): View {
  let seen = 0
  const unseen = () => chat.shown.slice(seen).map(({ text }) => text)
  function next(wanted: Wanted<BotMessage>): BotMessage | undefined {
    const at = chat.shown.findIndex((one, index) => index >= seen && matches(one, wanted))
    if (at >= 0) seen = at + 1
    return chat.shown[at]
  }
  return {
    get inbox() {
      return [...chat.shown]
    },
    get typing() {
      return chat.typing
    },
    waitFor: (wanted, ms = 5000) =>
      waitFor(chat.listeners, () => next(wanted), { wanted, ms, came: unseen }),
  }
}
