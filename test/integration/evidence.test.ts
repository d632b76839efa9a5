import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDay } from '../../src/actions/oversight/close-days.ts'
import { openTownWithPast, tamper, ways } from './tampering.ts'
import type { TimedTown } from './timed-town.ts'

const seed = Math.floor(Math.random() * 2 ** 31)
let town: TimedTown
beforeAll(async () => {
  town = await openTownWithPast(seed)
})
afterAll(() => town.close())

describe('whoever owns the database cannot change what happened unseen', () => {
  test('every tampering is found, and its place is named', async () => {
    const tried = await tamper(town, ways, 320, seed)
    const total = [...tried.values()].reduce((sum, count) => sum + count, 0)
    console.info(`seed ${seed}: ${total} tamperings found by place`, Object.fromEntries(tried))
    expect(total).toBe(320)
    expect(tried.size).toBe(Object.keys(ways).length)
  })

  const event = 'case_events SET data'
  test.each([
    [`UPDATE ${event} = '{}'`, 'the time of erasing is missing'],
    [`UPDATE ${event} = '{"a": 1}', erased_at = now()`, 'other words in their place'],
    [`UPDATE ${event} = '{}', erased_at = now() WHERE type = 'erase'`, 'what says so is no words'],
    [`UPDATE ${event} = '{}', erased_at = now() WHERE erased_at IS NOT NULL`, 'once'],
    [`UPDATE ${event} = '{}', erased_at = now(), hash = ''`, 'something else besides'],
    [`UPDATE chain_roots SET root = ''`, 'a signed day'],
    ['DELETE FROM chain_roots', 'a signed day'],
  ])('%s is refused: %s', async (statement) => {
    const before = await town.everything()
    await expect(town.pool.query(statement)).rejects.toMatchObject({ code: '23001' })
    expect(await town.everything()).toEqual(before)
  })

  test('an event without the one before it is refused', async () => {
    const added = (seq: number) =>
      town.pool.query(
        `INSERT INTO case_events (id, case_id, seq, type, actor, data, at)
         SELECT gen_random_uuid(), id, $1, 'note', 'system', '{}', now() FROM cases LIMIT 1`,
        [seq],
      )
    await expect(added(1_000)).rejects.toMatchObject({ code: '23514' })
    await expect(added(0)).rejects.toMatchObject({ code: '23514' })
  })
})

describe('the days', () => {
  test('follow each other without a gap, quiet ones too, and nothing is signed twice', async () => {
    const roots = await town.rows<{ day: string; events: number }>(
      'SELECT day, events FROM chain_roots ORDER BY day',
    )
    expect(roots.at(0)?.day).toBe('2024-08-01')
    expect(roots.at(-1)?.day).toBe('2024-08-19')
    expect(roots).toHaveLength(19)
    expect(roots.some(({ events }) => events === 0)).toBe(true)
    expect(await town.transact((work) => closeDay({ work }))).toBe(false)
  })

  test('are not over before one at night, and several processes close one once', async () => {
    const close = () => town.transact((work) => closeDay({ work }))
    town.goTo('2024-08-21 00:59')
    expect(await close()).toBe(false)
    town.goTo('2024-08-21 01:00')
    await Promise.all([close(), close(), close(), close()])
    const [row] = await town.rows<{ days: number }>('SELECT count(*) AS days FROM chain_roots')
    expect(row?.days).toBe(20)
  })
})
