import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { listen } from '../common/listen.ts'
import { atEnd, png } from '../common/tools.ts'
import { call, start } from './tools.ts'

async function withLan(options = {}) {
  const zalo = await start(options)
  const lan = zalo.user({ name: 'Lan' })
  const send = (params: object, method = 'sendMessage') =>
    call(zalo, method, { chat_id: lan.id, ...params })
  return { zalo, lan, send }
}

const refused = { status: 200, ok: false, error_code: 400 }

describe('address', () => {
  test('a wrong token is 401, an unknown method or another case 404, each in the body', async () => {
    const zalo = await start()
    const wrong = await call({ root: zalo.root, token: '1:x' }, 'getMe')
    expect(wrong).toMatchObject({ status: 200, ok: false, error_code: 401 })
    for (const method of ['getme', 'editMessage', 'constructor'])
      expect(await call(zalo, method)).toMatchObject({ ok: false, error_code: 404 })
    expect((await call(zalo, 'getMe')).result).toMatchObject({ account_type: 'BASIC' })
  })

  test('every bot has its own world', async () => {
    const zalo = await start({ tokens: ['1:a', '2:b'] })
    const lan = zalo.bot('2:b').user({ name: 'Lan' })
    const params = { chat_id: lan.id, text: 'x' }
    expect(await call({ root: zalo.root, token: '1:a' }, 'sendMessage', params)).toMatchObject(
      refused,
    )
    expect(await call({ root: zalo.root, token: '2:b' }, 'sendMessage', params)).toMatchObject({
      ok: true,
    })
    expect(zalo.usage.sent).toBe(0)
    expect(zalo.bot('2:b').usage.sent).toBe(1)
  })

  test('arguments come in the query, as a form and as JSON', async () => {
    const { zalo, lan } = await withLan()
    const url = `${zalo.root}/bot${zalo.token}/sendMessage`
    await fetch(`${url}?chat_id=${lan.id}&text=query`)
    await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: lan.id, text: 'form' }),
    })
    await call(zalo, 'sendMessage', { chat_id: lan.id, text: 'json' })
    expect(lan.inbox.map(({ text }) => text)).toEqual(['query', 'form', 'json'])
  })
})

describe('strict mode refuses', () => {
  test.each([
    ['an unknown field', { text: 'x', reply_markup: {} }],
    ['a number for a text', { text: 5 }],
    ['no text', {}],
    ['an empty text', { text: ' ' }],
    ['more than 2000 units', { text: '😡'.repeat(1001) }],
    ['letters taken apart', { text: 'ổ'.normalize('NFD') }],
    ['a style nobody documents', { text: 'x', text_styles: [{ start: 0, len: 1, st: ['huge'] }] }],
    ['a style beyond the text', { text: 'x', text_styles: [{ start: 0, len: 2, st: ['b'] }] }],
    ['an unknown chat', { chat_id: 'nobody', text: 'x' }],
  ])('%s', async (_, params) => {
    const { send, lan } = await withLan()
    expect(await send(params)).toMatchObject(refused)
    expect(lan.inbox).toEqual([])
  })

  test('and without it unknown fields pass', async () => {
    const { send } = await withLan({ strict: false })
    expect(await send({ text: 'x', foo: 1 })).toMatchObject({ ok: true })
  })
})

describe('photos', () => {
  async function site(bytes: Buffer) {
    const { root, close } = await listen(
      createServer((_, response) => response.end(bytes)),
      0,
    )
    atEnd(close)
    return `${root}/anh.png`
  }

  test('are fetched by the platform from an address', async () => {
    const { send, lan } = await withLan()
    const sent = await send({ photo: await site(png()), caption: 'ổ gà' }, 'sendPhoto')
    expect(sent).toMatchObject({ ok: true })
    expect(lan.inbox).toMatchObject([{ text: 'ổ gà', photo: png() }])
  })

  test('nothing but an address of a picture is one', async () => {
    const { send } = await withLan()
    const text = await site(Buffer.from('không phải ảnh đâu, chỉ là chữ'))
    for (const photo of ['data:image/png;base64,AAAA', text, 'http://127.0.0.1:9/x', ''])
      expect(await send({ photo }, 'sendPhoto')).toMatchObject(refused)
  })

  test('an upload has an empty photo', async () => {
    const { zalo, lan } = await withLan()
    const form = new FormData()
    form.set('chat_id', lan.id)
    form.set('photo', new Blob([png()]), 'anh.png')
    const url = `${zalo.root}/bot${zalo.token}/sendPhoto`
    const response = await fetch(url, { method: 'POST', body: form })
    expect(await response.json()).toMatchObject({
      description: expect.stringMatching(/not be empty/),
    })
  })
})

test('a voice into a group seems to go and is heard by nobody', async () => {
  const { zalo, lan, send } = await withLan()
  const unit = zalo.group()
  const voice_url = 'https://x.example/a.aac'
  expect(await send({ chat_id: unit.id, voice_url }, 'sendVoice')).toMatchObject({ ok: true })
  expect(await send({ voice_url }, 'sendVoice')).toMatchObject({ ok: true })
  expect(await send({ voice_url: 'https://x.example/a.mp3' }, 'sendVoice')).toMatchObject(refused)
  expect(unit.inbox).toEqual([])
  expect(lan.inbox).toMatchObject([{ voice: voice_url }])
})

test('typing answers without a result, testing the webhook has a cap', async () => {
  const { zalo, send, lan } = await withLan()
  expect(await send({ action: 'typing' }, 'sendChatAction')).toEqual({ status: 200, ok: true })
  expect(await send({ action: 'upload_photo' }, 'sendChatAction')).toMatchObject(refused)
  expect(lan.typing).toBe(1)
  expect(await call(zalo, 'testWebhook')).toMatchObject({ error_code: 426 })
})

test('both directions count; then it is 429 until the month is over', async () => {
  const { zalo, send, lan } = await withLan({ monthlyQuota: 2 })
  lan.says('một')
  expect(await send({ text: 'hai' })).toMatchObject({ ok: true })
  expect(await send({ text: 'ba' })).toMatchObject({ status: 200, error_code: 429 })
  expect(zalo.usage).toMatchObject({ sent: 1, received: 1 })
  zalo.advance(31 * 86_400_000)
  expect(await send({ text: 'bốn' })).toMatchObject({ ok: true })
})

test('what a person waits for, and what came instead', async () => {
  const { send, lan } = await withLan()
  await send({ text: 'Đúng chưa ạ?\n\n1. Đúng\n2. Sửa' })
  await expect(lan.waitFor('không có', 20)).rejects.toThrow(/came: "Đúng chưa/)
  const asked = await lan.waitFor(/chưa ạ/)
  expect(asked.choices).toEqual(['Đúng', 'Sửa'])
  expect(() => lan.chooses(asked, 'Xóa')).toThrow(/no choice Xóa/)
})
