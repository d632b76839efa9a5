import { z } from 'zod'
import type { Outgoing, OutgoingFile, SendOutcome } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { sendLaterPart } from '../later-part.ts'
import { targetOf } from './address.ts'
import type { Api } from './api.ts'
import { compose, type Loaded, type Part } from './compose.ts'
import { keyboardOf } from './keyboard.ts'
import { outcomeOf } from './trouble.ts'

export type Send = (chatId: string, message: Outgoing) => Promise<SendOutcome>

export type SendOptions = { api: Api; log: Log; signal: AbortSignal; requestTimeoutMs: number }

const sentSchema = z.object({ message_id: z.int() })
const albumSchema = z.tuple([sentSchema], sentSchema).transform(([first]) => first)

/** An upload moves megabytes where other requests move lines. */
const uploadPatience = 4
/** Throws only what reading one of the files throws, before anything is sent. */
export function createSend({ api, log, signal, requestTimeoutMs }: SendOptions): Send {
  async function request(chatId: string, part: Part): Promise<SendOutcome> {
    const schema = part.method === 'sendMediaGroup' ? albumSchema : sentSchema
    const timeoutMs = requestTimeoutMs * (part.upload ? uploadPatience : 1)
    const payload = { ...targetOf(chatId), ...part.payload }
    const answer = await api.call(part.method, payload, schema, { timeoutMs })
    if (!answer.ok) return outcomeOf(answer.trouble)
    return { outcome: 'sent', messageId: String(answer.result.message_id) }
  }

  return async (chatId, message) => {
    const keyboard = keyboardOf(message.buttons, isPrivate(chatId))
    if ('refused' in keyboard) return refuse(log, keyboard.refused)
    const parts = compose(message, await Promise.all(message.files.map(load)), keyboard.markup)
    const [first, ...later] = parts
    if (first === undefined) return refuse(log, 'empty')
    let outcome = await request(chatId, first)
    for (const part of later) {
      if (outcome.outcome !== 'sent') break
      outcome = await sendLaterPart(() => request(chatId, part), signal)
    }
    if (outcome.outcome === 'refused') return refuse(log, outcome.reason)
    return outcome
  }
}

/** A message nobody will ever get is a fault of ours: it is said aloud. */
export function refuse(log: Log, reason: string): SendOutcome {
  log({ event: 'message-refused', reason })
  return { outcome: 'refused', reason }
}

/** The ids of groups are negative. */
export function isPrivate(chatId: string): boolean {
  return !chatId.startsWith('-')
}

async function load(file: OutgoingFile): Promise<Loaded> {
  return { kind: file.kind, name: file.name, mime: file.mime, bytes: await file.read() }
}
