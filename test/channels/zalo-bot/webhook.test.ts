import { describe, expect, test } from 'vitest'
import { startHook, until } from '../../emulators/common/tools.ts'
import { call } from '../../emulators/zalo-bot/tools.ts'
import { startWorld } from './emulated.ts'

async function hooked(reply = () => 200, options = {}) {
  const world = await startWorld(options)
  const hook = await startHook<unknown>(reply)
  const channel = world.zaloBot({ mode: { kind: 'webhook', url: hook.url, secret: 'bi_mat-1' } })
  await channel.start(world.store)
  return { ...world, hook, channel }
}

describe('the address', () => {
  test('is registered, and looked after', async () => {
    const { channel, calls } = await hooked()
    expect(channel.health()).toEqual({ ok: false, detail: 'webhook not checked yet' })
    await until(() => channel.health().ok)
    expect(calls('setWebhook')).toHaveLength(1)
    await until(() => calls('getWebhookInfo').length > 1)
    expect(calls('setWebhook')).toHaveLength(1)
    expect(calls('getUpdates')).toEqual([])
  })

  test('taken away by another process, it is registered again', async () => {
    const { channel, calls, emulator, log } = await hooked()
    await until(() => channel.health().ok)
    await call(emulator, 'deleteWebhook')
    await until(() => calls('setWebhook').length === 2)
    expect(log).toContainEqual({ event: 'setup-failed', reason: 'webhook-taken' })
    await until(() => channel.health().ok)
  })

  test('one Zalo cannot reach is kept by it, and unwell until something comes', async () => {
    const { channel, log, store, emulator, turns } = await hooked(() => 403)
    await until(() => channel.health().detail.includes('did not reach'))
    expect(log).toContainEqual({ event: 'setup-failed', reason: 'not reached: 403' })
    emulator.user({ name: 'Lan' })
    const message = {
      message_id: 'm1',
      date: Date.now(),
      from: { id: 'p1' },
      chat: { id: 'p1', chat_type: 'PRIVATE' },
      text: 'đến nơi',
    }
    await channel.receive({ event_name: 'message.text.received', message }, store)
    expect(turns).toHaveLength(1)
    await until(() => channel.health().ok)
  })

  test.each([
    ['an outage', { status: 502, body: '<html></html>', times: 3 }],
    ['a token that is not taken', { status: 401, times: 3 }],
  ])('%s at the start: it is tried until it is done', async (_, failure) => {
    const world = await startWorld()
    world.emulator.faults.fail({ ...failure, methods: ['setWebhook'] })
    const hook = await startHook<unknown>()
    const mode = { kind: 'webhook' as const, url: hook.url, secret: 'bi_mat-1' }
    const channel = world.zaloBot({ mode })
    await channel.start(world.store)
    await until(() => channel.health().ok)
    expect(world.calls('setWebhook')).toHaveLength(4)
  })
})

test('what could not be stored is not ours: it throws, and nobody is shown an answer', async () => {
  const { channel, emulator, failToStore, store } = await hooked()
  failToStore(1)
  const lan = emulator.user({ name: 'Lan' })
  const message = {
    message_id: 'm1',
    date: 1,
    from: { id: lan.id },
    chat: { id: lan.id, chat_type: 'PRIVATE' },
  }
  const update = { ok: true, result: { event_name: 'message.text.received', message } }
  await expect(channel.receive(update, store)).rejects.toThrow(/away/)
  expect(lan.typing).toBe(0)
  expect(await channel.receive(update, store)).toMatchObject({ kind: 'turn' })
  await until(() => lan.typing === 1)
})
