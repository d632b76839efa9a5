import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { FileRef } from '../../../src/ports/turn.ts'
import { png, until } from '../../emulators/common/tools.ts'
import { message, startWorld } from './emulated.ts'

const minuteMs = 60_000

describe.each(['body', 'header'] as const)('the signed time in the %s', (timestampIn) => {
  test('what people do becomes turns, whole and in order', async () => {
    const { emulator, lan, receiving } = await startWorld({ timestampIn })
    const { turns, bodies } = await receiving()
    lan.follows()
    lan.says('Rác hẻm 12'.normalize('NFD'))
    lan.photo([png(), png(2, 2)], { caption: 'ổ gà' })
    lan.file(Buffer.from('PK'), { name: 'đơn.docx' })
    lan.voice(Buffer.from('aac'))
    lan.place(10.9314, 107.2468, 'Chợ')
    lan.link('https://bao.example/a', 'xem')
    lan.sticker()
    lan.businessCard()
    lan.submitsInfo({ phone: '0901234567' })
    lan.opensChat()
    lan.unfollows()
    await until(() => emulator.webhook.pending === 0)
    const file = (kind: string) => ({ type: 'file', file: expect.objectContaining({ kind }) })
    expect(bodies()).toEqual([
      { type: 'unblocked' },
      { type: 'text', text: '/start' },
      { type: 'text', text: 'Rác hẻm 12' },
      { ...file('photo'), caption: 'ổ gà' },
      file('photo'),
      { type: 'file', file: expect.objectContaining({ name: 'đơn.docx', size: 2 }) },
      file('voice'),
      { type: 'place', lat: 10.9314, lon: 107.2468, label: 'Chợ' },
      { type: 'text', text: 'xem\nhttps://bao.example/a' },
      { type: 'unsupported', what: 'sticker' },
      { type: 'contact', own: false },
      { type: 'contact', own: true, phone: '84901234567' },
      { type: 'unblocked' },
      { type: 'blocked' },
    ])
    expect(new Set(turns.map(({ chat }) => chat.id))).toEqual(new Set([lan.id]))
    expect(BigInt(lan.id)).toBeGreaterThan(2n ** 53n)
  })
})

test('files are fetched whole, from Zalo alone', async () => {
  const { emulator, lan, channel, receiving } = await startWorld()
  const { bodies } = await receiving()
  lan.photo(png())
  await until(() => emulator.webhook.pending === 0)
  const [body] = bodies() as { file: FileRef }[]
  const ref = body?.file ?? { kind: 'photo', ref: '' }
  expect(await channel.fetchFile(ref, 1_000)).toEqual({ outcome: 'fetched', bytes: png() })
  expect(await channel.fetchFile(ref, 10)).toEqual({ outcome: 'too-big', limitBytes: 10 })
  const gone = { ...ref, ref: `${emulator.roots.api}/media/none` }
  expect(await channel.fetchFile(gone, 1_000)).toEqual({ outcome: 'gone' })
  const inside = { ...ref, ref: `${emulator.roots.oauth}/media/x` }
  expect(await channel.fetchFile(inside, 1_000)).toEqual({ outcome: 'gone' })
})

test('a press comes back as what the button means; words get a thumb, echoes nothing', async () => {
  const { emulator, lan, channel, receiving } = await startWorld()
  const { turns, bodies } = await receiving()
  await channel.send(lan.id, message({ buttons: [[{ label: 'Đúng, gửi đi', data: 'ok:1' }]] }))
  const { messageId } = lan.says('Rác')
  lan.presses('Đúng, gửi đi')
  await until(() => turns.length === 2 && emulator.webhook.pending === 0)
  expect(bodies()).toEqual([
    { type: 'text', text: 'Rác' },
    { type: 'button', data: 'ok:1' },
  ])
  await until(() => lan.reactions.length > 0)
  expect(lan.reactions).toEqual([{ messageId, icon: '/-strong' }])
})

test('what was not stored comes again, once, and so does what was stored too late', async () => {
  let tries = 0
  const { emulator, lan, receiving } = await startWorld({ webhookLimitMs: 400, waitScale: 1 })
  const { turns } = await receiving(async () => {
    tries += 1
    if (tries === 1) throw new Error('the database is away')
    if (tries === 2) await sleep(900)
  })
  lan.says('Rác hẻm 12')
  await until(() => emulator.webhook.waiting === 1)
  emulator.advance(30_000)
  await until(() => turns.length === 1 && emulator.webhook.waiting === 1)
  emulator.advance(5 * minuteMs)
  await until(() => emulator.webhook.pending === 0)
  expect([tries, turns.length]).toEqual([3, 2])
  // The inbox knows the second by its id.
  expect(new Set(turns.map(({ updateId }) => updateId)).size).toBe(1)
  expect(emulator.webhook.lost).toEqual([])
})

describe('whoever is not Zalo, or was it long ago', () => {
  const event = (timestamp: string, app_id: string) =>
    JSON.stringify({
      app_id,
      sender: { id: '246845883529197922' },
      recipient: { id: '388613280878808645' },
      event_name: 'user_send_text',
      message: { text: 'Rác', msg_id: 'm1' },
      timestamp,
    })

  test.each([
    ['of now', 0, {}, 200],
    ['of nine minutes ago', -9, {}, 200],
    ['from a clock nine minutes ahead', 9, {}, 200],
    ['kept for eleven minutes', -11, {}, 403],
    ['from a clock eleven minutes ahead', 11, {}, 403],
    ['sent again after an hour', -60, { num_retry: '4' }, 200],
    ['said to be sent again after three hours', -180, { num_retry: '5' }, 403],
  ])('%s', async (_, minutes, headers, status) => {
    const { emulator, receiving, now } = await startWorld()
    const { url, turns } = await receiving()
    const timestamp = String(now() + minutes * minuteMs)
    const body = event(timestamp, emulator.appId)
    const signature = emulator.webhook.sign(body, timestamp)
    const post = (sent: string, mac: string) =>
      fetch(url, {
        method: 'POST',
        headers: { 'X-ZEvent-Signature': mac, 'Content-Type': 'text/plain', ...headers },
        body: sent,
      })
    expect((await post(body, signature)).status).toBe(status)
    expect(turns).toHaveLength(status === 200 ? 1 : 0)
    expect((await post(body.replace('Rác', 'Rac'), signature)).status).toBe(403)
    expect((await post(body, signature.replace(/.$/, 'x'))).status).toBe(403)
    expect((await post(body, '')).status).toBe(403)
  })

  test('odd bodies that are signed are told 200 and logged, those that are not JSON 400', async () => {
    const { emulator, receiving, now, log } = await startWorld({}, { timestamp: 'header' })
    const { url, turns } = await receiving()
    const post = async (body: string) => {
      const time = String(now())
      const headers = {
        'X-ZEvent-Signature': emulator.webhook.sign(body, time),
        'X-ZEvent-Timestamp': time,
      }
      return (await fetch(url, { method: 'POST', headers, body })).status
    }
    expect(await post('{"event_name":"user_send_text"}')).toBe(200)
    expect(await post('{"event_name":7}')).toBe(200)
    expect(await post('[]')).toBe(200)
    expect(log.map((one) => one.event)).toEqual(Array(3).fill('update-malformed'))
    expect(await post('<html>')).toBe(400)
    expect(await post(`{"event_name":"${'x'.repeat(2_000_000)}"}`)).toBe(413)
    expect(turns).toEqual([])
  })
})
