import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'
import { freePort } from '../../src/embedded/free-port.ts'
import { startRedis } from '../../test/support/redis.ts'
import type { Defer, Options } from '../benchmark.ts'
import { type Child, nextMessage, startChild } from '../child.ts'
import { type Databases, startDatabases } from '../databases.ts'
import type { LoadJob, LoadReport, Target } from './jobs.ts'

/** What a run is made of, each in a process of its own and in a folder that goes with the run. */
export type Servers = Databases & {
  queue: 'redis' | 'postgres'
  redisUrl?: string
  drive(job: LoadJob): Promise<LoadReport>
}

export async function startServers(options: Options, defer: Defer): Promise<Servers> {
  const databases = await startDatabases(defer)
  const redis = options.queue === 'postgres' ? undefined : await startRedis()
  if (redis) defer(() => redis.stop())
  if (options.queue === 'redis' && redis === undefined)
    throw new Error('Neither redis-server nor valkey-server is on PATH.')

  const load = startChild(defer, script('load'), { channel: true })
  await nextMessage(load)
  return {
    ...databases,
    queue: redis ? 'redis' : 'postgres',
    ...(redis && { redisUrl: redis.url }),
    drive(job) {
      const report = nextMessage<LoadReport>(load)
      load.process.send(job)
      return report
    },
  }
}

const script = (name: string) => join(import.meta.dirname, `${name}.ts`)

const connections = 64

/** A floor server with a database of its own. */
export async function startFloor(databaseUrl: string, defer: Defer) {
  const env = { DATABASE_URL: databaseUrl }
  const server = startChild(defer, script('floor'), { env, channel: true })
  const url = `http://127.0.0.1:${await nextMessage<number>(server)}/`
  return { target: { url, headers: { 'content-type': 'application/json' }, connections }, server }
}

export type Product = { target: Target; stop(): Promise<void> }

const secret = 'bench-secret-token'

/** The service as `npm start` runs it, on Telegram by webhook, with a stand-in on Telegram's side. */
export async function startProduct(
  { home, redisUrl }: Servers,
  databaseUrl: string,
  { profile }: Options,
  defer: Defer,
): Promise<Product> {
  const sink = startChild(defer, script('sink'), { channel: true })
  const sinkPort = await nextMessage<number>(sink)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const url = `${origin}/webhooks/telegram`
  const main = join(import.meta.dirname, '../../src/main.ts')
  const product = startChild(defer, main, {
    ...(profile && { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${profile}`] }),
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      NGHEDAN_HOME: home,
      DATABASE_URL: databaseUrl,
      TELEGRAM_BOT_TOKEN: '1:bench',
      TELEGRAM_API_ROOT: `http://127.0.0.1:${sinkPort}`,
      TELEGRAM_WEBHOOK_URL: url,
      TELEGRAM_WEBHOOK_SECRET: secret,
      LOG_LEVEL: 'error',
      ...(redisUrl && { REDIS_URL: redisUrl }),
    },
  })
  await ready(`${origin}/healthz/ready`, product)
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': secret,
  }
  return {
    target: { url, headers, connections },
    async stop() {
      await product.stop()
      await sink.stop()
    },
  }
}

async function ready(url: string, { process: child }: Child): Promise<void> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const answer = await request(url).catch(() => undefined)
    await answer?.body.dump()
    if (answer?.statusCode === 200) return
    await sleep(100)
  }
  throw new Error('The service did not become ready.')
}
