import { afterAll, beforeAll, expect, it } from 'vitest'
import { climbLadders } from '../../../src/actions/oversight/sweep.ts'
import type { Person } from '../../../src/ports/person.ts'
import { openTimedTown, type TimedTown } from '../timed-town.ts'
import { pothole, xuanAn } from '../town.ts'

let town: TimedTown
let tam: Person
const unit = { code: xuanAn, validFrom: '2019-06-01' }

beforeAll(async () => {
  town = await openTimedTown('2024-08-05 08:00')
  tam = await town.officer(xuanAn, 'head', 'Lê Văn Tâm')
})
afterAll(() => town.close())

/** Everything that asks who serves, at the time of the town. */
const counts = () =>
  town.transact(async (work) => ({
    chats: (await work.officersOf(unit)).length,
    places: (await work.membershipsOf(tam.officer?.id ?? '')).length,
    desks: (await work.desksOf(unit)).length,
    listening: (await work.servingIn([unit], [])).length,
  }))
const here = { chats: 1, places: 1, desks: 1, listening: 1 }
const gone = { chats: 0, places: 0, desks: 0, listening: 0 }
const set = (column: 'since' | 'until', at: string | null) =>
  town.rows(`UPDATE memberships SET ${column} = $1`, [at])

it('a membership counts from the instant it begins to before the instant it ends', async () => {
  await set('since', '2024-08-06T08:00:00+07:00')
  await set('until', '2024-08-08T17:00:00+07:00')
  const seen: unknown[] = []
  for (const when of [
    '2024-08-06 07:59',
    '2024-08-06 08:00',
    '2024-08-08 16:59',
    '2024-08-08 17:00',
  ]) {
    town.goTo(when)
    seen.push(await counts())
  }
  expect(seen).toEqual([gone, here, here, gone])
})

it('and while its unit is there: from its first day to before its last', async () => {
  await set('since', '2020-01-01T00:00:00Z')
  await set('until', null)
  await town.rows("UPDATE units SET valid_until = '2024-08-10' WHERE code = $1", [xuanAn])
  town.goTo('2024-08-09 23:59')
  expect(await counts()).toEqual(here)
  town.goTo('2024-08-10 00:00')
  expect(await counts()).toEqual(gone)
  await town.rows('UPDATE units SET valid_until = NULL')
})

it('the conversation of a chat knows the same', async () => {
  await set('until', new Date(Date.now() + 60_000).toISOString())
  const code = await town.file(await town.newcomer(), pothole)
  expect((await town.say(tam, { type: 'button', data: `open:${code}` }))[0]?.key).toBe('card')
  await set('until', new Date(Date.now()).toISOString())
  expect((await town.say(tam, { type: 'button', data: `open:${code}` }))[0]?.key).toBe(
    'refusal.not-your-unit',
  )
  expect(await town.transact((work) => climbLadders({ work, world: town.world }))).toBe(0)
})
