import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ChannelEvent } from '../../../src/channels/events.ts'
import { startPolling } from '../../../src/channels/telegram/poll.ts'
import { type Reply, refusal, scriptedApi } from './scripted-api.ts'

const batch = (...ids: number[]): Reply => ({ result: ids.map((update_id) => ({ update_id })) })
const silent: Reply = { trouble: { kind: 'silent', reason: 'ECONNRESET' } }

let life = new AbortController()
let ended: Promise<void> | undefined
afterEach(async () => {
  life.abort()
  await ended
  life = new AbortController()
})

function poll(getUpdates: Reply[], accept: (updates: unknown[]) => Promise<unknown>) {
  const log: ChannelEvent[] = []
  const scripted = scriptedApi({ getUpdates }, { deleteWebhook: { result: true } })
  const poller = startPolling({
    api: scripted.api,
    log: (event) => log.push(event),
    accept,
    signal: life.signal,
    pollTimeoutS: 1,
    marginMs: 50,
    timeScale: 0.001,
  })
  ended = poller.ended
  const offsets = () => scripted.of('getUpdates').map((call) => call.payload.offset)
  return { poller, log, offsets, calls: scripted.calls }
}

describe('polling', () => {
  test('confirms a batch only after it is stored', async () => {
    let commit = () => {}
    const stored = new Promise<void>((resolve) => {
      commit = resolve
    })
    const { offsets } = poll([batch(5, 6)], () => stored)
    await vi.waitFor(() => expect(offsets()).toEqual([0]))
    await sleep(30)
    expect(offsets()).toEqual([0])
    commit()
    await vi.waitFor(() => expect(offsets()).toEqual([0, 7]))
  })

  test('a store that fails three times loses nothing and confirms nothing meanwhile', async () => {
    const accept = vi.fn().mockRejectedValueOnce(new Error('secret words'))
    accept.mockRejectedValueOnce(new Error('b')).mockRejectedValueOnce(new Error('c'))
    const { offsets, log } = poll([batch(5, 6)], (updates) => {
      expect(offsets()).toEqual([0])
      return accept(updates)
    })
    await vi.waitFor(() => expect(offsets()).toEqual([0, 7]))
    expect(accept).toHaveBeenCalledTimes(4)
    expect(accept).toHaveBeenLastCalledWith([{ update_id: 5 }, { update_id: 6 }])
    expect(log).toEqual(Array(3).fill({ event: 'store-failed', reason: 'Error' }))
  })

  test('an empty answer forgets the offset: ids may start anew', async () => {
    const { offsets } = poll([batch(900), batch(), batch(3), batch()], async () => {})
    await vi.waitFor(() => expect(offsets()).toEqual([0, 901, 0, 4, 0]))
  })

  test.each([
    ['409', refusal(409, 'Conflict: terminated by other getUpdates request'), 'conflict'],
    ['401', refusal(401, 'Unauthorized'), 'unauthorized'],
    ['502', refusal(502, 'Bad Gateway'), 'status-502'],
    ['a dead network', silent, 'ECONNRESET'],
  ])('starts again after %s, the webhook removed', async (_what, trouble, reason) => {
    const { offsets, log, calls } = poll([batch(5), trouble, trouble, batch(6)], async () => {})
    await vi.waitFor(() => expect(offsets()).toEqual([0, 6, 6, 6, 7]))
    expect(log).toEqual(Array(2).fill({ event: 'poll-failed', reason }))
    expect(calls.filter((call) => call.method === 'deleteWebhook')).toHaveLength(3)
  })

  test('429 is waited out as long as Telegram asks', async () => {
    const { offsets } = poll([refusal(429, 'Too Many Requests', 0.3), batch()], async () => {})
    await vi.waitFor(() => expect(offsets()).toHaveLength(1))
    await sleep(150)
    expect(offsets()).toHaveLength(1)
    await vi.waitFor(() => expect(offsets()).toHaveLength(3))
  })

  test('waits longer after each failure', async () => {
    const trouble = Array.from({ length: 5 }, () => silent)
    const startedAt = Date.now()
    const { offsets } = poll(trouble, async () => {})
    await vi.waitFor(() => expect(offsets()).toHaveLength(6))
    // 5 + 10 + 15 + 30 + 30 s, a thousandth of it.
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(85)
  })

  test('stops at once, leaving what is not stored unconfirmed', async () => {
    const { offsets, poller } = poll([batch(5)], () => Promise.reject(new Error('down')))
    await vi.waitFor(() => expect(offsets()).toEqual([0]))
    const startedAt = Date.now()
    life.abort()
    await poller.ended
    expect(Date.now() - startedAt).toBeLessThan(50)
    expect(offsets()).toEqual([0])
  })

  test('is healthy while it polls, and no longer when polls come to nothing', async () => {
    const { poller, offsets } = poll([batch()], async () => {})
    expect(poller.health()).toEqual({ ok: false, detail: 'not polled yet' })
    await vi.waitFor(() => expect(offsets()).toHaveLength(2))
    expect(poller.health().ok).toBe(true)
    await sleep(1100)
    expect(poller.health().ok).toBe(false)
    life.abort()
    expect(poller.health()).toEqual({ ok: false, detail: 'stopped' })
  })
})
