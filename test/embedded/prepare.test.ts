import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withLock } from '../../src/embedded/lock.mjs'
import { isAtLeast } from '../../src/embedded/prepare/node-version.mjs'
import { processIdentity } from '../../src/embedded/process-identity.mjs'
import { emptyHome } from './support.ts'

test('a Node version is new enough from the very version on', () => {
  const verdicts = ['18.20.4', '20.18.3', '20.19.0', '20.20.2', '22.0.0'].map((version) =>
    isAtLeast(version, '20.19'),
  )
  expect(verdicts).toEqual([false, false, true, true, true])
})

test('the lock lets one in at a time', async () => {
  const lock = join(emptyHome(), 'lock')
  let inside = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++inside)
    await sleep(5)
    inside--
  }
  await Promise.all(Array.from({ length: 8 }, () => withLock(lock, work)))
  expect(most).toBe(1)
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a dead process is taken over, that of a living one is not', async () => {
  const lock = join(emptyHome(), 'lock')
  const holder = spawn('sleep', ['60'])
  await once(holder, 'spawn')
  mkdirSync(join(lock, processIdentity(holder.pid ?? 0) ?? ''), { recursive: true })

  const impatient = withLock(lock, async () => 'in', { timeoutMs: 200 })
  await expect(impatient).rejects.toThrow('held by another process')

  const ended = once(holder, 'exit')
  holder.kill()
  await ended
  expect(await withLock(lock, async () => 'in')).toBe('in')
})
