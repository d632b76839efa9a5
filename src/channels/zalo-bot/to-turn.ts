import type { Turn, TurnBody } from '../../ports/turn.ts'
import { withoutMention } from './mention.ts'
import { type Message, updateSchema } from './updates.ts'

export type Received =
  | { kind: 'turn'; turn: Turn }
  | { kind: 'ignored'; why: 'bot' | 'unknown-event' }
  | { kind: 'malformed' }

/**
 * One update as a neutral turn; never throws. `names`: what the bot is called in groups, where only what
 * mentions it or replies to it is delivered.
 */
export function toTurn(raw: unknown, names: readonly string[]): Received {
  const parsed = updateSchema.safeParse(raw)
  if (!parsed.success) return { kind: 'malformed' }
  const { event_name: event, message } = parsed.data
  if (message === undefined) return { kind: 'ignored', why: 'unknown-event' }
  if (message.from.is_bot) return { kind: 'ignored', why: 'bot' }
  const kind = message.chat.chat_type === 'GROUP' ? 'group' : 'private'
  const body = bodyOf(event, message)
  return {
    kind: 'turn',
    turn: {
      channel: 'zalo-bot',
      updateId: message.message_id,
      chat: { id: message.chat.id, kind },
      sender: { id: message.from.id },
      messageId: message.message_id,
      at: message.date,
      order: message.date,
      body: kind === 'group' ? addressed(body, names) : body,
    },
  }
}

function bodyOf(event: string, message: Message): TurnBody {
  const { text, caption } = message
  const photo = message.photo_url ?? message.photo
  switch (event) {
    case 'message.text.received':
      return { type: 'text', text: text ?? '' }
    case 'message.image.received':
      return photo === undefined
        ? unreadable('photo')
        : { type: 'file', file: { kind: 'photo', ref: photo }, ...(caption && { caption }) }
    case 'message.voice.received':
      return message.voice_url === undefined
        ? unreadable('voice')
        : { type: 'file', file: { kind: 'voice', ref: message.voice_url, mime: 'audio/aac' } }
    case 'message.sticker.received':
      return unreadable('sticker')
  }
  // Without any content: kinds Zalo does not pass on, and every message of people it protects.
  return unreadable('unknown')
}

const unreadable = (what: string): TurnBody => ({ type: 'unsupported', what })

function addressed(body: TurnBody, names: readonly string[]): TurnBody {
  if (body.type === 'text')
    return { type: 'text', text: withoutMention(body.text, names), addressed: true }
  if (body.type !== 'file' || body.caption === undefined) return body
  return { ...body, caption: withoutMention(body.caption, names) }
}
