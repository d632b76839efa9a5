import { describe, expect, test } from 'vitest'
import type { ChannelEvent } from '../../../src/channels/events.ts'
import { createAssets } from '../../../src/channels/zalo-oa/assets.ts'
import { createKnock } from '../../../src/channels/zalo-oa/knock.ts'
import { createSend } from '../../../src/channels/zalo-oa/send.ts'
import type { Contact, Outgoing, OutgoingFile } from '../../../src/ports/channel.ts'
import { scriptedApi } from './scripted-api.ts'

/** 15:00 in Vietnam. */
const noon = Date.parse('2026-11-23T08:00:00Z')
const day = 24 * 3_600_000
const heard: Contact = { heardAt: noon - 1_000, alone: true }
const silent: Contact = {
  heardAt: noon - 8 * day,
  alone: true,
  phone: '84901234567',
  code: 'LK-7K2M-9QXD',
}

type Options = { paid?: boolean; templates?: { user?: string; phone?: string }; now?: number }

function channel(script: Parameters<typeof scriptedApi>[0] = {}, options: Options = {}) {
  const { paid = true, templates = { user: '11', phone: '22' }, now = noon } = options
  const scripted = scriptedApi(script)
  const { api } = scripted
  const log: ChannelEvent[] = []
  const knock = createKnock({
    api,
    templates,
    generic: { code: 'hồ sơ của anh/chị', news: 'Có tin mới.' },
    now: () => now,
  })
  const send = createSend({
    api,
    knock,
    assets: createAssets(api, 100, () => now),
    log: (event) => log.push(event),
    signal: new AbortController().signal,
    paid,
    now: () => now,
  })
  return { ...scripted, log, send: (message: Partial<Outgoing>) => send('u1', whole(message)) }
}

const whole = (message: Partial<Outgoing>): Outgoing => ({
  spans: [{ text: 'Đã nhận phản ánh. Mã ' }, { text: 'LK-7K2M-9QXD', bold: true }],
  buttons: [],
  files: [],
  contact: heard,
  ...message,
})

const file = (mime: string, size: number, more: Partial<OutgoingFile> = {}): OutgoingFile => ({
  id: `${mime} ${size}`,
  kind: 'document',
  name: 'Don_LK.pdf',
  mime,
  read: async () => Buffer.alloc(size, 1),
  ...more,
})
const press = (label: string) => ({ label, data: `do:${label}` })
const cs = '/v3.0/oa/message/cs'
const byUser = '/v3.0/oa/message/template'
const byPhone = '/message/template'

describe('words and buttons', () => {
  test('words go as they are, in composed letters', async () => {
    const { send, to } = channel()
    const spans = [{ text: 'đường hỏng'.normalize('NFD') }]
    expect(await send({ spans })).toEqual({ outcome: 'sent', messageId: 'm1', means: 'free' })
    expect(to(cs)).toMatchObject([
      { body: { recipient: { user_id: 'u1' }, message: { text: 'đường hỏng'.normalize('NFC') } } },
    ])
  })

  test('up to five buttons are Zalo’s own; what copies and what asks for a place is left out', async () => {
    const { send, said } = channel()
    const buttons = [
      [press('Đúng, gửi đi'), press('Sửa')],
      [
        { label: 'Chép mã', copy: 'LK' },
        { label: 'Vị trí', askPlace: true as const },
      ],
    ]
    await send({ buttons })
    expect(said()).toEqual([
      {
        text: 'Đã nhận phản ánh. Mã LK-7K2M-9QXD',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              { title: 'Đúng, gửi đi', type: 'oa.query.hide', payload: '#!do:Đúng, gửi đi' },
              { title: 'Sửa', type: 'oa.query.hide', payload: '#!do:Sửa' },
            ],
          },
        },
      },
    ])
  })

  test.each([
    ['six', ['1', '2', '3', '4', '5', '6'].map(press)],
    ['a label that is too long', [press('x'.repeat(101))]],
    ['more behind it than fits', [{ label: 'a', data: 'x'.repeat(999) }]],
  ])('%s: numbers instead', async (_, row) => {
    const { send, said } = channel()
    await send({ buttons: [row] })
    const lines = row.map(({ label }, at) => `${at + 1}. ${label}`).join('\n')
    expect(said()).toEqual([{ text: `Đã nhận phản ánh. Mã LK-7K2M-9QXD\n\n${lines}` }])
  })

  test('long words are several messages, the buttons below the last', async () => {
    const { send, said } = channel()
    const sentence = `${'Rác đầy đường, không ai hốt. '.repeat(50)}\n`
    await send({ spans: [{ text: sentence.repeat(3) }], buttons: [[press('Đúng')]] })
    const texts = said() as { text: string; attachment?: object }[]
    expect(texts.length).toBeGreaterThan(1)
    for (const { text } of texts) expect(text.length).toBeLessThanOrEqual(2_000)
    expect(texts.map(({ attachment }) => attachment !== undefined)).toEqual([
      ...texts.slice(1).map(() => false),
      true,
    ])
    const words = (text: string) => text.replace(/\s+/g, '')
    expect(words(texts.map(({ text }) => text).join(''))).toBe(words(sentence.repeat(3)))
  })

  test('the number is asked for by the platform’s own form, below the words', async () => {
    const { send, said } = channel()
    const buttons = [[{ label: 'Gửi số điện thoại', askPhone: true as const }, press('Không cần')]]
    await send({ spans: [{ text: 'Cho tôi số điện thoại nhé. Để báo tin.' }], buttons })
    expect(said()).toMatchObject([
      { attachment: { payload: { buttons: [{ title: 'Không cần' }] } } },
      {
        attachment: {
          payload: {
            template_type: 'request_user_info',
            elements: [{ title: 'Gửi số điện thoại', subtitle: 'Cho tôi số điện thoại nhé.' }],
          },
        },
      },
    ])
  })

  test('nothing to say is refused aloud', async () => {
    const { send, log } = channel()
    expect(await send({ spans: [], buttons: [[press('Đúng')]] })).toMatchObject({ reason: 'empty' })
    expect(log).toEqual([{ event: 'message-refused', reason: 'empty' }])
  })
})

