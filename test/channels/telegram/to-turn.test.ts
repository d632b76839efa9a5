import { describe, expect, test } from 'vitest'
import { bodyOf, edited, group, home, ignored, lan, message, turnOf } from './samples.ts'

describe('a message', () => {
  test('carries chat, sender, time and order', () => {
    expect(turnOf(message({ text: 'Rác 😡' }))).toEqual({
      channel: 'telegram',
      updateId: '9',
      chat: { id: '700001', kind: 'private' },
      sender: { id: '700001', language: 'vi' },
      messageId: '101',
      at: 1_795_400_000_000,
      order: 9,
      body: { type: 'text', text: 'Rác 😡' },
    })
  })

  test('keeps ids of 52 bits whole', () => {
    const id = 2 ** 52 - 1
    const turn = turnOf(message({ from: { ...lan, id }, chat: { ...home, id }, text: 'a' }))
    expect([turn.sender.id, turn.chat.id]).toEqual(['4503599627370495', '4503599627370495'])
  })

  test.each([
    ['vi', 'vi'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr', undefined],
    ['eng', undefined],
    [undefined, undefined],
  ])('language %s is %s', (language_code, expected) => {
    const turn = turnOf(message({ from: { ...lan, language_code }, text: 'a' }))
    expect(turn.sender.language).toBe(expected)
  })

  test.each([
    ['/start hs_7Qk2-9', '/start hs_7Qk2-9'],
    ['/tracuu@nghedan_bot ABC', '/tracuu ABC'],
    ['/huy@nghedan_bot', '/huy'],
    ['thư gửi a@b.vn', 'thư gửi a@b.vn'],
    ['xem /huy@nghedan_bot', 'xem /huy@nghedan_bot'],
  ])('command %s', (text, expected) => {
    expect(bodyOf(message({ text }))).toEqual({ type: 'text', text: expected })
  })

  test('loses a NUL, which no database text takes', () => {
    expect(bodyOf(message({ text: 'a\u0000b' }))).toEqual({ type: 'text', text: 'ab' })
  })

  test('in a group is kept, whoever it is for', () => {
    const turn = turnOf(message({ chat: group, text: 'chào' }))
    expect(turn.chat).toEqual({ id: '-1001700000009', kind: 'group' })
  })

  test('that was forwarded is ordinary text', () => {
    const forward_origin = { type: 'hidden_user', sender_user_name: 'x', date: 1 }
    expect(bodyOf(message({ text: 'a', forward_origin }))).toEqual({ type: 'text', text: 'a' })
  })
})

describe('a file', () => {
  const size = (file_id: string, width: number, file_size?: number) => ({
    file_id,
    width,
    height: width,
    ...(file_size !== undefined && { file_size }),
  })
  const mib = 1024 * 1024

  test('photo: the largest that can be fetched, caption beside it', () => {
    const photo = [size('s', 90, 1000), size('l', 1280, 20 * mib), size('xl', 5000, 20 * mib + 1)]
    expect(bodyOf(message({ photo, caption: 'ổ gà' }))).toEqual({
      type: 'file',
      file: { kind: 'photo', ref: 'l', size: 20 * mib },
      caption: 'ổ gà',
    })
  })

  test('photo: of unknown size counts as small enough; all too big gives the smallest', () => {
    expect(bodyOf(message({ photo: [size('a', 1), size('b', 2)] }))).toMatchObject({
      file: { ref: 'b' },
    })
    const big = [size('a', 1, 30 * mib), size('b', 2, 40 * mib)]
    expect(bodyOf(message({ photo: big }))).toMatchObject({ file: { ref: 'a' } })
  })

  const file = { file_id: 'f', file_name: 'don.pdf', mime_type: 'application/pdf', file_size: 5 }
  test.each([
    ['document', 'document'],
    ['voice', 'voice'],
    ['audio', 'voice'],
    ['video', 'video'],
    ['video_note', 'video'],
    ['animation', 'video'],
  ])('%s is a %s', (field, kind) => {
    expect(bodyOf(message({ [field]: file }))).toEqual({
      type: 'file',
      file: { kind, ref: 'f', name: 'don.pdf', mime: 'application/pdf', size: 5 },
    })
  })

  test('an animation also comes as a document, and is one file', () => {
    const received = message({ animation: { file_id: 'a' }, document: { file_id: 'd' } })
    expect(bodyOf(received)).toEqual({ type: 'file', file: { kind: 'video', ref: 'a' } })
  })

  test('of an album shares its id', () => {
    expect(turnOf(message({ photo: [size('a', 1)], media_group_id: '77' })).album).toBe('77')
  })
})

describe('place and contact', () => {
  const location = { latitude: 10.93, longitude: 107.24 }

  test('a venue has a label', () => {
    const venue = { location, title: 'Chợ Long Khánh', address: 'Xuân An' }
    expect(bodyOf(message({ location, venue }))).toEqual({
      type: 'place',
      lat: 10.93,
      lon: 107.24,
      label: 'Chợ Long Khánh, Xuân An',
    })
  })

  test('a live location counts once, its moves do not', () => {
    const live = { location: { ...location, live_period: 900 } }
    expect(bodyOf(message(live))).toEqual({ type: 'place', lat: 10.93, lon: 107.24 })
    expect(edited(live)).toEqual(ignored('edit-without-words'))
  })

  test.each([
    [{ user_id: 700001 }, true],
    [{ user_id: 700002 }, false],
    [{}, false],
  ])('contact %j is own: %s', (fields, own) => {
    const contact = { phone_number: '84901234567', first_name: 'Lan', ...fields }
    expect(bodyOf(message({ contact }))).toEqual({ type: 'contact', own })
  })
})
