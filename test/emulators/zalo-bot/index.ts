import { createClock } from '../common/clock.ts'
import { createFaults, type Faults } from '../common/faults.ts'
import { listen } from '../common/listen.ts'
import { type Bot, type CallRecord, createBot, type Settings } from './bot.ts'
import { createControl } from './control.ts'
import { createGroup, createPerson, type Group, type Person, type PersonSpec } from './people.ts'
import { createSite } from './server.ts'

export type Options = Partial<Settings> & {
  /** 0: a free one. */
  port?: number
  tokens?: string[]
  /** How people see and mention the bot. */
  name?: string
  /** Real length of the waits the platform imposes, as a share of their own (1). */
  waitScale?: number
  now?: () => number
}

/** The world around one bot. */
export type BotWorld = {
  token: string
  /** The person with this id, or a new one. */
  user(spec: PersonSpec): Person
  group(id?: string): Group
  /** Updates the bot has not taken. */
  readonly pending: number
  readonly usage: Bot['usage']
}

/** The platform; `user`, `group` and the like concern its first bot. */
export type ZaloBotEmulator = BotWorld & {
  port: number
  root: string
  bot(token: string): BotWorld
  /** Every method call of every bot, oldest first; `status` is Zalo's own code. */
  calls: CallRecord[]
  faults: Faults
  /** Skips `ms` forward: media expire, polls end, the month passes. */
  advance(ms: number): void
  stop(): Promise<void>
}

const defaultToken = '1459232241454765290:emulated-bot-token'

const usual: Settings = {
  strict: true,
  monthlyQuota: 3_000,
  envelope: 'both',
  allowHttpWebhook: true,
  probeSecret: false,
  redeliveries: 0,
  webhookIdleMs: 5_000,
  offlineMs: 60_000,
  mediaMs: 3_600_000,
  random: Math.random,
}

/** Starts the emulator on 127.0.0.1. Rejects when the port is taken. */
export async function startZaloBotEmulator(options: Options = {}): Promise<ZaloBotEmulator> {
  const clock = createClock(options.now ?? Date.now, options.waitScale ?? 1)
  const faults = createFaults(clock.now)
  const settings = settingsOf(options)
  const calls: CallRecord[] = []
  const bots = new Map<string, Bot>()
  const worlds = new Map<string, BotWorld>()
  let root = ''
  for (const token of options.tokens ?? [defaultToken]) {
    const world = { clock, faults, settings, root: () => root }
    const bot = createBot(token, options.name ?? 'Bot Nghe Dân', world)
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
  root = site.root
  const own = getWorld(first)
  return {
    token: first,
    user: own.user,
    group: own.group,
    get pending() {
      return own.pending
    },
    get usage() {
      return own.usage
    },
    port: site.port,
    root,
    bot: getWorld,
    calls,
    faults,
    advance: clock.advance,
    async stop() {
      for (const { desk } of bots.values()) desk.aim(undefined)
      clock.stop()
      await site.close()
    },
  }
}

function createBotWorld(bot: Bot): BotWorld {
  const people = new Map<string, Person>()
  return {
    token: bot.token,
    user(spec) {
      const person = people.get(spec.id ?? '') ?? createPerson(bot, spec)
      people.set(person.id, person)
      return person
    },
    group: (id) => createGroup(bot, id),
    get pending() {
      return bot.desk.waiting
    },
    get usage() {
      return bot.usage
    },
  }
}

function settingsOf(options: Options): Settings {
  const given = Object.entries(options).filter(([name]) => name in usual)
  return { ...usual, ...Object.fromEntries(given) }
}
