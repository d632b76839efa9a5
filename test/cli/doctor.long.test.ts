import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkHome } from '../../src/cli/doctor/machine.ts'
import { checkQueues, checkTelegram } from '../../src/cli/doctor/outside.ts'
import { checkCalendar } from '../../src/cli/doctor/settings.ts'
import { checkZaloBot } from '../../src/cli/doctor/zalo-bot.ts'
import { readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import { startTelegramEmulator } from '../emulators/telegram/index.ts'
import { startZaloBotEmulator } from '../emulators/zalo-bot/index.ts'
import { type FreshDatabase, freshDatabase, withClient } from '../support/database.ts'
import { emptyFolder, nghedan } from './support.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

type Check = { name: string; state: 'ok' | 'warning' | 'broken'; detail: string; advice?: string }

async function doctor(env: Record<string, string> = {}) {
  const { code, out, err } = await nghedan(['doctor', '--json'], {
    env: { DATABASE_URL: fresh.url, ...env },
  })
  const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: Check[] }
  expect(code).toBe(ok ? 0 : 1)
  expect(checks.some(({ state }) => state === 'broken')).toBe(!ok)
  for (const { state, advice } of checks) expect(advice === undefined).toBe(state === 'ok')
  const found = Object.fromEntries(checks.map((check) => [check.name, check]))
  return { code, out: out + err, found }
}

test('a sound installation without people: nothing broken, what is missing is said', async () => {
  const { code, found } = await doctor()
  expect(code).toBe(0)
  expect(Object.keys(found)).toEqual([
    'node',
    'settings',
    'data',
    'calendar',
    'home',
    'disk',
    'database',
    'clock',
    'migrations',
    'units',
    'inbox',
    'outbox',
    'failures',
    'queues',
    'telegram',
  ])
  const fine = ['node', 'settings', 'data', 'database', 'clock', 'migrations', 'inbox', 'outbox']
  for (const name of fine) expect(found[name]).toMatchObject({ name, state: 'ok' })
  expect(found.settings?.detail).toContain('DATABASE_URL')
  expect(found.units).toMatchObject({ state: 'warning', detail: expect.stringContaining('26080') })
})

test('for a person: a line each with its mark, and what to do below', async () => {
  const { code, out } = await nghedan(['doctor'], { env: { DATABASE_URL: fresh.url } })
  expect(code).toBe(0)
  expect(out).toMatch(/^✓ Node\.js: \d+\.\d+\.\d+$/m)
  expect(out).toMatch(/^! đơn vị \(units\): 22\/22 .*\n {4}→ npx nghedan invite /m)
  expect(out).not.toContain('✗')
})

test('what is broken is told without a secret, and the rest is still looked at', async () => {
  const { code, out, found } = await doctor({
    DATABASE_URL: 'postgresql://boss:hunter2@127.0.0.1:1/secretname',
    REDIS_URL: 'redis://:hunter3@127.0.0.1:1',
    TELEGRAM_BOT_TOKEN: '7:hunter4',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
    NGHEDAN_OGR: 'hunter5',
  })
  expect(code).toBe(1)
  for (const name of ['database', 'queues', 'telegram'])
    expect(found[name]).toMatchObject({
      state: 'broken',
      detail: expect.stringContaining('ECONNREF'),
    })
  expect(found.settings).toMatchObject({ state: 'warning', detail: expect.stringContaining('OGR') })
  expect(out).not.toMatch(/hunter|boss|secretname/)
})

test('a setting that cannot be read ends it there; bad data are named', async () => {
  const settings = await doctor({ PORT: '99999', TELEGRAM_WEBHOOK_URL: 'hunter2' })
  expect(Object.keys(settings.found)).toEqual(['node', 'settings'])
  expect(settings.found.settings?.detail).toMatch(/PORT.*TELEGRAM_WEBHOOK_URL/)
  expect(settings.out).not.toMatch(/99999|hunter2/)

  const data = await doctor({ NGHEDAN_ORG: 'atlantis' })
  expect(data.found.data).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/^org\/atlantis\.json/),
  })
  expect(data.found.home).toBeDefined()
})

test('a home that others may write or a password they may read is seen', () => {
  const home = emptyFolder()
  expect(checkHome(join(home, 'new'))).toMatchObject({ state: 'warning' })
  expect(checkHome(home)).toMatchObject({ state: 'ok' })
  chmodSync(home, 0o777)
  expect(checkHome(home)).toMatchObject({ state: 'warning' })
  chmodSync(home, 0o711)
  mkdirSync(join(home, 'postgres'))
  writeFileSync(join(home, 'postgres', 'password'), 'x', { mode: 0o644 })
  expect(checkHome(home)).toMatchObject({ state: 'broken' })
})

test('work that stands still and work given up are seen; nothing is migrated', async () => {
  await withClient(fresh.url, async (client) => {
    await client.query(`INSERT INTO outbox (id, queue, payload, created_at, relayed_at, failed_at) VALUES
      (gen_random_uuid(), 'ward', '{}', now() - interval '5 minutes', NULL, NULL),
      (gen_random_uuid(), 'ward', '{}', now() - interval '2 days', now(), now())`)
    await client.query(`INSERT INTO inbox (channel, update_id, chat, position, turn, received_at)
      VALUES ('web', 'x', 'x', 1, '{}', now() - interval '3 minutes')`)
    await client.query('CREATE SCHEMA before')
  })
  const { code, found } = await doctor()
  expect(code).toBe(0)
  expect(found.outbox).toMatchObject({
    state: 'warning',
    detail: expect.stringMatching(/^1 chờ, lâu nhất 5 phút/),
  })
  expect(found.inbox).toMatchObject({
    state: 'warning',
    detail: expect.stringMatching(/^1 chờ, lâu nhất 3 phút/),
  })
  expect(found.failures).toMatchObject({
    state: 'warning',
    detail: expect.stringMatching(/0 tin .* 1 việc/),
  })

  // A schema that comes first hides the tables: the database looks as before the first start.
  const url = new URL(fresh.url)
  url.searchParams.set('options', '-c search_path=before')
  const unmigrated = await doctor({ DATABASE_URL: url.href })
  expect(unmigrated.found.migrations).toMatchObject({
    state: 'warning',
    detail: expect.stringMatching(/units_and_people/),
  })
  expect(unmigrated.found.units).toBeUndefined()
  const tables = "SELECT FROM pg_tables WHERE schemaname = 'before'"
  expect((await withClient(fresh.url, (client) => client.query(tables))).rowCount).toBe(0)
})

