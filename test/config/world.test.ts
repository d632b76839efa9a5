import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { Organisation } from '../../src/domain/organisation.ts'
import type { Calendar } from '../../src/domain/time/calendar.ts'
import type { Policy } from '../../src/domain/time/policy.ts'

const ours = fileURLToPath(new URL('../../prisma', import.meta.url))
const name = 'long-khanh-2024'
const files = {
  organisation: `org/${name}.json`,
  policy: 'policy/long-khanh-pakn-2024.json',
  calendar: 'policy/calendar.json',
  understanding: 'policy/understanding.json',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-data-'))
  for (const part of ['org', 'policy'])
    cpSync(join(ours, part), join(folder, part), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Changes one file of the copy and says how it is refused. */
function refusalAfter<T>(file: string, change: (data: T) => void): string {
  const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as T
  change(data)
  writeFileSync(join(folder, file), JSON.stringify(data))
  return refusal()
}

function refusal(organisation = name): string {
  try {
    loadWorld(organisation, folder)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).message
  }
  throw new Error('was taken')
}

test('our own data are sound, and a copy of them is the same world', () => {
  const world = loadWorld(name)
  expect(loadWorld(name, folder)).toEqual(world)
  expect(world.organisation.units.length).toBeGreaterThan(20)
  expect(world.policies.map((policy) => policy.name)).toContain('long-khanh-pakn-2024')
})

describe('a file is refused with its name', () => {
  test('that is not there', () => {
    expect(refusal('atlantis')).toMatch(/^org\/atlantis\.json: ENOENT/)
  })

  test.each(Object.values(files))('%s, torn', (file) => {
    writeFileSync(join(folder, file), '{"name": ')
    expect(refusal()).toMatch(new RegExp(`^${file}: `))
  })

  test('a policy beside the others that is none', () => {
    writeFileSync(join(folder, 'policy/more.json'), '{}')
    expect(refusal()).toMatch(/^policy\/more\.json: name: /)
  })
})

describe('an organisation', () => {
  const refused = (change: (data: Organisation) => void) => refusalAfter(files.organisation, change)

  test.each<[string, string, (data: Organisation) => void]>([
    ['routing to an unknown sorter', 'no unit 99999', (it) => (it.routing.sorter = '99999')],
    ['an unknown overseer', 'no unit LK-X', (it) => (it.routing.overseer = 'LK-X')],
    ['a kind for an unknown unit', 'no unit LK-X', (it) => (it.routing.byKind.KN = 'LK-X')],
    [
      'a topic of an unknown unit',
      'no unit LK-X',
      (it) => it.topics.push({ code: 'x', name: 'x', nameEn: 'x', owner: { unit: 'LK-X' } }),
    ],
    [
      'a code that stands twice',
      'units: a code stands twice',
      (it) => it.units.push(...it.units.slice(0, 1)),
    ],
    [
      'a topic that stands twice',
      'topics: a code stands twice',
      (it) => it.topics.push(...it.topics.slice(0, 1)),
    ],
    ['no units', 'units: ', (it) => (it.units = [])],
    ['a prefix people cannot type', 'codePrefix: ', (it) => (it.codePrefix = 'Long Khánh')],
    ['a day that does not exist', 'validFrom: ', (it) => (it.validFrom = '2024-02-30')],
  ])('with %s', (_, reason, change) => {
    const told = refused(change)
    expect(told.startsWith(`${files.organisation}: `)).toBe(true)
    expect(told).toContain(reason)
  })

  test('with a unit of a kind nobody knows, at its place in the list', () => {
    const told = refused(({ units }) => Object.assign(units[3] ?? {}, { type: 'kingdom' }))
    expect(told).toMatch(/^org\/.*\.json: units\.3\.type: /)
  })
})

describe('a policy', () => {
  const refused = (change: (data: Policy) => void) => refusalAfter(files.policy, change)

  test.each<[string, RegExp, (data: Policy) => void]>([
    ['a clock nobody knows', /clocks\.PAKN\.0\.name/, (it) => setClock(it, { name: 'lunch' })],
    ['no source', /clocks\.PAKN\.0\.source/, (it) => setClock(it, { source: '' })],
    ['no days', /clocks\.PAKN\.0\.limit/, (it) => setClock(it, { limit: days(0) })],
    ['half a day', /clocks\.PAKN\.0\.limit/, (it) => setClock(it, { limit: days(2.5) })],
    ['a time that is none', /officeHours\.0\.opens/, (it) => setHours(it, '25:00', '26:00')],
    ['hours that end before they begin', /officeHours/, (it) => setHours(it, '17:00', '08:00')],
    [
      'hours that overlap',
      /officeHours/,
      (it) => it.officeHours.push({ opens: '16:00', closes: '18:00' }),
    ],
    ['no hours', /officeHours/, (it) => (it.officeHours = [])],
    ['a misspelt field', /urgent_limit/, (it) => setClock(it, { urgent_limit: days(1) })],
  ])('with %s', (_, place, change) => {
    const told = refused(change)
    expect(told.startsWith(`${files.policy}: `)).toBe(true)
    expect(told).toMatch(place)
  })

  const days = (amount: number) => ({ amount, unit: 'working-days', endOfDay: 'office' })
  const setClock = ({ clocks }: Policy, change: object) =>
    Object.assign(clocks.PAKN?.[0] ?? {}, change)
  const setHours = (it: Policy, opens: string, closes: string) => {
    it.officeHours = [{ opens, closes }]
  }
})

describe('a calendar', () => {
  const refused = (change: (data: Calendar) => void) => refusalAfter(files.calendar, change)
  const yearOf = ({ years: [first] }: Calendar) => {
    if (first === undefined) throw new Error('no year')
    return first
  }

  test.each<[string, RegExp, (data: Calendar) => void]>([
    ['no years', /years/, (it) => (it.years = [])],
    ['a year twice', /years: .*2024/, (it) => it.years.push(yearOf(it))],
    [
      'a day that does not exist',
      /closed\.0\.date/,
      (it) => Object.assign(yearOf(it).closed[0] ?? {}, { date: '2024-02-30' }),
    ],
    [
      'a day of another year',
      /2023-01-02/,
      (it) => Object.assign(yearOf(it).closed[0] ?? {}, { date: '2023-01-02' }),
    ],
    [
      'a closed weekend',
      /2024-05-05/,
      (it) => Object.assign(yearOf(it).closed[0] ?? {}, { date: '2024-05-05' }),
    ],
    [
      'a worked weekday',
      /2024-05-07/,
      (it) => Object.assign(yearOf(it).worked[0] ?? {}, { date: '2024-05-07' }),
    ],
    [
      'a Saturday worked for a day that is not free',
      /2024-05-02/,
      (it) => Object.assign(yearOf(it).worked[0] ?? {}, { insteadOf: '2024-05-02' }),
    ],
    [
      'a day twice',
      /2024-01-01 stands twice/,
      (it) => yearOf(it).closed.push(...yearOf(it).closed.slice(0, 1)),
    ],
    [
      'a standing nobody knows',
      /closed\.0\.status/,
      (it) => Object.assign(yearOf(it).closed[0] ?? {}, { status: 'perhaps' }),
    ],
  ])('with %s', (_, place, change) => {
    const told = refused(change)
    expect(told.startsWith(`${files.calendar}: `)).toBe(true)
    expect(told).toMatch(place)
  })
})
