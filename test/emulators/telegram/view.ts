import { matches, type Wanted, waitFor } from '../common/wait-for.ts'
import type { Chat, Shown } from './chats.ts'
import type { FileStore } from './files.ts'
import type { Entity, FileInfo, InlineButton, Message, ReplyButton } from './types.ts'

type Button = {
  label: string
  data?: string
  url?: string
  copy?: string
  asks?: 'location' | 'contact'
}

/** A bot message as a person sees it; `text` is the text or the caption, `date` Unix seconds. */
export type BotMessage = {
  message_id: number
  text: string
  entities: Entity[]
  /** Below the message. */
  buttons: Button[][]
  /** In place of the letters, as it was when the message came. */
  keyboard: Button[][]
  photo?: FileInfo
  file?: { id: string; name?: string; mime?: string; bytes: Buffer }
  album?: string
  date: number
  edits: number
  raw: Message
}

export type View = {
  /** The bot's messages that are still there, in their present state. */
  readonly inbox: BotMessage[]
  /**
   * The next bot message, new or edited, that matches: a text it contains, a pattern, a condition.
   * Messages passed over count as seen. Rejects after `ms` (5000) of real time.
   */
  waitFor(wanted: Wanted<BotMessage>, ms?: number): Promise<BotMessage>
}

/** What is to be seen in `chat()`, which may change when a group migrates. */
export function createView(chat: () => Chat, files: FileStore): View {
  const seen = new WeakMap<Chat, number>()

  function next(watched: Chat, wanted: Wanted<BotMessage>): BotMessage | undefined {
    const from = seen.get(watched) ?? 0
    for (const [at, shown] of watched.shown.entries()) {
      if (at < from) continue
      const message = present(shown, files)
      if (!matches(message, wanted)) continue
      seen.set(watched, at + 1)
      return message
    }
    return undefined
  }

  const unseen = (watched: Chat) =>
    watched.shown.slice(seen.get(watched) ?? 0).map(({ message }) => textOf(message))

  return {
    get inbox() {
      const latest = new Map(chat().shown.map((shown) => [shown.message.message_id, shown]))
      return [...latest.values()]
        .filter(({ message }) => chat().messages.has(message.message_id))
        .map((shown) => present(shown, files))
    },
    waitFor(wanted, ms = 5000) {
      const watched = chat()
      const about = { wanted, ms, came: () => unseen(watched) }
      return waitFor(watched.listeners, () => next(watched, wanted), about)
    },
  }
}

const textOf = (message: Message) => message.text ?? message.caption ?? ''

function present({ message, keyboard, edits }: Shown, files: FileStore): BotMessage {
  const photo = message.photo?.at(-1)
  const file = photo ?? message.document ?? message.voice ?? message.video
  return {
    message_id: message.message_id,
    text: textOf(message),
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(inlineButton)),
    keyboard: (keyboard?.keyboard ?? []).map((row) => row.map(replyButton)),
    ...(photo ? { photo } : {}),
    ...(file ? { file: attached(file, files) } : {}),
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
    date: message.date,
    edits,
    raw: message,
  }
}

function attached(info: FileInfo, files: FileStore): NonNullable<BotMessage['file']> {
  return {
    id: info.file_id,
    ...(info.file_name === undefined ? {} : { name: info.file_name }),
    ...(info.mime_type === undefined ? {} : { mime: info.mime_type }),
    bytes: files.find(info.file_id)?.bytes ?? Buffer.alloc(0),
  }
}

function inlineButton({ text, callback_data, url, copy_text }: InlineButton): Button {
  return {
    label: text,
    ...(callback_data === undefined ? {} : { data: callback_data }),
    ...(url === undefined ? {} : { url }),
    ...(copy_text === undefined ? {} : { copy: copy_text.text }),
  }
}

function replyButton({ text, request_location, request_contact }: ReplyButton): Button {
  if (request_location) return { label: text, asks: 'location' }
  if (request_contact) return { label: text, asks: 'contact' }
  return { label: text }
}
