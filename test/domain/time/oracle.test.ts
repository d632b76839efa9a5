import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../src/domain/organisation.ts'
import { explain } from '../../../src/domain/time/due.ts'
import {
  type ClockName,
  extendedLimit,
  type Flags,
  policyFor,
  ruleFor,
} from '../../../src/domain/time/policy.ts'
import { calendar, policies } from './fixtures.ts'

/**
 * Every clock of every kind, by another way than the engine's: the law's numbers typed again, all
 * working days of 2024-2027 in one list, and a deadline found by its place in that list.
 */
const weekdaysOff = `
  2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29
  2024-04-30 2024-05-01 2024-09-02 2024-09-03
  2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30
  2025-05-01 2025-05-02 2025-09-01 2025-09-02
  2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27
  2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24
  2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30
  2027-05-03 2027-09-02 2027-09-03 2027-11-24`
  .trim()
  .split(/\s+/)
const saturdaysOn = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']

const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
const allDays = Array.from({ length: 4 * 365 + 1 }, (_, n) => plus('2024-01-01', n))
const workdays = allDays.filter((date) => {
  const day = new Date(date).getUTCDay()
  return (day > 0 && day < 6 && !weekdaysOff.includes(date)) || saturdaysOn.includes(date)
})
/** How many working days there are up to and including each day. */
const upTo = new Map<string, number>()
let passed = 0
for (const date of allDays) {
  if (workdays[passed] === date) passed += 1
  upTo.set(date, passed)
}

/** The Nth working day after a date. */
const workdayAfter = (date: string, n: number) => workdays[(upTo.get(date) ?? Number.NaN) + n - 1]
const firstWorkdayFrom = (date: string) => workdayAfter(plus(date, -1), 1)

type Row = [Kind, ClockName, string, string, ('law' | 'local')?]
/** Kind, clock, flags (2 second instance, c complex, r remote, x extended), days: NLV working, ngày calendar. */
const rows: Row[] = [
  ['KN', 'filing', '', '90 ngày'],
  ['KN', 'filing', '2', '30 ngày'],
  ['KN', 'filing', '2r', '45 ngày'],
  ['KN', 'acceptance', '', '10 ngày'],
  ['KN', 'acceptance', '2cr', '10 ngày'],
  ['KN', 'resolution', '', '30 ngày'],
  ['KN', 'resolution', 'c', '45 ngày'],
  ['KN', 'resolution', 'r', '45 ngày'],
  ['KN', 'resolution', 'cr', '60 ngày'],
  ['KN', 'resolution', 'x', '45 ngày'],
  ['KN', 'resolution', 'rx', '60 ngày'],
  ['KN', 'resolution', '2', '45 ngày'],
  ['KN', 'resolution', '2c', '60 ngày'],
  ['KN', 'resolution', '2r', '60 ngày'],
  ['KN', 'resolution', '2cr', '70 ngày'],
  ['KN', 'resolution', '2x', '60 ngày'],
  ['KN', 'send-decision', '', '3 NLV'],
  ['KN', 'send-decision', '2', '7 ngày'],
  ['TC', 'initial-check', '', '7 NLV'],
  ['TC', 'initial-check', 'c', '10 NLV'],
  ['TC', 'initial-check', 'x', '10 NLV'],
  ['TC', 'forward', '', '5 NLV'],
  ['TC', 'notify-acceptance', '', '5 NLV'],
  ['TC', 'resolution', '', '30 ngày'],
  ['TC', 'resolution', 'c', '30 ngày'],
  ['TC', 'resolution', 'cx', '60 ngày'],
  ['TC', 'resolution', 'cxx', '90 ngày'],
  ['TC', 'send-decision', '', '5 NLV'],
  ['PAKN', 'forward', '', '5 NLV'],
  ['PAKN', 'resolve', '', '5 NLV', 'local'],
  ['PAKN', 'resolve', 'x', '10 NLV', 'local'],
  ['DIALOGUE', 'slot-offer', '', '5 NLV', 'local'],
  ['DIALOGUE', 'slot-choice', '', '5 NLV', 'local'],
  ['DIALOGUE', 'appointment', '', '1 NLV', 'local'],
  ['DIALOGUE', 'outcome', '', '10 NLV', 'local'],
  ['DIALOGUE', 'commitment', '', '15 NLV', 'local'],
  ...(['KN', 'TC', 'PAKN', 'DIALOGUE'] as const).flatMap((kind): Row[] => [
    [kind, 'reception-result', '', '10 NLV'],
    [kind, 'sorting', '', '10 NLV', 'local'],
  ]),
]

