import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { Button } from '../../../src/ports/channel.ts'
import { listen } from '../../emulators/common/listen.ts'
import { atEnd, png } from '../../emulators/common/tools.ts'
import { message, photo, startWorld } from './emulated.ts'

async function sending(options = {}) {
  const world = await startWorld(options)
  const channel = world.zaloBot()
  const lan = world.emulator.user({ name: 'Lan' })
  return { ...world, channel, lan, send: (fields = {}) => channel.send(lan.id, message(fields)) }
}

const row = (...labels: string[]): Button[] =>
  labels.map((label, at) => ({ label, data: `d${at}` }))

async function pictures(bytes: Buffer = png()) {
  const site = await listen(
    createServer((_, response) => response.end(bytes)),
    0,
  )
  atEnd(site.close)
  return `${site.root}/files/x`
}

describe('words', () => {
  test('go as they are, bold as a style, composed', async () => {
    const { send, lan } = await sending()
    const spans = [{ text: 'Mã '.normalize('NFD') }, { text: 'LK-7Q', bold: true as const }]
    const sent = await send({ spans })
    expect(lan.inbox).toMatchObject([
      { text: 'Mã LK-7Q', styles: [{ start: 3, len: 5, st: ['b'] }] },
    ])
    expect(sent).toEqual({ outcome: 'sent', messageId: lan.inbox[0]?.id })
  })

  test('choices are numbered lines below; what copies or asks for a place is left out', async () => {
    const { send, lan } = await sending()
    const others: Button[] = [
      { label: 'Chép mã', copy: 'LK' },
      { label: 'Gửi vị trí', askPlace: true },
    ]
    await send({ buttons: [row('Đúng, gửi đi', 'Sửa'), others] })
    expect(lan.inbox[0]?.text).toBe('Đã nhận phản ánh\n\n1. Đúng, gửi đi\n2. Sửa')
    expect(lan.inbox[0]?.choices).toEqual(['Đúng, gửi đi', 'Sửa'])
  })

  test('long ones are split at the ends of sentences, choices with the last words', async () => {
    const { send, lan } = await sending()
    const sentence = 'Đường trước số 12 Hùng Vương bị hư, tối qua có người té xe. '
    const text = sentence.repeat(70).trim()
    const outcome = await send({ spans: [{ text }], buttons: [row('Đúng', 'Sửa')] })
    const texts = lan.inbox.map((one) => one.text)
    expect(outcome).toMatchObject({ outcome: 'sent', count: texts.length })
    for (const part of texts) expect(part.length).toBeLessThanOrEqual(2000)
    for (const part of texts.slice(0, -1)) expect(part.endsWith('té xe.')).toBe(true)
    expect(texts.at(-1)).toMatch(/té xe\.\n\n1\. Đúng\n2\. Sửa$/)
    expect(texts.join(' ').replace('\n\n1. Đúng\n2. Sửa', '')).toBe(text)
  })

  test.each([1960, 1985, 1999, 2000])(
    'words of %i units keep room for their choices',
    async (length) => {
      const { send, lan } = await sending()
      const text = `${'ă'.repeat(length - 100)} ${'b'.repeat(99)}`
      await send({ spans: [{ text }], buttons: [row('Đúng', 'Sửa', 'Thêm ảnh')] })
      expect(lan.inbox.at(-1)?.text).toMatch(/b\n\n1\. Đúng\n2\. Sửa\n3\. Thêm ảnh$/)
      for (const one of lan.inbox) expect(one.text.length).toBeLessThanOrEqual(2000)
    },
  )

  test('nothing to say is refused aloud', async () => {
    const { send, log } = await sending()
    expect(await send({ spans: [] })).toEqual({ outcome: 'refused', reason: 'empty' })
    expect(log).toEqual([{ event: 'message-refused', reason: 'empty' }])
  })
})

describe('pictures', () => {
  test('one goes with its words on it, by its address', async () => {
    const { send, lan, calls } = await sending()
    const link = await pictures()
    await send({ files: [photo(link)], buttons: [row('Đúng')] })
    expect(lan.inbox).toMatchObject([{ text: 'Đã nhận phản ánh\n\n1. Đúng', photo: png() }])
    expect(calls('sendPhoto')[0]?.params.photo).toBe(link)
    expect(calls('sendMessage')).toEqual([])
  })

  test('several go first, the words below', async () => {
    const { send, lan } = await sending()
    const link = await pictures()
    expect(await send({ files: [photo(link), photo(link)] })).toMatchObject({ count: 3 })
    expect(lan.inbox.map(({ text, photo: bytes }) => [text, bytes !== undefined])).toEqual([
      ['', true],
      ['', true],
      ['Đã nhận phản ánh', false],
    ])
  })

  test('one Zalo cannot fetch leaves the words, and its address', async () => {
    const { send, lan, log } = await sending()
    const link = await pictures(Buffer.from('<html>không phải ảnh, dài hơn 24 byte</html>'))
    expect(await send({ files: [photo(link)], buttons: [row('Đúng')] })).toMatchObject({
      outcome: 'sent',
    })
    expect(lan.inbox.map(({ text }) => text)).toEqual([`Đã nhận phản ánh\n\n${link}\n\n1. Đúng`])
    expect(log).toEqual([{ event: 'message-refused', reason: 'photo' }])
  })

  test('it takes pictures with an address and nothing else', async () => {
    const { channel } = await sending()
    const shot = photo('https://nghedan.example/files/x')
    const { link: _, ...unlinked } = shot
    expect(channel.takes?.(shot)).toBe(true)
    expect(channel.takes?.(unlinked)).toBe(false)
    expect(channel.takes?.({ ...shot, mime: 'image/webp' })).toBe(false)
    expect(channel.takes?.({ ...shot, kind: 'document', mime: 'application/pdf' })).toBe(false)
  })
})