describe('files', () => {
  test('one picture bears its words', async () => {
    const { send, said, calls } = channel()
    await send({ files: [file('image/png', 500)] })
    expect(calls[0]?.path).toBe('/v2.0/oa/upload/image')
    expect(said()).toEqual([
      {
        text: 'Đã nhận phản ánh. Mã LK-7K2M-9QXD',
        attachment: {
          type: 'template',
          payload: {
            template_type: 'media',
            elements: [{ media_type: 'image', attachment_id: 'image-1' }],
          },
        },
      },
    ])
  })

  test('a document goes first, the words with the buttons last', async () => {
    const { send, said } = channel()
    await send({ files: [file('application/pdf', 500)], buttons: [[press('Đúng')]] })
    expect(said()).toMatchObject([
      { attachment: { type: 'file', payload: { token: 'file-1' } } },
      { attachment: { payload: { buttons: [{ title: 'Đúng' }] } } },
    ])
  })

  test('what was given to Zalo once is not given again', async () => {
    const { send, to } = channel()
    await send({ files: [file('image/png', 500)] })
    await send({ files: [file('image/png', 500)] })
    expect(to('/v2.0/oa/upload/image')).toHaveLength(1)
  })

  test('-100: what Zalo has forgotten is given again, and said once', async () => {
    const { send, to, said } = channel({ [cs]: [{ data: { message_id: 'm' } }, { code: -100 }] })
    await send({ files: [file('image/png', 500)] })
    expect(await send({ files: [file('image/png', 500)] })).toMatchObject({ outcome: 'sent' })
    expect(to('/v2.0/oa/upload/image')).toHaveLength(2)
    expect(said()).toHaveLength(3)
  })

  test('-100 twice in a row is left to the next try', async () => {
    const { send } = channel({ [cs]: [{ code: -100 }, { code: -100 }] })
    expect(await send({ files: [file('image/png', 500)] })).toEqual({
      outcome: 'failed',
      reason: 'asset-expired',
    })
  })

  test('a picture that is too large, or of another kind, goes as a smaller one', async () => {
    for (const one of [file('image/jpeg', 2 ** 20 + 1), file('image/webp', 10)]) {
      const limits: number[] = []
      const { send, to } = channel()
      const smaller = async (limit: number) => {
        limits.push(limit)
        return Buffer.alloc(7)
      }
      await send({ files: [{ ...one, smaller }] })
      expect(limits).toEqual([2 ** 20])
      const form = to('/v2.0/oa/upload/image')[0]?.body as unknown as FormData
      expect(form.get('file')).toMatchObject({ size: 7, type: 'image/jpeg' })
    }
  })

  test.each([
    [
      'a document that is too large',
      file('application/pdf', 5 * 2 ** 20 + 1, { link: 'https://x.test/f' }),
    ],
    ['a picture nobody can make smaller', file('image/gif', 10, { link: 'https://x.test/f' })],
  ])('%s is told by its address', async (_, one) => {
    const { send, said, calls } = channel()
    await send({ files: [one] })
    expect(calls).toHaveLength(1)
    expect(said()).toEqual([
      { text: 'Đã nhận phản ánh. Mã LK-7K2M-9QXD\n\n📎 Don_LK.pdf: https://x.test/f' },
    ])
  })

  test('a file Zalo will not take after all is told by its address', async () => {
    const { send, said } = channel({ '/v2.0/oa/upload/file': [{ code: -201, message: 'file' }] })
    await send({ files: [file('application/pdf', 10, { link: 'https://x.test/f' })] })
    expect(said()).toMatchObject([{ text: expect.stringContaining('https://x.test/f') }])
  })

  test('while a file cannot be given, nothing is said', async () => {
    const { send, said } = channel({ '/v2.0/oa/upload/file': [{ silent: 'timeout' }] })
    const came = await send({ files: [file('application/pdf', 10)] })
    expect(came).toEqual({ outcome: 'failed', reason: 'timeout' })
    expect(said()).toEqual([])
  })
})

