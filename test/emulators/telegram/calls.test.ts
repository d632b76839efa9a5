import { describe, expect, test } from 'vitest'
import { answerOf, call, start } from './tools.ts'

const lanSpec = { id: 700001, first_name: 'Lan', language_code: 'vi' }

async function withLan(spec: 'any' | 'own' = 'any') {
  const tg = await start({ spec })
  const lan = tg.user(lanSpec)
  lan.starts()
  const send = (params: object, method = 'sendMessage') =>
    call(tg, method, { chat_id: lanSpec.id, ...params })
  return { tg, lan, send }
}

const button = (extra: object) => ({ inline_keyboard: [[{ text: 'Gửi', ...extra }]] })

describe('address and arguments', () => {
  test('a malformed token and an unknown one get 401', async () => {
    const { root } = await start()
    const malformed = await call({ root, token: 'abc' }, 'getMe')
    expect(malformed).toMatchObject({
      status: 401,
      description: 'Unauthorized: invalid token specified',
    })
    const unknown = await call({ root, token: '5:abc' }, 'getMe')
    expect(unknown).toMatchObject({ status: 401, description: 'Unauthorized' })
  })

  test('methods are known whatever their case, others get 404', async () => {
    const tg = await start()
    expect((await call(tg, 'GETme')).result).toMatchObject({ id: 100001, is_bot: true })
    const unknown = await call(tg, 'sendNothing')
    expect(unknown).toMatchObject({ status: 404, description: 'Not Found: method not found' })
  })

  test('arguments come in query, form, multipart and JSON', async () => {
    const { tg, lan } = await withLan()
    const url = `${tg.root}/bot${tg.token}/sendMessage`
    const form = new FormData()
    form.set('chat_id', '700001')
    form.set('text', 'multipart')
    form.set('reply_markup', JSON.stringify(button({ callback_data: 'x' })))
    const ways = [
      fetch(`${url}?chat_id=700001&text=query`),
      fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ chat_id: '700001', text: 'form' }),
      }),
      fetch(url, { method: 'POST', body: form }),
    ]
    for (const way of ways) expect((await answerOf(way)).ok).toBe(true)
    await call(tg, 'sendMessage', { chat_id: '700001', text: 'json' })
    expect(lan.inbox.map(({ text }) => text).sort()).toEqual(['form', 'json', 'multipart', 'query'])
    expect(lan.inbox.find(({ text }) => text === 'multipart')?.buttons[0]?.[0]?.data).toBe('x')
  })

  test('every bot has its own world', async () => {
    const tg = await start({ tokens: ['1:a', '2:b'] })
    tg.bot('2:b').user(lanSpec).starts()
    const wrong = await call({ root: tg.root, token: '1:a' }, 'sendMessage', {
      chat_id: lanSpec.id,
      text: 'x',
    })
    expect(wrong.description).toBe('Bad Request: chat not found')
    expect(tg.pending).toBe(0)
    expect(tg.bot('2:b').pending).toBe(1)
  })
})

describe.each(['any', 'own'] as const)('strict mode, spec: %s', (spec) => {
  test.each([
    ['unknown field', { text: 'x', disable_web_page_preview: true }],
    [
      'unknown nested field',
      { text: 'x', reply_markup: button({ callback_data: 'x', colour: 1 }) },
    ],
    ['wrong type', { text: 5 }],
    ['wrong nested type', { text: 'x', link_preview_options: { is_disabled: 'maybe' } }],
    ['missing nested field', { text: 'x', entities: [{ type: 'bold', offset: 0 }] }],
    ['missing field', {}],
    ['null', { text: 'x', reply_markup: null }],
    ['array for an object', { text: 'x', reply_parameters: [1] }],
  ])('refuses %s', async (_, params) => {
    const { send } = await withLan(spec)
    expect(await send(params)).toMatchObject({ status: 400, ok: false })
  })

  test('takes everything the product sends', async () => {
    const { send } = await withLan(spec)
    const first = await send({
      text: 'Xin chào',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
      link_preview_options: { is_disabled: true },
      reply_markup: {
        keyboard: [[{ text: 'Gửi vị trí', request_location: true }]],
        resize_keyboard: true,
      },
    })
    expect(first).toMatchObject({ status: 200, result: { text: 'Xin chào' } })
    const reply = { message_id: first.result.message_id }
    const second = await send({ text: 'ok', reply_parameters: reply })
    expect(second.result.reply_to_message.text).toBe('Xin chào')
    const react = await send(
      { ...reply, reaction: [{ type: 'emoji', emoji: '👍' }] },
      'setMessageReaction',
    )
    expect(react.result).toBe(true)
  })
})

