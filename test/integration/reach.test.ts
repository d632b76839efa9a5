import { afterEach, beforeEach, expect, it } from 'vitest'
import { submit } from '../../src/actions/citizen/submit.ts'
import { loadWorld } from '../../src/config/world.ts'
import { transactOn } from '../../src/persistence/work.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { openTown, pothole } from './town.ts'

/** The last Wednesday the calendar knows: five working days later lies in a year it does not. */
const lateDecember = Date.parse('2027-12-29T09:00:00+07:00')

let town: Awaited<ReturnType<typeof openTown>>
beforeEach(async () => {
  town = await openTown()
})
afterEach(() => town.close())

it('takes a report whose time reaches a year without calendar, and then does not start until the year is there', async () => {
  const person = await town.newcomer()
  await transactOn(
    town.pool,
    town.keys,
    () => lateDecember,
  )((work) => submit({ work, world: town.world }, person, pothole))
  expect(await town.rows('SELECT provisional FROM clocks WHERE name = $1', ['resolve'])).toEqual([
    { provisional: true },
  ])
  await expect(startTestService({ databaseUrl: town.url })).rejects.toThrow(
    /policy\/calendar\.json: .*2027-12-31.*1 .*2028/,
  )

  const known = loadWorld('long-khanh-2024')
  const next = { year: 2028, settled: false, closed: [], worked: [] }
  const calendar = { ...known.calendar, years: [...known.calendar.years, next] }
  let service: TestService | undefined
  try {
    service = await startTestService({
      databaseUrl: town.url,
      world: { ...known, calendar },
    })
    expect((await fetch(`${service.url}/healthz/ready`)).status).toBe(200)
  } finally {
    await service?.stop()
  }
})

it('does not start without the policy that an open case was received under', async () => {
  const person = await town.newcomer()
  const received = Date.parse('2024-08-05T09:00:00+07:00')
  await transactOn(
    town.pool,
    town.keys,
    () => received,
  )((work) => submit({ work, world: town.world }, person, pothole))
  const policies = town.world.policies.filter(({ validUntil }) => validUntil === undefined)
  const world = { ...town.world, policies }
  await expect(startTestService({ databaseUrl: town.url, world })).rejects.toThrow(
    /policy\/clocks: .*PAKN .*2024-08-05/,
  )
})
