import { createClock } from '../common/clock.ts'
import { createFaults, type Faults } from '../common/faults.ts'
import { listen } from '../common/listen.ts'
import { type Bot, type CallRecord, createBot, type Settings, type World } from './bot.ts'
import { type BotWorld, createBotWorld } from './bot-world.ts'
import { createControl } from './control.ts'
import { dispatch } from './dispatch.ts'
import { createSite } from './server.ts'
import { loadSpec } from './spec.ts'
import { joined } from './types.ts'
import { type RetryLadder, realLadder } from './webhook.ts'

export type Options = {
  /** 0: a free one. */
  port?: number
  tokens?: string[]
  /** Refuses what the platform would silently ignore: unknown fields and the like (true). */
  strict?: boolean
  /** `own`: checks against the emulator's own list of methods even where the whole API is at hand. */
  spec?: 'any' | 'own'
  /** Bots read of groups only what concerns them (true). */
  privacy?: boolean
  /** Takes http webhooks on this machine, beside what the platform allows (true). */
  allowHttpWebhook?: boolean
  webhookRetry?: Partial<RetryLadder>
  /** How long a webhook may stay silent, ms (60 000). */
  webhookIdleMs?: number
  /** How long a tap can be answered, ms (150 000). */
  callbackLifeMs?: number
  /** Real length of the waits the platform imposes, as a share of their own (1). */
  waitScale?: number
  now?: () => number
  /** In [0, 1). */
  random?: () => number
}

/** The platform; `user`, `group` and the like concern its first bot. */
export type TelegramEmulator = BotWorld & {
  port: number
  root: string
  bot(token: string): BotWorld
  /** Every method call of every bot, getUpdates included, oldest first. */
  calls: CallRecord[]
  faults: Faults
  /** Skips `ms` forward: updates and queries age, waits that have become due end. */
  advance(ms: number): void
  stop(): Promise<void>
}

const defaultToken = '100001:emulated-bot-token'

/** Starts the emulator on 127.0.0.1. Rejects when the port is taken. */
export async function startTelegramEmulator(options: Options = {}): Promise<TelegramEmulator> {
  const clock = createClock(options.now ?? Date.now, options.waitScale ?? 1)
  const faults = createFaults(clock.now)
  const world: World = { clock, faults, spec: loadSpec(options.spec), settings: settings(options) }
  const calls: CallRecord[] = []
  const bots = new Map<string, Bot>()
  const worlds = new Map<string, BotWorld>()
  for (const token of options.tokens ?? [defaultToken]) {
    const bot = createBot(token, world, async (self, method, args) => {
      await dispatch(self, { method, args }, calls, new AbortController().signal)
    })
    bots.set(token, bot)
    worlds.set(token, createBotWorld(bot))
  }
  const getWorld = (token: string): BotWorld => {
    const found = worlds.get(token)
    if (!found) throw new Error(`no bot with the token ${token}`)
    return found
  }
  const [first = defaultToken] = bots.keys()
  const control = createControl({ calls, faults, advance: clock.advance, bot: getWorld, first })
  const site = await listen(createSite({ bots, calls, control }), options.port ?? 0)

  const emulator = {
    port: site.port,
    root: site.root,
    bot: getWorld,
    calls,
    faults,
    advance: clock.advance,
    async stop() {
      for (const { webhook } of bots.values()) webhook.aim(undefined)
      clock.stop()
      await site.close()
    },
  }
  return joined(emulator, getWorld(first))
}

function settings(options: Options): Settings {
  return {
    strict: options.strict ?? true,
    privacy: options.privacy ?? true,
    allowHttpWebhook: options.allowHttpWebhook ?? true,
    callbackLifeMs: options.callbackLifeMs ?? 150_000,
    webhookIdleMs: options.webhookIdleMs ?? 60_000,
    ladder: { ...realLadder, ...options.webhookRetry },
    random: options.random ?? Math.random,
  }
}
