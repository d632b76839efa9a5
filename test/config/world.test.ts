import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { Organisation } from '../../src/domain/organisation.ts'

const ours = fileURLToPath(new URL('../../prisma', import.meta.url))
const name = 'long-khanh-2024'
const files = {
  organisation: `org/${name}.json`,
  policy: 'policy/clocks/long-khanh-2024.json',
  calendar: 'policy/calendar.json',
  oversight: 'policy/oversight.json',
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
  expect(world.policies.map((policy) => policy.name)).toContain('long-khanh-2024')
  expect(world.oversight.ladder.map(({ percent }) => percent)).toEqual([50, 75, 90, 100, 120, 150])
})

describe('a file is refused with its name and line', () => {
  test('that is not there', () => {
    expect(refusal('atlantis')).toBe('org/atlantis.json: cannot be read (ENOENT)')
  })

  test.each(Object.values(files))('%s, torn', (file) => {
    writeFileSync(join(folder, file), '{\n  "name": ')
    expect(refusal()).toMatch(new RegExp(`^${file}:2: is not JSON \\(ValueExpected\\)$`, 'm'))
  })

  test('a policy beside the others that is none', () => {
    writeFileSync(join(folder, 'policy/clocks/more.json'), '{}')
    expect(refusal()).toMatch(/^policy\/clocks\/more\.json:1: name: /)
  })

  test('every one of them, a line each', () => {
    for (const file of Object.values(files)) writeFileSync(join(folder, file), '{ "name": 1 }')
    const refused = refusal().split('\n')
    expect(refused.every((line) => /^[\w/-]+\.json:1: [\w.-]+: ./.test(line))).toBe(true)
    const named = new Set(refused.map((line) => line.split(':')[0]))
    expect([...named].sort()).toEqual(Object.values(files).sort())
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
    expect(told.startsWith(`${files.organisation}:1: `)).toBe(true)
    expect(told).toContain(reason)
  })

  test('with a unit of a kind nobody knows, at its place in the list', () => {
    const told = refused(({ units }) => Object.assign(units[3] ?? {}, { type: 'kingdom' }))
    expect(told).toMatch(/^org\/.*\.json:1: units\.3\.type: /)
  })
})
