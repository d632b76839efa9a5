import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../src/embedded/free-port.ts'
import { until } from '../emulators/common/tools.ts'
import { startZaloBotEmulator, type ZaloBotEmulator } from '../emulators/zalo-bot/index.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'

let database: FreshDatabase
let emulator: ZaloBotEmulator
let service: TestService
let pool: pg.Pool
let photo: Buffer
const secret = 'bi_mat_cua_zalo'

beforeAll(async () => {
  database = await freshDatabase()
  emulator = await startZaloBotEmulator({ waitScale: 0.02 })
  const port = await freePort()
  const root = `http://127.0.0.1:${port}`
  service = await startTestService({
    databaseUrl: database.url,
    env: {
      PORT: String(port),
      NGHEDAN_PUBLIC_URL: root,
      ZALO_BOT_TOKEN: emulator.token,
      ZALO_BOT_API_ROOT: emulator.root,
      ZALO_BOT_WEBHOOK_URL: `${root}/webhooks/zalo-bot`,
      ZALO_BOT_WEBHOOK_SECRET: secret,
      ZALO_BOT_NAME: 'Bot Nghe Dân',
    },
  })
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await service.stop()
  await emulator.stop()
  await pool.end()
  await database.drop()
})

const deliver = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}/webhooks/zalo-bot`, { method: 'POST', headers, body })
const signed = { 'x-bot-api-secret-token': secret }
const stored = async () =>
  Number((await pool.query('SELECT count(*) AS count FROM inbox')).rows[0]?.count)

let messages = 0
const update = (fields: object = {}, event = 'message.text.received') => ({
  event_name: event,
  message: {
    date: 1_795_400_000_123,
    chat: { chat_type: 'PRIVATE', id: '6ede9afa66b88fe6d6aa' },
    message_id: `2d758cb5e222177a${++messages}`,
    from: { id: '6ede9afa66b88fe6d6aa', is_bot: false, display_name: 'CHIMHOANGYEN' },
    text: 'xin chào',
    ...fields,
  },
})

describe('the webhook', () => {
  it('was found in order when Zalo tried it, without the secret and with nothing in it', async () => {
    const registered = () => emulator.calls.find(({ method }) => method === 'setWebhook')
    await until(() => registered()?.status !== undefined && registered()?.status !== 0, 10_000)
    expect(registered()).toMatchObject({ status: 200, params: { secret_token: secret } })
    expect(service.logged()).not.toContain('not reached')
  })

  it.each([
    ['none', {}],
    ['another', { 'x-bot-api-secret-token': 'sai' }],
    ['an empty one', { 'x-bot-api-secret-token': '' }],
    ['a longer one', { 'x-bot-api-secret-token': `${secret}X` }],
  ])('answers 403 to %s instead of the secret and stores nothing', async (_, headers) => {
    const before = await stored()
    for (const body of [JSON.stringify(update()), '{"broken'])
      expect((await deliver(body, headers as Record<string, string>)).status).toBe(403)
    expect(await stored()).toBe(before)
  })

  it('reads both envelopes, each update once', async () => {
    const before = await stored()
    const one = JSON.stringify(update())
    const other = JSON.stringify({ ok: true, result: update() })
    const answers = await Promise.all([one, other, one, other].map((body) => deliver(body, signed)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await stored()).toBe(before + 2)
  })

  it.each([
    ['an event of tomorrow', { event_name: 'bot.promoted' }],
    ['another shape', { event_name: 5 }],
    ['a message of another shape', update({ message_id: 7 })],
    ['a list', []],
    ['null', null],
    ['what a bot said', update({ from: { id: 'b', is_bot: true } })],
  ])('takes %s with 200 and stores nothing', async (_, body) => {
    const before = await stored()
    expect((await deliver(JSON.stringify(body), signed)).status).toBe(200)
    expect(await stored()).toBe(before)
  })

  it('answers 400 to what is not JSON', async () => {
    expect((await deliver('{"event_name":', signed)).status).toBe(400)
  })
})

describe('a citizen', () => {
  it('tells of a pothole by words and numbers, with a photo, and is seen to be answered', async () => {
    const lan = emulator.user({ name: 'Lan' })
    lan.photo(photo, { caption: 'ổ gà trước số 12 Hùng Vương, phường Xuân An' })
    const asked = await lan.waitFor(/Đúng chưa ạ/, 10_000)
    expect(lan.typing).toBeGreaterThan(0)
    lan.chooses(asked, 'Đúng, gửi đi')
    const consent = await lan.waitFor(({ choices }) => choices.includes('Đồng ý'), 10_000)
    lan.chooses(consent, 'Đồng ý')
    const receipt = await lan.waitFor(/Mã hồ sơ/, 10_000)
    expect(receipt.text).toMatch(/LK-\w{4}-\w{4}/)
    expect(receipt.styles.length).toBeGreaterThan(0)
    const kept = 'SELECT status, mime FROM attachments'
    expect((await pool.query(kept)).rows).toEqual([{ status: 'stored', mime: 'image/jpeg' }])
  }, 40_000)

  it('whom Zalo protects is given a number to call', async () => {
    const child = emulator.user({ name: 'Bé' })
    child.unsupported()
    expect((await child.waitFor(/chưa đọc được/, 10_000)).text).toMatch(/0251 1022/)
  })

  it('a voice is kept as it came', async () => {
    const nam = emulator.user({ name: 'Năm' })
    const frame = Buffer.concat([Buffer.from('fff15080037ffc', 'hex'), Buffer.alloc(20)])
    nam.voice(Buffer.concat(Array.from({ length: 20 }, () => frame)))
    await nam.waitFor(() => true, 10_000)
    const voices = "SELECT status FROM attachments WHERE kind = 'voice'"
    await expect
      .poll(async () => (await pool.query(voices)).rows, { timeout: 10_000 })
      .toEqual([{ status: 'stored' }])
  })
})

it('what came and went is counted as Zalo counts it, and no log names anybody', async () => {
  const metrics = await (await fetch(`${service.url}/metrics`)).text()
  const counted = (what: string) =>
    Number(
      new RegExp(`nghedan_month_messages\\{channel="zalo-bot",what="${what}"\\} (\\d+)`).exec(
        metrics,
      )?.[1],
    )
  expect(counted('sent')).toBeGreaterThan(0)
  expect(counted('sent')).toBeLessThanOrEqual(emulator.usage.sent)
  expect(counted('received')).toBe(await stored())
  expect(counted('quota')).toBe(3_000)
  for (const private_ of ['CHIMHOANGYEN', secret, emulator.token.split(':')[1] ?? '', '6ede9afa'])
    expect(service.logged()).not.toContain(private_)
})
