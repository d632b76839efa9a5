import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../src/embedded/free-port.ts'
import { diesWithUs } from '../../src/embedded/identity.ts'

const SETTINGS: Readonly<Record<string, string>> = {
  bind: '127.0.0.1',
  save: '',
  appendonly: 'yes',
  appendfsync: 'everysec',
  'maxmemory-policy': 'noeviction', // BullMQ loses jobs under any other
  hz: '100', // at the usual 10 a delayed job comes up to 100 ms late
}

const READY_WITHIN_MS = 20_000

/**
 * Starts the redis-server or valkey-server found on PATH, with the settings of production, on a
 * free port and in a folder of its own. Undefined when the machine has neither.
 */
export async function startRedis(): Promise<
  { readonly url: string; stop(): Promise<void> } | undefined
> {
  const program = ['redis-server', 'valkey-server'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  )
  if (program === undefined) return undefined

  const folder = await mkdtemp(join(tmpdir(), 'nghedan-redis-'))
  const port = await freePort()
  const settings = Object.entries({ ...SETTINGS, port: String(port), dir: folder })
  const args = settings.flatMap(([name, value]) => [`--${name}`, value])
  const [first = program, ...rest] = [...diesWithUs('TERM'), program, ...args]
  const server = spawn(first, rest, { stdio: 'ignore', detached: true })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }

  const url = `redis://127.0.0.1:${port}`
  if (await answers(url)) return { url, stop }
  await stop()
  throw new Error(`${program} did not become ready on port ${port}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
  client.on('error', () => {}) // refused while the server starts; the deadline judges
  const answered = client.ping().then(() => true)
  const result = await Promise.race([answered, sleep(READY_WITHIN_MS, false, { ref: false })])
  client.disconnect()
  return result
}
