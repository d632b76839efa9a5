import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { diesWithUs } from '../src/embedded/identity.ts'
import type { Defer } from './benchmark.ts'

/** How long a process may take to end by itself (ms). */
const patienceMs = 20_000

export type Child = { process: ChildProcess; stop(): Promise<void> }

/**
 * A TypeScript program of ours as a process of its own, ended with us. It gets a session of its
 * own: Ctrl-C is for us, and we end it.
 */
export function startChild(
  defer: Defer,
  script: string,
  {
    env = {},
    nodeOptions = [],
    channel = false,
  }: { env?: Record<string, string>; nodeOptions?: string[]; channel?: boolean } = {},
): Child {
  const command = [process.execPath, ...nodeOptions, '--import', 'tsx', script]
  const [program = '', ...args] = [...diesWithUs('KILL'), ...command]
  const child = spawn(program, args, {
    detached: true,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'pipe', ...(channel ? (['ipc'] as const) : [])],
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk).slice(-4_000)
  })
  let stopping = false
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.once('exit', (code, signal) => {
    if (!stopping) process.stderr.write(`${script} ended with ${signal ?? code}\n${complaints}`)
  })
  const stop = async () => {
    stopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const late = sleep(patienceMs, undefined, { ref: false }).then(() => child.kill('SIGKILL'))
    await Promise.race([ended, late])
    await ended
  }
  defer(stop)
  return { process: child, stop }
}

/** The next message of a child; rejects when it ends instead. */
export async function nextMessage<T>({ process: child }: Child): Promise<T> {
  const over = new AbortController()
  const { signal } = over
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error('A process of the benchmark ended early.')
      }),
    ])
    return message as T
  } finally {
    over.abort()
  }
}
