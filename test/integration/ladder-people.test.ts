import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submit } from '../../src/actions/citizen/submit.ts'
import { tellAlerts } from '../../src/actions/oversight/alerts.ts'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import type { Person } from '../../src/ports/person.ts'
import { type LadderTown, openLadderTown } from './ladder-town.ts'
import { at, written } from './timed-town.ts'
import { denunciation, inspectorate, pothole, suoiTre, xuanAn } from './town.ts'

let town: LadderTown
let lan: Person
let tam: Person
let hoa: Person
let head: Person
let inspector: Person

beforeAll(async () => {
  town = await openLadderTown()
  lan = await town.newcomer()
  tam = await town.officer(xuanAn, 'officer', 'Tâm')
  hoa = await town.officer(xuanAn, 'officer', 'Hòa')
  head = await town.officer(xuanAn, 'head', 'Dung')
  inspector = await town.officer(inspectorate, 'inspector', 'Giang')
})
afterAll(() => town.close())
beforeEach(() => town.clear())

const idOf = (person: Person) => person.officer?.id ?? ''

const accepted = () => town.accepted(lan, tam)

/** Who heard a reminder since the last look. */
const listeners = () => town.listeners({ tam, hoa, head, inspector })

const away = (person: Person, deputy?: Person) =>
  town.act(person, {
    do: 'leave',
    until: at('2024-08-31'),
    ...(deputy && { deputy: idOf(deputy) }),
  })

describe('somebody who is away', () => {
  it('is stood in for by the deputy, and by the deputy of the deputy', async () => {
    const code = await accepted()
    await away(tam, hoa)
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['hoa'])
    await away(hoa, head)
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['head'])
  })

  it('hears it together with the head where nobody stands in, or they stand in for each other', async () => {
    const code = await accepted()
    await away(tam)
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['tam', 'head'])
    await away(tam, hoa)
    await away(hoa, tam)
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['tam', 'head'])
  })

  it('comes back by the same command, or when the day has come', async () => {
    const code = await accepted()
    await away(tam, hoa)
    const back = await town.act(tam, { do: 'ask-leave' })
    expect(back.replies[0]?.key).toBe('away.back')
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['tam'])
    await town.act(tam, { do: 'leave', until: at('2024-08-08'), deputy: idOf(hoa) })
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['tam'])
  })

  it('never lends a denunciation to a deputy who may not open it', async () => {
    const chief = await town.officer(inspectorate, 'chief-inspector', 'Khánh')
    const code = await town.file(lan, denunciation)
    await away(chief, inspector)
    await town.nextRung(code, 'sorting')
    expect(await town.heard(chief)).toHaveLength(1)
    expect(await listeners()).toEqual([])
  })

  it('leaves the post to a colleague only', async () => {
    const stranger = { do: 'leave', until: at('2024-08-31'), deputy: idOf(inspector) } as const
    await expect(town.act(tam, stranger)).rejects.toThrow('old-button')
    await expect(town.act(lan, { do: 'ask-leave' })).rejects.toThrow('refusal.officers-only')
  })
})

describe('somebody who is alone', () => {
  it('hears every rung, those that would go further up too', async () => {
    const chieu = await town.officer(suoiTre, 'head', 'Chiêu')
    const overseers = [inspectorate, 'LK-UBND']
    const others = 'UPDATE memberships SET until = $2 WHERE unit_code = ANY($1)'
    await town.rows(others, [overseers, new Date(town.now())])
    const code = await town.file(lan, { ...pothole, unit: suoiTre })
    for (let rung = 0; rung < 9; rung += 1) {
      await town.nextRung(code, 'resolve')
      expect(await town.listeners({ chieu })).toEqual(['chieu'])
    }
    await town.rows(others, [overseers, null])
  })

  it('is not somebody who blocked the bot: then the head hears it', async () => {
    const code = await accepted()
    const reach = 'UPDATE chats SET unreachable_at = $2 WHERE id = $1'
    await town.rows(reach, [tam.chat.id, new Date()])
    await town.nextRung(code, 'resolve')
    expect(await listeners()).not.toContain('tam')
    await town.rows(reach, [hoa.chat.id, new Date()])
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual(['head'])
    for (const { chat } of [tam, hoa]) await town.rows(reach, [chat.id, null])
  })
})

