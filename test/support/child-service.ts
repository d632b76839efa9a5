import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/embedded/free-port.ts'
import { diesWithUs } from '../../src/embedded/identity.ts'
import { keySettings } from './keys.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type ChildOptions = {
  databaseUrl: string
  /** The queues live here; in the database when absent or ''. */
  redisUrl?: string | undefined
  /** An emulator, which pushes updates to the service. */
  telegram?: { token: string; root: string }
}

/** One place for a service: its port and its folder stay the same over as many processes as it takes. */
export type ServiceSeat = {
  url: string
  start(): ChildService
  /** Ends the process that may still run and removes the folder. */
  close(): Promise<void>
}

export type ChildService = {
  pid: number
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>
  exited: Promise<number | null>
  /** The last lines of what it wrote. */
  tail(): string
}

/** Where the real service (`src/main.ts`) can be started as a process of its own, killed, started again. */
export async function seatForService(options: ChildOptions): Promise<ServiceSeat> {
  const home = await mkdtemp(join(tmpdir(), 'nghedan-child-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = environment(options, home, port)
  let running: ChildService | undefined
  return {
    url,
    start() {
      running = spawnService(env)
      return running
    },
    async close() {
      await running?.kill()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Resolves when `url` is ready; rejects after `ms`, or when the process ends first. */
export async function becomesReady(url: string, child: ChildService, ms = 30_000): Promise<void> {
  const end = Date.now() + ms
  let last = 'no answer'
  let code: number | null | 'runs' = 'runs'
  void child.exited.then((exit) => {
    code = exit
  })
  while (Date.now() < end) {
    const answer = await fetch(`${url}/healthz/ready`).catch(() => undefined)
    if (answer?.ok) return void (await answer.body?.cancel())
    last = (await answer?.text()) ?? last
    if (code !== 'runs') throw new Error(`ended with ${code}: ${child.tail()}`)
    await sleep(25)
  }
  throw new Error(`not ready after ${ms} ms: ${last}\n${child.tail()}`)
}

function spawnService(env: Record<string, string>): ChildService {
  const command = [...diesWithUs('KILL'), process.execPath, '--import', 'tsx', 'src/main.ts']
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  const keep = (chunk: Buffer) => {
    written = (written + chunk.toString('utf8')).slice(-8_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return exited
  }
  return {
    pid: child.pid ?? 0,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    exited,
    tail: () => written,
  }
}

function environment(
  { databaseUrl, redisUrl, telegram }: ChildOptions,
  home: string,
  port: number,
) {
  return {
    PATH: process.env.PATH ?? '',
    HOST: '127.0.0.1',
    PORT: String(port),
    NGHEDAN_HOME: home,
    ...keySettings,
    DATABASE_URL: databaseUrl,
    ...(redisUrl && { REDIS_URL: redisUrl }),
    ...(telegram && {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/telegram`,
      TELEGRAM_WEBHOOK_SECRET: 'test-webhook-secret',
    }),
  }
}
