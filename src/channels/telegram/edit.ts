import { z } from 'zod'
import type { Outgoing, SendOutcome } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { targetOf } from './address.ts'
import type { Api } from './api.ts'
import { captionLimit, captionOf, lengthOf, textLimit, textOf } from './compose.ts'
import { keyboardOf } from './keyboard.ts'
import { isPrivate, refuse, type Send } from './send.ts'
import { outcomeOf, reasonOf } from './trouble.ts'

type Edit = (chatId: string, messageId: string, message: Outgoing) => Promise<SendOutcome>

type Way = { method: string; payload: object }

/**
 * Replaces the words and buttons of a message; a picture on it stays as it is. What cannot be
 * edited (gone, too old, too long for its place, keys instead of buttons) is sent anew.
 */
export function createEdit(api: Api, log: Log, send: Send): Edit {
  return async (chatId, messageId, message) => {
    const keyboard = keyboardOf(message.buttons, isPrivate(chatId))
    if ('refused' in keyboard) return refuse(log, keyboard.refused)
    const target = { chat_id: targetOf(chatId).chat_id, message_id: Number(messageId) }
    const buttons = keyboard.markup && { reply_markup: keyboard.markup }
    for (const way of keyboard.inline ? waysOf(message) : []) {
      const payload = { ...target, ...way.payload, ...buttons }
      const answer = await api.call(way.method, payload, z.unknown())
      if (answer.ok) return { outcome: 'sent', messageId }
      const reason = reasonOf(answer.trouble)
      if (reason === 'not-modified') return { outcome: 'sent', messageId }
      if (reason === 'no-text-there' || reason === 'no-caption-there') continue
      if (reason === 'not-found' || reason === 'not-editable') break
      return outcomeOf(answer.trouble)
    }
    return send(chatId, message)
  }
}

/** Whether the message is a text or a picture with a caption only Telegram knows: the likelier comes first. */
function waysOf(message: Outgoing): Way[] {
  const words = lengthOf(message.spans)
  const text: Way = { method: 'editMessageText', payload: textOf(message.spans) }
  const caption: Way = { method: 'editMessageCaption', payload: captionOf(message.spans) }
  const ways: Way[] = []
  if (words > 0 && words <= textLimit) ways.push(text)
  if (words <= captionLimit) ways.push(caption)
  return message.files.length === 1 ? ways.reverse() : ways
}
