import { z } from 'zod'
import type { Outgoing, OutgoingFile, SendOutcome } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { sendLaterPart } from '../later-part.ts'
import type { Answer, Api } from './api.ts'
import type { Asset, Assets } from './assets.ts'
import { compose, messageOf, type Part } from './compose.ts'
import type { Knock } from './knock.ts'
import { outcomeOf, reasonOf } from './trouble.ts'
import { windowOf } from './windows.ts'

export type Send = (chatId: string, message: Outgoing) => Promise<SendOutcome>

export type SendOptions = {
  api: Api
  assets: Assets
  knock: Knock
  log: Log
  signal: AbortSignal
  /** Whether to write where it costs money. */
  paid: boolean
  picture?: string
  now: () => number
}

const sentSchema = z.object({ message_id: z.string() })

/** Throws only what reading one of the files throws, before anything is sent. */
export function createSend(options: SendOptions): Send {
  const { api, assets, knock, log, signal, paid, picture, now } = options

  async function request(chatId: string, part: Part): Promise<Answer<{ message_id: string }>> {
    const body = { recipient: { user_id: chatId }, message: messageOf(part, picture) }
    return api.post({ path: '/v3.0/oa/message/cs', body }, sentSchema)
  }

  const outcome = (answer: Answer<{ message_id: string }>): SendOutcome =>
    answer.ok
      ? { outcome: 'sent', messageId: answer.data.message_id }
      : outcomeOf(answer.trouble, now())

  /** Whether Zalo has forgotten a file it was given a while ago: the next try gives it again. */
  function forgets(answer: Answer<unknown>, files: OutgoingFile[]): boolean {
    if (answer.ok || reasonOf(answer.trouble) !== 'asset-expired') return false
    for (const file of files) assets.forget(file)
    return true
  }

  async function say(chatId: string, message: Outgoing, tries = 2): Promise<SendOutcome> {
    const given = await give(assets, message)
    if ('trouble' in given) return outcomeOf(given.trouble, now())
    const [first, ...later] = compose(given.message, given.assets)
    if (first === undefined) return { outcome: 'refused', reason: 'empty' }
    const answer = await request(chatId, first)
    if (forgets(answer, message.files) && tries > 1) return say(chatId, message, tries - 1)
    let came = outcome(answer)
    for (const part of later) {
      if (came.outcome !== 'sent') break
      came = await sendLaterPart(async () => outcome(await request(chatId, part)), signal)
    }
    return came
  }

  return async (chatId, message) => {
    const contact = message.contact ?? { alone: true }
    const window = windowOf(contact, now(), paid)
    if (window === 'shut') return knock(chatId, message, contact)
    const came = await say(chatId, message)
    // Whatever our clock says, theirs counts.
    if (came.outcome === 'closed') return knock(chatId, message, contact)
    if (came.outcome === 'refused') log({ event: 'message-refused', reason: came.reason })
    return came.outcome === 'sent' ? { ...came, means: window } : came
  }
}

type Given =
  | { message: Outgoing; assets: Asset[] }
  | { trouble: Extract<Answer<never>, { ok: false }>['trouble'] }

/** Hands over the files; of one that turns out too large the name is said, and its address. */
async function give(assets: Assets, message: Outgoing): Promise<Given> {
  const taken: Asset[] = []
  const lines: string[] = []
  for (const file of message.files) {
    const answer = await assets.of(file)
    if (answer?.ok) taken.push(answer.data)
    else if (answer !== undefined && outcomeOf(answer.trouble, 0).outcome !== 'refused')
      return { trouble: answer.trouble }
    else lines.push(`\n📎 ${file.name}${file.link === undefined ? '' : `: ${file.link}`}`)
  }
  if (lines.length === 0) return { message, assets: taken }
  const spans = [...message.spans, { text: `\n${lines.join('')}` }]
  return { message: { ...message, spans }, assets: taken }
}