const flagsOf = (text: string): Flags => ({
  instance: text.includes('2') ? 2 : 1,
  complex: text.includes('c'),
  remote: text.includes('r'),
  urgency: 'normal',
})

function engine([kind, name, flags]: Row, from: number) {
  const policy = policyFor(policies, kind, from)
  const rule = ruleFor(policy, kind, name, flagsOf(flags).instance)
  if (rule === undefined) throw new Error(`${kind} has no ${name}`)
  const limit = extendedLimit(rule, flagsOf(flags), flags.split('x').length - 1)
  return explain(from, limit, calendar, policy.officeHours)
}

function byHand([, , , length, end = 'law']: Row, date: string): string | undefined {
  const [n = 0, unit] = [Number.parseInt(length, 10), length.split(' ')[1]]
  const last = unit === 'NLV' ? workdayAfter(date, n) : firstWorkdayFrom(plus(date, n))
  if (last === undefined) return undefined
  return end === 'law' ? `${plus(last, 1)}T00:00` : `${last}T17:00`
}

const wallTimes = ['00:00:00.000', '07:30:00.000', '11:59:59.999', '17:00:00.001', '23:59:59.999']
const inVietnam = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16)

describe('the law’s table, typed again', () => {
  let compared = 0
  let beyond = 0

  test.each(rows.map((row, nth) => ({ row, nth })))('$row', ({ row, nth }) => {
    const wrong: string[] = []
    for (const [at, date] of allDays.entries()) {
      const time = wallTimes[(at + nth) % wallTimes.length]
      const told = engine(row, Date.parse(`${date}T${time}+07:00`))
      const expected = byHand(row, date)
      const answer = told.beyondCalendar ? undefined : inVietnam(told.dueAt)
      if (answer !== expected) wrong.push(`${date}: ${answer}, not ${expected}`)
      if (expected === undefined) beyond += 1
      compared += 1
    }
    expect(wrong).toEqual([])
  })

  test('all of it was compared, and hardly any reached past the calendar', () => {
    expect(compared).toBe(rows.length * allDays.length)
    expect(beyond).toBeGreaterThan(0)
    expect(beyond / compared).toBeLessThan(0.02)
  })

  test('every clock that ends with a day is in the table', () => {
    const clocks = policies.flatMap(({ clocks }) =>
      Object.entries(clocks).flatMap(([kind, rules]) =>
        rules.flatMap(({ name, limit }) => (limit.unit.endsWith('days') ? `${kind} ${name}` : [])),
      ),
    )
    const typed = rows.map(([kind, name]) => `${kind} ${name}`)
    expect([...new Set(typed)].sort()).toEqual([...new Set(clocks)].sort())
  })
})

test('UTC and Vietnamese time mean the same instant', () => {
  for (const row of rows) {
    const utc = engine(row, Date.parse('2026-02-12T17:00:00Z'))
    expect(utc).toEqual(engine(row, Date.parse('2026-02-13T00:00:00+07:00')))
    const before = engine(row, Date.parse('2026-02-12T16:59:59Z'))
    expect(inVietnam(before.dueAt)).toBe(byHand(row, '2026-02-12'))
  }
})

const published = new URL(
  '../../../../shared/data/vn_public_closures_2024_2027.json',
  import.meta.url,
)

test.skipIf(!existsSync(published))(
  'the calendar is the published one (where it is at hand)',
  () => {
    const { off, worked_saturdays: worked } = JSON.parse(readFileSync(published, 'utf8')) as {
      off: [string, string, string, string][]
      worked_saturdays: [string, string, string][]
    }
    const sources: Record<string, string> = { law: 'statute', bu: 'compensation', swap: 'swap' }
    const closed = calendar.years.flatMap((year) => year.closed)
    expect(
      closed.map(({ date, source, status }) => [
        date,
        source.replace('culture-day', 'statute'),
        status,
      ]),
    ).toEqual(off.map(([date, , why, status]) => [date, sources[why], status]))
    const swapped = calendar.years.flatMap((year) => year.worked)
    expect(
      swapped.map(({ date, insteadOf, status }) => [date, `for ${insteadOf}`, status]),
    ).toEqual(worked)
  },
)
