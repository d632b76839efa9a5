import type { Language } from '../domain/time/words.ts'

/** What a person did in a chat, told the same way whichever platform it happened on. */

export const channelNames = ['web', 'telegram', 'zalo-bot', 'zalo-oa'] as const
export type ChannelName = (typeof channelNames)[number]

export type { Language }
export const languages: readonly Language[] = ['vi', 'en']

export const fileKinds = ['photo', 'voice', 'video', 'document'] as const
export type FileKind = (typeof fileKinds)[number]

/** A file as the platform names it; the bytes are fetched later by `Channel.fetchFile`. */
export type FileRef = {
  kind: FileKind
  /** The platform's own handle (Telegram file_id, key of a web upload). */
  ref: string
  /** The bytes lie in our own store already, under this id; the file keeps it. */
  id?: string
  name?: string
  mime?: string
  /** Bytes, as the platform claims. */
  size?: number
}

export type TurnBody =
  /** `addressed`: in a group, said to us, and the platform delivers nothing else. */
  | { type: 'text'; text: string; addressed?: true }
  /** A press of one of our buttons; `data` is what we put behind it, `messageId` the message it hung on. */
  | {
      type: 'button'
      data: string
      messageId?: string
      label?: string
      /** The platform's handle of a press in a group: its answer is shown to who pressed, alone. */
      press?: string
    }
  | { type: 'file'; file: FileRef; caption?: string }
  | { type: 'place'; lat: number; lon: number; label?: string }
  /** `phone`: `84…`, given by the platform for the person's own. */
  | { type: 'contact'; own: boolean; phone?: string }
  /** The person changed an earlier message of theirs. */
  | { type: 'edited'; text: string; messageId: string }
  /** Understood to be a message, but of a kind nobody can read here (sticker, poll, dice ...). */
  | { type: 'unsupported'; what: string }
  | { type: 'blocked' }
  | { type: 'unblocked' }
  /** A group became a supergroup: its address is now `to`. */
  | { type: 'migrated'; to: string }
  | { type: 'joined-group' }

export type Turn = {
  channel: ChannelName
  /** Unique per channel: the same update delivered twice carries the same id. */
  updateId: string
  chat: { id: string; kind: 'private' | 'group' }
  /** The platform's id of the sender; ids may exceed 2^53, hence a string. */
  sender: { id: string; language?: Language }
  /** Platform id of the message itself, to match later edits. */
  messageId?: string
  /** Milliseconds since 1970, UTC. */
  at: number
  /** Orders the turns of one chat that are waiting together: the smaller is handled first. */
  order: number
  /** Messages that belong together (an album) share this; they arrive as separate turns. */
  album?: string
  body: TurnBody
}
