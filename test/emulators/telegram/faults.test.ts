import { describe, expect, test } from 'vitest'
import { call, start, textOf, updates } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan' }

async function started() {
  const tg = await start({ waitScale: 0.001 })
  const lan = tg.user(lanSpec)
  lan.starts()
  const send = () => call(tg, 'sendMessage', { chat_id: lanSpec.id, text: 'x' })
  return { tg, lan, send }
}

describe('faults', () => {
  test('429 with retry_after, for a time', async () => {
    const { tg, send } = await started()
    tg.faults.fail({ status: 429, retryAfter: 3, forMs: 3000 })
    const refused = await send()
    expect(refused).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    })
    expect(refused.headers.get('retry-after')).toBe('3')
    expect((await send()).status).toBe(429)
    tg.advance(3000)
    expect((await send()).ok).toBe(true)
  })

  test('5xx for some calls of some methods, once by default', async () => {
    const { tg, lan, send } = await started()
    tg.faults.fail({ status: 502, methods: ['sendmessage'], times: 2 })
    expect((await call(tg, 'getMe')).ok).toBe(true)
    expect((await send()).description).toBe('Bad Gateway')
    expect((await send()).status).toBe(502)
    expect((await send()).ok).toBe(true)
    tg.faults.fail({ status: 500 })
    expect((await updates(tg)).length).toBe(1)
    expect((await send()).status).toBe(500)
    expect(lan.inbox).toHaveLength(1)
    expect(tg.calls.filter(({ status }) => status >= 500)).toHaveLength(3)
  })

  test('a proxy answers something that is no JSON', async () => {
    const { tg } = await started()
    tg.faults.fail({ status: 502, body: '<html>Bad Gateway</html>' })
    const response = await fetch(`${tg.root}/bot${tg.token}/getMe`)
    expect([response.status, await response.text()]).toEqual([502, '<html>Bad Gateway</html>'])
  })

  test('slow answers', async () => {
    const { tg, send } = await started()
    tg.faults.slow(60)
    const began = Date.now()
    await send()
    expect(Date.now() - began).toBeGreaterThanOrEqual(58)
  })

  test('a dropped connection loses the call, or only its answer', async () => {
    const { tg, lan, send } = await started()
    tg.faults.drop()
    await expect(send()).rejects.toThrow()
    expect(lan.inbox).toHaveLength(0)
    tg.faults.drop({ when: 'after' })
    await expect(send()).rejects.toThrow()
    expect(lan.inbox).toHaveLength(1)
  })

  test('duplicate: a confirmed update comes once more', async () => {
    const { tg, lan } = await started()
    lan.says('tin')
    tg.faults.duplicate()
    const [first, last] = await updates(tg)
    const offset = (last?.update_id ?? 0) + 1
    expect(await updates(tg, { offset })).toEqual([first])
    expect((await updates(tg, { offset })).map(textOf)).toEqual([])
  })

  test('clear ends them all', async () => {
    const { tg, send } = await started()
    tg.faults.fail({ status: 500, times: 100 })
    tg.faults.clear()
    expect((await send()).ok).toBe(true)
  })
})

describe('rate limits', () => {
  test('a chat takes a small burst, then one a second', async () => {
    const { tg, send } = await started()
    for (let n = 0; n < 6; n++) expect((await send()).ok).toBe(true)
    tg.advance(10_000)
    tg.rateLimits.on = true
    for (let n = 0; n < 3; n++) expect((await send()).ok).toBe(true)
    expect(await send()).toMatchObject({ status: 429, parameters: { retry_after: 1 } })
    tg.advance(1000)
    expect((await send()).ok).toBe(true)
    expect(tg.rateLimits.violations).toBe(1)
  })

  test('a group takes 20 a minute, all chats 30 a second', async () => {
    let now = 1_795_400_000_000
    const tg = await start({ now: () => now })
    tg.rateLimits.on = true
    const send = (chat_id: number) => call(tg, 'sendMessage', { chat_id, text: 'x' })
    const group = tg.group({ id: -1001700000009, title: 'Tổ 5' })
    for (let n = 0; n < 20; n++) expect((await send(group.id)).ok).toBe(true)
    expect((await send(group.id)).parameters?.retry_after).toBe(60)
    now += 60_000
    for (let id = 1; id <= 31; id++) {
      tg.user({ id, first_name: 'A' }).starts()
      expect((await send(id)).ok).toBe(id <= 30)
    }
    expect(tg.rateLimits.violations).toBe(2)
  })
})
