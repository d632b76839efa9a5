import { expect, test } from 'vitest'
import { phoneOf, type Received, toTurns } from '../../../src/channels/zalo-oa/to-turn.ts'

const user = '246845883529197922'
const base = {
  app_id: '360846524940903967',
  sender: { id: user },
  recipient: { id: '388613280878808645' },
  timestamp: '1795400000123',
}
const event = (name: string, message: object = {}, more: object = {}) =>
  toTurns({
    ...base,
    event_name: name,
    message: { msg_id: '96d3cdf3af150460909', ...message },
    ...more,
  })
const attached = (...payloads: object[]) => ({
  attachments: payloads.map((payload) => ({ type: 'any', payload })),
})

const turnsOf = (received: Received) => {
  if (received.kind !== 'turns') throw new Error(`no turns: ${JSON.stringify(received)}`)
  return received.turns
}
const bodiesOf = (received: Received) => turnsOf(received).map(({ body }) => body)
const ignored = (why: string) => ({ kind: 'ignored', why })

test('a text, its ids as they came', () => {
  expect(turnsOf(event('user_send_text', { text: 'Rác hẻm 12' }))).toEqual([
    {
      channel: 'zalo-oa',
      updateId: '96d3cdf3af150460909',
      chat: { id: user, kind: 'private' },
      sender: { id: user },
      messageId: '96d3cdf3af150460909',
      at: 1_795_400_000_123,
      order: 1_795_400_000_123,
      body: { type: 'text', text: 'Rác hẻm 12' },
    },
  ])
})

test('letters arrive composed, and nothing the database refuses', () => {
  const text = 'đường\u0000 hỏng'.normalize('NFD')
  expect(bodiesOf(event('user_send_text', { text }))).toEqual([
    { type: 'text', text: 'đường hỏng'.normalize('NFC') },
  ])
})

test('a press comes back as a text with our mark; a tag of a person is none', () => {
  const said = (text: string) => bodiesOf(event('user_send_text', { text }))[0]
  expect(said('#!send@1a2b3c4d')).toEqual({ type: 'button', data: 'send@1a2b3c4d' })
  expect(said('#racthai đầy đường')).toEqual({ type: 'text', text: '#racthai đầy đường' })
  expect(said('#!')).toEqual({ type: 'text', text: '#!' })
})

test('several pictures of one message are several files of one album, the words below the first', () => {
  const received = event('user_send_image', {
    text: 'ổ gà',
    ...attached({ url: 'https://f21.zdn.vn/a.jpg' }, { url: 'https://f21.zdn.vn/b.jpg' }),
  })
  const [first, second] = turnsOf(received)
  expect(first).toMatchObject({ updateId: '96d3cdf3af150460909', album: '96d3cdf3af150460909' })
  expect(second).toMatchObject({ updateId: '96d3cdf3af150460909/1', album: '96d3cdf3af150460909' })
  expect(bodiesOf(received)).toEqual([
    { type: 'file', file: { kind: 'photo', ref: 'https://f21.zdn.vn/a.jpg' }, caption: 'ổ gà' },
    { type: 'file', file: { kind: 'photo', ref: 'https://f21.zdn.vn/b.jpg' } },
  ])
})

test('one picture is no album: nobody waits for the next', () => {
  const [turn] = turnsOf(event('user_send_image', attached({ url: 'https://f21.zdn.vn/a.jpg' })))
  expect(turn?.album).toBeUndefined()
})

const url = 'https://dl.zdn.vn/x'
test.each([
  ['user_send_audio', attached({ url }), { kind: 'voice', ref: url }],
  ['user_send_video', attached({ url, thumbnail: 't' }), { kind: 'video', ref: url }],
  ['user_send_gif', attached({ url }), { kind: 'photo', ref: url }],
  [
    'user_send_file',
    attached({ url, name: 'don.docx', size: '233947', type: 'docx', checksum: 'db8f' }),
    { kind: 'document', ref: url, name: 'don.docx', size: 233_947 },
  ],
])('%s', (name, message, file) => {
  expect(bodiesOf(event(name, message))).toEqual([{ type: 'file', file }])
})

test('a link comes with its address, once', () => {
  const link = attached({ url: 'https://bao.vn/1', description: 'Báo' })
  const said = (text?: string) => bodiesOf(event('user_send_link', { ...link, text }))[0]
  expect(said('Xem bài này')).toEqual({ type: 'text', text: 'Xem bài này\nhttps://bao.vn/1' })
  expect(said('https://bao.vn/1')).toEqual({ type: 'text', text: 'https://bao.vn/1' })
  expect(said()).toEqual({ type: 'text', text: 'https://bao.vn/1' })
})

