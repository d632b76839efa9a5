import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from '../../../src/embedded/free-port.ts'
import { diesWithUs } from '../../../src/embedded/identity.ts'

export const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

/** A Redis of the test's own that can be emptied, killed and started again with what it kept. */
export type OwnRedis = {
  url: string
  empty(): Promise<void>
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export async function ownRedis(): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'nghedan-own-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const settings = {
    port,
    dir: folder,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'yes',
    appendfsync: 'always',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  let server: ChildProcess | undefined
  const kill = async () => {
    if (server === undefined) return
    const ended = new Promise((resolve) => server?.once('exit', resolve))
    server.kill('SIGKILL')
    await ended
    server = undefined
  }
  const own: OwnRedis = {
    url,
    empty: () => withRedis(url, (client) => client.flushall()),
    kill,
    async start() {
      const [program = '', ...rest] = [...diesWithUs('KILL'), 'redis-server', ...args]
      server = spawn(program, rest, { stdio: 'ignore' })
      await withRedis(url, (client) => client.ping())
    },
    async stop() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await own.start()
  return own
}

async function withRedis(url: string, act: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 500 })
  client.on('error', () => {}) // refused while the server starts; the retries judge
  await act(client)
  client.disconnect()
}
