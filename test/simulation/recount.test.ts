import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWorld } from '../../src/config/world.ts'
import {
  begun,
  type Clock,
  climbed,
  paused,
  resumed,
  stopped,
} from '../../src/domain/case/clock.ts'
import { DAY, HOUR, MINUTE, startOfLocalDay } from '../../src/domain/time/calendar.ts'
import { dueAt, type Limit } from '../../src/domain/time/due.ts'
import type { FiredRung, History } from '../../src/persistence/verify/batch.ts'
import { nothingFired, recountRungs } from '../../src/simulation/recount.ts'

const world = loadWorld('long-khanh-2024')
const policy = world.policies.find(({ clocks }) => clocks.PAKN) ?? world.policies[0]
const rules = {
  calendar: world.calendar,
  oversight: world.oversight,
  officeHours: policy?.officeHours ?? [],
}
const period = 15 * MINUTE
/** Rungs are counted from what happened and when; what proves it plays no part. */
const unproven = {
  id: '',
  caseId: '',
  officerId: undefined,
  data: '{}',
  digest: '',
  hash: '',
  erasedAt: undefined,
  paused: [],
  resumed: [],
}

type Life = {
  startedAt: number
  limit: Limit
  pause?: { after: number; for: number }
  lives: number
}

/** A case with one clock, swept every period as the service would, and what was recorded. */
function lived({ startedAt, limit, pause, lives }: Life): { it: History; end: number } {
  const due = dueAt(startedAt, limit, rules.calendar, rules.officeHours)
  let clock: Clock = begun(
    {
      id: 'clock',
      caseId: 'case',
      name: 'resolve',
      policy: policy?.name ?? '',
      source: 'test',
      startedAt,
      ...due,
      limit,
      extensions: 0,
      pauses: [],
    },
    startedAt,
    rules,
  )
  const rungs: FiredRung[] = []
  const events: History['events'] = [
    { ...unproven, seq: 1, type: 'submit', actor: 'citizen', kind: 'PAKN', at: startedAt },
  ]
  const end = startedAt + lives
  const pausedAt = pause ? startedAt + pause.after : Number.POSITIVE_INFINITY
  const resumedAt = pause ? pausedAt + pause.for : Number.POSITIVE_INFINITY
  const note = (type: string, at: number) =>
    events.push({ ...unproven, seq: events.length + 1, type, actor: 'officer', at })
  for (let now = startedAt + period; now <= end; now += period) {
    if (clock.pausedAt === undefined && now > pausedAt && clock.pauses.length === 0) {
      clock = paused(clock, pausedAt)
      note('suspend', pausedAt)
    }
    if (clock.pausedAt !== undefined && now > resumedAt) {
      clock = resumed(clock, resumedAt, rules)
      note('resume', resumedAt)
    }
    if (clock.pausedAt !== undefined || (clock.nextActionAt ?? end) > now) continue
    const climb = climbed(clock, 0, now, rules)
    clock = climb.clock
    for (const { rung, percent, at } of climb.fired)
      rungs.push({ rung, percent, plannedAt: at, firedAt: now })
  }
  const it: History = {
    id: 'case',
    code: '7K2M9QXD',
    kind: 'PAKN',
    status: 'withdrawn',
    version: events.length,
    closed: true,
    events,
    clocks: [{ ...stopped(clock, end), rungs }],
  }
  return { it, end }
}

function counted(
  { it, end }: { it: History; end: number },
  change = (rungs: FiredRung[]) => rungs,
) {
  const changed = { ...it, clocks: it.clocks.map((one) => ({ ...one, rungs: change(one.rungs) })) }
  const found = nothingFired()
  recountRungs(changed, world, end, period, found)
  const { first: _, fired: __, ...wrong } = found
  return wrong
}

const right = { missed: 0, doubled: 0, early: 0, late: 0 }
const limits = fc.constantFrom<Limit>(
  { amount: 8, unit: 'working-hours' },
  { amount: 24, unit: 'hours' },
  { amount: 5, unit: 'working-days', endOfDay: 'office' },
  { amount: 10, unit: 'working-days', endOfDay: 'midnight' },
  { amount: 30, unit: 'calendar-days', endOfDay: 'midnight' },
)
const minutes = (most: number) => fc.integer({ min: 1, max: most / MINUTE }).map((n) => n * MINUTE)
const life = fc.record({
  startedAt: minutes(300 * DAY).map((ms) => startOfLocalDay('2024-01-02') + ms),
  limit: limits,
  lives: minutes(40 * DAY),
})
const suspended = fc.tuple(life, minutes(20 * DAY), minutes(20 * DAY))

describe('counting the rungs again', () => {
  it('agrees with a sweep that was always there', () => {
    fc.assert(
      fc.property(life, (one) => {
        expect(counted(lived(one))).toEqual(right)
      }),
      {
        numRuns: 40,
      },
    )
  })

  it('agrees when the clock stood still for a while, or until the end', () => {
    fc.assert(
      fc.property(suspended, ([one, after, lasts]) => {
        expect(counted(lived({ ...one, pause: { after, for: lasts } }))).toEqual(right)
      }),
      { numRuns: 40 },
    )
  })

  it('agrees when a clock stood still for the office hours of one day, from its midnight on', () => {
    const startedAt = startOfLocalDay('2024-04-16') + 16 * HOUR
    const pause = { after: startOfLocalDay('2024-04-25') - startedAt, for: 17 * HOUR }
    const lives = pause.after + pause.for + period
    const limit: Limit = { amount: 24, unit: 'hours' }
    expect(counted(lived({ startedAt, limit, lives, pause }))).toEqual(right)
  })

  const whole = lived({
    startedAt: startOfLocalDay('2024-08-06') + 9 * HOUR,
    limit: { amount: 5, unit: 'working-days', endOfDay: 'office' },
    lives: 40 * DAY,
  })
  const changeAt = (at: number, change: Partial<FiredRung>) => (rungs: FiredRung[]) =>
    rungs.map((one) => (one.rung === at ? { ...one, ...change } : one))
  const rung = (at: number) => whole.it.clocks[0]?.rungs[at] as FiredRung

  it.each<[string, (rungs: FiredRung[]) => FiredRung[], Partial<typeof right>]>([
    ['one in the middle is gone', (all) => all.filter((one) => one.rung !== 2), { missed: 1 }],
    ['the last ones are gone', (all) => all.slice(0, -2), { missed: 2 }],
    [
      'a reminder after the ladder is gone',
      (all) => all.filter((one) => one.rung !== 7),
      { missed: 1 },
    ],
    ['the same step twice', changeAt(2, { percent: 75 }), { doubled: 1 }],
    ['recorded before its time', changeAt(3, { firedAt: rung(3).plannedAt - 1 }), { early: 1 }],
    [
      'planned a minute too soon',
      changeAt(1, { plannedAt: rung(1).plannedAt - MINUTE }),
      { early: 1 },
    ],
    [
      'planned a minute too late',
      changeAt(1, { plannedAt: rung(1).plannedAt + MINUTE }),
      { late: 1 },
    ],
    ['recorded an hour late', changeAt(4, { firedAt: rung(4).firedAt + HOUR }), { late: 1 }],
    [
      'one nobody was waiting for',
      (all) => [...all, { ...rung(5), rung: all.length }],
      { early: 1 },
    ],
  ])('sees when %s', (_, change, wrong) => {
    expect(counted(whole, change)).toEqual({ ...right, ...wrong })
  })
})
