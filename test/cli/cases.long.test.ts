import { afterAll, beforeAll, expect, test } from 'vitest'
import { queuesFor } from '../../queues/index.ts'
import { openQueues } from '../../queues/open.ts'
import { submit } from '../../src/actions/citizen/submit.ts'
import { withdraw } from '../../src/actions/citizen/withdraw.ts'
import { readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import { showCode } from '../../src/domain/case/code.ts'
import type { Kind } from '../../src/domain/organisation.ts'
import { type Database, openDatabase } from '../../src/persistence/database.ts'
import { relayOutbox } from '../../src/persistence/outbox.ts'
import { seed } from '../../src/persistence/seed.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Keys } from '../../src/ports/keys.ts'
import type { Person } from '../../src/ports/person.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { openTestKeys } from '../support/keys.ts'
import { answerOf, nghedan } from './support.ts'

let fresh: FreshDatabase
let database: Database
let keys: Keys
let env: Record<string, string>
const world = loadWorld(readConfig({}).organisation)

const secretWords = 'Ông Nguyễn Văn Bí Mật lấn đất nhà tôi'

async function file(kind: Kind, unit: string, chat: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: number }>(
    "INSERT INTO chats (channel, external_id, kind) VALUES ('web', $1, 'private') RETURNING id",
    [chat],
  )
  const id = rows[0]?.id ?? 0
  const person: Person = {
    chat: { id, channel: 'web', externalId: chat, kind: 'private', language: 'vi' },
  }
  await transactOn(
    database.pool,
    keys,
  )((work) =>
    submit({ work, world }, person, {
      kind,
      topic: 'land',
      urgency: 'normal',
      unit,
      text: secretWords,
      place: { words: 'hẻm kín 13' },
      attachments: [],
    }),
  )
  const filed = await database.prisma.case.findFirstOrThrow({ orderBy: { id: 'desc' } })
  return filed.code
}

type Line = { code: string; kind: string; overdue: boolean; ageDays: number; due: string | null }
const list = (...args: string[]) => answerOf(['cases', ...args], { env }) as Promise<Line[]>
const shown = (code: string) => showCode(code, 'LK')

let late: string
let usual: string
let taken: string

beforeAll(async () => {
  fresh = await freshDatabase()
  env = { DATABASE_URL: fresh.url }
  database = openDatabase(fresh.url, { max: 4 })
  keys = await openTestKeys(database.pool)
  await seed(database, world.organisation)
  late = await file('PAKN', '26080', 'anh-ba')
  usual = await file('TC', 'LK-TTR', 'chi-tu')
  taken = await file('PAKN', '26080', 'bac-nam')
  await database.pool.query(
    `UPDATE cases SET created_at = now() - interval '9 days' WHERE code = $1`,
    [late],
  )
  await database.pool.query(
    `UPDATE clocks SET due_at = now() - interval '2 days' FROM cases c
     WHERE c.id = case_id AND c.code = $1`,
    [late],
  )
  const { chatId } = await database.prisma.case.findUniqueOrThrow({ where: { code: taken } })
  const chat = { id: Number(chatId), channel: 'web', externalId: 'bac-nam' } as const
  const person: Person = { chat: { ...chat, kind: 'private', language: 'vi' } }
  await transactOn(
    database.pool,
    keys,
  )((work) => withdraw({ work, world }, person, { code: taken }))
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

test('every case, newest first, and where it stands', async () => {
  const all = await list()
  expect(all.map(({ code }) => code)).toEqual([taken, usual, late].map(shown))
  const [withdrawn, denunciation, overdue] = all
  expect(withdrawn).toMatchObject({ status: 'withdrawn', due: null, overdue: false, ageDays: 0 })
  expect(denunciation).toMatchObject({ kind: 'TC', unit: 'LK-TTR', overdue: false })
  expect(Date.parse(denunciation?.due ?? '')).toBeGreaterThan(Date.now())
  expect(overdue).toMatchObject({ kind: 'PAKN', topic: 'land', unit: '26080', status: 'received' })
  expect(overdue).toMatchObject({ overdue: true, ageDays: 9 })
})

test('by unit, overdue alone, at most so many', async () => {
  const inUnit = await list('--unit', 'Xuân An')
  expect(inUnit.map(({ code }) => code)).toEqual([taken, late].map(shown))
  expect((await list('--overdue')).map(({ code }) => code)).toEqual([shown(late)])
  const one = await list('--unit', '26080', '--limit', '1')
  expect(one.map(({ code }) => code)).toEqual([shown(taken)])
})

test('one case with its history, by its code as a person types it', async () => {
  const typed = shown(taken).toLowerCase().replaceAll('-', ' ')
  const answer = await answerOf(['cases', '--code', typed], { env })
  expect(answer).toEqual([
    {
      code: shown(taken),
      kind: 'PAKN',
      topic: 'land',
      unit: '26080',
      unitFrom: '2019-06-01',
      status: 'withdrawn',
      due: null,
      overdue: false,
      ageDays: 0,
      history: [
        { type: 'submit', actor: 'citizen', at: expect.stringMatching(/\+07:00$/) },
        { type: 'withdraw', actor: 'citizen', at: expect.stringMatching(/\+07:00$/) },
      ],
    },
  ])
  const unknown = await nghedan(['cases', '--code', 'LK-0000-0000'], { env })
  expect(unknown).toMatchObject({ code: 1, out: '' })
})

test('for a person it is a table, and nobody’s words or address are ever in it', async () => {
  const all = await nghedan(['cases'], { env })
  const one = await nghedan(['cases', '--code', late], { env })
  expect(all.out).toMatch(new RegExp(`${shown(late)} +PAKN +land +26080 +received +9 .*QUÁ HẠN`))
  expect(one.out).toMatch(/ {2}submit {2}\(citizen\)/)
  for (const { code, out, err } of [all, one]) {
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).not.toMatch(/Bí Mật|hẻm kín|anh-ba|chi-tu|bac-nam/)
  }
})

test('reconcile brings back every job a lost queue forgot, once', async () => {
  const relayed = await relayOutbox(database.pool, async () => {})
  expect(relayed).toBeGreaterThan(2)

  expect(await answerOf(['reconcile'], { env })).toEqual({ readded: relayed })
  expect(await waiting()).toBe(relayed)
  const again = await nghedan(['reconcile'], { env })
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toContain(String(relayed))
  expect(await waiting()).toBe(relayed)
})

/** Jobs in the queues, which were never looked at before. */
async function waiting(): Promise<number> {
  const store = { kind: 'postgres', url: fresh.url } as const
  const queues = await openQueues(queuesFor([]), store, () => {})
  const counts = await queues.counts().finally(() => queues.close())
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

test('jobs of a channel that is not configured are kept, and said to be', async () => {
  await database.pool.query(
    `INSERT INTO outbox (id, queue, payload, relayed_at)
     VALUES (gen_random_uuid(), 'notify-telegram', '{}', now() - interval '1 second')`,
  )
  const before = await database.prisma.outboxJob.count({
    where: { queue: { not: 'notify-telegram' } },
  })
  const { code, out, err } = await nghedan(['reconcile', '--json'], { env })
  expect({ code, answer: JSON.parse(out) }).toEqual({ code: 0, answer: { readded: before } })
  expect(err).toMatch(/^1 /)
})
