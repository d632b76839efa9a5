import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/ports/reply.ts'
import { startTelegramEmulator, type TelegramEmulator } from '../emulators/telegram/index.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { opened, openTestKeys } from '../support/keys.ts'
import { startTestService, type TestService } from '../support/service.ts'

let database: FreshDatabase
let emulator: TelegramEmulator
let service: TestService
let pool: pg.Pool
let secret: string

beforeAll(async () => {
  database = await freshDatabase()
  emulator = await startTelegramEmulator({ waitScale: 0.02 })
  service = await startTestService({
    databaseUrl: database.url,
    telegram: { token: emulator.token, root: emulator.root },
    webhook: true,
  })
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
  secret = await registeredSecret()
})
afterAll(async () => {
  await service.stop()
  await emulator.stop()
  await pool.end()
  await database.drop()
})

/** The service told the platform its secret when it registered the webhook. */
async function registeredSecret(): Promise<string> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const call = emulator.calls.find(({ method }) => method === 'setWebhook')
    if (call !== undefined) return String(call.params.secret_token)
    await rest(20)
  }
  throw new Error('no webhook was registered')
}

let updates = 90_000_000
const deliver = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/webhooks/telegram`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secret,
      ...headers,
    },
    body,
  })
const update = (fields: object) => JSON.stringify({ update_id: ++updates, ...fields })
const lan = { id: 4_503_599_627_370_497, is_bot: false, first_name: 'CHIMHOANGYEN' }
const message = (fields: object) =>
  update({
    message: {
      message_id: ++updates,
      date: 1_722_500_000,
      chat: { id: lan.id, type: 'private' },
      from: lan,
      ...fields,
    },
  })

const stored = async () =>
  Number((await pool.query('SELECT count(*) AS count FROM inbox')).rows[0]?.count)
const said = async () => {
  const { vault } = await openTestKeys(pool)
  const { rows } = await pool.query<{ message: Reply }>(
    'SELECT message FROM notifications n JOIN chats c ON c.id = n.chat_id WHERE c.external_id = $1 ORDER BY seq',
    [String(lan.id)],
  )
  return rows.map((row) => opened(row, vault).message.key)
}

async function answered(key: string, count = 1) {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if ((await said()).filter((one) => one === key).length >= count) return
    await rest(20)
  }
  throw new Error(`no ${key}; said: ${(await said()).join()}`)
}

describe('the webhook', () => {
  it.each([
    ['none', {}],
    ['another', { 'x-telegram-bot-api-secret-token': 'wrong-secret' }],
    ['an empty one', { 'x-telegram-bot-api-secret-token': '' }],
    ['a longer one', { 'x-telegram-bot-api-secret-token': 'test-webhook-secretX' }],
  ])(
    'answers 403 to %s instead of the secret, whatever the body, and stores nothing',
    async (_, headers) => {
      const before = await stored()
      for (const body of [message({ text: 'ổ gà' }), '{"broken', ''])
        expect(
          (
            await fetch(`${service.url}/webhooks/telegram`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
              body,
            })
          ).status,
        ).toBe(403)
      expect(await stored()).toBe(before)
    },
  )

  it('answers 400 to what is not JSON', async () => {
    expect((await deliver('{"update_id":')).status).toBe(400)
  })

  it.each([
    ['an unknown kind', () => update({ poll_answer: { poll_id: '1' } })],
    ['a kind of tomorrow', () => update({ hologram: { from: lan } })],
    ['nothing', () => update({})],
    ['another shape', () => '{"update_id":"x"}'],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['a post of a channel', () => update({ channel_post: { message_id: 1 } })],
    ['a malformed message', () => update({ message: { text: 'CHIMHOANGYEN', chat: 'x' } })],
  ])('takes %s with 200, so that it does not come again, and stores nothing', async (_, body) => {
    const before = await stored()
    expect((await deliver(body())).status).toBe(200)
    expect(await stored()).toBe(before)
  })

  it('stores an update once, however often it is delivered', async () => {
    const body = message({ text: 'xin chào' })
    const before = await stored()
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(body)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await stored()).toBe(before + 1)
    await answered('greeting')
  })
})

describe('what somebody sends on Telegram', () => {
  it('a sticker, a poll, a contact: an answer that helps', async () => {
    await deliver(message({ sticker: { file_id: 'x', emoji: '😀' } }))
    await answered('unreadable')
    await deliver(message({ poll: { question: 'CHIMHOANGYEN' } }))
    await answered('unreadable', 2)
    await deliver(message({ contact: { phone_number: '0909123456', user_id: lan.id } }))
    await answered('contact-not-needed')
  })

  it('half an emoji and U+0000, escaped as the platform would', async () => {
    const body = message({ text: 'PLACE' }).replace('PLACE', 'xin ch\\u00e0o \\u0000\\ud83d')
    expect((await deliver(body)).status).toBe(200)
    await answered('greeting', 2)
  })

  it('a file that claims 30 MB is refused with the limit, without being fetched', async () => {
    const fetched = () => emulator.calls.filter(({ method }) => method === 'getFile').length
    const before = fetched()
    await deliver(
      message({
        document: { file_id: 'big', file_size: 30 * 2 ** 20, file_name: 'CHIMHOANGYEN.mp4' },
      }),
    )
    await answered('file.too-big')
    expect(fetched()).toBe(before)
  })

  it('a forged callback for somebody else’s case', async () => {
    const press = (data: string) =>
      deliver(
        update({
          callback_query: {
            id: String(++updates),
            from: lan,
            data,
            message: { message_id: 1, chat: { id: lan.id, type: 'private' } },
          },
        }),
      )
    await press('accept:7K2M9QXD')
    await answered('refusal.officers-only')
    await press('withdraw-yes:7K2M9QXD')
    await answered('refusal.not-your-case')
    await press('constructor:7K2M9QXD')
    await answered('old-button')
  })
})

describe('after all of this', () => {
  it('the log names nobody, says no word of theirs and no secret', async () => {
    const logged = service.logged()
    expect(logged).toContain('wrong secret')
    for (const word of ['CHIMHOANGYEN', '0909123456', String(lan.id), secret, emulator.token])
      expect(logged).not.toContain(word)
    const metrics = await (await fetch(`${service.url}/metrics`)).text()
    expect(metrics).toContain('channel="telegram"')
    for (const word of ['CHIMHOANGYEN', String(lan.id)]) expect(metrics).not.toContain(word)
  })
})