describe('trouble', () => {
  test.each([
    [400, { outcome: 'refused', reason: 'bad-request' }],
    [401, { outcome: 'slow-down', retryAfterMs: 5_000 }],
    [403, { outcome: 'failed', reason: 'internal-error' }],
    [404, { outcome: 'failed', reason: 'not-found' }],
    [408, { outcome: 'failed', reason: 'platform-timeout' }],
    [426, { outcome: 'failed', reason: 'daily-cap' }],
    [500, { outcome: 'failed', reason: 'code-500' }],
  ])('%i', async (status, outcome) => {
    const { emulator, send, lan } = await sending()
    emulator.faults.fail({ status })
    expect(await send()).toEqual(outcome)
    expect(lan.inbox).toEqual([])
    expect(await send()).toMatchObject({ outcome: 'sent' })
  })

  test('429 with a time is waited out; without one the month is used up', async () => {
    const { emulator, send, channel } = await sending()
    emulator.faults.fail({ status: 429, retryAfter: 7 })
    expect(await send()).toEqual({ outcome: 'slow-down', retryAfterMs: 7_000 })
    expect(channel.needs?.()).toEqual([])
    emulator.faults.fail({ status: 429, retryAfter: 0 })
    expect(await send()).toEqual({ outcome: 'slow-down', retryAfterMs: 5_000 })
    expect(channel.needs?.()).toEqual(['quota'])
    await send()
    expect(channel.needs?.()).toEqual([])
  })

  test('many refused at once are one time to wait, not several', async () => {
    const { emulator, send } = await sending()
    emulator.faults.fail({ status: 429, retryAfter: 0, times: 20 })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send()))
    for (const one of outcomes)
      if (one.outcome === 'slow-down') expect(one.retryAfterMs).toBeLessThanOrEqual(5_000)
      else expect.fail(one.outcome)
  })

  test("the month's messages run out on both sides", async () => {
    const { send, lan, emulator } = await sending({ monthlyQuota: 3 })
    lan.says('một')
    await send()
    await send()
    expect(await send()).toMatchObject({ outcome: 'slow-down' })
    expect(emulator.usage).toMatchObject({ sent: 2, received: 1 })
    emulator.advance(31 * 86_400_000)
    expect(await send()).toMatchObject({ outcome: 'sent' })
  })

  test.each([
    ['a page of a proxy', { status: 502, body: '<html></html>' }, 'not-zalo-502'],
    ['a redirect', { status: 301, body: '' }, 'redirect'],
    ['over 1 MB', { status: 200, body: 'x'.repeat(1_100_000) }, 'body-too-long'],
    ['no envelope', { status: 200, body: '[]' }, 'not-zalo-200'],
    ['no result', { status: 200, body: '{"ok":true}' }, 'unexpected-result'],
  ])('%s: failed, to be tried again', async (_, failure, reason) => {
    const { emulator, send } = await sending()
    emulator.faults.fail(failure)
    expect(await send()).toEqual({ outcome: 'failed', reason })
  })

  test('a slow answer ends, a dropped one too', async () => {
    const { emulator, send } = await sending()
    emulator.faults.slow(1_500)
    expect(await send()).toEqual({ outcome: 'failed', reason: 'timeout' })
    emulator.faults.drop()
    expect(await send()).toMatchObject({ outcome: 'failed' })
  })

  test('a later part is tried again rather than all of it said twice', async () => {
    const { emulator, channel, lan } = await sending()
    const link = await pictures()
    emulator.faults.fail({ status: 500, methods: ['sendMessage'] })
    const two = message({ files: [photo(link), photo(link)] })
    expect(await channel.send(lan.id, two)).toMatchObject({ outcome: 'sent', count: 3 })
    expect(lan.inbox).toHaveLength(3)
  })

  test('no log holds the token, an id or a word', async () => {
    const { emulator, send, log, lan } = await sending()
    for (const status of [400, 401, 403, 429, 500]) {
      emulator.faults.fail({ status })
      await send({ spans: [{ text: 'BIMAT' }] })
    }
    const told = JSON.stringify(log)
    for (const secret of [emulator.token, lan.id, 'BIMAT', emulator.root])
      expect(told).not.toContain(secret)
  })
})
