import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startHook, until } from '../common/tools.ts'
import { call, hooked, settled, start, texts } from './tools.ts'
import type { Update } from './types.ts'

const lanSpec = { id: 700001, first_name: 'Lan' }

describe('setting it', () => {
  test('delivers with the secret header, the waiting updates first', async () => {
    const hook = await startHook<Update>()
    const tg = await start()
    tg.user(lanSpec).says('đã chờ')
    await call(tg, 'setWebhook', { url: hook.url, secret_token: 'bi_mat-1' })
    await settled(tg)
    expect(texts(hook)).toEqual(['đã chờ'])
    expect(hook.seen[0]?.headers['x-telegram-bot-api-secret-token']).toBe('bi_mat-1')
  })

  test.each([
    ['http://bot.example.vn/x', /HTTPS URL must be provided/],
    ['https://bot.example.vn:3000/x', /only on ports 80, 88, 443 or 8443/],
    ['https://127.0.0.1/x', /is reserved/],
    ['không', /invalid URL/],
  ])('the platform refuses %s', async (url, reason) => {
    const tg = await start({ allowHttpWebhook: false })
    const refused = await call(tg, 'setWebhook', { url })
    expect(refused).toMatchObject({ status: 400, description: expect.stringMatching(reason) })
  })

  test('secrets have a form, a second setting within a second gets 429', async () => {
    const { tg, hook } = await hooked()
    const odd = await call(tg, 'setWebhook', { url: hook.url, secret_token: 'bí mật' })
    expect(odd.status).toBe(400)
    const hasty = await call(tg, 'setWebhook', { url: hook.url })
    expect(hasty).toMatchObject({ status: 429, parameters: { retry_after: 1 } })
    expect(hasty.headers.get('retry-after')).toBe('1')
    tg.advance(1000)
    const same = await call(tg, 'setWebhook', { url: hook.url, secret_token: 'bi_mat-1' })
    expect(same.description).toBe('Webhook is already set')
    expect((await call(tg, 'deleteWebhook')).description).toBe('Webhook was deleted')
    expect((await call(tg, 'deleteWebhook')).description).toBe('Webhook is already deleted')
  })

  test('drop_pending_updates forgets what waits', async () => {
    const { tg, lan } = await hooked(() => 500)
    lan.says('tin')
    await call(tg, 'deleteWebhook', { drop_pending_updates: true })
    expect(tg.pending).toBe(0)
  })
})

describe('redelivery', () => {
  test('first at once, then 2, 4, 8 s', async () => {
    const at: number[] = []
    const { tg, lan } = await hooked(
      (_, __, nth) => {
        at.push(Date.now())
        return nth < 5 ? 500 : 200
      },
      { waitScale: 0.1 },
    )
    lan.says('tin')
    await settled(tg)
    const gaps = at.slice(1).map((time, n) => time - (at[n] ?? 0))
    expect(gaps).toHaveLength(4)
    expect(gaps[0]).toBeLessThan(80)
    for (const [n, wanted] of [200, 400, 800].entries()) {
      expect(gaps[n + 1]).toBeGreaterThanOrEqual(wanted - 5)
      expect(gaps[n + 1]).toBeLessThan(wanted + 180)
    }
    expect((await call(tg, 'getWebhookInfo')).result).toMatchObject({
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    })
  })

  test('waits are capped and end with the retention', async () => {
    const { tg, hook, lan } = await hooked(() => 500, {
      webhookRetry: { stepMs: 2000, capMs: 3000 },
      waitScale: 0.001,
      random: () => 0.5,
    })
    lan.says('tin')
    await until(() => hook.seen.length >= 12)
    expect(tg.pending).toBe(1)
    tg.advance(86_400_000)
    expect(tg.pending).toBe(0)
  })

  test('Retry-After is obeyed', async () => {
    const { tg, hook, lan } = await hooked((_, response, nth) => {
      if (nth > 1) return 200
      return response.writeHead(503, { 'Retry-After': '100' }).end()
    })
    lan.says('tin')
    await until(() => hook.seen.length === 1)
    await sleep(100)
    expect(hook.seen).toHaveLength(1)
    tg.advance(100_000)
    await settled(tg)
    expect(hook.seen).toHaveLength(2)
  })

  test('a closed connection counts as a failure', async () => {
    const { tg, hook, lan } = await hooked((_, response, nth) =>
      nth === 1 ? response.destroy() : 200,
    )
    lan.says('tin')
    await settled(tg)
    expect(hook.seen.map(({ update }) => update.update_id)).toEqual([
      hook.seen[0]?.update.update_id,
      hook.seen[0]?.update.update_id,
    ])
  })

  test('410 for 23 hours removes the webhook', async () => {
    const { tg, lan } = await hooked(() => 410)
    const url = async () => (await call(tg, 'getWebhookInfo')).result.url
    lan.says('tin')
    await sleep(30)
    expect(await url()).not.toBe('')
    tg.advance(23 * 3_600_000 + 1)
    for (let tries = 0; (await url()) !== '' && tries < 200; tries++) await sleep(5)
    expect(await url()).toBe('')
    expect(tg.pending).toBe(1)
  })
})

describe('answers with a method', () => {
  test('are executed', async () => {
    const { lan } = await hooked((_, response) => {
      const body = { method: 'sendMessage', chat_id: lanSpec.id, text: 'qua webhook' }
      return response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(body))
    })
    lan.says('tin')
    expect((await lan.waitFor('qua webhook')).text).toBe('qua webhook')
  })

  test('but not those that ask or set the webhook', async () => {
    const { tg, lan } = await hooked((_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ method: 'deleteWebhook' })),
    )
    lan.says('tin')
    await settled(tg)
    expect((await call(tg, 'getWebhookInfo')).result.url).not.toBe('')
  })
})
