import { expect, test } from 'vitest'
import { addressOf, targetOf } from '../../../src/channels/telegram/address.ts'
import { toTurn } from '../../../src/channels/telegram/to-turn.ts'

const chat = { id: -1001700000009, type: 'supergroup' }
const from = { id: 700002, is_bot: false }
const message = (fields: object) => ({ message_id: 7, date: 1, chat, text: '/donvi', ...fields })
const turnOf = (update: object) => {
  const received = toTurn({ update_id: 1, ...update }, 1)
  return received.kind === 'turn' ? received.turn : undefined
}

test.each([
  ['a topic', { message_thread_id: 45, is_topic_message: true }, '-1001700000009/45'],
  ['the general topic', { message_thread_id: 1, is_topic_message: true }, '-1001700000009'],
  ['no topic', {}, '-1001700000009'],
  ['a reply in a group without topics', { message_thread_id: 45 }, '-1001700000009'],
])('%s has its address, said or pressed', (_, thread, address) => {
  expect(turnOf({ message: { ...message(thread), from } })?.chat.id).toBe(address)
  const callback_query = { id: 'q1', from, data: 'grab:X', message: message(thread) }
  const pressed = turnOf({ callback_query })
  expect(pressed?.chat).toEqual({ id: address, kind: 'group' })
  expect(pressed?.body).toMatchObject({ type: 'button', press: 'q1' })
})

test('an address leads back to the chat and the topic', () => {
  const topic = { message_thread_id: 45, is_topic_message: true }
  expect(targetOf(addressOf(-100, topic))).toEqual({ chat_id: '-100', message_thread_id: 45 })
  expect(targetOf(addressOf(-100, undefined))).toEqual({ chat_id: '-100' })
  expect(targetOf('700002')).toEqual({ chat_id: '700002' })
})
