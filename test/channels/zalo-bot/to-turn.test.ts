import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutMention } from '../../../src/channels/zalo-bot/mention.ts'
import { toTurn } from '../../../src/channels/zalo-bot/to-turn.ts'

const message = (fields: object = {}) => ({
  date: 1_795_400_000_123,
  chat: { chat_type: 'PRIVATE', id: '6ede9afa66b88fe6d6aa' },
  message_id: '2d758cb5e222177a4e37',
  from: { id: '6ede9afa66b88fe6d6aa', is_bot: false, display_name: 'Lan' },
  ...fields,
})
const bodyOf = (event: string, fields: object = {}) => {
  const received = toTurn({ event_name: `message.${event}.received`, message: message(fields) }, [])
  return received.kind === 'turn' ? received.turn.body : received
}

describe('an update', () => {
  test('is the same bare and in its envelope', () => {
    const bare = {
      event_name: 'message.text.received',
      message: message({ text: 'Rác hẻm 12' }),
    }
    const received = toTurn(bare, [])
    expect(received).toEqual({
      kind: 'turn',
      turn: {
        channel: 'zalo-bot',
        updateId: '2d758cb5e222177a4e37',
        chat: { id: '6ede9afa66b88fe6d6aa', kind: 'private' },
        sender: { id: '6ede9afa66b88fe6d6aa' },
        messageId: '2d758cb5e222177a4e37',
        at: 1_795_400_000_123,
        order: 1_795_400_000_123,
        body: { type: 'text', text: 'Rác hẻm 12' },
      },
    })
    expect(toTurn({ ok: true, result: bare }, [])).toEqual(received)
  })

  test('has its letters composed and nothing PostgreSQL refuses', () => {
    const text = `\u0000${'ổ gà'.normalize('NFD')}\u0000`
    expect(bodyOf('text', { text })).toEqual({ type: 'text', text: 'ổ gà' })
  })

  test('a photo lies where the documentation says, or where it really comes', () => {
    const url = 'https://photo-stal-1.zdn.vn/x.jpg'
    const shot = { type: 'file', file: { kind: 'photo', ref: url } }
    expect(bodyOf('image', { photo_url: url })).toEqual(shot)
    expect(bodyOf('image', { photo: url })).toEqual(shot)
    expect(bodyOf('image', { photo_url: url, caption: 'ổ gà' })).toEqual({
      ...shot,
      caption: 'ổ gà',
    })
  })

  test.each([
    ['image', 'photo'],
    ['voice', 'voice'],
    ['sticker', 'sticker'],
    ['unsupported', 'unknown'],
    ['hologram', 'unknown'],
  ])('%s without what it should bring cannot be read', (event, what) => {
    expect(bodyOf(event)).toEqual({ type: 'unsupported', what })
  })

  test('of a bot is passed over, of any other shape set aside, and nothing throws', () => {
    expect(bodyOf('text', { from: { id: 'b', is_bot: true } })).toEqual({
      kind: 'ignored',
      why: 'bot',
    })
    expect(toTurn({ event_name: 'bot.added' }, [])).toMatchObject({ kind: 'ignored' })
    for (const fields of [{ message_id: 7 }, { date: '1' }, { chat: { id: 'x' } }, { text: {} }])
      expect(bodyOf('text', fields)).toEqual({ kind: 'malformed' })
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toTurn(value, []).kind).not.toBe('turn')
      }),
    )
  })
})

describe('a mention', () => {
  const names = ['Bot Nghe Dân', 'bot.VDKyGxQvd']
  test.each([
    ['@Bot Nghe Dân 1', '1'],
    ['@bot nghe dân, 1', '1'],
    ['  @Bot Nghe Dân: /donvi  ', '/donvi'],
    ['@Bot Nghe Dân', ''],
    ['1 @Bot Nghe Dân', '1'],
    ['@bot.VDKyGxQvd 2', '2'],
    ['@Bot Nghe Dân đường hư', 'đường hư'],
    // Under a name nobody told us only what is clear is made out.
    ['@Bot Phản Ánh Long Khánh 12', '12'],
    ['@Bot Phản Ánh /tracuu LK-7K2M-9QXD', '/tracuu LK-7K2M-9QXD'],
    ['@Bot Phản Ánh đường hư', '@Bot Phản Ánh đường hư'],
    ['@Bot Nghe Dânx 1', '1'],
    ['đường số 12', 'đường số 12'],
  ])('%s', (text, said) => {
    expect(withoutMention(text, names)).toBe(said)
  })

  test('is looked for in any form of its letters', () => {
    expect(withoutMention('@Bot Nghe Dân 1', [names[0]?.normalize('NFD') ?? ''])).toBe('1')
  })
})
