import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tell } from '../../src/config/data-file.ts'
import { checkPolicies } from '../../src/config/policies.ts'
import { changed, edited, folder, lineTold, problems, write } from './policy-folder.ts'

test('ours are sound, from a copy as well', () => {
  expect(checkPolicies().problems).toEqual([])
  expect(checkPolicies(folder, '')).toEqual(checkPolicies())
})

test('an empty folder lacks everything', () => {
  expect(checkPolicies(join(folder, 'nowhere'), '').problems.map(tell)).toEqual([
    'calendar.json: cannot be read (ENOENT)',
    'oversight.json: cannot be read (ENOENT)',
    'personal-data.json: cannot be read (ENOENT)',
    ...['PAKN', 'KN', 'TC', 'DIALOGUE'].map((kind) => `clocks: there is no policy for ${kind}`),
  ])
})

describe('JSON itself', () => {
  test.each([
    ['a comment', '{\n  // now\n}', /:2: is not JSON \(InvalidCommentToken\)/],
    ['a comma too many', '{\n  "name": "x",\n}', /:3: is not JSON/],
    ['nothing', '', /:1: is not JSON/],
    ['two texts', '{}\n{}', /:2: is not JSON \(EndOfFileExpected\)/],
  ])('%s', (_, text, reason) => {
    write('clocks/to-cao-2019.json', text)
    expect(problems()).toEqual([expect.stringMatching(reason)])
  })

  test('a name that stands twice, at the second', () => {
    const told = edited(
      'oversight.json',
      '"repeatEvery": 5,',
      '"repeatEvery": 5,\n"repeatEvery": 9,',
    )
    expect(told).toEqual([expect.stringMatching(/^oversight\.json:\d+: repeatEvery: stands twice/)])
    expect(lineTold(told[0] ?? '')).toBe('"repeatEvery": 9,')
  })
})

const KN = 'clocks/khieu-nai-2012.json'
const local = 'clocks/long-khanh-2024.json'
const tenDays = '{ "amount": 10, "unit": "calendar-days", "endOfDay": "midnight" }'

describe('a clock', () => {
  test.each([
    ['nobody knows', KN, '"name": "sorting"', '"name": "lunch"', /KN\.\d+\.name: Invalid option/],
    ['of no days', KN, tenDays, tenDays.replace('10', '0'), /limit\.amount: Too small/],
    ['of fewer than none', KN, tenDays, tenDays.replace('10', '-3'), /limit\.amount: Too small/],
    ['of half a day', KN, tenDays, tenDays.replace('10', '2.5'), /limit\.amount: .*int/],
    ['of weeks', KN, tenDays, tenDays.replace('calendar-days', 'weeks'), /limit\.unit: /],
    ['that ends at no time', KN, tenDays, tenDays.replace('midnight', 'noon'), /limit\.endOfDay: /],
    ['of no hours', KN, '{ "amount": 8,', '{ "amount": 0,', /limit\.amount: Too small/],
    ['without a source', KN, '"Luật Khiếu nại 2011 (02/2011/QH13), Điều 9"', '""', /source: /],
    ['misspelt', local, '"urgentLimit"', '"urgent_limit"', /urgent_limit: is not known here/],
    [
      'uncertain and not marked',
      KN,
      '"confidence": "B"',
      '"confidence": "C"',
      /confidence: .*verify/,
    ],
    ['of a third instance', KN, '"instance": 2', '"instance": 3', /instance: /],
    ['of nobody’s confidence', KN, '"confidence": "A"', '"confidence": "D"', /confidence: /],
    [
      'longer in other units',
      local,
      '"urgentBy": 24',
      '"urgentDays": 24',
      /urgentDays: is not known/,
    ],
    ['longer by nothing', local, '"by": 5', '"by": 0', /extension\.by: Too small/],
    ['longer without a ground', KN, '"ground": "Vụ việc phức tạp"', '"ground": ""', /ground: /],
    ['to an unknown limit', KN, '"to": "complex"', '"to": "remote"', /extension\.to: /],
    ['to one limit twice', KN, '"most": 1', '"most": 2', /extension\.most: .*once/],
  ])('%s', (_, file, words, others, reason) => {
    const [first = '', ...more] = edited(file, words, others)
    expect(more).toEqual([])
    expect(first).toMatch(reason)
    expect(first).toMatch(new RegExp(`^${file}:\\d+: clocks\\.`))
    // What a person reads at that line is what was changed.
    const path = first.split(': ')[1]?.split('.').at(-1) ?? ''
    expect(lineTold(first)).toContain(`"${path}"`)
  })

  type Rule = Record<string, unknown> & { variants: unknown[]; extension: object }
  const rules = (file: string, kind: string, change: (rules: Rule[]) => void) =>
    changed<{ clocks: Record<string, Rule[]> }>(file, ({ clocks }) => change(clocks[kind] ?? []))
  const named = (list: Rule[], name: string) => {
    const found = list.find((rule) => rule.name === name && rule.instance !== 2)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }
  const limit = (unit: string) => ({ amount: 9, unit, endOfDay: 'midnight' })

  test.each<[string, RegExp, (rules: Rule[]) => void]>([
    ['twice', /KN\.\d+\.name: sorting stands twice/, (it) => it.push(named(it, 'sorting'))],
    [
      'twice, once for both instances',
      /KN\.\d+\.name: resolution stands twice/,
      (it) => delete named(it, 'resolution').instance,
    ],
    [
      'with a variant of nothing',
      /variants\.3: says neither/,
      (it) => named(it, 'resolution').variants.push({ limit: limit('calendar-days') }),
    ],
    [
      'with a variant twice',
      /variants\.3: stands twice/,
      (it) =>
        named(it, 'resolution').variants.push({ remote: true, limit: limit('calendar-days') }),
    ],
    [
      'with a variant in another unit',
      /variants\.0\.limit\.unit: is not working-days/,
      (it) => {
        named(it, 'sorting').variants = [{ remote: true, limit: limit('calendar-days') }]
      },
    ],
    [
      'that does not say what is both complex and remote',
      /variants: do not say/,
      (it) => named(it, 'resolution').variants.pop(),
    ],
    [
      'to a complex limit that is not there',
      /extension\.to: there is no complex variant/,
      (it) => delete (named(it, 'resolution') as Partial<Rule>).variants,
    ],
    [
      'longer in danger without a limit for it',
      /extension\.urgentBy: there is no urgentLimit/,
      (it) => {
        named(it, 'acceptance').extension = {
          most: 1,
          by: 5,
          urgentBy: 1,
          ground: 'x',
          source: 'x',
        }
      },
    ],
  ])('%s', (_, reason, change) => {
    const [told] = rules(KN, 'KN', change)
    expect(told).toMatch(/^clocks\/khieu-nai-2012\.json:\d+: clocks\.KN\./)
    expect(told).toMatch(reason)
  })
})

