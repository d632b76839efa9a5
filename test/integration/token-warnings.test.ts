import { afterAll, beforeAll, expect, test } from 'vitest'
import { warnOfTokens } from '../../src/actions/oversight/tokens.ts'
import type { Person } from '../../src/ports/person.ts'
import type { TokenState, Tokens } from '../../src/ports/token-store.ts'
import { openTown } from './town.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 2)
const bought: Tokens = {
  access: 'a',
  refresh: 'r',
  boughtAt: now - 20 * hour,
  accessUntil: now + 5 * hour,
  refreshUntil: now + 89 * day,
}
const link = 'https://nghedan.example/zalo/consent/1/2'

let town: Awaited<ReturnType<typeof openTown>>
let head: Person
let administrator: Person

beforeAll(async () => {
  town = await openTown(() => now)
  head = await town.officer('LK-NV', 'head')
})
afterAll(() => town.close())

/** Who is told what, by this state. */
async function told(state: TokenState, way: string | 'none' = link) {
  const [last] = await town.rows<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM notifications',
  )
  await town.transact((work) =>
    warnOfTokens({ work, world: town.world }, state, way === 'none' ? undefined : way),
  )
  return (await town.sentSince(last?.seq ?? 0)).map(({ chatId, message }) => ({
    chat: chatId,
    key: message.key,
    how: message.params?.how,
  }))
}

test('the head of the unit that manages people hears of it where nobody is administrator', async () => {
  const out = { tokens: { ...bought, accessUntil: now - hour }, refusedAt: now - hour }
  expect(await told(out)).toEqual([
    { chat: head.chat.id, key: 'tokens.out', how: { text: 'tokens.how-link', params: { link } } },
  ])
})

test('an administrator hears once of each trouble, with what to do', async () => {
  administrator = await town.officer('LK-NV', 'administrator')
  const chat = administrator.chat.id
  const how = { text: 'tokens.how-link', params: { link } }
  expect(await told({ tokens: bought })).toEqual([])
  // A refresh just begun is on its way.
  expect(await told({ tokens: bought, begunAt: now - 60_000 })).toEqual([])
  const uncertain = { tokens: bought, begunAt: now - 180_000 }
  expect(await told(uncertain)).toEqual([{ chat, key: 'tokens.uncertain', how }])
  expect(await told(uncertain)).toEqual([])
  const refused = { tokens: bought, refusedAt: now, refusedFor: 'answer-lost' }
  expect(await told(refused)).toEqual([{ chat, key: 'tokens.refused', how }])
  expect(await told(refused)).toEqual([])
  const out = { ...refused, tokens: { ...bought, accessUntil: now } }
  expect(await told(out, 'none')).toEqual([
    { chat, key: 'tokens.out', how: { text: 'tokens.how-command' } },
  ])
})

test('days before the right to send ends it is said, once for each of them', async () => {
  const ending = (days: number) => ({ tokens: { ...bought, refreshUntil: now + days * day } })
  const keys = []
  for (const days of [20, 14, 13, 7, 6, 3, 2, 1, 0.5])
    keys.push(...(await told(ending(days))).map(({ key }) => `${days}: ${key}`))
  expect(keys).toEqual([14, 7, 3, 1].map((days) => `${days}: tokens.ends`))
})
