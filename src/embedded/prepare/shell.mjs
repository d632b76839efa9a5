import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const quiet = process.argv.includes('--quiet')

/** Something the person can act on; anything else that is thrown is a bug. */
export class PrepareError extends Error {}

/** One line of progress, in both languages. */
export function say(vietnamese, english) {
  if (!quiet) process.stderr.write(`• ${vietnamese} / ${english}\n`)
}

/**
 * Runs a command in the project's folder. `show` lets its own output through as it comes, to
 * stderr: stdout is not ours to fill. Otherwise it is shown only if the command fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options]
 * @returns {boolean} true when it succeeded
 */
export function run(command, args, { show = false, env = {} } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: show && !quiet ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32', // npm is a .cmd there
  })
  if (status === 0) return true
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`)
  return false
}

/** The text of a file of the project; empty when there is none. */
export function read(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

export const sha256 = (text) => createHash('sha256').update(text).digest('hex')
