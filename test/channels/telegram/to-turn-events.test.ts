import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toTurn } from '../../../src/channels/telegram/to-turn.ts'
import { unsupportedKinds } from '../../../src/channels/telegram/updates.ts'
import {
  bodyOf,
  edited,
  group,
  home,
  ignored,
  lan,
  message,
  now,
  plain,
  turnOf,
} from './samples.ts'

describe('an edit', () => {
  test('of a text or a caption tells the new words', () => {
    const expected = { type: 'edited', text: 'mới', messageId: '101' }
    expect(bodyOf(edited({ text: 'mới' }))).toEqual(expected)
    expect(bodyOf(edited({ document: { file_id: 'd' }, caption: 'mới' }))).toEqual(expected)
    expect(turnOf(edited({ text: 'mới' })).at).toBe(1_795_400_030_000)
  })
})

describe('a pressed button', () => {
  const press = (fields: object) =>
    toTurn({ update_id: 9, callback_query: { id: '3', from: lan, data: 'c:1', ...fields } }, now)

  test('is dated when it is received', () => {
    const turn = turnOf(press({ message: { message_id: 98, date: 5, chat: home, text: 'Gửi?' } }))
    expect(turn.at).toBe(now)
    expect(turn.body).toEqual({ type: 'button', data: 'c:1', messageId: '98' })
  })

  test('works under a message too old to be shown', () => {
    const received = press({ message: { message_id: 12, date: 0, chat: home } })
    expect(bodyOf(received)).toEqual({ type: 'button', data: 'c:1', messageId: '12' })
  })

  test('is ignored without a chat or without data', () => {
    expect(press({ inline_message_id: 'i' })).toEqual(ignored('inline-button'))
    const message = { message_id: 12, date: 0, chat: home }
    expect(press({ data: undefined, game_short_name: 'g', message })).toEqual(
      ignored('game-button'),
    )
  })
})

describe('membership', () => {
  const change = (chat: object, was: object, is: object) =>
    toTurn(
      {
        update_id: 9,
        my_chat_member: { chat, from: lan, date: 1, old_chat_member: was, new_chat_member: is },
      },
      now,
    )
  const status = (status: string, more: object = {}) => ({ status, ...more })

  test('of a person', () => {
    expect(bodyOf(change(home, status('member'), status('kicked')))).toEqual({ type: 'blocked' })
    expect(bodyOf(change(home, status('kicked'), status('member')))).toEqual({ type: 'unblocked' })
  })

  test.each(['member', 'administrator'])('arriving in a group as %s', (role) => {
    expect(bodyOf(change(group, status('left'), status(role)))).toEqual({ type: 'joined-group' })
  })

  test('a promotion is no arrival, a departure tells nobody', () => {
    const out = status('restricted', { is_member: false })
    for (const [was, is] of [
      [status('member'), status('administrator')],
      [status('member'), status('kicked')],
      [status('left'), out],
    ] as const)
      expect(change(group, was, is)).toEqual(ignored('membership'))
    expect(bodyOf(change(group, out, status('member')))).toEqual({ type: 'joined-group' })
  })

  test('of a channel is ignored', () => {
    const channel = { id: -100, type: 'channel' }
    expect(change(channel, status('left'), status('administrator'))).toEqual(ignored('channel'))
  })
})

describe('what makes no turn', () => {
  test.each([
    ['bot', { from: { ...lan, is_bot: true }, text: 'a' }],
    ['no-sender', { from: undefined, text: 'a' }],
    ['sent-as-chat', { sender_chat: group, chat: group, text: 'a' }],
    ['channel', { chat: { id: -100, type: 'channel' }, text: 'a' }],
    ['event', { chat: group, new_chat_title: 'Tổ 6' }],
    ['migrated-twin', { chat: group, migrate_from_chat_id: -5 }],
  ])('%s', (why, fields) => {
    expect(message(fields)).toEqual(ignored(why))
  })

  test('a kind of update that is not read', () => {
    const kinds = ['channel_post', 'message_reaction', 'poll_answer', 'something_of_2030']
    for (const kind of kinds)
      expect(toTurn({ update_id: 9, [kind]: { a: 1 } }, now)).toEqual(ignored('unknown-kind'))
  })

  test.each([
    null,
    undefined,
    'text',
    17,
    [],
    {},
    { update_id: '9' },
    { update_id: 9, message: { text: 'a' } },
    { update_id: 9, message: { ...plain, text: 7 } },
    { update_id: 9, message: { ...plain, location: { latitude: 'x', longitude: 1 } } },
    { update_id: 9, callback_query: {} },
  ])('malformed %j', (raw) => {
    expect(toTurn(raw, now)).toEqual({ kind: 'malformed' })
  })
})

test('a group that moved tells its new address, even namelessly', () => {
  const received = message({
    from: undefined,
    chat: { id: -17, type: 'group' },
    migrate_to_chat_id: -10017,
  })
  expect(turnOf(received)).toMatchObject({
    chat: { id: '-17', kind: 'group' },
    sender: { id: '-17' },
    body: { type: 'migrated', to: '-10017' },
  })
})

test.each(unsupportedKinds)('%s is told to be unreadable', (what) => {
  expect(bodyOf(message({ [what]: { any: 'thing' } }))).toEqual({ type: 'unsupported', what })
})

const specPath = '../shared/data/telegram-bot-api.json'
describe.skipIf(!existsSync(specPath))(`the Bot API (${specPath}, skipped when absent)`, () => {
  test('every kind of content it knows is read, or told to be unreadable', () => {
    const spec = JSON.parse(readFileSync(specPath, 'utf8'))
    const fields: { name: string; description: string }[] = spec.types.Message.fields
    const content = fields
      .filter(({ description }) => /^Optional\. (?:The m|M)essage is an? /.test(description))
      .filter(({ description }) => !description.includes('service message'))
      .map(({ name }) => name)
    expect(content.length).toBeGreaterThan(15)
    const sample = {
      file_id: 'f',
      width: 1,
      height: 1,
      latitude: 1,
      longitude: 1,
      title: 't',
      address: 'a',
    }
    for (const name of content) {
      const value = { ...sample, location: sample }
      // A live photo always comes with the photo itself.
      const fields =
        name === 'photo' || name === 'live_photo' ? { photo: [value] } : { [name]: value }
      expect([name, message({ ...fields }).kind]).toEqual([name, 'turn'])
    }
  })
})
