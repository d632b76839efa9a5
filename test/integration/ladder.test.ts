import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import { extended, paused, resumed, stopped } from '../../src/domain/case/clock.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { type LadderTown, openLadderTown } from './ladder-town.ts'
import { at, written } from './timed-town.ts'
import { denunciation, inspectorate, pothole, xuanAn, xuanBinh } from './town.ts'

let town: LadderTown
let lan: Person
let tam: Person
let hoa: Person
let head: Person
let inspector: Person
let chief: Person
let leader: Person

beforeAll(async () => {
  town = await openLadderTown()
  lan = await town.newcomer()
  tam = await town.officer(xuanAn, 'officer', 'Tâm')
  hoa = await town.officer(xuanAn, 'officer', 'Hòa')
  head = await town.officer(xuanAn, 'head', 'Dung')
  inspector = await town.officer(inspectorate, 'inspector', 'Giang')
  chief = await town.officer(inspectorate, 'chief-inspector', 'Khánh')
  leader = await town.officer('LK-UBND', 'leader', 'Minh')
})
afterAll(() => town.close())
beforeEach(() => town.clear())

const accepted = () => town.accepted(lan, tam)
const stop = (code: string, name: string) =>
  town.turn(code, name, (clock, { now }) => [stopped(clock, now)])
const linesOf = (reply: Reply | undefined) => {
  const param = reply?.params?.lines
  return typeof param === 'object' && 'lines' in param ? param.lines : []
}
/** Who heard a reminder since the last look. */
const listeners = () => town.listeners({ tam, hoa, head, inspector, chief, leader })

describe('the ladder of one clock', () => {
  it('is told from the officer upwards, each rung at its time', async () => {
    const code = await accepted()
    const told: [string, string[]][] = []
    for (let rung = 0; rung < 8; rung += 1) {
      const came = await town.nextRung(code, 'resolve')
      told.push([written(came), await listeners()])
    }
    // Five working days of eight hours, from Monday 8:00: due on Monday 12/8 at 17:00.
    expect(told.map(([, who]) => who)).toEqual([
      ['tam'],
      ['tam'],
      ['tam', 'head'],
      ['tam', 'head'],
      ['head', 'inspector', 'chief'],
      ['inspector', 'chief', 'leader'],
      ['inspector', 'chief', 'leader'],
      ['inspector', 'chief', 'leader'],
    ])
    expect(told[3]?.[0]).toBe('2024-08-12 17:00')
    const rungs = await town.rungs(code)
    expect(rungs.map(({ percent }) => percent)).toEqual([50, 75, 90, 100, 120, 150, 150, 150])
    expect(rungs.every(({ planned, fired }) => fired === planned)).toBe(true)
    // The reminders afterwards: every five working days as the office opens.
    expect(told.slice(6).map(([at]) => at.slice(11))).toEqual(['07:30', '07:30'])
  })

  it('goes to everybody of the unit while nobody has accepted', async () => {
    const code = await town.file(lan, pothole)
    await town.nextRung(code, 'first-answer')
    expect(await listeners()).toEqual(['tam', 'hoa', 'head'])
  })

  it('goes a level up where a level has nobody', async () => {
    const code = await town.file(lan, { ...pothole, unit: xuanBinh })
    await town.nextRung(code, 'first-answer')
    expect(await listeners()).toEqual(['inspector', 'chief'])
    expect((await town.rungs(code)).map(({ percent }) => percent)).toEqual([50])
  })

  it('fires nothing while the clock stands still, and goes on where it stood', async () => {
    const code = await accepted()
    town.goTo('2024-08-06 08:00')
    await town.turn(code, 'resolve', (clock, { now }) => [paused(clock, now)])
    town.goTo('2024-08-20 08:00')
    expect(await town.climb()).toBe(0)
    await town.turn(code, 'resolve', (clock, { now, rules }) => [resumed(clock, now, rules)])
    expect(await town.climb()).toBe(0)
    await town.nextRung(code, 'resolve')
    const [rung] = await town.rungs(code)
    expect(rung?.percent).toBe(50)
    expect(rung?.planned).toBeGreaterThan(at('2024-08-20 08:00'))
  })

  it('is climbed anew by an extended clock; the old one is silent', async () => {
    const code = await accepted()
    await town.nextRung(code, 'resolve')
    await town.nextRung(code, 'resolve')
    await town.turn(code, 'resolve', (clock, { work, now, rules }) => {
      const limit = { amount: 15, unit: 'working-days', endOfDay: 'office' } as const
      work.addClock(extended(clock, work.newId(), limit, 1, now, rules))
      return [stopped(clock, now)]
    })
    await listeners()
    for (let rung = 0; rung < 3; rung += 1) await town.nextRung(code, 'resolve')
    expect((await town.rungs(code)).map(({ percent }) => percent)).toEqual([50, 75, 50, 75, 90])
  })
})

