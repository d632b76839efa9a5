import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellAlerts } from '../../src/actions/oversight/alerts.ts'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import { weeklySummary } from '../../src/actions/oversight/weekly-summary.ts'
import type { Oversight } from '../../src/domain/oversight.ts'
import type { Person } from '../../src/ports/person.ts'
import { type LadderTown, openLadderTown } from './ladder-town.ts'
import { inspectorate, pothole, xuanAn } from './town.ts'

let town: LadderTown
let lan: Person
let tam: Person
let head: Person
let inspector: Person

beforeAll(async () => {
  town = await openLadderTown()
  lan = await town.newcomer()
  tam = await town.officer(xuanAn, 'officer', 'Tâm')
  head = await town.officer(xuanAn, 'head', 'Dung')
  inspector = await town.officer(inspectorate, 'inspector', 'Giang')
})
afterAll(() => town.close())
beforeEach(() => town.clear())

const listeners = () => town.listeners({ tam, head, inspector })

describe('a ladder that was changed while clocks climb', () => {
  /** A case told at so many rungs of the ladder as it was. */
  async function climbedTo(rungs: number): Promise<string> {
    const code = await town.accepted(lan, tam)
    for (let rung = 0; rung < rungs; rung += 1) await town.nextRung(code, 'resolve')
    await listeners()
    return code
  }

  const ladderOf = (...percents: number[]): Oversight['ladder'] =>
    percents.map((percent) => ({
      percent,
      tell: percent <= 100 ? ['officer', 'head'] : ['inspectorate'],
    }))

  async function sweepAt(local: string, ladder: Oversight['ladder']): Promise<string[]> {
    town.goTo(local)
    const world = { ...town.world, oversight: { ...town.world.oversight, ladder } }
    await town.transact((work) => climbLadders({ work, world }))
    await town.transact((work) => tellAlerts({ work, world }))
    return listeners()
  }

  const percentsOf = async (code: string) => (await town.rungs(code)).map(({ percent }) => percent)

  it('leaves nothing out when it has fewer steps', async () => {
    const code = await climbedTo(3)
    const fewer = ladderOf(50, 100, 150)
    expect(await sweepAt('2024-08-12 17:00', fewer)).toEqual(['tam', 'head'])
    expect(await sweepAt('2024-08-15 17:00', fewer)).toEqual(['inspector'])
    expect(await sweepAt('2024-08-22 08:00', fewer)).toEqual(['inspector'])
    expect(await percentsOf(code)).toEqual([50, 75, 90, 100, 150, 150])
  })

  it('begins its repetitions where it ends, not as many later as it had steps', async () => {
    const code = await climbedTo(3)
    expect(await sweepAt('2024-08-12 17:00', ladderOf(100))).toEqual(['tam', 'head'])
    expect(await sweepAt('2024-08-19 08:00', ladderOf(100))).toEqual(['tam', 'head'])
    expect(await percentsOf(code)).toEqual([50, 75, 90, 100, 100])
  })

  it('tells nothing twice when it has more steps', async () => {
    const code = await climbedTo(4)
    const more = ladderOf(10, 25, 50, 60, 75, 90, 100, 130, 150)
    expect(await sweepAt('2024-08-14 09:00', more)).toEqual([])
    expect(await sweepAt('2024-08-15 17:00', more)).toEqual(['inspector'])
    expect(await percentsOf(code)).toEqual([50, 75, 90, 100, 130, 150])
  })
})

it('after a stop over the whole ladder those who work on it read of it too', async () => {
  await town.accepted(lan, tam)
  town.goTo('2024-08-19 08:00')
  await town.climb()
  await town.tell()
  for (const person of [tam, head, inspector]) expect(await town.heard(person)).toHaveLength(1)
})

describe('in quiet hours nobody is written to', () => {
  it.each(['2024-08-06 21:00', '2024-08-07 02:00', '2024-08-07 06:29'])(
    'not even of what was recorded before them: %s',
    async (night) => {
      town.goTo('2024-08-05 20:00')
      await town.file(lan, { ...pothole, urgency: 'danger' })
      town.goTo('2024-08-06 20:59')
      await town.climb()
      town.goTo(night)
      await town.climb()
      await town.tell()
      expect(await listeners()).toEqual([])
      town.goTo('2024-08-07 06:30')
      await town.climb()
      await town.tell()
      expect(await listeners()).toContain('head')
    },
  )

  it('the week that was missed on Monday is summed up in the morning', async () => {
    await town.rows('DELETE FROM weekly_summaries')
    const sumUp = () => town.transact((work) => weeklySummary({ work, world: town.world }))
    town.goTo('2024-08-13 02:00')
    expect(await sumUp()).toBe(0)
    town.goTo('2024-08-13 06:30')
    expect(await sumUp()).toBe(6)
  })
})
