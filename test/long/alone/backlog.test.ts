import { afterAll, beforeAll, expect, it } from 'vitest'
import { tellAlerts } from '../../../src/actions/oversight/alerts.ts'
import type { Person } from '../../../src/ports/person.ts'
import { type LadderTown, openLadderTown } from '../../integration/ladder-town.ts'
import { inspectorate, xuanAn } from '../../integration/town.ts'

const waiting = 20_000

let town: LadderTown
let people: Person[]

beforeAll(async () => {
  town = await openLadderTown()
  people = [
    await town.officer(inspectorate, 'inspector', 'Giang'),
    await town.officer(inspectorate, 'inspector', 'Hạnh'),
  ]
})
afterAll(() => town.close())

it('a great backlog is told a person at a time, all of a person’s together', async () => {
  await town.accepted(await town.newcomer(), await town.officer(xuanAn, 'officer', 'Tâm'))
  const [clock] = await town.rows<{ id: string }>(
    'SELECT id FROM clocks WHERE stopped_at IS NULL LIMIT 1',
  )
  await town.rows(`INSERT INTO rungs (clock_id, rung, percent, planned_at, fired_at)
    SELECT '${clock?.id}', n, 150, now(), now() FROM generate_series(1, ${waiting}) n`)
  await town.rows(`INSERT INTO alerts (id, clock_id, rung, officer_id, level, hold_until)
    SELECT uuidv7(), '${clock?.id}', n, o.id, 'inspectorate', '2024-08-01'
    FROM generate_series(1, ${waiting}) n, officers o WHERE o.name IN ('Giang', 'Hạnh')`)
  const { world } = town
  const tell = () => town.transact((work) => tellAlerts({ work, world }))
  expect([await tell(), await tell(), await tell()]).toEqual([waiting, waiting, 0])
  for (const person of people) expect(await town.heard(person)).toHaveLength(1)
})
