import { afterAll, beforeAll, expect, test } from 'vitest'
import { submit } from '../../src/actions/citizen/submit.ts'
import { withdraw } from '../../src/actions/citizen/withdraw.ts'
import { closeDay } from '../../src/actions/oversight/close-days.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { Kind } from '../../src/domain/organisation.ts'
import { DAY } from '../../src/domain/time/calendar.ts'
import { type Database, openDatabase } from '../../src/persistence/database.ts'
import { seed } from '../../src/persistence/seed.ts'
import type { Invariant } from '../../src/persistence/verify/checks.ts'
import { type Verified, verify } from '../../src/persistence/verify/verify.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Keys } from '../../src/ports/keys.ts'
import type { Person } from '../../src/ports/person.ts'
import { sweepAt } from '../../src/simulation/sweep.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { openTestKeys } from '../support/keys.ts'
import { nghedan } from './support.ts'

const world = loadWorld('long-khanh-2024')
const filedAt = Date.now() - 20 * DAY
const secretWords = 'Ông Nguyễn Văn Bí Mật lấn đất nhà tôi'

let fresh: FreshDatabase
let database: Database
let keys: Keys

async function file(kind: Kind, chat: string): Promise<{ person: Person; code: string }> {
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
    () => filedAt,
  )((work) =>
    submit({ work, world }, person, {
      kind,
      topic: 'land',
      urgency: 'normal',
      unit: '26080',
      text: secretWords,
      place: {},
      attachments: [],
    }),
  )
  const found = await database.pool.query<{ code: string }>(
    'SELECT code FROM cases WHERE chat_id = $1',
    [id],
  )
  return { person, code: found.rows[0]?.code ?? '' }
}

beforeAll(async () => {
  fresh = await freshDatabase()
  database = openDatabase(fresh.url, { max: 4 })
  keys = await openTestKeys(database.pool)
  await seed(database, world.organisation)
  for (const [kind, chat] of [
    ['PAKN', 'anh-ba'],
    ['KN', 'chi-tu'],
    ['DIALOGUE', 'bac-nam'],
  ] as const)
    await file(kind, chat)
  const { person, code } = await file('PAKN', 'co-sau')
  await transactOn(
    database.pool,
    keys,
    () => filedAt + DAY,
  )((work) => withdraw({ work, world }, person, { code }))
  await database.pool.query(
    "INSERT INTO officers (id, name) VALUES (gen_random_uuid(), 'Cán bộ thử')",
  )
  await settle()
})

/** Everything that was due is done. */
async function settle() {
  await sweepAt({ ...database, keys }, world, Date.now())
  while (await transactOn(database.pool, keys)((work) => closeDay({ work })));
  await database.pool.query('UPDATE outbox SET relayed_at = now() WHERE relayed_at IS NULL')
}

afterAll(async () => {
  await database.close()
  await fresh.drop()
})

const brokenIn = ({ checks }: Verified) =>
  checks.filter(({ breaches }) => breaches > 0).map(({ name }) => name)

test('a database in order has no breach, and everything was looked at', async () => {
  const env = { DATABASE_URL: fresh.url }
  const { code, out, err } = await nghedan(['verify', '--json'], { env })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const verified = JSON.parse(out) as Verified
  expect(brokenIn(verified)).toEqual([])
  expect(verified).toMatchObject({
    breaches: 0,
    looked: { cases: 4, events: 5, files: 0 },
  })
  expect(verified.looked.days).toBeGreaterThan(17)
  expect(verified.looked.clocks).toBeGreaterThan(6)
  expect(verified.looked.rungs).toBeGreaterThan(20)
})

const sortingOf = `name = 'sorting' AND case_id = (SELECT id FROM cases WHERE code = $1)`

