import type { Bot } from './bot.ts'
import type { Chat } from './chats.ts'
import type { FileMeta } from './files.ts'
import { type Act, type Beside, mayRead, post } from './speak.ts'
import { type Tap, type Tapped, tap } from './tap.ts'
import { detectEntities } from './text.ts'
import { type Content, compact, type Message, type User } from './types.ts'

type Captioned = Beside & { caption?: string }
type Shot = Buffer | { bytes: Buffer; caption?: string }

/** What one person does in one chat. */
export type Seat = {
  says(text: string, beside?: Beside): Act
  /** `size` claims another size than the bytes have, to speak of files too big to hold. */
  photo(bytes: Buffer, about?: Captioned & { size?: number }): Act
  /** Several photos at once: separate messages of one group, the caption on the first. */
  album(shots: Shot[], about?: Captioned): Act[]
  document(bytes: Buffer, about?: Captioned & { name?: string; mime?: string; size?: number }): Act
  voice(bytes: Buffer, about?: Captioned & { duration?: number; size?: number }): Act
  video(bytes: Buffer, about?: Captioned & { duration?: number; size?: number }): Act
  place(latitude: number, longitude: number, beside?: Beside): Act
  sticker(): Act
  /** The own number (with the own user id), or somebody else's. */
  contact(whose: { own: boolean; phone?: string }): Act
  poll(): Act
  edits(messageId: number, text: string): Act
  /** Presses the button with this label (or data) below a bot message, or of the chat's keyboard. */
  taps(message: number | { message_id: number }, button: Tapped): Tap
}

export function createSeat(bot: Bot, user: User, chat: () => Chat): Seat {
  const send = (content: Content, beside: Beside = {}) => post(bot, user, chat(), content, beside)
  const keep = (
    kind: 'document' | 'voice' | 'video' | 'sticker',
    bytes: Buffer,
    meta: FileMeta,
  ) => {
    const [info] = bot.files.keep(kind, bytes, meta)
    if (!info) throw new Error('the file was not kept')
    return info
  }
  const seat: Seat = {
    says: (text, beside) => send({ text, ...entitiesOf(text) }, beside),
    photo: (bytes, { caption, size, ...beside } = {}) =>
      send({ photo: bot.files.keep('photo', bytes, { size }), ...captionOf(caption) }, beside),
    album(shots, { caption, ...beside } = {}) {
      const group = { mediaGroupId: String(13_800_000_000_000 + bot.nextNumber()), ...beside }
      return shots.map((shot, at) => {
        const { bytes, ...own } = Buffer.isBuffer(shot) ? { bytes: shot } : shot
        return seat.photo(bytes, { ...(at === 0 && caption ? { caption } : {}), ...own, ...group })
      })
    },
    document: (bytes, { caption, name = 'file.bin', mime, size, ...beside } = {}) =>
      send(
        { document: keep('document', bytes, { name, mime, size }), ...captionOf(caption) },
        beside,
      ),
    voice: (bytes, { caption, duration = 3, size, ...beside } = {}) => {
      const voice = keep('voice', bytes, { mime: 'audio/ogg', duration, size })
      return send({ voice, ...captionOf(caption) }, beside)
    },
    video: (bytes, { caption, duration = 5, size, ...beside } = {}) => {
      const meta = { mime: 'video/mp4', duration, size, width: 1280, height: 720 }
      return send({ video: keep('video', bytes, meta), ...captionOf(caption) }, beside)
    },
    place: (latitude, longitude, beside) =>
      send({ location: { latitude, longitude, horizontal_accuracy: 20 } }, beside),
    sticker() {
      const meta = { width: 512, height: 512 }
      const file = keep('sticker', Buffer.from('RIFF....WEBP'), meta)
      const about = { type: 'regular', is_animated: false, is_video: false, emoji: '👍' }
      return send({ sticker: { ...file, ...about } })
    },
    contact: ({ own, phone = '84901234567' }) =>
      send({
        contact: own
          ? { phone_number: phone, first_name: user.first_name, user_id: user.id }
          : { phone_number: phone, first_name: 'Bình' },
      }),
    poll: () =>
      send({
        poll: {
          id: String(bot.nextNumber()),
          question: 'Họp tối nào?',
          options: ['Thứ hai', 'Thứ ba'].map((text) => ({ text, voter_count: 0 })),
        },
      }),
    edits: (messageId, text) => edit(bot, user, chat(), messageId, text),
    taps: (message, button) => tap(bot, user, chat(), message, button, seat),
  }
  return seat
}

const entitiesOf = (text: string) => compact<Content>({ entities: detectEntities(text) })

function captionOf(caption: string | undefined): Content {
  if (caption === undefined) return {}
  return compact<Content>({ caption, caption_entities: detectEntities(caption) })
}

function edit(bot: Bot, user: User, chat: Chat, messageId: number, text: string): Act {
  const message = chat.messages.get(messageId)
  if (message?.from?.id !== user.id) throw new Error(`message ${messageId} is not ${user.id}'s`)
  const changed: Content =
    message.text === undefined ? captionOf(text) : { text, ...entitiesOf(text) }
  const { entities: _, caption_entities: __, ...kept } = message
  const at = bot.clock.now()
  const edited: Message = { ...kept, ...changed, edit_date: Math.floor(at / 1000) }
  chat.messages.set(messageId, edited)
  const updateId = mayRead(bot, chat, edited)
    ? bot.updates.push('edited_message', edited, `chat:${chat.info.id}`, at)
    : undefined
  return { messageId, updateId }
}