describe('a policy', () => {
  const until = '"validUntil": "2026-06-30"'

  test.each<[string, string, string, string, RegExp]>([
    ['a day that does not exist', KN, '"2012-07-01"', '"2012-02-30"', /:3: validFrom: /],
    [
      'an end before its beginning',
      KN,
      until,
      '"validUntil": "2011-01-01"',
      /:4: validUntil: ends/,
    ],
    [
      'hours of no clock',
      local,
      '"opens": "07:30"',
      '"opens": "25:00"',
      /:5: officeHours\.0\.opens/,
    ],
    [
      'hours that end first',
      local,
      '"opens": "07:30"',
      '"opens": "12:00"',
      /officeHours\.0: closes/,
    ],
    ['hours that overlap', local, '"opens": "13:00"', '"opens": "11:00"', /officeHours: overlap/],
    ['a kind nobody knows', local, '"DIALOGUE": [', '"SONG": [', /clocks\.SONG: /],
    ['a misspelt field', local, '"officeHours"', '"officehours"', /officehours: is not known here/],
    [
      'a ground that stands twice',
      'clocks/to-cao-2019.json',
      '"code": "re-examination"',
      '"code": "other-result"',
      /suspensionGrounds\.TC\.1\.code: other-result stands twice/,
    ],
  ])('with %s', (_, file, words, others, reason) => {
    const told = edited(file, words, others)
    expect(told.some((line) => line.startsWith(`${file}:`) && reason.test(line))).toBe(true)
  })

  test('versions leave no gap, and both files are named', () => {
    expect(edited(KN, until, '"validUntil": "2026-06-29"')).toEqual([
      'clocks/khieu-nai-2026.json:3: validFrom: KN has a gap after clocks/khieu-nai-2012.json, from 2026-06-30',
    ])
  })

  test('versions share no day', () => {
    expect(edited(KN, until, '"validUntil": "2026-07-01"')).toEqual([
      expect.stringMatching(/KN overlaps clocks\/khieu-nai-2012\.json, in force until 2026-07-01/),
    ])
  })

  test('versions do not overlap, for any of their kinds', () => {
    const told = edited(local, `${until},`, '')
    expect(told).toEqual(
      ['PAKN', 'DIALOGUE'].map(
        (kind) =>
          `clocks/long-khanh-2026.json:3: validFrom: ${kind} overlaps clocks/long-khanh-2024.json, in force until further notice`,
      ),
    )
  })

  test('a version that is there twice has its name twice and overlaps', () => {
    write('clocks/copy.json', readFileSync(join(folder, 'clocks/to-cao-2026.json'), 'utf8'))
    expect(problems()).toEqual([
      'clocks/to-cao-2026.json:2: name: to-cao-2026 is the name of clocks/copy.json too',
      expect.stringMatching(/validFrom: TC overlaps clocks\/copy\.json/),
    ])
  })

  test('a kind without any version is missed', () => {
    rmSync(join(folder, 'clocks/to-cao-2019.json'))
    rmSync(join(folder, 'clocks/to-cao-2026.json'))
    expect(problems()).toEqual(['clocks: there is no policy for TC'])
  })
})