test('Telegram: a token that works, one that does not, a webhook that is not ours', async () => {
  const token = '100001:emulated-bot-token'
  const emulator = await startTelegramEmulator({ tokens: [token] })
  const check = (env: Record<string, string>) =>
    checkTelegram(readConfig({ TELEGRAM_API_ROOT: emulator.root, ...env }).telegram)
  const url = 'https://longkhanh.example/webhooks/telegram'
  const hook = { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: 'a-long-enough-secret' }
  const set = () => fetch(`${emulator.root}/bot${token}/setWebhook?url=${encodeURIComponent(url)}`)
  const strange = { state: 'warning', detail: expect.stringContaining('khác cấu hình') }
  try {
    expect(await check({ TELEGRAM_BOT_TOKEN: token })).toMatchObject({
      state: 'ok',
      detail: expect.stringMatching(/^@\w+, polling/),
    })
    expect(await check({ TELEGRAM_BOT_TOKEN: token, ...hook })).toMatchObject(strange)
    expect((await set()).ok).toBe(true)
    expect(await check({ TELEGRAM_BOT_TOKEN: token })).toMatchObject(strange)
    expect(await check({ TELEGRAM_BOT_TOKEN: token, ...hook })).toMatchObject({ state: 'ok' })
    expect(await check({ TELEGRAM_BOT_TOKEN: '9:wrong' })).toMatchObject({
      state: 'broken',
      detail: expect.stringMatching(/unauthorized|not-found/),
    })
  } finally {
    await emulator.stop()
  }
})

test('Zalo Bot: who it is, its webhook, what it lacks, and the messages of the month', async () => {
  const token = '7:emulated-bot-token'
  const emulator = await startZaloBotEmulator({ tokens: [token] })
  const url = 'https://longkhanh.example/webhooks/zalo-bot'
  const reached = { NGHEDAN_PUBLIC_URL: 'https://longkhanh.example' }
  const hook = { ZALO_BOT_WEBHOOK_URL: url, ZALO_BOT_WEBHOOK_SECRET: 'a-long-enough-secret' }
  const known = { ZALO_BOT_API_ROOT: emulator.root, ZALO_BOT_TOKEN: token, ...reached }
  const check = (env: Record<string, string>) => {
    const { zaloBot, publicUrl } = readConfig({ ...known, ...env })
    if (zaloBot === undefined) throw new Error('not configured')
    return checkZaloBot(zaloBot, publicUrl)
  }
  const warned = (words: string) => ({
    state: 'warning',
    detail: expect.stringMatching(new RegExp(`^bot\\.VDKyGxQvd \\(BASIC\\).*${words}`)),
  })
  try {
    expect(await check({})).toMatchObject(warned('polling; .* sẽ mất'))
    expect(await check(hook)).toMatchObject(warned('khác cấu hình'))
    const secret_token = 'a-long-enough-secret'
    await fetch(`${emulator.root}/bot${token}/setWebhook`, {
      method: 'POST',
      body: new URLSearchParams({ url, secret_token }),
    })
    expect(await check(hook)).toMatchObject({ state: 'ok' })
    expect(await check({ ...hook, NGHEDAN_PUBLIC_URL: '' })).toMatchObject(warned('không gửi được'))
    expect(await check({ ZALO_BOT_TOKEN: '9:wrong' })).toMatchObject({
      state: 'broken',
      detail: expect.stringContaining('unauthorized'),
    })
    await withClient(fresh.url, (client) =>
      client.query(`INSERT INTO channel_usage (channel, month, sent, received)
        VALUES ('zalo-bot', date_trunc('month', now() AT TIME ZONE 'Asia/Ho_Chi_Minh'), 500, 300)`),
    )
    const env = { ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: emulator.root }
    const near = await doctor({ ...env, ZALO_BOT_MONTHLY_QUOTA: '1000' })
    expect(near.found.quota).toMatchObject({
      state: 'warning',
      detail: expect.stringMatching(/^800\/1000/),
    })
    expect(near.out).not.toContain(token)
  } finally {
    await emulator.stop()
  }
})

test.skipIf(inject('redisUrl') === '')('Redis, where there is one, is named', async () => {
  const found = await checkQueues(inject('redisUrl'))
  expect(found).toMatchObject({ state: 'ok', detail: expect.stringMatching(/^Redis \d/) })
})

test('a calendar that ends too soon is seen, and which year it is', () => {
  const world = loadWorld('long-khanh-2024')
  const at = (date: string) => checkCalendar(world, Date.parse(`${date}T00:00:00+07:00`))
  expect(at('2024-05-06')).toMatchObject({
    state: 'ok',
    detail: expect.stringContaining('2024-08'),
  })
  expect(at('2040-05-06')).toMatchObject({
    state: 'warning',
    detail: expect.stringContaining('2040 chưa có'),
  })
})
