import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { notify } from '../../queues/notify.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import { ChatLocks } from '../../src/persistence/chat-locks.ts'
import { messengerOn } from '../../src/persistence/messenger.ts'
import type { Person } from '../../src/ports/person.ts'
import { startZaloOaEmulator } from '../emulators/zalo-oa/index.ts'
import { denunciation, openTown, pothole } from './town.ts'

const day = 24 * 3_600_000
/** Nobody is asked at night, and tests run at any hour. */
const noon = Date.parse(`${new Date().toISOString().slice(0, 10)}T05:00:00Z`)

/** A person on Zalo, what waits for them, and a way to let them be silent. */
async function open() {
  const town = await openTown()
  const locks = new ChatLocks(town.url)
  const ahead = noon - Date.now()
  const zalo = await startZaloOaEmulator({ now: () => Date.now() + ahead })
  const params = { code: 30, news: 80, date: 20 }
  zalo.registers({ id: '11', by: 'user', status: 'approved', params, text: '<code>: <news>' })
  const { access_token } = zalo.pair()
  const channel = createZaloOa({
    appId: zalo.appId,
    secretKey: zalo.secretKey,
    timestamp: 'either',
    tokens: { current: async () => access_token, rejected: async () => {} },
    roots: zalo.roots,
    paid: true,
    templates: { user: '11' },
    generic: { code: 'của anh/chị', news: 'Có tin mới.' },
    mediaHosts: [],
    now: () => Date.now() + ahead,
  })
  const messenger = messengerOn(town.pool, town.keys.vault, locks)
  const deps: Partial<Deps> = {
    world: town.world,
    messenger,
    sent() {},
    trouble(error) {
      throw error
    },
  }
  const { process } = notify({ ...channel, pace: { ...channel.pace, privateGapMs: 0 } })
  const lan = zalo.user({ name: 'Lan' })
  const person: Person = await town.newcomer('private', 'zalo-oa')
  await town.rows('UPDATE chats SET external_id = $2 WHERE id = $1', [person.chat.id, lan.id])
  person.chat.externalId = lan.id

  return {
    town,
    zalo,
    lan,
    person,
    messenger,
    /** Lan writes, and the bot answers: both are stored. */
    async writes() {
      lan.says('xin chào')
      await town.say(person, { type: 'text', text: 'xin chào' })
    },
    tell: (code: string) =>
      town.transact(async (work) =>
        work.notify({ chatId: person.chat.id, reply: { key: 'button.code', params: { code } } }),
      ),
    /** Every job there is, as the queue would run them. */
    async work() {
      const jobs = await town.rows<{ id: string }>(
        `SELECT payload->>'notificationId' AS id FROM outbox WHERE queue = 'notify-zalo-oa' ORDER BY id`,
      )
      for (const { id } of jobs) await process({ notificationId: id }, deps as Deps)
    },
    notices: () =>
      town.rows<{ id: string; status: string; means: string | null }>(
        'SELECT id, status, means FROM notifications ORDER BY seq',
      ),
    chat: async () =>
      (
        await town.rows<{ knocked_at: number | null }>(
          'SELECT knocked_at FROM chats WHERE id = $1',
          [person.chat.id],
        )
      )[0],
    /** What was, was eight days earlier. */
    async silence() {
      await town.rows(`UPDATE conversations SET updated_at = updated_at - interval '8 days'`)
      lan.member.lastInteraction = (lan.member.lastInteraction ?? 0) - 8 * day
    },
    async close() {
      await channel.stop()
      await locks.close()
      await zalo.stop()
      await town.close()
    },
  }
}

let world: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  world = await open()
})
afterEach(() => world.close())

const statuses = async () => (await world.notices()).map(({ status, means }) => [status, means])

test('after seven days somebody is asked once, and gets everything, once, as soon as they write', async () => {
  const { lan, zalo } = world
  await world.writes()
  await world.work()
  expect(await statuses()).toEqual([['sent', 'free']])
  await world.silence()
  await world.tell('LK-1')
  await world.tell('LK-2')
  await world.work()
  expect((await statuses()).slice(1)).toEqual([
    ['knocked', 'template-user'],
    ['knocked', 'before'],
  ])
  expect(zalo.counts).toMatchObject({ 'template-user': 1, free: 1, paid: 0 })
  expect(await world.chat()).not.toEqual({ knocked_at: null })

  const before = lan.inbox.length
  await world.writes()
  await world.work()
  await world.work()
  expect(lan.inbox.slice(before).map(({ text }) => text.split('\n')[0])).toEqual([
    'LK-1',
    'LK-2',
    expect.stringContaining('Dạ, tôi nghe'),
  ])
  expect((await statuses()).slice(1)).toEqual([
    ['sent', 'free'],
    ['sent', 'free'],
    ['sent', 'free'],
  ])
  expect(await world.chat()).toEqual({ knocked_at: null })
})

test.each([
  ['names the case as people write its code', pothole, /^LK-\w{4}-\w{4}: Đường đã vá xong\.$/],
  ['tells nothing of a sealed one', denunciation, /^của anh\/chị: Có tin mới\.$/],
])('the notice %s', async (_, report, expected) => {
  const { lan, town, person } = world
  const it = await town.caseOf(await town.file(person, report))
  await world.writes()
  await world.work()
  await world.silence()
  const reply = { key: 'button.code', params: { code: 'Đường đã vá xong. Mời xem.' } } as const
  await town.transact(async (work) => work.notify({ chatId: person.chat.id, caseId: it.id, reply }))
  await world.work()
  expect(lan.inbox.at(-1)?.text).toMatch(expected)
})

test('who follows again, or opens the chat, gets what waits without a word', async () => {
  await world.writes()
  await world.work()
  await world.silence()
  await world.tell('LK-1')
  await world.work()
  world.lan.follows()
  await world.town.say(world.person, { type: 'unblocked' })
  await world.work()
  expect(world.lan.inbox.at(-1)?.text).toBe('LK-1')
})

test('who leaves while something waits is not written to', async () => {
  await world.writes()
  await world.work()
  await world.silence()
  await world.tell('LK-1')
  await world.work()
  await world.town.say(world.person, { type: 'blocked' })
  expect((await world.notices()).at(-1)).toMatchObject({ status: 'knocked' })
})

test('what is told to have been refused while they wrote is sent after all', async () => {
  await world.writes()
  await world.tell('LK-1')
  const { messenger } = world
  const last = (await world.notices()).at(-1)?.id ?? ''
  const seen = (await messenger.read(last))?.contact.heardAt
  await world.writes()
  expect(await messenger.knocked(last, 'template-user', seen)).toBe(false)
  await world.work()
  expect((await statuses()).map(([status]) => status)).toEqual(['sent', 'sent', 'sent'])
  expect(await world.chat()).toEqual({ knocked_at: null })
})

test('somebody who could not be reached is, once they write', async () => {
  await world.writes()
  await world.work()
  await world.tell('LK-1')
  world.lan.refuses(-244)
  await world.work()
  expect((await statuses()).at(-1)).toEqual(['unreachable', null])
  world.lan.refuses(undefined)
  await world.writes()
  await world.work()
  expect((await statuses()).map(([status]) => status)).toEqual(['sent', 'sent', 'sent'])
})