/** What somebody might break by hand in one case ($1: its code), and which invariants notice. */
const damages: [string, Invariant[], string][] = [
  [
    'an event that is missing',
    ['history', 'evidence'],
    'UPDATE cases SET version = 2 WHERE code = $1',
  ],
  ['a status nobody set', ['status'], "UPDATE cases SET status = 'lodged' WHERE code = $1"],
  ['a case closed in no status', ['closing'], 'UPDATE cases SET closed_at = now() WHERE code = $1'],
  [
    'a clock stopped in silence',
    ['clocks'],
    `UPDATE clocks SET stopped_at = now(), next_action_at = NULL WHERE ${sortingOf}`,
  ],
  [
    'more time than the limit gives',
    ['due'],
    `UPDATE clocks SET due_at = due_at + interval '1 hour' WHERE ${sortingOf}`,
  ],
  [
    'a pause nobody ordered',
    ['due'],
    `UPDATE clocks SET pauses = '[{"from": 1, "to": 1}]' WHERE ${sortingOf}`,
  ],
  [
    'a clock that took over from one that runs',
    ['clocks', 'chain'],
    `UPDATE clocks k SET follows = o.id FROM clocks o WHERE k.name = 'sorting'
     AND o.name = 'first-answer' AND o.case_id = k.case_id
     AND k.case_id = (SELECT id FROM cases WHERE code = $1)`,
  ],
  ['a rung left out', ['rungs'], `UPDATE clocks SET rung = rung + 1 WHERE ${sortingOf}`],
  [
    'a rung that waits',
    ['late'],
    `UPDATE clocks SET next_action_at = now() - interval '1 hour' WHERE ${sortingOf}`,
  ],
  [
    'an alert nobody was told',
    ['alerts'],
    `INSERT INTO alerts (id, clock_id, rung, officer_id, level, hold_until)
     SELECT gen_random_uuid(), r.clock_id, r.rung, o.id, 'head', now() - interval '1 hour'
     FROM officers o, rungs r JOIN clocks k ON k.id = r.clock_id
     WHERE k.name = 'sorting' AND k.case_id = (SELECT id FROM cases WHERE code = $1)
     ORDER BY r.rung LIMIT 1`,
  ],
  [
    'a number without its letter',
    ['letters'],
    `INSERT INTO letter_numbers SELECT unit_code, unit_valid_from, 2024, 1 FROM cases WHERE code = $1`,
  ],
  [
    'a job nobody relays',
    ['outbox'],
    `INSERT INTO outbox (id, queue, payload, created_at)
     SELECT gen_random_uuid(), 'ward', '{}', now() - interval '1 hour' FROM cases WHERE code = $1`,
  ],
  [
    'a file that is gone',
    ['files'],
    `INSERT INTO attachments (id, chat_id, kind, ref, status)
     SELECT gen_random_uuid(), chat_id, 'photo', 'x', 'stored' FROM cases WHERE code = $1`,
  ],
]

const breachesNow = async (): Promise<Map<Invariant, number>> => {
  const { checks } = await verify(database.pool, world, Date.now(), async () => false)
  return new Map(checks.map(({ name, breaches }) => [name, breaches]))
}

test.each(damages)('%s is noticed', async (what, expected, statement) => {
  const { code } = await file('KN', what)
  await settle()
  const before = await breachesNow()
  const { rowCount } = await database.pool.query(statement, [code])
  expect(rowCount).toBe(1)
  const after = await breachesNow()
  const more = [...after].filter(([name, count]) => count > (before.get(name) ?? 0))
  expect(more.map(([name]) => name)).toEqual(expected)
})

test('a stopped clock that is gone is noticed', async () => {
  const before = await breachesNow()
  const client = await database.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    const { rowCount } = await client.query(
      `DELETE FROM clocks WHERE id = (
         SELECT k.id FROM clocks k JOIN cases c ON c.id = k.case_id WHERE c.closed_at IS NOT NULL LIMIT 1)`,
    )
    expect(rowCount).toBe(1)
    await client.query(
      'DELETE FROM rungs r WHERE NOT EXISTS (SELECT FROM clocks WHERE id = r.clock_id)',
    )
    await client.query('COMMIT')
  } finally {
    client.release()
  }
  const more = [...(await breachesNow())].filter(([name, count]) => count > (before.get(name) ?? 0))
  expect(more).toEqual([['clocks', (before.get('clocks') ?? 0) + 1]])
})

test('a breach is told with its code, in words, and ends with 1', async () => {
  const { rows } = await database.pool.query<{ code: string }>(
    "UPDATE cases SET closed_at = now() WHERE kind = 'DIALOGUE' RETURNING code",
  )
  const { code, out } = await nghedan(['verify'], { env: { DATABASE_URL: fresh.url } })
  expect(code).toBe(1)
  expect(out).toMatch(/✗ đóng khi và chỉ khi có ngày đóng .*: 2\n/)
  expect(out).toContain(rows[0]?.code)
  expect(out).not.toMatch(/Bí Mật|bac-nam/)
})

test('what an older version left, limits guessed and steps of another table, is no breach', async () => {
  await settle()
  const before = await breachesNow()
  const { code } = await file('KN', 'ong-bay')
  const older = [
    "UPDATE clocks k SET source = '', rung = 3 FROM cases c WHERE c.id = k.case_id AND c.code = $1",
    `INSERT INTO case_events (id, case_id, seq, type, actor, data, at)
     SELECT gen_random_uuid(), id, 2, 'accept', 'officer', '{}', now() FROM cases WHERE code = $1`,
    'UPDATE cases SET version = 2 WHERE code = $1',
  ]
  for (const statement of older) await database.pool.query(statement, [code])
  await settle()
  expect(await breachesNow()).toEqual(before)
})
