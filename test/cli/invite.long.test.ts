import { afterAll, beforeAll, expect, test } from 'vitest'
import { converse } from '../../handlers/converse.ts'
import { readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import { type Database, openDatabase } from '../../src/persistence/database.ts'
import { Inbox } from '../../src/persistence/inbox.ts'
import { handleWaiting } from '../../src/persistence/lanes.ts'
import type { Keys } from '../../src/ports/keys.ts'
import { startTelegramEmulator } from '../emulators/telegram/index.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { opened, openTestKeys } from '../support/keys.ts'
import { answerOf, nghedan } from './support.ts'

let fresh: FreshDatabase
let database: Database
let keys: Keys
let env: Record<string, string>

beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, { max: 4 })
  env = { DATABASE_URL: fresh.url }
  keys = await openTestKeys(database.pool)
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

type Invitation = { code: string; unit: string; name: string; expires: string; web: string }

const invite = (...args: string[]) =>
  answerOf(['invite', '--unit', '26080', ...args], { env }) as Promise<Invitation>

/** Somebody new sends the code in a web chat; resolves to the key of what they are told. */
async function use(code: string, chat: string): Promise<string | undefined> {
  await new Inbox(database.pool, keys.vault, () => {}).store([
    {
      channel: 'web',
      updateId: `${chat}:1`,
      chat: { id: chat, kind: 'private' },
      sender: { id: chat },
      messageId: '1',
      order: 1,
      at: Date.now(),
      body: { type: 'text', text: `/start ${code}` },
    },
  ])
  const world = loadWorld(readConfig({}).organisation)
  expect((await handleWaiting(database.pool, keys, 1, converse(world))).turns).toBe(1)
  const [told] = await database.prisma.notification.findMany({
    where: { chat: { externalId: chat } },
    orderBy: { seq: 'desc' },
    take: 1,
  })
  return told && (opened(told, keys.vault).message as { key?: string }).key
}

test('the code binds whoever uses it first, and nobody after', async () => {
  const { code, unit, name, expires, web } = await invite('--role', 'head', '--name', 'Bà Tư')
  expect({ unit, name }).toEqual({ unit: '26080', name: 'Bà Tư' })
  expect(web).toBe(`http://localhost:3000/chat?seat=officer&start=${code}`)
  const days = (Date.parse(expires) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(6.9)
  expect(days).toBeLessThanOrEqual(7)

  expect(await use(code, 'first')).toBe('officer.welcome')
  expect(await use(code, 'second')).toBe('refusal.invitation')
  const members = await database.prisma.membership.findMany({ include: { officer: true } })
  expect(members).toMatchObject([{ unitCode: '26080', role: 'head', officer: { name: 'Bà Tư' } }])

  const units = (await answerOf(['units'], { env })) as { code: string; officers: number }[]
  expect(units.find((one) => one.code === '26080')).toMatchObject({ officers: 1, openCases: 0 })
  expect(units.filter(({ officers }) => officers > 0)).toHaveLength(1)
})

test('a code that was not used in time is refused', async () => {
  const { code } = await invite('--role', 'officer')
  await database.pool.query(
    "UPDATE invitations SET expires_at = now() - interval '1 second' WHERE used_at IS NULL",
  )
  expect(await use(code, 'late')).toBe('refusal.invitation')
})

test('a unit by its name without diacritics, links for every channel, text for a person', async () => {
  const emulator = await startTelegramEmulator()
  try {
    const { code, out, err } = await nghedan(
      ['invite', '--unit', 'thanh tra', '--role', 'chief-inspector'],
      {
        env: {
          ...env,
          NGHEDAN_PUBLIC_URL: 'https://longkhanh.example/nghe-dan/',
          TELEGRAM_BOT_TOKEN: '100001:emulated-bot-token',
          TELEGRAM_API_ROOT: emulator.root,
        },
      },
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const token = /inv_[\w-]{24}/.exec(out)?.[0] ?? ''
    expect(out).toContain(`https://longkhanh.example/nghe-dan/chat?seat=officer&start=${token}`)
    const bot = /https:\/\/t\.me\/(\w+)\?start=(\S+)/.exec(out)
    expect(bot?.[2]).toBe(token)
    expect(out).toContain('Thanh tra thành phố Long Khánh')
    expect(out).not.toContain('emulated-bot-token')
  } finally {
    await emulator.stop()
  }
})

test('without an answer from Telegram the code is still told', async () => {
  const env2 = {
    ...env,
    TELEGRAM_BOT_TOKEN: '100001:emulated-bot-token',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
  }
  const args = ['invite', '--unit', 'xuan an', '--role', 'officer']
  const answer = (await answerOf(args, { env: env2 })) as { code: string; telegram: string }
  expect(answer.telegram).toBe(`/start ${answer.code}`)
})

test('what still works is listed without codes and can be revoked', async () => {
  const { code } = await invite('--role', 'officer', '--name', 'Ông Năm')
  const list = (await answerOf(['invite', 'list'], { env })) as { id: string; name: string }[]
  expect(JSON.stringify(list)).not.toContain('inv_')
  expect(list.map(({ name }) => name)).toContain('Ông Năm')
  expect(await answerOf(['invite', 'revoke', code], { env })).toMatchObject({ name: 'Ông Năm' })
  expect((await nghedan(['invite', 'revoke', code], { env })).code).toBe(1)
  expect(await use(code, 'revoked')).toBe('refusal.invitation')
})

test('a service is ended at once', async () => {
  const { code } = await invite('--role', 'officer', '--name', 'Bà Sáu')
  expect(await use(code, 'sau')).toBe('officer.welcome')
  const officers = async () =>
    (await answerOf(['officers', '--unit', '26080'], { env })) as {
      service: string
      name: string
    }[]
  const service = (await officers()).find(({ name }) => name === 'Bà Sáu')?.service ?? ''
  expect(await answerOf(['officers', 'end', '--service', service], { env })).toMatchObject({
    name: 'Bà Sáu',
  })
  expect((await officers()).map(({ name }) => name)).not.toContain('Bà Sáu')
  const chat = await database.prisma.chat.findFirst({ where: { externalId: 'sau' } })
  expect(chat?.officerId).toBeNull()
})