describe('once the first part is in the chat', () => {
  test('a later one is tried again, so that the first is not said twice', async () => {
    const { send, said } = channel({ [cs]: [{ data: { message_id: 'm' } }, { silent: 'timeout' }] })
    expect(await send({ files: [file('application/pdf', 10)] })).toMatchObject({ outcome: 'sent' })
    expect(said()).toHaveLength(3)
  })
})

describe('when the window is shut', () => {
  const shut = { contact: silent }
  const data = { code: 'LK-7K2M-9QXD', date: '23/11/2026' }

  test('to the seventh day it is paid for, where that is wanted', async () => {
    const contact: Contact = { heardAt: noon - 3 * day, alone: true }
    expect(await channel().send({ contact })).toMatchObject({ outcome: 'sent', means: 'paid' })
    const unpaid = channel({}, { paid: false })
    expect(await unpaid.send({ contact })).toEqual({ outcome: 'knocked', means: 'template-user' })
    expect(unpaid.said()).toEqual([])
  })

  test('whoever can be reached elsewhere is not bothered', async () => {
    const { send, calls } = channel()
    expect(await send({ contact: { ...silent, alone: false } })).toEqual({
      outcome: 'closed',
      reason: 'window',
    })
    expect(calls).toEqual([])
  })

  test('they are asked to write by the cheapest template, with what it is about', async () => {
    const { send, calls } = channel()
    expect(await send(shut)).toEqual({ outcome: 'knocked', means: 'template-user' })
    const news = 'Đã nhận phản ánh.'
    expect(calls).toEqual([
      {
        path: byUser,
        root: undefined,
        body: { user_id: 'u1', template_id: '11', template_data: { ...data, news } },
      },
    ])
  })

  test.each([-230, -232])('%i: Zalo’s clock counts, whatever ours says', async (code) => {
    const { send } = channel({ [cs]: [{ code }] })
    expect(await send({})).toEqual({ outcome: 'knocked', means: 'template-user' })
  })

  test('once in a silence', async () => {
    const { send, calls } = channel()
    const contact = { ...silent, knockedAt: noon - day }
    expect(await send({ contact })).toEqual({ outcome: 'knocked', means: 'before' })
    expect(calls).toEqual([])
  })

  test('of a sealed case nothing is told, by neither way', async () => {
    const { code: _, ...sealed } = silent
    const { send, calls } = channel({ [byUser]: [{ code: -213 }] })
    const spans = [{ text: 'Chánh Thanh tra đã mở hồ sơ N-4F2.' }]
    expect(await send({ spans, contact: sealed })).toMatchObject({ means: 'template-phone' })
    const generic = { code: 'hồ sơ của anh/chị', date: '23/11/2026' }
    expect(calls.map(({ body }) => body.template_data)).toEqual([
      { ...generic, news: 'Có tin mới.' },
      generic,
    ])
  })

  test('where the first way does not work the phone is next, with the code alone', async () => {
    const { send, to } = channel({ [byUser]: [{ code: -213 }] })
    expect(await send(shut)).toEqual({ outcome: 'knocked', means: 'template-phone' })
    const [call] = to(byPhone)
    expect(call).toMatchObject({ root: 'business' })
    expect(call?.body).toEqual({
      phone: '84901234567',
      template_id: '22',
      template_data: data,
      tracking_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  test('a second try of one silence bears the mark of the first', async () => {
    const { send, to } = channel(
      { [byPhone]: [{ silent: 'timeout' }] },
      { templates: { phone: '22' } },
    )
    expect(await send(shut)).toEqual({ outcome: 'failed', reason: 'timeout' })
    await send(shut)
    const [first, second] = to(byPhone).map(({ body }) => body.tracking_id)
    expect(first).toBe(second)
  })

  test('where no way works it is said why', async () => {
    const script = { [byUser]: [{ code: -213 }], [byPhone]: [{ code: -114 }] }
    expect(await channel(script).send(shut)).toEqual({
      outcome: 'unreachable',
      reason: 'phone-unreachable',
    })
    const none = channel({}, { templates: {} })
    expect(await none.send(shut)).toEqual({
      outcome: 'unreachable',
      reason: 'window-and-no-template',
    })
    const { phone: _, ...noPhone } = silent
    const onlyByPhone = channel({}, { templates: { phone: '22' } })
    expect(await onlyByPhone.send({ contact: noPhone })).toMatchObject({ outcome: 'unreachable' })
  })

  test('what an administrator can mend is tried again in an hour', async () => {
    const script = { [byUser]: [{ code: -131 }], [byPhone]: [{ code: -115 }] }
    expect(await channel(script).send(shut)).toMatchObject({ outcome: 'later', afterMs: 3_600_000 })
  })

  test('nobody is woken for it: it waits for six in the morning', async () => {
    const night = Date.parse('2026-11-23T23:00:00+07:00')
    const { send, calls } = channel({}, { now: night })
    expect(await send({ contact: { ...silent, heardAt: night - 8 * day } })).toEqual({
      outcome: 'later',
      afterMs: 7 * 3_600_000,
      reason: 'night',
    })
    expect(calls).toEqual([])
  })
})