describe('what is told', () => {
  it('names the case, the time left, who has it, and what can be done', async () => {
    const code = await accepted()
    await town.nextRung(code, 'resolve')
    const [soon] = await town.heard(tam)
    expect(soon).toMatchObject({
      key: 'alert.soon',
      params: { left: expect.stringMatching(/^còn \d/), who: 'Tâm', plan: '' },
    })
    expect(soon?.buttons?.flat().map(({ key }) => key)).toEqual(['button.open', 'button.plan'])
    town.goTo('2024-08-12 17:00')
    await town.climb()
    town.goTo('2024-08-16 09:00')
    await town.tell()
    const [late] = await town.heard(head)
    expect(late).toMatchObject({ key: 'alert.late', params: { left: 'quá hạn 4 ngày' } })
    expect(late?.buttons?.flat().map((one) => 'data' in one && one.data)).toEqual([
      `open:${code}`,
      `plan:${code}`,
    ])
  })

  it('offers an extension while there is time for one', async () => {
    const code = await accepted()
    for (let rung = 0; rung < 3; rung += 1) await town.nextRung(code, 'resolve')
    const soon = (await town.heard(head)).at(-1)
    expect(soon?.key).toBe('alert.soon')
    expect(soon?.buttons?.flat().map(({ key }) => key)).toContain('button.prolong')
  })

  it('leads a leader to the case it tells of', async () => {
    await accepted()
    town.goTo('2024-08-20 09:00')
    const [{ key } = { key: '' }] = (await town.act(leader, { do: 'list-overdue' })).replies
    expect(key).toBe('officer.overdue-list')
  })

  it('is one digest for several cases, each with its highest rung, overdue first', async () => {
    for (let n = 0; n < 12; n += 1) await accepted()
    town.goTo('2024-08-08 08:00')
    const soon = await accepted()
    town.goTo('2024-08-13 10:00')
    await town.climb()
    await town.tell()
    const [digest, ...others] = await town.heard(tam)
    expect(others).toEqual([])
    expect(digest?.key).toBe('digest.late')
    expect(digest?.params).toMatchObject({ late: 12, soon: 1 })
    const lines = linesOf(digest)
    expect(lines).toHaveLength(11)
    expect(lines.at(-1)).toMatchObject({ text: 'digest.more', params: { count: 3 } })
    expect(lines[0]?.text).toBe('digest.line-late')
    expect(digest?.buttons?.flat()).toHaveLength(7)
    expect(JSON.stringify(digest)).not.toContain(soon)
  })

  it('after a day of downtime everything missed is recorded, and each person reads one message', async () => {
    const codes = [await accepted(), await accepted(), await accepted()]
    town.goTo('2024-08-13 10:00')
    await town.climb()
    expect(await town.tell()).toBeGreaterThan(0)
    for (const code of codes)
      expect((await town.rungs(code)).map(({ percent }) => percent)).toEqual([50, 75, 90, 100])
    for (const person of [tam, head]) expect(await town.heard(person)).toHaveLength(1)
    for (const person of [hoa, inspector, leader]) expect(await town.heard(person)).toEqual([])
    expect(await town.climb()).toBe(0)
    expect(await town.tell()).toBe(0)
  })

  it('waits out the quiet hours, while the rung is recorded at once', async () => {
    town.goTo('2024-08-05 20:00')
    const code = await town.file(lan, { ...pothole, urgency: 'danger' })
    const came = await town.nextRung(code, 'resolve')
    expect(written(came)).toBe('2024-08-06 08:00')
    town.goTo('2024-08-06 14:00')
    await town.climb()
    await town.tell()
    await listeners()
    // 24 hours are over at 20:00; 120 % at 0:48 in the night.
    town.goTo('2024-08-07 01:00')
    await town.climb()
    expect(await town.tell()).toBe(0)
    const rungs = (await town.rungs(code)).filter(({ name }) => name === 'resolve')
    expect(rungs.at(-1)).toMatchObject({ percent: 120, fired: at('2024-08-07 01:00') })
    town.goTo('2024-08-07 06:29')
    expect(await town.tell()).toBe(0)
    expect(await listeners()).toEqual([])
    town.goTo('2024-08-07 06:30')
    expect(await town.tell()).toBeGreaterThan(0)
    expect(await listeners()).toContain('head')
  })

  it('is nothing where the case was closed or its clock stopped before anybody was told', async () => {
    const [closedCase, stoppedOne] = [await accepted(), await accepted()]
    town.goTo('2024-08-12 17:00')
    await town.climb()
    await stop(stoppedOne, 'resolve')
    await town.change(closedCase, (it) => ({ ...it, status: 'resolved', closedAt: town.now() }))
    expect(await town.tell()).toBe(4)
    expect(await listeners()).toEqual([])
  })

  it('follows a case to its new unit, and leaves the old one alone', async () => {
    const binh = await town.officer(xuanBinh, 'officer', 'Bình')
    const code = await accepted()
    town.goTo('2024-08-12 17:00')
    await town.climb()
    await town.change(code, ({ officerId: _, ...it }) => ({
      ...it,
      unit: { ...it.unit, code: xuanBinh },
    }))
    await town.tell()
    expect(await listeners()).toEqual([])
    await town.nextRung(code, 'resolve')
    // Xuân Bình has no head: the rung for its head goes a level up.
    expect(await listeners()).toEqual(['inspector', 'chief'])
    expect(await town.heard(binh)).toEqual([])
  })

  it('of a denunciation reaches those who may open it and nobody else, at any level', async () => {
    const code = await town.file(lan, denunciation)
    for (let rung = 0; rung < 7; rung += 1) {
      await town.nextRung(code, 'sorting')
      expect(await listeners()).toEqual(['chief'])
    }
    const messages = JSON.stringify(await town.rows('SELECT message FROM notifications'))
    expect(messages).not.toContain('corruption')
  })

  it('of a clock that cannot be counted waits an hour at a time, and holds up no other', async () => {
    const lost = await accepted()
    town.goTo('2026-08-03 08:00')
    const code = await accepted()
    town.goTo('2026-08-10 16:59')
    // As after somebody deleted the older policies.
    const policies = town.world.policies.filter(({ validUntil }) => validUntil === undefined)
    const world = { ...town.world, policies }
    const setAside: RangeError[] = []
    const watch = {
      rung() {},
      silent() {},
      setAside: (_: string, error: RangeError) => setAside.push(error),
    }
    const climb = () => town.transact((work) => climbLadders({ work, world }, { watch }))
    expect([await climb(), await climb()]).toEqual([2, 0])
    expect(setAside.map(({ message }) => message)).toEqual([
      expect.stringContaining('No policy for PAKN on 2024-08-05'),
    ])
    expect((await town.rungs(code)).map(({ percent }) => percent)).toEqual([50, 75, 90])
    expect(await town.rungs(lost)).toEqual([])
    // Once the policy is back everything that was missed is recorded.
    town.goTo('2026-08-10 18:00')
    await town.climb()
    expect((await town.rungs(lost)).length).toBeGreaterThan(6)
  })
})
