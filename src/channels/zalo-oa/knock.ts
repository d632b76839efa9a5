import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Contact, Outgoing, SendOutcome } from '../../ports/channel.ts'
import { wordsOf } from '../numbered.ts'
import type { Api, Call } from './api.ts'
import { isNight, untilMorningMs } from './night.ts'
import { firstSentence } from './sentence.ts'
import { outcomeOf } from './trouble.ts'
import { wasKnocked } from './windows.ts'

export type KnockOptions = {
  api: Api
  /** Approved ZBS templates, by user id and by phone number. */
  templates: { user?: string; phone?: string }
  /** Said where the case must not be named. */
  generic: { code: string; news: string }
  now: () => number
}

/** Asks a person to write to us; what is to be said waits for them. */
export type Knock = (chatId: string, message: Outgoing, contact: Contact) => Promise<SendOutcome>

type Means = 'template-user' | 'template-phone'
type Way = { means: Means; call: Call }

/** UTF-16 units of a value in a template. */
const newsLimit = 80

const anyId = z.object({ message_id: z.string().optional(), msg_id: z.string().optional() })

/**
 * Once in every silence, at a decent hour, by the cheapest approved way that works. Nothing of a
 * case goes to a phone but its code; nothing at all of a sealed one.
 */
export function createKnock({ api, templates, generic, now }: KnockOptions): Knock {
  function waysOf(chatId: string, message: Outgoing, contact: Contact): Way[] {
    const { code } = contact
    const told = { code: code ?? generic.code, date: dayOf(now()) }
    const news =
      code === undefined ? generic.news : firstSentence(wordsOf(message.spans), newsLimit)
    const { user, phone } = templates
    const ways: Way[] = []
    if (user !== undefined) {
      const template_data = { ...told, news: news === '' ? generic.news : news }
      const body = { user_id: chatId, template_id: user, template_data }
      ways.push({ means: 'template-user', call: { path: '/v3.0/oa/message/template', body } })
    }
    if (phone !== undefined && contact.phone !== undefined) {
      const tracking_id = trackingOf(chatId, contact)
      const body = { phone: contact.phone, template_id: phone, template_data: told, tracking_id }
      ways.push({
        means: 'template-phone',
        call: { root: 'business', path: '/message/template', body },
      })
    }
    return ways
  }

  return async (chatId, message, contact) => {
    if (!contact.alone) return { outcome: 'closed', reason: 'window' }
    if (wasKnocked(contact)) return { outcome: 'knocked', means: 'before' }
    const ways = waysOf(chatId, message, contact)
    if (ways.length === 0) return { outcome: 'unreachable', reason: 'window-and-no-template' }
    if (isNight(now())) return { outcome: 'later', afterMs: untilMorningMs(now()), reason: 'night' }
    let last: SendOutcome | undefined
    for (const { means, call } of ways) {
      const answer = await api.post(call, anyId)
      if (answer.ok) return { outcome: 'knocked', means }
      const outcome = outcomeOf(answer.trouble, now())
      if (outcome.outcome === 'failed' || outcome.outcome === 'slow-down') return outcome
      // What can still be had later is worth more than what never can.
      if (last?.outcome !== 'later') last = outcome
    }
    if (last?.outcome === 'later') return last
    const reason = last !== undefined && 'reason' in last ? last.reason : 'window'
    return { outcome: 'unreachable', reason }
  }
}

/** `23/11/2026`, the day in Vietnam. */
const dayOf = (now: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)

/** The same for one silence of one person, so that a second try can be told from a second notice. */
const trackingOf = (chatId: string, { heardAt }: Contact) =>
  createHash('sha256').update(`${chatId} ${heardAt}`).digest('hex').slice(0, 32)