test('a place, its coordinates written as text', () => {
  const coordinates = { latitude: '10.7923119', longitude: '106.7820651' }
  expect(
    bodiesOf(event('user_send_location', { ...attached({ coordinates }), text: 'Cà phê góc phố' })),
  ).toEqual([{ type: 'place', lat: 10.7923119, lon: 106.7820651, label: 'Cà phê góc phố' }])
})

test('a sticker cannot be read; a card is somebody else’s number', () => {
  expect(bodiesOf(event('user_send_sticker', attached({ id: '8f', url })))).toEqual([
    { type: 'unsupported', what: 'sticker' },
  ])
  const description = '{"phone":"84901234567"}'
  expect(bodiesOf(event('user_send_business_card', attached({ description, url })))).toEqual([
    { type: 'contact', own: false },
  ])
})

test('to follow, to leave and to press "chat now" are turns of the chat', () => {
  const { sender: _, recipient: __, ...bare } = base
  const of = (name: string, who: object) => toTurns({ ...bare, ...who, event_name: name })
  const [followed, greeted] = turnsOf(of('follow', { oa_id: '1', follower: { id: user } }))
  expect(followed).toMatchObject({
    updateId: `follow:1795400000123:${user}`,
    chat: { id: user },
    body: { type: 'unblocked' },
  })
  expect(greeted?.body).toEqual({ type: 'text', text: '/start' })
  expect(bodiesOf(of('unfollow', { follower: { id: user } }))).toEqual([{ type: 'blocked' }])
  expect(bodiesOf(of('user_click_chatnow', { user_id: user }))).toEqual([{ type: 'unblocked' }])
})

test('a number somebody gave is theirs, written in one way', () => {
  const given = (phone?: string) =>
    bodiesOf(toTurns({ ...base, event_name: 'user_submit_info', info: { name: 'Lan', phone } }))[0]
  expect(given('0901 234 567')).toEqual({ type: 'contact', own: true, phone: '84901234567' })
  expect(given('không có')).toEqual({ type: 'contact', own: true })
  expect(given()).toEqual({ type: 'contact', own: true })
})

test.each([
  ['84901234567', '84901234567'],
  ['+84 901-234-567', '84901234567'],
  ['(0251) 3.871.234', '842513871234'],
  ['0901234', undefined],
  ['8490123456789012', undefined],
  ['44901234567', undefined],
])('%s', (given, phone) => {
  expect(phoneOf(given)).toBe(phone)
})

test.each([
  ['oa_send_text', 'echo'],
  ['oa_send_image', 'echo'],
  ['user_received_message', 'receipt'],
  ['user_seen_message', 'receipt'],
  ['user_reacted_message', 'receipt'],
  ['anonymous_send_text', 'anonymous'],
  ['user_send_group_text', 'group'],
  ['change_template_status', 'unknown-event'],
  ['user_send_hologram', 'unknown-event'],
])('%s makes no turn, whatever its shape', (name, why) => {
  expect(toTurns({ ...base, event_name: name, message: { text: 'x', msg_id: 'm' } })).toEqual(
    ignored(why),
  )
})

test('the request that tries the address brings nothing', () => {
  expect(toTurns({})).toEqual(ignored('probe'))
})

test.each([
  ['no object', 'x'],
  ['a list', []],
  ['null', null],
  ['no name', { ...base }],
  ['a name that is no text', { ...base, event_name: 5 }],
  ['no sender', { event_name: 'user_send_text', timestamp: '1', message: { text: 'x' } }],
  [
    'an id that lost digits as a number',
    { ...base, event_name: 'follow', sender: { id: 246845883529197900 } },
  ],
  ['a time that is none', { ...base, event_name: 'follow', timestamp: 'gestern' }],
  ['a text without words', { ...base, event_name: 'user_send_text', message: {} }],
  ['a picture without address', { ...base, event_name: 'user_send_image', message: attached({}) }],
  [
    'a place off the globe',
    {
      ...base,
      event_name: 'user_send_location',
      message: attached({ coordinates: { latitude: '106.7', longitude: '10.7' } }),
    },
  ],
])('%s: malformed, and nothing thrown', (_, raw) => {
  expect(toTurns(raw)).toEqual({ kind: 'malformed' })
})
