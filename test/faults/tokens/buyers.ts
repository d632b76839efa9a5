import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { diesWithUs } from '../../../src/embedded/identity.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type Buyers = {
  /** What each has now: the digest of a token, 'none', or undefined before its first word. */
  has(): (string | undefined)[]
  /** SIGKILL to all; resolves when they are gone. */
  kill(): Promise<void>
}

/** So many processes that want the access token all the time. */
export function startBuyers(count: number, env: Record<string, string>): Buyers {
  const children = Array.from({ length: count }, () => startBuyer(env))
  return {
    has: () => children.map(({ last }) => last()),
    kill: async () => void (await Promise.all(children.map((child) => child.kill()))),
  }
}

function startBuyer(env: Record<string, string>) {
  const script = 'test/faults/tokens/buyer.ts'
  const command = [...diesWithUs('KILL'), process.execPath, '--import', 'tsx', script]
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last: string | undefined
  createInterface(child.stdout).on('line', (line) => {
    last = line
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    last: () => last,
    kill() {
      child.kill('SIGKILL')
      return gone
    },
  }
}
