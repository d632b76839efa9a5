import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { bare } from './filing.ts'
import {
  accepts,
  confirms,
  getsCard,
  learnsAndRates,
  photo,
  resolves,
  tellings,
} from './pothole.ts'
import { openTown, type Town, units } from './town.ts'

const redisUrl = inject('redisUrl')
const noRedis = 'no redis-server on this machine'

const ways = [
  { way: 'polling, queues in PostgreSQL', options: {} },
  { way: 'webhook, queues in PostgreSQL', options: { webhook: true } },
  { way: 'polling, queues in Redis', options: { redisUrl }, only: 'with diacritics' },
]

describe.concurrent.each(ways)('a pothole from the first word to the rating: $way', (given) => {
  const { options, only } = given
  const needsRedis = 'redisUrl' in options && redisUrl === ''
  let town: Town
  let officers: Awaited<ReturnType<Town['officer']>>[]

  beforeAll(async () => {
    if (needsRedis) return
    town = await openTown(options)
    officers = [await town.officer(units.xuanAn), await town.officer(units.xuanAn)]
  })
  afterAll(() => town?.close())

  for (const [how, tell] of Object.entries(tellings)) {
    if (only !== undefined && only !== how) continue
    // One after the other, the officers taking turns: a chat gets no more than a message a second.
    test.sequential(how, async ({ skip }) => {
      skip(needsRedis, noRedis)
      const [first, second] = officers.reverse()
      if (first === undefined || second === undefined) throw new Error('two officers joined')
      const citizen = town.citizen()
      const shot = await photo(200)
      await tell(citizen)
      const code = await confirms(town, citizen)
      const card = await getsCard(town, first, code)
      const other = await getsCard(town, second, code)
      await accepts(citizen, first, card)
      // Pressed on a screen that does not show yet that the card has changed.
      await second.presses(other, { data: `accept:${bare(code)}` })
      await second.hears(`${code} đã có ${first.name} nhận rồi.`)
      await resolves(first, code, shot)
      await learnsAndRates(citizen, code, shot)
      const events = await town.query<{ type: string }>(
        'SELECT e.type FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.code = $1 ORDER BY seq',
        [bare(code)],
      )
      expect(events.map(({ type }) => type)).toEqual(['submit', 'accept', 'resolve', 'rate'])
    })
  }

  test.sequential('nobody learns who the other is', ({ skip }) => {
    skip(needsRedis, noRedis)
    expect(town.leaks()).toEqual([])
    expect(town.logged()).not.toMatch(/ổ gà|o ga|Lành\d|Công\d/)
    expect(town.emulator.rateLimits.violations).toBe(0)
  })
})
