import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type HookReply, startHook, until } from '../common/tools.ts'
import type { Options } from './index.ts'
import { post, start } from './tools.ts'
import type { Event } from './webhook.ts'

async function hooked(reply?: HookReply<Event>, options: Options = {}) {
  // The address is tried out with an unsigned `{}`, which every receiver must take.
  const hook = await startHook<Event>((update, response, nth) =>
    'event_name' in update ? (reply?.(update, response, nth) ?? 200) : 200,
  )
  const zalo = await start(options)
  expect(await zalo.webhook.save(hook.url)).toBe(true)
  const events = () => hook.seen.slice(1)
  return {
    zalo,
    hook,
    events,
    lan: zalo.user(),
    settled: () => until(() => zalo.webhook.pending === 0),
  }
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

test('the signature is that of the documents', async () => {
  const zalo = await start()
  const body =
    '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Rác hẻm 12","msg_id":"96d3cdf3af150460909"},"timestamp":"1795400000123"}'
  expect(zalo.webhook.sign(body, '1795400000123')).toBe(
    'mac=eefed43719724b81ec7ed575bcbbd9313477efceb686cae842b26f5bbbd240db',
  )
})

describe('an event', () => {
  test('is signed over its own time; ids and time are strings', async () => {
    const { zalo, lan, events, settled } = await hooked()
    lan.says('Rác hẻm 12')
    await settled()
    const [one] = events()
    expect(one?.update).toMatchObject({
      app_id: zalo.appId,
      sender: { id: lan.id },
      recipient: { id: zalo.oaId },
      event_name: 'user_send_text',
      message: { text: 'Rác hẻm 12', msg_id: expect.any(String) },
      timestamp: expect.stringMatching(/^\d{13}$/),
    })
    expect(BigInt(lan.id)).toBeGreaterThan(2n ** 53n)
    const signed = zalo.appId + one?.body.toString('utf8') + one?.update.timestamp + zalo.secretKey
    expect(one?.headers['x-zevent-signature']).toBe(`mac=${sha(signed)}`)
    expect(one?.headers['x-zevent-timestamp']).toBeUndefined()
  })

  test('may be signed over the time in the header', async () => {
    const { zalo, lan, events, settled } = await hooked(undefined, { timestampIn: 'header' })
    lan.says('Rác')
    await settled()
    const [one] = events()
    const signed = `${zalo.appId}${one?.body}${one?.headers['x-zevent-timestamp']}${zalo.secretKey}`
    expect(one?.headers['x-zevent-signature']).toBe(`mac=${sha(signed)}`)
  })

  test('that is not taken comes again after 30 s, 5, 15, 30 min and 1 h, and then no more', async () => {
    const { zalo, lan, events } = await hooked(() => 500)
    lan.says('Rác')
    for (const [at, seconds] of [30, 300, 900, 1800, 3600].entries()) {
      await until(() => zalo.webhook.waiting === 1)
      zalo.advance((seconds - 1) * 1000)
      expect([events().length, zalo.webhook.waiting]).toEqual([at + 1, 1])
      zalo.advance(1000)
      await until(() => events().length === at + 2)
    }
    expect(events().map(({ headers }) => headers.num_retry)).toEqual([
      undefined,
      ...['1', '2', '3', '4', '5'],
    ])
    expect(new Set(events().map(({ body }) => body.toString())).size).toBe(1)
    await until(() => zalo.webhook.lost.length === 1)
  })

  test('that is answered late counts as not taken', async () => {
    const late: HookReply<Event> = (_, __, nth) =>
      nth === 2 ? new Promise((resolve) => setTimeout(resolve, 900, 200)) : 200
    const { zalo, lan, events, settled } = await hooked(late, { webhookLimitMs: 400 })
    lan.says('Rác')
    await until(() => zalo.webhook.waiting === 1)
    zalo.advance(30_000)
    await settled()
    expect(events()).toHaveLength(2)
  })

  test('of one person begins after the one before, and may come twice', async () => {
    const { zalo, lan, events, settled } = await hooked()
    zalo.faults.duplicate()
    for (const text of ['một', 'hai', 'ba']) lan.says(text)
    await settled()
    const texts = events().map(({ update }) => (update.message as { text: string }).text)
    expect(texts).toEqual(['một', 'một', 'hai', 'ba'])
  })
})

test('what the OA sends comes back as an echo and a receipt', async () => {
  const { zalo, lan, events, settled } = await hooked()
  lan.says('chào')
  const token = zalo.pair().access_token
  const body = { recipient: { user_id: lan.id }, message: { text: 'Đã nhận' } }
  await post(`${zalo.roots.api}/v3.0/oa/message/cs`, token, body)
  await settled()
  const [, echo, receipt] = events().map(({ update }) => update)
  expect(echo).toMatchObject({ event_name: 'oa_send_text', sender: { id: zalo.oaId } })
  expect(receipt).toMatchObject({ event_name: 'user_received_message', recipient: { id: lan.id } })
})

test('an address that does not answer the first try with 200 is not saved', async () => {
  const hook = await startHook<Event>(() => 403)
  const zalo = await start()
  expect(await zalo.webhook.save(hook.url)).toBe(false)
  zalo.user().says('Rác')
  expect(hook.seen).toHaveLength(1)
  expect(hook.seen[0]).toMatchObject({ update: {}, headers: {} })
  expect(hook.seen[0]?.headers['x-zevent-signature']).toBeUndefined()
})
