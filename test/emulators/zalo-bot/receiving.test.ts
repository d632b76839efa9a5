import { describe, expect, test } from 'vitest'
import { until } from '../common/tools.ts'
import { call, hooked, type Pushed, start } from './tools.ts'

const textOf = (pushed: Pushed) =>
  pushed && ('result' in pushed ? pushed.result : pushed).message.text
const poll = (zalo: { root: string; token: string }, timeout = '0') =>
  call(zalo, 'getUpdates', { timeout })

describe('polling', () => {
  test('gives one update a time, the oldest, and what was read is gone', async () => {
    const zalo = await start()
    const lan = zalo.user({ name: 'Lan' })
    const { messageId } = lan.says('một')
    lan.says('hai')
    expect((await poll(zalo)).result).toMatchObject({
      event_name: 'message.text.received',
      message: { message_id: messageId, text: 'một', chat: { id: lan.id, chat_type: 'PRIVATE' } },
    })
    expect((await poll(zalo)).result.message.text).toBe('hai')
    expect(await poll(zalo)).toEqual({
      status: 200,
      ok: false,
      error_code: 408,
      description: 'Request timeout',
    })
  })

  test('waits exactly as long as asked, or for the next message', async () => {
    const zalo = await start({ waitScale: 0.1 })
    const lan = zalo.user({ name: 'Lan' })
    const began = Date.now()
    expect(await poll(zalo, '2')).toMatchObject({ error_code: 408 })
    expect(Date.now() - began).toBeGreaterThanOrEqual(195)
    const waiting = poll(zalo, '30')
    await until(() => zalo.calls.length === 2)
    lan.says('đến đây')
    expect((await waiting).result.message.text).toBe('đến đây')
  })

  test('nothing is kept for a bot that is not there', async () => {
    const zalo = await start({ offlineMs: 60_000 })
    const lan = zalo.user({ name: 'Lan' })
    zalo.advance(60_001)
    expect(lan.says('mất').arrives).toBe(false)
    await poll(zalo)
    expect(lan.says('còn').arrives).toBe(true)
  })

  test('is refused while a webhook is set', async () => {
    const { zalo } = await hooked()
    expect(await poll(zalo)).toMatchObject({ ok: false, error_code: 400 })
    expect((await call(zalo, 'deleteWebhook')).result).toMatchObject({ url: '' })
    expect(await poll(zalo)).toMatchObject({ error_code: 408 })
  })

  test('the timeout is a string, as documented', async () => {
    const zalo = await start()
    expect(await call(zalo, 'getUpdates', { timeout: 0 })).toMatchObject({ error_code: 400 })
  })
})

describe('webhook', () => {
  test('a new one is probed with nothing in it; its secret comes with every update', async () => {
    const { hook, set, lan } = await hooked()
    expect(set.result.verification).toMatchObject({ ok: true, outcome: 'webhook.ok' })
    expect(hook.seen[0]).toMatchObject({ update: undefined, body: Buffer.alloc(0) })
    expect(hook.seen[0]?.headers['content-type']).toBeUndefined()
    lan.says('một')
    await until(() => hook.seen.length === 2)
    expect(hook.seen[1]?.headers['x-bot-api-secret-token']).toBe('bi_mat-1')
    expect(hook.seen[1]?.headers['user-agent']).toMatch(/^Java\//)
  })

  test('one that cannot be reached is kept all the same', async () => {
    const { zalo, set, hook } = await hooked(() => 403)
    const verification = { ok: false, status_code: 403, outcome: 'webhook.http.403' }
    expect(set).toMatchObject({ ok: true, result: { verification } })
    expect((await call(zalo, 'getWebhookInfo')).result.url).toBe(hook.url)
  })

  test.each([
    ['documented', [true, true]],
    ['bare', [false, false]],
    ['both', [true, false]],
  ] as const)('envelope: %s', async (envelope, wrapped) => {
    const { hook, lan } = await hooked(undefined, { envelope })
    lan.says('một')
    lan.says('hai')
    await until(() => hook.seen.length === 3)
    expect(hook.seen.slice(1).map(({ update }) => 'result' in (update ?? {}))).toEqual(wrapped)
  })

  test('is not told again unless asked to', async () => {
    const refusing = await hooked((update) => (update ? 503 : 200))
    refusing.lan.says('mất')
    await until(() => refusing.zalo.pending === 0)
    expect(refusing.hook.seen).toHaveLength(2)
    const patient = await hooked((_, __, nth) => (nth === 2 ? 503 : 200), { redeliveries: 2 })
    patient.lan.says('lại')
    await until(() => patient.zalo.pending === 0)
    expect(patient.hook.seen.map(({ update }) => textOf(update))).toEqual([undefined, 'lại', 'lại'])
  })

  test.each([
    ['http://zalo.example/x', 'bi_mat-1'],
    ['https://127.0.0.1/x', 'bi_mat-1'],
    ['không', 'bi_mat-1'],
    ['https://zalo.example/x', 'ngan'],
    ['https://zalo.example/x', undefined],
  ])('refuses %s with %s', async (url, secret_token) => {
    const zalo = await start({ allowHttpWebhook: false })
    expect(await call(zalo, 'setWebhook', { url, secret_token })).toMatchObject({ error_code: 400 })
  })
})

describe('faults', () => {
  test('an update comes twice, to a poll and to a webhook', async () => {
    const zalo = await start()
    zalo.faults.duplicate()
    zalo.user({ name: 'Lan' }).says('đôi')
    const first = (await poll(zalo)).result
    expect((await poll(zalo)).result).toEqual(first)
    const { hook, lan, zalo: pushing } = await hooked()
    pushing.faults.duplicate()
    lan.says('đôi')
    await until(() => hook.seen.length === 3)
  })

  test('updates overtake one another', async () => {
    const zalo = await start({ random: () => 0.99 })
    const lan = zalo.user({ name: 'Lan' })
    zalo.faults.shuffle()
    for (const text of ['một', 'hai']) lan.says(text)
    expect((await poll(zalo)).result.message.text).toBe('hai')
  })

  test('a poll whose answer is lost has lost its update', async () => {
    const zalo = await start()
    zalo.user({ name: 'Lan' }).says('mất')
    zalo.faults.drop({ when: 'after', methods: ['getUpdates'] })
    await expect(poll(zalo)).rejects.toThrow()
    expect(zalo.pending).toBe(0)
  })
})