test('without strict mode unknown fields pass', async () => {
  const tg = await start({ strict: false })
  tg.user(lanSpec).starts()
  const lax = await call(tg, 'sendMessage', { chat_id: lanSpec.id, text: 'x', foo: 1 })
  expect(lax.ok).toBe(true)
})

describe('limits', () => {
  test('text holds 1 to 4096 UTF-16 units', async () => {
    const { send } = await withLan()
    expect((await send({ text: 'ổ'.repeat(4096) })).ok).toBe(true)
    const long = await send({ text: '😡'.repeat(2049) })
    expect(long.description).toBe('Bad Request: message is too long')
    expect((await send({ text: ' \n ' })).description).toBe('Bad Request: message text is empty')
  })

  test('length counts after entity parsing', async () => {
    const { send, lan } = await withLan()
    const html = await send({ text: `<b>${'a'.repeat(4096)}</b>`, parse_mode: 'HTML' })
    expect(html.result.entities).toEqual([{ type: 'bold', offset: 0, length: 4096 }])
    await send({ text: '*đậm* 1\\.5 [x](https://a.vn)', parse_mode: 'MarkdownV2' })
    expect(lan.inbox.at(-1)).toMatchObject({ text: 'đậm 1.5 x' })
  })

  test.each([
    ['<b>x', 'HTML'],
    ['<x>y</x>', 'HTML'],
    ['*x', 'MarkdownV2'],
    ['1.5', 'MarkdownV2'],
  ])('broken markup is refused: %s', async (text, parse_mode) => {
    const { send } = await withLan()
    const refused = await send({ text, parse_mode })
    expect(refused.description).toMatch(/^Bad Request: can't parse entities: /)
  })

  test.each([
    { offset: 0, length: 9 },
    { offset: -1, length: 1 },
    { offset: 0, length: 0 },
    { offset: 1, length: 1 },
  ])('an entity outside the text or inside a character is refused: %o', async (span) => {
    const { send } = await withLan()
    expect((await send({ text: '😡a', entities: [{ type: 'bold', ...span }] })).status).toBe(400)
  })

  test('callback_data holds 1 to 64 bytes', async () => {
    const { send } = await withLan()
    const fits = button({ callback_data: 'a'.repeat(64) })
    expect((await send({ text: 'x', reply_markup: fits })).ok).toBe(true)
    for (const data of ['', 'ổ'.repeat(22)]) {
      const refused = await send({ text: 'x', reply_markup: button({ callback_data: data }) })
      expect(refused.description).toBe('Bad Request: BUTTON_DATA_INVALID')
    }
  })

  test('a button does exactly one thing', async () => {
    const { send } = await withLan()
    expect((await send({ text: 'x', reply_markup: button({}) })).status).toBe(400)
    const both = button({ callback_data: 'x', url: 'https://a.vn' })
    expect((await send({ text: 'x', reply_markup: both })).status).toBe(400)
  })

  test('commands keep their form', async () => {
    const { send, tg } = await withLan()
    const set = (command: string) =>
      call(tg, 'setMyCommands', { commands: [{ command, description: 'd' }] })
    expect((await set('phananh')).result).toBe(true)
    expect((await set('Phản ánh')).description).toBe('Bad Request: BOT_COMMAND_INVALID')
    expect((await send({ action: 'typing' }, 'sendChatAction')).result).toBe(true)
    expect((await send({ action: 'sleeping' }, 'sendChatAction')).status).toBe(400)
  })
})

describe('who can be written to', () => {
  test('nobody unknown, nobody who never wrote, nobody who blocked or left', async () => {
    const tg = await start()
    const lan = tg.user(lanSpec)
    const send = async () =>
      (await call(tg, 'sendMessage', { chat_id: lanSpec.id, text: 'x' })).description
    const stranger = await call(tg, 'sendMessage', { chat_id: 5, text: 'x' })
    expect(stranger.description).toBe('Bad Request: chat not found')
    expect(await send()).toBe("Forbidden: bot can't initiate conversation with a user")
    lan.starts()
    lan.blocks()
    expect(await send()).toBe('Forbidden: bot was blocked by the user')
    lan.unblocks()
    expect(await send()).toBeUndefined()
    lan.deactivates()
    expect(await send()).toBe('Forbidden: user is deactivated')
  })

  test('a topic must be open and is never named 1', async () => {
    const tg = await start()
    const group = tg.group({ id: -1001700000009, title: 'Tổ 5', topics: [12] })
    const send = (thread: number) =>
      call(tg, 'sendMessage', { chat_id: group.id, text: 'x', message_thread_id: thread })
    expect((await send(12)).result.message_thread_id).toBe(12)
    expect((await send(1)).description).toBe('Bad Request: message thread not found')
    group.closesTopic(12)
    expect((await send(12)).status).toBe(400)
  })
})
