import { describe, expect, test } from 'vitest'
import type { Oversight } from '../../src/domain/oversight.ts'
import type { Calendar, CalendarYear } from '../../src/domain/time/calendar.ts'
import { changed, edited, lineTold } from './policy-folder.ts'

describe('a calendar', () => {
  const first = ({ years: [year] }: Calendar): CalendarYear => {
    if (year === undefined) throw new Error('no year')
    return year
  }
  const closed = (it: Calendar, change: object, at = 0) =>
    Object.assign(first(it).closed[at] ?? {}, change)
  const worked = (it: Calendar, change: object) => Object.assign(first(it).worked[0] ?? {}, change)

  test.each<[string, RegExp, (data: Calendar) => void]>([
    ['no years', /: years: Too small/, (it) => (it.years = [])],
    ['a year twice', /years\.4\.year: 2024 does not follow 2027/, (it) => it.years.push(first(it))],
    ['a year left out', /years\.1\.year: 2026 does not/, (it) => it.years.splice(1, 1)],
    ['a day that is none', /closed\.0\.date: /, (it) => closed(it, { date: '2024-02-30' })],
    [
      'a day of another year',
      /2023-01-02 is not in 2024/,
      (it) => closed(it, { date: '2023-01-02' }),
    ],
    ['a closed weekend', /2024-05-05 is a weekend/, (it) => closed(it, { date: '2024-05-05' })],
    ['a worked weekday', /2024-05-07 is not a Sat/, (it) => worked(it, { date: '2024-05-07' })],
    ['a worked Sunday', /2024-05-05 is not a Sat/, (it) => worked(it, { date: '2024-05-05' })],
    [
      'a day swapped with itself',
      /2024-05-04 is swapped with itself/,
      (it) => worked(it, { insteadOf: '2024-05-04' }),
    ],
    [
      'a weekend swapped',
      /2024-05-05 is a weekend/,
      (it) => worked(it, { insteadOf: '2024-05-05' }),
    ],
    ['a workday swapped', /2024-05-02 is worked/, (it) => worked(it, { insteadOf: '2024-05-02' })],
    [
      'a holiday swapped',
      /insteadOf: 2024-05-01 is a holiday of its own/,
      (it) => worked(it, { insteadOf: '2024-05-01' }),
    ],
    ['a swap for nothing', /no Saturday is worked for 2024-04-29/, (it) => (first(it).worked = [])],
    [
      'a swap worked for twice',
      /2024-04-29 is worked for twice/,
      (it) => first(it).worked.push({ ...worked(it, {}), date: '2024-05-11' } as never),
    ],
    [
      'a day twice',
      /closed\.12\.date: 2024-01-01 stands twice/,
      (it) => first(it).closed.push(...first(it).closed.slice(0, 1)),
    ],
    ['a source of nowhere', /closed\.0\.source: /, (it) => closed(it, { source: 'hearsay' })],
    ['a standing nobody knows', /closed\.0\.status: /, (it) => closed(it, { status: 'perhaps' })],
    ['a plan in a settled year', /status: is only pl/, (it) => closed(it, { status: 'planned' })],
    ['a misspelt field', /closed\.0\.day: is not known/, (it) => closed(it, { day: 1 })],
  ])('with %s', (_, reason, change) => {
    const told = changed<Calendar>('calendar.json', change)
    const found = told.find((line) => reason.test(line)) ?? ''
    expect(told.join('\n')).toMatch(reason)
    expect(found).toMatch(/^calendar\.json:\d+: years/)
  })

  test('the line is the line of the day', () => {
    const [told = ''] = edited('calendar.json', '"date": "2025-09-02"', '"date": "2025-09-06"')
    expect(told).toMatch(/2025-09-06 is a weekend$/)
    expect(lineTold(told)).toBe('"date": "2025-09-06",')
  })
})

describe('the oversight', () => {
  test.each<[string, RegExp, (data: Oversight) => void]>([
    ['no ladder', /ladder: nobody is told/, (it) => (it.ladder = [])],
    [
      'a ladder that goes down',
      /ladder\.1\.percent: 40 is not above 50/,
      (it) => Object.assign(it.ladder[1] ?? {}, { percent: 40 }),
    ],
    [
      'a rung twice',
      /ladder\.1\.percent: 50 is not above 50/,
      (it) => Object.assign(it.ladder[1] ?? {}, { percent: 50 }),
    ],
    [
      'a rung below the ground',
      /ladder\.0\.percent: 0 is/,
      (it) => Object.assign(it.ladder[0] ?? {}, { percent: 0 }),
    ],
    [
      'nobody told',
      /ladder\.0\.tell: Too small/,
      (it) => Object.assign(it.ladder[0] ?? {}, { tell: [] }),
    ],
    [
      'somebody unknown',
      /tell\.0: /,
      (it) => Object.assign(it.ladder[0] ?? {}, { tell: ['king'] }),
    ],
    ['no rung at the end', /ladder: nobody is told when/, (it) => it.ladder.splice(3, 1)],
    ['no repeating', /repeatEvery: Too small/, (it) => (it.repeatEvery = 0)],
    ['quiet that is no time', /quiet\.from: must be/, (it) => (it.quiet.from = '21h')],
    ['quiet all day', /quiet: ends as it begins/, (it) => (it.quiet.to = it.quiet.from)],
    [
      'an eighth weekday',
      /weekday: /,
      (it) => Object.assign(it.reception[0] ?? {}, { weekday: 8 }),
    ],
    ['no seats', /seats: Too small/, (it) => Object.assign(it.reception[0] ?? {}, { seats: 0 })],
    [
      'hours out of order',
      /times\.1: 08:00 is not/,
      (it) => it.reception[0]?.times.splice(1, 0, '08:00'),
    ],
    ['a misspelt field', /hotspot: is not known/, (it) => Object.assign(it, { hotspot: {} })],
  ])('with %s', (_, reason, change) => {
    const told = changed<Oversight>('oversight.json', change)
    expect(told).toEqual([expect.stringMatching(/^oversight\.json:\d+: /)])
    expect(told[0]).toMatch(reason)
  })
})
