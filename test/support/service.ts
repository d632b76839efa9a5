import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import { freePort } from '../../src/embedded/free-port.ts'
import type { World } from '../../src/ports/world.ts'
import { startService } from '../../src/start/service.ts'
import { keySettings } from './keys.ts'

const webhookSecret = 'test-webhook-secret'

export type TestServiceOptions = {
  databaseUrl: string
  /** The queues live here; in the database when absent or ''. */
  redisUrl?: string | undefined
  /** An emulator; the service polls it unless `webhook` is set. */
  telegram?: { token: string; root: string }
  webhook?: boolean
  /** Keeps files beyond one service; without it they go with the service. */
  home?: string
  world?: World
  /** Further settings, by the name of the environment variable. */
  env?: Record<string, string>
}

export type TestService = {
  url: string
  databaseUrl: string
  /** Everything logged so far, JSON lines. */
  logged(): string
  stop(): Promise<void>
}

/** The real service in this process, on a free port of 127.0.0.1, with the page for trying it out. */
export async function startTestService(options: TestServiceOptions): Promise<TestService> {
  const { databaseUrl } = options
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'nghedan-service-')))
  const removeHome = async () => {
    if (options.home === undefined) await rm(home, { recursive: true, force: true })
  }
  const config = { ...readConfig(await environment(options, home)), databaseUrl }
  const world = options.world ?? loadWorld(config.organisation)
  let logged = ''
  const log = pino({ level: config.logLevel, base: null }, { write: (line) => (logged += line) })
  const service = await startService(config, world, log).catch(async (error: unknown) => {
    await removeHome()
    throw error
  })
  let stopped: Promise<void> | undefined
  return {
    url: service.url,
    databaseUrl,
    logged: () => logged,
    stop() {
      stopped ??= service.stop().finally(removeHome)
      return stopped
    },
  }
}

async function environment(options: TestServiceOptions, home: string) {
  const { databaseUrl, redisUrl, telegram, webhook = false } = options
  // The platform is told the address of the webhook before the service listens on it.
  const port = webhook ? await freePort() : 0
  return {
    HOST: '127.0.0.1',
    PORT: String(port),
    NGHEDAN_HOME: home,
    NGHEDAN_DEMO: 'on',
    LOG_LEVEL: 'debug',
    ...keySettings,
    DATABASE_URL: databaseUrl,
    ...(redisUrl && { REDIS_URL: redisUrl }),
    ...(telegram && { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root }),
    ...(webhook && {
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/telegram`,
      TELEGRAM_WEBHOOK_SECRET: webhookSecret,
    }),
    ...options.env,
  }
}
