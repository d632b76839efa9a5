import { describe, expect, test } from 'vitest'
import { checkSecret } from '../../../src/channels/secret.ts'
import { compose, type Loaded } from '../../../src/channels/telegram/compose.ts'
import { keyboardOf } from '../../../src/channels/telegram/keyboard.ts'
import type { Outgoing, Span } from '../../../src/ports/channel.ts'

const say = (...spans: Span[]): Outgoing => ({ spans, buttons: [], files: [] })
const file = (kind: Loaded['kind'], mime: string, bytes = 10, name = 'a b.jpg'): Loaded => ({
  kind,
  mime,
  name,
  bytes: Buffer.alloc(bytes),
})
const photo = (bytes = 10) => file('photo', 'image/jpeg', bytes)
const markup = { inline_keyboard: [[{ text: 'Gửi', callback_data: 'c' }]] }
const methods = (files: Loaded[], message = say({ text: 'chữ' }), keys: object = markup) =>
  compose(message, files, keys).map((part) => part.method)

describe('compose', () => {
  test('styles by entities counted in UTF-16 units, the text stays literal', () => {
    const [part] = compose(
      say({ text: '😡 <b>' }, { text: '*mã*', bold: true }, { text: '', bold: true }),
      [],
      undefined,
    )
    expect(part).toEqual({
      method: 'sendMessage',
      upload: false,
      payload: {
        text: '😡 <b>*mã*',
        entities: [{ type: 'bold', offset: 6, length: 4 }],
        link_preview_options: { is_disabled: true },
      },
    })
  })

  test('a long text goes out in parts, the buttons below the last', () => {
    const parts = compose(say({ text: 'một hai ba. '.repeat(800) }), [], markup)
    expect(parts.length).toBe(3)
    const marked = parts.map((part) => 'reply_markup' in part.payload)
    expect(marked).toEqual([false, false, true])
  })

  test('one file carries words up to 1024 units, longer ones follow it', () => {
    const long = say({ text: 'x'.repeat(1025) })
    expect(methods([photo()], say({ text: 'x'.repeat(1024) }))).toEqual(['sendPhoto'])
    expect(methods([photo()], long)).toEqual(['sendPhoto', 'sendMessage'])
  })

  test('photos go as albums of ten at most, words and buttons behind them', () => {
    const many = (count: number) => Array.from({ length: count }, () => photo())
    expect(methods(many(2))).toEqual(['sendMediaGroup', 'sendMessage'])
    expect(methods(many(10))).toEqual(['sendMediaGroup', 'sendMessage'])
    expect(methods(many(11))).toEqual(['sendMediaGroup', 'sendPhoto', 'sendMessage'])
    const mixed = [photo(), file('document', 'application/pdf'), photo()]
    expect(methods(mixed)).toEqual(['sendMediaGroup', 'sendDocument', 'sendMessage'])
    expect(compose(say(), many(2), undefined).map((part) => part.method)).toEqual([
      'sendMediaGroup',
    ])
  })

  test.each([
    [photo(10_000_000), 'sendPhoto'],
    [photo(10_000_001), 'sendDocument'],
    [file('photo', 'image/heic'), 'sendDocument'],
    [file('voice', 'audio/ogg'), 'sendVoice'],
    [file('voice', 'audio/amr'), 'sendDocument'],
    [file('video', 'video/mp4'), 'sendVideo'],
    [file('video', 'video/quicktime'), 'sendDocument'],
    [file('document', 'application/pdf'), 'sendDocument'],
  ])('file %#', (one, method) => {
    expect(methods([one])).toEqual([method])
  })

  test('documents without buttons come as one album, the words below the last', () => {
    const letters = [file('document', 'x/docx', 1, 'a.docx'), file('document', 'x/pdf', 1, 'a.pdf')]
    const parts = compose(say({ text: 'Giữ để đối chiếu' }), letters, undefined)
    expect(parts).toMatchObject([
      {
        method: 'sendMediaGroup',
        payload: {
          media: [
            { type: 'document', media: { filename: 'a.docx' } },
            { type: 'document', media: { filename: 'a.pdf' }, caption: 'Giữ để đối chiếu' },
          ],
        },
      },
    ])
    expect(JSON.stringify(parts).match(/caption"/g)).toHaveLength(1)
    const apart = ['sendDocument', 'sendDocument', 'sendMessage']
    expect(methods(letters, say({ text: 'x' }))).toEqual(apart)
    expect(
      compose(say({ text: 'x'.repeat(1025) }), letters, undefined).map(({ method }) => method),
    ).toEqual(apart)
  })

  test('a name cannot break out of its header', () => {
    const [part] = compose(say(), [file('document', 'x/y', 1, 'đơn "1"\r\nX: y/z.pdf')], undefined)
    expect(part?.payload).toMatchObject({ document: { filename: 'đơn _1___X: y_z.pdf' } })
  })

  test('nothing to say, or nothing to hang the buttons on, makes no request', () => {
    expect(compose(say(), [], undefined)).toEqual([])
    expect(compose(say(), [photo(), photo()], markup)).toEqual([])
  })
})

describe('keyboardOf', () => {
  const send = { label: 'Gửi', data: 'c:1' }
  const copy = { label: 'Chép mã', copy: 'LK-7Q' }
  const place = { label: 'Vị trí', askPlace: true } as const

  test('draws buttons below the message', () => {
    expect(keyboardOf([[send], [copy]], true)).toEqual({
      inline: true,
      markup: {
        inline_keyboard: [
          [{ text: 'Gửi', callback_data: 'c:1' }],
          [{ text: 'Chép mã', copy_text: { text: 'LK-7Q' } }],
        ],
      },
    })
    expect(keyboardOf([], true)).toEqual({ inline: true, markup: undefined })
  })

  test('asks for the place by keys, once', () => {
    expect(keyboardOf([[place], [send, copy]], true)).toEqual({
      inline: false,
      markup: {
        keyboard: [[{ text: 'Vị trí', request_location: true }], [{ text: 'Gửi' }]],
        one_time_keyboard: true,
        resize_keyboard: true,
      },
    })
  })

  test('asks nobody for the place in a group', () => {
    expect(keyboardOf([[place], [send]], false)).toEqual({
      inline: true,
      markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: 'c:1' }]] },
    })
  })

  test.each([
    [{ label: 'a', data: 'ệ'.repeat(21) }, undefined],
    [{ label: 'a', data: 'ệ'.repeat(22) }, 'button-data'],
    [{ label: 'a', data: '' }, 'button-data'],
    [{ label: '', data: 'a' }, 'button-label'],
    [{ label: 'a', copy: 'a'.repeat(257) }, 'button-copy'],
  ])('checks button %#', (button, refused) => {
    const keyboard = keyboardOf([[button]], true)
    expect('refused' in keyboard ? keyboard.refused : undefined).toBe(refused)
  })
})

test.each([
  ['s3cret', true],
  ['s3creT', false],
  ['s3cret ', false],
  ['', false],
  [undefined, false],
])('secret %s: %s', (header, right) => {
  expect(checkSecret(header, 's3cret')).toBe(right)
})
