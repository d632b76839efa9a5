import { createClock } from '../common/clock.ts'
import { createFaults, type Faults } from '../common/faults.ts'
import { listen } from '../common/listen.ts'
import { type Answers, createAnswers } from './answers.ts'
import { createAssets } from './assets.ts'
import { createControl } from './control.ts'
import { createMedia } from './media.ts'
import { createOaWorld, type OaWorld } from './oa-world.ts'
import { createRate } from './rate.ts'
import { createSite } from './server.ts'
import { createTokens, type TokenSettings } from './tokens.ts'
import { createWebhook, realLadder } from './webhook.ts'
import type { App, CallRecord, Oa, Platform, Settings, Violation } from './world.ts'

type AppSpec = { id: string; secret: string; secretKey: string; oas: string[] }

export type Options = Partial<Settings> &
  Partial<TokenSettings> & {
    /** Of the interface; 0: a free one. The two other hosts always take a free one. */
    port?: number
    apps?: AppSpec[]
    /** Calls a minute an app may make (4000). */
    callsAMinute?: number
    /** Real length of the waits the platform imposes, as a share of their own (1). */
    waitScale?: number
    now?: () => number
  }

/** The platform; `user`, `pair` and the like concern its first OA. */
export type ZaloOaEmulator = OaWorld & {
  port: number
  /** Three hosts, as the platform has: what belongs to one is unknown to the others. */
  roots: { api: string; oauth: string; business: string }
  oa(id: string): OaWorld
  /** Every call of every app, oldest first; `method` is its path. */
  calls: CallRecord[]
  /** What the platform would hold against the apps: limits passed, refreshes side by side. */
  violations: Violation[]
  tokens: Pick<Platform['tokens'], 'refreshes' | 'mostAtOnce'>
  /** The most calls any minute saw. */
  busiestMinute(): number
  faults: Faults
  /** Other answers than the platform's own. */
  instead: Pick<Answers, 'give' | 'clear'>
  /** Skips `ms` forward: tokens and windows age, retries that have become due start. */
  advance(ms: number): void
  stop(): Promise<void>
}

const defaultApp: AppSpec = {
  id: '360846524940903967',
  secret: 'app-secret-demo',
  secretKey: 'oa-secret-key-demo',
  oas: ['388613280878808645'],
}

/** Starts the emulator on 127.0.0.1. Rejects when the port is taken. */
export async function startZaloOaEmulator(options: Options = {}): Promise<ZaloOaEmulator> {
  let root = ''
  const platform = createPlatform(options, () => root)
  const worlds = new Map<string, OaWorld>()
  for (const spec of options.apps ?? [defaultApp])
    for (const oa of createOas(platform, spec, options))
      worlds.set(oa.id, createOaWorld(platform, oa))
  const [first = ''] = worlds.keys()
  const getWorld = (id = first): OaWorld => {
    const found = worlds.get(id)
    if (!found) throw new Error(`no OA ${id}`)
    return found
  }
  const site = { platform, control: createControl({ platform, oa: getWorld }) }
  const api = await listen(createSite('api', site), options.port ?? 0)
  const oauth = await listen(createSite('oauth', site), 0)
  const business = await listen(createSite('business', site), 0)
  root = api.root
  const { calls, violations, tokens, faults, answers, clock } = platform

  return {
    ...getWorld(),
    port: api.port,
    roots: { api: api.root, oauth: oauth.root, business: business.root },
    oa: getWorld,
    calls,
    violations,
    tokens,
    busiestMinute: () => Math.max(...[...platform.apps.values()].map(({ rate }) => rate.busiest)),
    faults,
    instead: answers,
    advance: clock.advance,
    async stop() {
      for (const { webhook } of platform.apps.values()) webhook.remove()
      clock.stop()
      await Promise.all([api.close(), oauth.close(), business.close()])
    },
  }
}

function createPlatform(options: Options, root: () => string): Platform {
  const clock = createClock(options.now ?? Date.now, options.waitScale ?? 1)
  const random = options.random ?? Math.random
  const violations: Violation[] = []
  let ids = 0
  return {
    clock,
    violations,
    settings: { ...defaults, ...options, random },
    faults: createFaults(clock.now),
    answers: createAnswers(random),
    tokens: createTokens(clock, violations, {
      refreshError: options.refreshError ?? -14014,
      reuseRevokes: options.reuseRevokes ?? false,
    }),
    media: createMedia(root),
    apps: new Map(),
    oas: new Map(),
    calls: [],
    nextId: () => (0x96d3cdf3af150n * 2n ** 24n + BigInt(++ids)).toString(16),
  }
}

const defaults: Omit<Settings, 'random'> = {
  quotaObject: false,
  timestampIn: 'body',
  echoes: true,
  receipts: true,
  webhookLimitMs: 2_000,
  ladderMs: realLadder,
  paidQuota: Number.POSITIVE_INFINITY,
  templatesADay: 500,
  uploadsAMonth: 5_000,
}

function createOas(platform: Platform, spec: AppSpec, options: Options): Oa[] {
  const { clock, faults, settings } = platform
  const { id, secret, secretKey } = spec
  const webhook = createWebhook({
    app: { id, secretKey },
    clock,
    faults,
    random: settings.random,
    timestampIn: settings.timestampIn,
    limitMs: settings.webhookLimitMs,
    ladderMs: settings.ladderMs,
  })
  const rate = createRate(clock, options.callsAMinute ?? 4_000)
  const app: App = { id, secret, secretKey, rate, webhook }
  platform.apps.set(id, app)
  return spec.oas.map((oaId) => {
    const oa: Oa = {
      id: oaId,
      app,
      people: new Map(),
      assets: createAssets(clock),
      templates: new Map(),
      sent: [],
      counts: { free: 0, paid: 0, 'template-user': 0, 'template-phone': 0 },
    }
    platform.oas.set(oaId, oa)
    return oa
  })
}
