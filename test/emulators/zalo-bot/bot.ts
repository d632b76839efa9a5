import { randomBytes } from 'node:crypto'
import type { Clock } from '../common/clock.ts'
import type { FaultPlan } from '../common/faults.ts'
import { type Chat, createChat } from './chats.ts'
import { createDesk, type Desk } from './desk.ts'
import { createMedia, type Media } from './media.ts'

export type Settings = {
  strict: boolean
  monthlyQuota: number
  /** Which form webhook bodies have; `both`: by turns. */
  envelope: 'documented' | 'bare' | 'both'
  /** Takes http webhooks on this machine. */
  allowHttpWebhook: boolean
  /** The probe of a new webhook bears the secret too. */
  probeSecret: boolean
  /** So many times more is an update pushed that was not answered 200; Zalo documents none. */
  redeliveries: number
  webhookIdleMs: number
  /** A message is lost when the bot has not polled for so long and has no webhook. */
  offlineMs: number
  /** How long media can be fetched. */
  mediaMs: number
  random: () => number
}

export type World = { clock: Clock; faults: FaultPlan; settings: Settings; root: () => string }

export type Params = Record<string, unknown>

export type CallRecord = {
  token: string
  method: string
  params: Params
  at: number
  status: number
}

/** Ids are strings of hexadecimal digits. */
export const newId = () => randomBytes(10).toString('hex')

/** Everything the platform knows of one bot. */
export type Bot = World & {
  token: string
  me: {
    id: string
    account_name: string
    account_type: 'BASIC'
    can_join_groups: boolean
  }
  /** As people see and mention it; no method tells it. */
  name: string
  chats: Map<string, Chat>
  desk: Desk
  media: Media
  usage: { month: string; sent: number; received: number }
  /** The chat with this id; made when it is not there. */
  open(id: string, kind: Chat['kind']): Chat
  /** Counts a message of this month; false when there are none left. */
  counts(what: 'sent' | 'received'): boolean
}

export function createBot(token: string, name: string, world: World): Bot {
  const { clock, settings } = world
  const month = () => new Date(clock.now() + 7 * 3_600_000).toISOString().slice(0, 7)
  const bot: Bot = {
    ...world,
    token,
    name,
    me: {
      id: token.split(':')[0] ?? '',
      account_name: 'bot.VDKyGxQvd',
      account_type: 'BASIC',
      can_join_groups: true,
    },
    chats: new Map(),
    desk: createDesk(world),
    media: createMedia(clock, settings.mediaMs, world.root),
    usage: { month: month(), sent: 0, received: 0 },
    open(id, kind) {
      const chat = bot.chats.get(id) ?? createChat(id, kind)
      bot.chats.set(id, chat)
      return chat
    },
    counts(what) {
      if (bot.usage.month !== month()) bot.usage = { month: month(), sent: 0, received: 0 }
      const { sent, received } = bot.usage
      if (what === 'sent' && sent + received >= settings.monthlyQuota) return false
      bot.usage[what] += 1
      return true
    },
  }
  return bot
}
