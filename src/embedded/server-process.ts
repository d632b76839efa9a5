import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Identity } from './identity.ts'

export type Exit = { readonly code: number | null; readonly signal: string | null }

/** A program we started and whose end we will hear of. */
export type Running = {
  readonly pid: number
  readonly exited: Promise<Exit>
  hasExited(): boolean
  signal(signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void
  /** From now on it alone does not keep our process alive. */
  letGo(): void
}

/** The program sees neither our secrets nor our locale: with LC_ALL=C its messages are English. */
const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/**
 * Starts a program as the given identity, both outputs appended to the log file.
 * It gets a session of its own: Ctrl-C in our terminal is for us, and we still need the database
 * while we finish.
 * @throws {Error} when the program cannot be started at all
 */
export async function run(
  command: readonly string[],
  identity: Identity,
  logFile: string,
): Promise<Running> {
  const [program = '', ...args] = [...identity.prefix, ...command]
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(program, args, {
    stdio: ['ignore', log, log],
    env: environment(),
    detached: true,
    ...identity.user,
  })
  closeSync(log)
  await started(child)
  return running(child)
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
}

function running(child: ChildProcess): Running {
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  return {
    pid: child.pid ?? 0,
    exited,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    signal: (signal) => void child.kill(signal),
    letGo: () => child.unref(),
  }
}

/**
 * Ends a server: fast shutdown (sessions are cut, everything is written), then immediate shutdown
 * (recovery at the next start), then kill.
 */
export async function endServer(server: Running): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (server.hasExited()) return
    server.signal(signal)
    if (await within(patienceMs, server.exited)) return
  }
  throw new Error(`PostgreSQL (process ${server.pid}) does not end.`)
}

async function within(ms: number, event: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController()
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false)
  const result = await Promise.race([event.then(() => true), late])
  timer.abort()
  return result
}
