import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startZaloOaEmulator, type ZaloOaEmulator } from '../emulators/zalo-oa/index.ts'
import type { Person } from '../emulators/zalo-oa/people.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'

/** A citizen on an emulated OA and the whole service, joined by nothing but HTTP. */
const patienceMs = 20_000
const day = 24 * 3_600_000
const params = { code: 30, news: 80, date: 20 }

let database: FreshDatabase
let oa: ZaloOaEmulator
let service: TestService
let pool: pg.Pool
let lan: Person
beforeAll(async () => {
  database = await freshDatabase()
  oa = await startZaloOaEmulator()
  oa.registers({ id: '11', by: 'user', status: 'approved', params, text: 'Hồ sơ <code>: <news>' })
  const { news: _, ...short } = params
  oa.registers({ id: '22', by: 'phone', status: 'approved', params: short })
  service = await startTestService({
    databaseUrl: database.url,
    env: {
      ZALO_OA_APP_ID: oa.appId,
      ZALO_OA_APP_SECRET: oa.appSecret,
      ZALO_OA_SECRET_KEY: oa.secretKey,
      ZALO_OA_API_ROOT: oa.roots.api,
      ZALO_OA_OAUTH_ROOT: oa.roots.oauth,
      ZALO_OA_BUSINESS_ROOT: oa.roots.business,
      ZALO_OA_REFRESH_TOKEN: oa.pair().refresh_token,
      ZALO_OA_TEMPLATE_USER: '11',
      ZALO_OA_TEMPLATE_PHONE: '22',
    },
  })
  pool = new pg.Pool({ connectionString: database.url, max: 1 })
  expect(await oa.webhook.save(`${service.url}/webhooks/zalo-oa`)).toBe(true)
  lan = oa.user({ name: 'Lan', phone: '84901234567' })
}, 60_000)
afterAll(async () => {
  await pool.end()
  await service.stop()
  await oa.stop()
  await database.drop()
})

const hears = (text: string | RegExp) => lan.waitFor(text, patienceMs)
const count = async (table: string) =>
  Number((await pool.query(`SELECT count(*) FROM ${table}`)).rows[0].count)

test('a report from the first word to the receipt, the number asked for and given', async () => {
  lan.follows()
  lan.says('ổ gà trước số 12 hùng vương p xuân an, tối qua có người té xe rồi đó')
  await hears('Hùng Vương')
  const picture = { width: 40, height: 30, channels: 3, background: 'red' } as const
  lan.photo(await sharp({ create: picture }).jpeg().toBuffer())
  await hears(/ảnh/)
  lan.presses('Đúng, gửi đi')
  await hears('đồng ý')
  lan.presses('Đồng ý')
  expect((await hears('Mã hồ sơ')).text).toMatch(/LK-\w{4}-\w{4}/)
  await hears('7 ngày')
  const form = await hears('Gửi số điện thoại')
  expect(form.asksInfo).toBe(true)
  lan.submitsInfo()
  await hears('567')
  expect(lan.reactions.map(({ icon }) => icon)).toContain('/-strong')
  await vi.waitUntil(
    async () =>
      (await pool.query("SELECT 1 FROM attachments WHERE status = 'stored'")).rowCount === 1,
    { timeout: patienceMs, interval: 50 },
  )
  expect(service.logged()).not.toMatch(/84901234567|hùng vương/i)
})

test('whoever is not Zalo is turned away, and whatever comes twice is kept once', async () => {
  const body = JSON.stringify({ event_name: 'user_send_text', message: { text: 'x', msg_id: 'm' } })
  const before = await count('inbox')
  const forged = await fetch(`${service.url}/webhooks/zalo-oa`, { method: 'POST', body })
  expect(forged.status).toBe(403)
  expect(await count('inbox')).toBe(before)
  oa.faults.duplicate()
  lan.says('xin chào')
  await hears('tôi nghe')
  await vi.waitUntil(() => oa.webhook.pending === 0, { timeout: patienceMs })
  expect(await count('inbox')).toBe(before + 1)
})

test('after a long silence somebody is asked to write, or waits for the morning, and then reads it all', async () => {
  await pool.query(`UPDATE conversations SET updated_at = updated_at - interval '8 days'`)
  lan.member.lastInteraction = Date.now() - 8 * day
  const { rows } = await pool.query(
    `WITH news AS (
       INSERT INTO notifications (id, chat_id, message)
       SELECT gen_random_uuid(), id, '{"key":"cancelled"}' FROM chats WHERE channel = 'zalo-oa'
       RETURNING id)
     INSERT INTO outbox (id, queue, payload)
     SELECT gen_random_uuid(), 'notify-zalo-oa', jsonb_build_object('notificationId', id) FROM news
     RETURNING payload->>'notificationId' AS id`,
  )
  const status = async () =>
    (await pool.query('SELECT status FROM notifications WHERE id = $1', [rows[0].id])).rows[0]
      .status
  // Nobody is asked at night; the tests run at any hour.
  const hour = (new Date().getUTCHours() + 7) % 24
  if (hour >= 6 && hour < 22)
    await vi.waitUntil(async () => (await status()) === 'knocked', { timeout: patienceMs })
  expect(await status()).not.toBe('sent')
  lan.says('tôi đây')
  await hears('Đã dừng')
  // It is in the chat before it is written down.
  await vi.waitUntil(async () => (await status()) === 'sent', { timeout: patienceMs })
})
