import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { processIdentity } from '../../src/embedded/process-identity.mjs'

export const STARTER = fileURLToPath(new URL('starter.ts', import.meta.url))

/** An empty folder for the running test, open to pass through, removed when the test ends. */
export function emptyHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'nghedan-embedded-'))
  chmodSync(home, 0o711)
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
  return home
}

export type Started = {
  readonly url: string
  readonly adopted: boolean
  /** The server's process. */
  readonly pid: number
  readonly starter: ChildProcess
  /** Closes the starter's stdin, so that it stops the server, and waits for its end. */
  end(): Promise<void>
}

/** Starts PostgreSQL from a process of its own. */
export async function startFromChild(
  home: string,
  { prefix = [], env = {} }: { prefix?: string[]; env?: Record<string, string> } = {},
): Promise<Started> {
  const node = [process.execPath, '--import', 'tsx', STARTER, home]
  const [program = '', ...args] = [...prefix, ...node]
  const starter = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const ended = once(starter, 'exit')
  onTestFinished(() => void starter.kill('SIGKILL'))
  let complaint = ''
  starter.stderr.on('data', (text) => {
    complaint += text
  })
  for await (const line of createInterface(starter.stdout)) {
    const end = async () => {
      starter.stdin.end()
      await ended
    }
    return { ...JSON.parse(line), starter, end }
  }
  throw new Error(complaint)
}

export async function killAndWait(starter: ChildProcess): Promise<void> {
  const ended = once(starter, 'exit')
  starter.kill('SIGKILL')
  await ended
}

export const lives = (pid: number): boolean => processIdentity(pid) !== undefined

/** True when the process has ended within the given milliseconds. */
export async function endsWithin(ms: number, pid: number): Promise<boolean> {
  const deadline = Date.now() + ms
  while (lives(pid) && Date.now() < deadline) await sleep(20)
  return !lives(pid)
}

/** A PATH on which the program exists and always fails, as on a machine that forbids it. */
export function pathWithout(program: string): { PATH: string } {
  const folder = emptyHome()
  writeFileSync(join(folder, program), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  chmodSync(folder, 0o755)
  return { PATH: `${folder}:${process.env.PATH}` }
}
