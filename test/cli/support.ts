import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { keySettings } from '../support/keys.ts'

const launcher = fileURLToPath(new URL('../../src/cli/nghedan.mjs', import.meta.url))

/** An empty folder for the running test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-cli-'))
  chmodSync(folder, 0o711) // the embedded server may run as another user
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export type Ended = { code: number | null; out: string; err: string }

/**
 * Runs the real launcher as a person would, in an environment of its own: only what is given in
 * `env`, a home of its own, and `input` on stdin.
 */
export async function nghedan(
  args: string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const home = emptyFolder()
  // Whoever is given a database of a test has the keys of the tests too.
  const keys = env.DATABASE_URL === undefined ? {} : keySettings
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { PATH: process.env.PATH, HOME: home, NGHEDAN_HOME: join(home, 'data'), ...keys, ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

/** What it printed as JSON; fails with its own words when it did not succeed. */
export async function answerOf(
  args: string[],
  options?: Parameters<typeof nghedan>[1],
): Promise<unknown> {
  const { code, out, err } = await nghedan([...args, '--json'], options)
  if (code !== 0) throw new Error(`exit ${code}: ${err}`)
  return JSON.parse(out)
}
