import { describe, expect, inject, test } from 'vitest'
import { killOften } from './support/kills.ts'
import { allWell } from './support/town.ts'

const runs = Number(process.env.RUNS ?? 5)
describe('killed between an update and its reply', () => {
  test.concurrent.each(['postgres'] as const)(
    'jobs on %s: nothing is lost',
    { timeout: 600_000 },
    async (store) => {
      const began = Date.now()
      const kills = await killOften(runs, store === 'redis' ? inject('redisUrl') : undefined)
      console.log(store, kills.tally, kills.cards, kills.missed, kills.at, Date.now() - began)
      expect(kills.tally).toMatchObject(allWell(kills.town))
      expect(kills.cards.missing).toBe(0)
    },
  )
})