describe('a plan', () => {
  const plan = 'Thứ Năm đổ nhựa, đã có vật tư'
  const until = at('2024-08-31')

  it('leaves officer and head in peace before the end, and is told with it from then on', async () => {
    const code = await accepted()
    await town.act(tam, { do: 'acknowledge', code, plan, until })
    for (const percent of [50, 75, 90]) {
      await town.nextRung(code, 'resolve')
      expect(await listeners()).toEqual([])
      expect((await town.rungs(code)).at(-1)).toMatchObject({ percent })
    }
    await town.nextRung(code, 'resolve')
    const expected = { text: 'alert.plan', params: { plan, until: { time: until, style: 'day' } } }
    for (const person of [tam, head])
      expect((await town.heard(person))[0]?.params?.plan).toEqual(expected)
    await town.nextRung(code, 'resolve')
    expect((await town.heard(inspector))[0]?.params?.plan).toEqual(expected)
  })

  it('is over when its day has passed', async () => {
    const code = await accepted()
    await town.act(tam, { do: 'acknowledge', code, plan, until: at('2024-08-09') })
    await town.nextRung(code, 'resolve')
    expect(await listeners()).toEqual([])
    expect(written(await town.nextRung(code, 'resolve')) > '2024-08-09').toBe(true)
    expect(await listeners()).toEqual(['tam'])
  })

  it('of a denunciation is never quoted', async () => {
    const code = await town.file(lan, denunciation)
    const [chief] = await town.rows<{ id: string }>("SELECT id FROM officers WHERE name = 'Khánh'")
    const person: Person = {
      ...inspector,
      officer: {
        id: chief?.id ?? '',
        name: 'Khánh',
        memberships: [
          {
            unit: inspector.officer?.memberships[0]?.unit ?? { code: '', validFrom: '' },
            role: 'chief-inspector',
          },
        ],
      },
    }
    await town.act(person, { do: 'acknowledge', code, plan: 'gặp ông Ba', until })
    for (let rung = 0; rung < 5; rung += 1) await town.nextRung(code, 'sorting')
    const said = JSON.stringify(
      await town.rows("SELECT message FROM notifications WHERE dedupe LIKE 'alert:%'"),
    )
    expect(said).toContain('alert.plan-sealed')
    expect(said).not.toContain('ông Ba')
  })

  it('is nobody else’s to make', async () => {
    const code = await accepted()
    const it = { do: 'acknowledge', code, plan, until } as const
    await expect(town.act(hoa, it)).rejects.toThrow('refusal.taken')
    await expect(town.act(inspector, it)).rejects.toThrow('refusal.not-your-unit')
    await expect(town.act(lan, it)).rejects.toThrow('refusal.officers-only')
  })
})

describe('many sweepers at once', () => {
  it('record each rung once, alert each person once, and tell each of them in one message', async () => {
    const cases = 60
    await town.transact(async (work) => {
      for (let n = 0; n < cases; n += 1) await submit({ work, world: town.world }, lan, pothole)
    })
    town.goTo('2024-08-13 10:00')
    const sweep = async () => {
      let taken = 0
      for (let idle = 0; idle < 3; ) {
        const { world } = town
        const climbed = await town.transact((work) => climbLadders({ work, world }, { batch: 7 }))
        const told = await town.transact((work) => tellAlerts({ work, world }))
        taken += climbed
        idle = climbed + told === 0 ? idle + 1 : 0
      }
      return taken
    }
    const taken = await Promise.all([1, 2, 3, 4].map(sweep))
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(cases * 2)
    expect(taken.filter((one) => one > 0).length).toBeGreaterThan(1)
    const [counts] = await town.rows(`
      SELECT count(*) AS rungs, count(*) FILTER (WHERE r.fired_at < r.planned_at) AS early
      FROM rungs r JOIN clocks k ON k.id = r.clock_id WHERE k.stopped_at IS NULL`)
    // 8 working hours: up to 150 % and once more after five working days; 5 working days: up to 100 %.
    expect(counts).toEqual({ rungs: cases * (7 + 4), early: 0 })
    const [alerts] = await town.rows(`
      SELECT count(*) AS alerts, count(a.told_at) AS told FROM alerts a
      JOIN clocks k ON k.id = a.clock_id WHERE k.stopped_at IS NULL`)
    // The rungs of the first clock go to the unit and two of the Inspectorate, the end of the second to the unit.
    expect(alerts).toEqual({ alerts: cases * (5 + 3), told: cases * (5 + 3) })
    for (const person of [tam, hoa, head, inspector])
      expect(await town.heard(person), person.officer?.name).toHaveLength(1)
  })
})
