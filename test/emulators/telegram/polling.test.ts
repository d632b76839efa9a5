import { describe, expect, test } from 'vitest'
import { until } from '../common/tools.ts'
import { call, start, textOf, updates } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan', language_code: 'vi' }

describe('getUpdates', () => {
  test('a positive offset forgets lower ids, ids rise by one', async () => {
    const tg = await start()
    const lan = tg.user(lanSpec)
    const ids = ['một', 'hai', 'ba'].map((text) => lan.says(text).updateId ?? 0)
    expect((await updates(tg)).map(({ update_id }) => update_id)).toEqual(ids)
    expect(ids[2]).toBe((ids[0] ?? 0) + 2)
    expect((await updates(tg, { offset: ids[1] })).map(textOf)).toEqual(['hai', 'ba'])
    expect(tg.pending).toBe(2)
  })

  test('a negative offset counts from the end and forgets the rest', async () => {
    const tg = await start()
    const lan = tg.user(lanSpec)
    for (const text of ['một', 'hai', 'ba']) lan.says(text)
    expect((await updates(tg, { offset: -2 })).map(textOf)).toEqual(['hai', 'ba'])
    expect(tg.pending).toBe(2)
  })

  test('limit bounds a batch, and a hasty repetition gets one', async () => {
    const tg = await start({ waitScale: 0.01 })
    const lan = tg.user(lanSpec)
    for (let n = 0; n < 120; n++) lan.says(`tin ${n}`)
    expect(await updates(tg, { limit: 1000 })).toHaveLength(100)
    expect(await updates(tg, { limit: 50 })).toHaveLength(1)
    tg.advance(500)
    expect(await updates(tg, { limit: 50 })).toHaveLength(50)
  })

  test('an answer holds about 4 MiB at most', async () => {
    const tg = await start()
    const lan = tg.user(lanSpec)
    for (let n = 0; n < 60; n++) lan.says('x'.repeat(100_000))
    const batch = await updates(tg)
    expect(batch.length).toBeLessThan(42)
    expect(batch.length).toBeGreaterThan(38)
  })

  test('a long poll waits for the next update', async () => {
    const tg = await start()
    const waiting = updates(tg, { timeout: 20 })
    await until(() => tg.calls.length === 1)
    tg.user(lanSpec).says('đây')
    expect((await waiting).map(textOf)).toEqual(['đây'])
  })

  test('a long poll ends empty at its timeout, at most 50 s', async () => {
    const tg = await start()
    const waiting = updates(tg, { timeout: 500 })
    await until(() => tg.calls.length === 1)
    tg.advance(50_000)
    expect(await waiting).toEqual([])
  })

  test('the same offset again soon is held for 3 s', async () => {
    const tg = await start({ waitScale: 0.02 })
    const began = Date.now()
    await updates(tg)
    await updates(tg)
    expect(Date.now() - began).toBeGreaterThanOrEqual(55)
  })

  test('a second poll fails the older one with 409', async () => {
    const tg = await start()
    const older = call(tg, 'getUpdates', { timeout: 20 })
    await until(() => tg.calls.length === 1)
    const newer = call(tg, 'getUpdates', { timeout: 20, offset: 1 })
    expect(await older).toMatchObject({
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    tg.user(lanSpec).says('cho cuộc sau')
    expect((await newer).result).toHaveLength(1)
  })

  test('an abandoned poll frees its place', async () => {
    const tg = await start()
    const leave = new AbortController()
    const url = `${tg.root}/bot${tg.token}/getUpdates?timeout=20`
    const left = fetch(url, { signal: leave.signal }).catch(() => 'left')
    await until(() => tg.calls.length === 1)
    leave.abort()
    expect(await left).toBe('left')
    await until(() => tg.calls[0]?.status === 200)
  })

  test('an active webhook means 409, a repeated one is held back 3 s', async () => {
    const tg = await start({ waitScale: 0.02 })
    await call(tg, 'setWebhook', { url: 'http://127.0.0.1:9/none' })
    const began = Date.now()
    expect((await call(tg, 'getUpdates')).description).toMatch(/^Conflict: can't use getUpdates/)
    expect((await call(tg, 'getUpdates')).status).toBe(409)
    expect(Date.now() - began).toBeGreaterThanOrEqual(55)
  })
})

describe('retention', () => {
  test('a message is kept 24 h, a tap 150 s', async () => {
    const tg = await start()
    const lan = tg.user(lanSpec)
    lan.says('tin')
    lan.taps(1, { data: 'x' })
    expect(tg.pending).toBe(2)
    tg.advance(150_000)
    expect((await updates(tg)).map(textOf)).toEqual(['tin'])
    tg.advance(86_400_000 - 150_000)
    expect(tg.pending).toBe(0)
  })
})

describe('allowed_updates', () => {
  test('filters when the update is made, and is remembered', async () => {
    const tg = await start({ waitScale: 0.001 })
    const lan = tg.user(lanSpec)
    lan.says('trước')
    await updates(tg, { allowed_updates: ['callback_query'] })
    expect(lan.says('bị lọc').updateId).toBeUndefined()
    lan.taps(1, { data: 'x' })
    const got = await updates(tg, { offset: 1 })
    expect(got.map((update) => Object.keys(update)[1])).toEqual(['message', 'callback_query'])
  })

  test('an empty list means all but what must be asked for', async () => {
    const tg = await start()
    await call(tg, 'getUpdates', { allowed_updates: ['message_reaction'] })
    expect(tg.push('message_reaction', {}, 'x', Date.now())).toBeDefined()
    await call(tg, 'getUpdates', { offset: 1, allowed_updates: [] })
    expect(tg.push('message_reaction', {}, 'x', Date.now())).toBeUndefined()
    expect(tg.push('poll', {}, 'x', Date.now())).toBeDefined()
  })
})
