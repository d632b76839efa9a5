import { afterEach, describe, expect, test } from 'vitest'
import type { ChannelEvent } from '../../../src/channels/events.ts'
import { createEdit } from '../../../src/channels/telegram/edit.ts'
import { createSend } from '../../../src/channels/telegram/send.ts'
import type { Outgoing, OutgoingFile } from '../../../src/ports/channel.ts'
import { type Reply, refusal, scriptedApi } from './scripted-api.ts'

const sent = (message_id: number): Reply => ({ result: { message_id } })
const photo: OutgoingFile = {
  id: '1',
  kind: 'photo',
  name: 'a.jpg',
  mime: 'image/jpeg',
  read: async () => Buffer.from('x'),
}
const message = (fields: Partial<Outgoing> = {}): Outgoing => ({
  spans: [{ text: 'Đã nhận' }],
  buttons: [],
  files: [],
  ...fields,
})

const life = new AbortController()
let log: ChannelEvent[] = []
afterEach(() => {
  log = []
})

function sender(script: Record<string, Reply[]>) {
  const scripted = scriptedApi(script)
  const { api } = scripted
  const note = (event: ChannelEvent) => log.push(event)
  const send = createSend({ api, log: note, signal: life.signal, requestTimeoutMs: 1000 })
  const methods = () => scripted.calls.map((call) => call.method)
  return { send, edit: createEdit(api, note, send), methods, calls: scripted.calls }
}

describe('send', () => {
  test('answers with the id of the message that carries the buttons', async () => {
    const { send } = sender({
      sendMediaGroup: [{ result: [{ message_id: 5 }, { message_id: 6 }] }],
      sendMessage: [sent(7)],
    })
    const outcome = await send('1', message({ files: [photo, photo] }))
    expect(outcome).toEqual({ outcome: 'sent', messageId: '7' })
  })

  test('refuses aloud what Telegram would never take', async () => {
    const { send, methods } = sender({})
    const buttons = [[{ label: 'a', data: 'x'.repeat(65) }]]
    expect(await send('1', message({ buttons }))).toEqual({
      outcome: 'refused',
      reason: 'button-data',
    })
    expect(await send('1', message({ spans: [] }))).toEqual({ outcome: 'refused', reason: 'empty' })
    expect(methods()).toEqual([])
    expect(log.map((event) => event.reason)).toEqual(['button-data', 'empty'])
  })

  test('leaves a first failure to the caller', async () => {
    const { send, methods } = sender({ sendMessage: [refusal(429, 'Too Many Requests', 3)] })
    expect(await send('1', message())).toEqual({ outcome: 'slow-down', retryAfterMs: 3000 })
    expect(methods()).toEqual(['sendMessage'])
  })

  test('tries a later part again itself, so that the first is not said twice', async () => {
    const spans = [{ text: `${'a'.repeat(4000)}\n${'b'.repeat(4000)}` }]
    const script = { sendMessage: [sent(1), refusal(429, 'Too Many Requests', 0.05), sent(2)] }
    const { send, calls } = sender(script)
    expect(await send('1', message({ spans }))).toEqual({ outcome: 'sent', messageId: '2' })
    expect(calls.map((call) => String(call.payload.text)[0])).toEqual(['a', 'b', 'b'])
  })

  test('stops at a part that is refused for good', async () => {
    const spans = [{ text: `${'a'.repeat(4000)}\n${'b'.repeat(4000)}` }]
    const script = {
      sendMessage: [sent(1), refusal(403, 'Forbidden: bot was blocked by the user')],
    }
    const { send } = sender(script)
    expect(await send('1', message({ spans }))).toEqual({
      outcome: 'unreachable',
      reason: 'blocked',
    })
  })
})

describe('edit', () => {
  const bad = (description: string) => refusal(400, `Bad Request: ${description}`)
  const ok: Reply = { result: true }

  test('replaces words and buttons in place', async () => {
    const { edit, calls } = sender({ editMessageText: [ok] })
    const buttons = [[{ label: 'Gửi', data: 'c' }]]
    expect(await edit('1', '7', message({ buttons }))).toEqual({ outcome: 'sent', messageId: '7' })
    expect(calls[0]?.payload).toMatchObject({
      chat_id: '1',
      message_id: 7,
      text: 'Đã nhận',
      reply_markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: 'c' }]] },
    })
  })

  test('unchanged counts as sent', async () => {
    const { edit } = sender({ editMessageText: [bad('message is not modified: specified ...')] })
    expect(await edit('1', '7', message())).toEqual({ outcome: 'sent', messageId: '7' })
  })

  test('finds the caption of a picture, from either side', async () => {
    const plain = sender({
      editMessageText: [bad('there is no text in the message to edit')],
      editMessageCaption: [ok],
    })
    expect(await plain.edit('1', '7', message())).toEqual({ outcome: 'sent', messageId: '7' })
    const pictured = sender({
      editMessageCaption: [bad('there is no caption in the message to edit')],
      editMessageText: [ok],
    })
    await pictured.edit('1', '7', message({ files: [photo] }))
    expect(pictured.methods()).toEqual(['editMessageCaption', 'editMessageText'])
  })

  test.each(['message to edit not found', "message can't be edited", 'MESSAGE_ID_INVALID'])(
    '%s: says it anew',
    async (description) => {
      const { edit } = sender({ editMessageText: [bad(description)], sendMessage: [sent(9)] })
      expect(await edit('1', '7', message())).toEqual({ outcome: 'sent', messageId: '9' })
    },
  )

  test('what no edit can show is said anew', async () => {
    const long = sender({ sendMessage: [sent(8), sent(9)] })
    const spans = [{ text: 'chữ '.repeat(1500) }]
    expect(await long.edit('1', '7', message({ spans }))).toMatchObject({ messageId: '9' })
    const keys = sender({ sendMessage: [sent(9)] })
    const buttons = [[{ label: 'Vị trí', askPlace: true } as const]]
    expect(await keys.edit('1', '7', message({ buttons }))).toMatchObject({ messageId: '9' })
  })

  test('passes other trouble on', async () => {
    const { edit } = sender({ editMessageText: [refusal(403, 'Forbidden: user is deactivated')] })
    expect(await edit('1', '7', message())).toEqual({
      outcome: 'unreachable',
      reason: 'deactivated',
    })
  })
})
