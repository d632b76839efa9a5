import type { Clock } from '../common/clock.ts'
import type { FaultPlan } from '../common/faults.ts'
import { type Callbacks, createCallbacks } from './callbacks.ts'
import type { Chat } from './chats.ts'
import { createFiles, type FileStore } from './files.ts'
import { createPoller, type Poller } from './polling.ts'
import { createRates, type RateWatch } from './rates.ts'
import type { Spec } from './spec.ts'
import type { Params, User } from './types.ts'
import { createUpdates, type UpdateQueue } from './updates.ts'
import { createWebhook, type RetryLadder, type Webhook } from './webhook.ts'

export type Settings = {
  strict: boolean
  privacy: boolean
  allowHttpWebhook: boolean
  callbackLifeMs: number
  webhookIdleMs: number
  ladder: RetryLadder
  random: () => number
}

/** What all bots of one emulator share. */
export type World = { clock: Clock; faults: FaultPlan; spec: Spec; settings: Settings }

/** One method call as the bot made it; `at` in ms, files by name and size in place of bytes. */
export type CallRecord = {
  token: string
  method: string
  params: Params
  at: number
  status: number
}

/** Everything the platform knows of one bot. */
export type Bot = World & {
  token: string
  me: User
  chats: Map<number, Chat>
  files: FileStore
  updates: UpdateQueue
  poller: Poller
  webhook: Webhook
  callbacks: Callbacks
  rates: RateWatch
  commands: Map<string, unknown>
  /** The next message id: one counter for private chats and groups, one per supergroup. */
  nextMessageId(chat: Chat): number
  nextNumber(): number
  webhookSetAt: number
}

type Execute = (bot: Bot, method: string, params: Params) => Promise<void>

export function createBot(token: string, world: World, execute: Execute): Bot {
  const { clock, faults, settings } = world
  const updates = createUpdates(clock, faults.repeats, 1000 + Math.floor(settings.random() * 1e8))
  const counters = new Map<number, number>()
  let numbers = 0

  const bot: Bot = {
    ...world,
    token,
    me: { id: Number.parseInt(token, 10), is_bot: true, first_name: 'bot', username: 'demo_bot' },
    chats: new Map(),
    files: createFiles(clock),
    updates,
    poller: createPoller(clock, updates),
    webhook: createWebhook({
      clock,
      updates,
      ladder: settings.ladder,
      idleMs: settings.webhookIdleMs,
      random: settings.random,
      shuffleMs: faults.shuffleMs,
      execute: (method, params) => execute(bot, method, params),
    }),
    callbacks: createCallbacks(clock.now, settings.callbackLifeMs),
    rates: createRates(clock.now),
    commands: new Map(),
    nextMessageId({ info }) {
      const counter = info.type === 'supergroup' ? info.id : 0
      const next = (counters.get(counter) ?? 0) + 1
      counters.set(counter, next)
      return next
    },
    nextNumber() {
      numbers += 1
      return numbers
    },
    webhookSetAt: Number.NEGATIVE_INFINITY,
  }
  return bot
}
