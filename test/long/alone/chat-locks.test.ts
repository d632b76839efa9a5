import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, inject, test } from 'vitest'
import { ChatLocks } from '../../../src/persistence/chat-locks.ts'
import { type Line, layLine } from '../../faults/support/line.ts'

type Processes = { near: ChatLocks; far: ChatLocks; line: Line }

/** Two processes, one of them at the other end of a line that can be disturbed. */
async function withProcesses(run: (processes: Processes) => Promise<void>): Promise<void> {
  const url = new URL(inject('postgresUrl'))
  const line = await layLine(Number(url.port))
  const near = new ChatLocks(url.href)
  url.port = String(line.port)
  const far = new ChatLocks(url.href)
  try {
    await run({ near, far, line })
  } finally {
    line.cut()
    await Promise.all([near.close(), far.close()])
    await line.stop()
  }
}

/** How long it takes until this process may send to the chat, ms. */
async function untilFree(locks: ChatLocks, chat: number): Promise<number> {
  const began = performance.now()
  while ((await locks.hold(chat, async () => 'sent')) === 'busy') await sleep(250)
  return performance.now() - began
}

describe.concurrent('a chat that another process sends to', () => {
  test('is free again soon after the network forgot that process', () =>
    withProcesses(async ({ near, far, line }) => {
      const holding = far.hold(1, () => sleep(2_000))
      await sleep(500)
      line.forget()
      await holding
      expect(await untilFree(near, 1)).toBeLessThan(60_000)
    }))

  test('stays held however long it takes', () =>
    withProcesses(async ({ near, far }) => {
      const holding = far.hold(2, () => sleep(40_000))
      await sleep(500)
      expect(await untilFree(near, 2)).toBeGreaterThan(39_000)
      await holding
    }))
})
