import { describe, expect, test } from 'vitest'
import { type Kind, kinds } from '../../../src/domain/organisation.ts'
import { dueAt } from '../../../src/domain/time/due.ts'
import {
  type ClockName,
  type ClockRule,
  clocksFor,
  extendedLimit,
  type Flags,
  limitOf,
  type Policy,
  policyFor,
  ruleFor,
} from '../../../src/domain/time/policy.ts'
import { at, calendar, policies, policyNamed, usual, wall } from './fixtures.ts'

const monday = at('2024-08-05 09:30')
const danger: Flags = { ...usual, urgency: 'danger' }

const begun = (kind: Kind, names: ClockName[], flags = usual, from = monday) =>
  clocksFor(policyFor(policies, kind, from), kind, names, flags, from, calendar)

function rule(kind: Kind, name: ClockName, instance: 1 | 2 = 1, from = monday): ClockRule {
  const found = ruleFor(policyFor(policies, kind, from), kind, name, instance)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

describe('clocks that begin together', () => {
  const walls = (...given: Parameters<typeof begun>) =>
    Object.fromEntries(begun(...given).map((clock) => [clock.name, wall(clock.dueAt)]))

  test('feedback: 8 working hours and 5 working days; in danger 4 working hours and 24 hours', () => {
    const expected = { 'first-answer': '2024-08-06 09:30', resolve: '2024-08-12 17:00' }
    const names: ClockName[] = ['first-answer', 'resolve']
    expect(walls('PAKN', names)).toEqual(expected)
    expect(walls('PAKN', names, { ...usual, urgency: 'urgent' })).toEqual(expected)
    const shortened = { 'first-answer': '2024-08-05 15:00', resolve: '2024-08-06 09:30' }
    expect(walls('PAKN', names, danger)).toEqual(shortened)
  })

  test('no first answer is promised for later than the end, and its limit says so', () => {
    const eve = at('2026-11-23 15:00')
    const told = begun('PAKN', ['first-answer', 'resolve'], danger, eve)
    expect(told.map(({ name, dueAt: due }) => [name, wall(due)])).toEqual([
      ['first-answer', '2026-11-24 15:00'],
      ['resolve', '2026-11-24 15:00'],
    ])
    expect(told.map(({ limit }) => limit)).toEqual(Array(2).fill({ amount: 24, unit: 'hours' }))
  })

  test('complaint and denunciation: an answer, and sorting within 10 working days', () => {
    const expected = { 'first-answer': '2024-08-06 09:30', sorting: '2024-08-19 17:00' }
    expect(walls('KN', ['first-answer', 'sorting'])).toEqual(expected)
    expect(walls('TC', ['sorting', 'first-answer'])).toEqual(expected)
  })

  test('what the law gives, it gives until midnight, in due order', () => {
    const names: ClockName[] = ['resolution', 'notify-acceptance']
    expect(walls('TC', names)).toEqual({
      'notify-acceptance': '2024-08-13 00:00',
      resolution: '2024-09-05 00:00',
    })
    expect(begun('TC', names).at(-1)?.name).toBe('resolution')
  })

  test('danger does not shorten what has no urgent limit', () => {
    expect(walls('DIALOGUE', ['first-answer', 'slot-offer'], danger)).toEqual({
      'first-answer': '2024-08-05 15:00',
      'slot-offer': '2024-08-12 17:00',
    })
  })

  test('a clock knows its start, its limit, and whether it is provisional', () => {
    const [first] = begun('PAKN', ['first-answer'])
    expect(first).toEqual({
      name: 'first-answer',
      startedAt: monday,
      dueAt: at('2024-08-06 09:30'),
      provisional: false,
      limit: { amount: 8, unit: 'working-hours' },
    })
    const provisional = (kind: Kind, name: ClockName, from: number, flags = usual) =>
      begun(kind, [name], flags, from).map((clock) => clock.provisional)
    expect(provisional('KN', 'sorting', at('2027-12-31 10:00'))).toEqual([true])
    expect(provisional('KN', 'acceptance', at('2026-06-30 10:00'))).toEqual([false])
    expect(provisional('KN', 'acceptance', at('2026-07-01 10:00'))).toEqual([true])
    expect(provisional('PAKN', 'resolve', at('2026-07-01 10:00'))).toEqual([false])
    expect(provisional('PAKN', 'forward', monday)).toEqual([true])
    expect(provisional('KN', 'send-decision', monday)).toEqual([false])
    expect(provisional('KN', 'send-decision', monday, { ...usual, instance: 2 })).toEqual([true])
  })

  test('every limit re-computes to its due instant, for any clocks together', () => {
    const received = [
      '2024-08-05 09:30',
      '2026-11-23 15:00',
      '2026-02-13 16:59',
      '2025-12-31 23:59',
    ]
    let clocks = 0
    for (const policy of policies)
      for (const kind of kinds)
        for (const from of received.map(at)) {
          const names = [...new Set((policy.clocks[kind] ?? []).map(({ name }) => name))]
          const told = clocksFor(policy, kind, names, danger, from, calendar)
          for (const { startedAt, limit, dueAt: due } of told) {
            expect(dueAt(startedAt, limit, calendar, policy.officeHours).dueAt).toBe(due)
            expect(due).toBeLessThanOrEqual(told.at(-1)?.dueAt ?? 0)
            clocks += 1
          }
        }
    expect(clocks).toBeGreaterThan(150)
  })

  test('a name without a rule is refused, none at all is none', () => {
    expect(() => begun('TC', ['first-answer', 'resolve'])).toThrow(RangeError)
    expect(begun('TC', [])).toEqual([])
  })
})

describe('limits', () => {
  const days = (kind: Kind, name: ClockName, flags: Partial<Flags> = {}, extensions = 0) => {
    const all = { ...usual, ...flags }
    return extendedLimit(rule(kind, name, all.instance), all, extensions).amount
  }
  const complex = { complex: true }
  const remote = { remote: true }
  const second = { instance: 2 as const }

  test('the variant that says most of the case', () => {
    const resolution = (flags: Partial<Flags>) => days('KN', 'resolution', flags)
    expect([{}, complex, remote, { ...complex, ...remote }].map(resolution)).toEqual([
      30, 45, 45, 60,
    ])
    const again = (flags: Partial<Flags>) => resolution({ ...flags, ...second })
    expect([{}, complex, remote, { ...complex, ...remote }].map(again)).toEqual([45, 60, 60, 70])
  })

  test('a complaint is extended to the limit of a complex one, and no further', () => {
    expect(days('KN', 'resolution', {}, 1)).toBe(45)
    expect(days('KN', 'resolution', remote, 1)).toBe(60)
    expect(days('KN', 'resolution', { ...remote, ...second }, 1)).toBe(70)
    expect(days('KN', 'resolution', complex, 1)).toBe(45)
    expect(() => days('KN', 'resolution', {}, 2)).toThrow(
      'resolution may be extended 1 times, not 2',
    )
  })

  test('a denunciation is extended by 30 days, twice at most; its check to ten days once', () => {
    const most = [0, 1, 2].map((times) => days('TC', 'resolution', complex, times))
    expect(most).toEqual([30, 60, 90])
    expect(() => days('TC', 'resolution', complex, 3)).toThrow(RangeError)
    expect([days('TC', 'initial-check'), days('TC', 'initial-check', {}, 1)]).toEqual([7, 10])
    expect(days('TC', 'initial-check', complex)).toBe(10)
  })

  test('feedback: once, in the unit of the limit that holds', () => {
    const resolve = rule('PAKN', 'resolve')
    expect(extendedLimit(resolve, usual, 1)).toEqual({ ...resolve.limit, amount: 10 })
    expect(extendedLimit(resolve, danger, 1)).toEqual({ amount: 48, unit: 'hours' })
  })

  test.each([-1, 0.5, 2, Number.NaN])('%d extensions of what may be extended once', (times) => {
    expect(() => extendedLimit(rule('PAKN', 'resolve'), usual, times)).toThrow(RangeError)
  })

  test('what may not be extended is not, in danger neither', () => {
    expect(() => days('KN', 'acceptance', {}, 1)).toThrow(RangeError)
    const { extension: _, ...resolve } = rule('PAKN', 'resolve')
    const usualOnly = { ...resolve, extension: { most: 1, by: 5, ground: 'x', source: 'x' } }
    expect(limitOf(usualOnly, danger).amount).toBe(24)
    expect(() => extendedLimit(usualOnly, danger, 1)).toThrow('in danger')
  })
})

describe('the policy in force', () => {
  test('holds from its first day to its last', () => {
    const nameAt = (kind: Kind, time: string) => policyFor(policies, kind, at(time)).name
    expect(nameAt('KN', '2012-07-01 00:00')).toBe('khieu-nai-2012')
    expect(nameAt('KN', '2026-06-30 23:59')).toBe('khieu-nai-2012')
    expect(nameAt('KN', '2026-07-01 00:00')).toBe('khieu-nai-2026')
    expect(nameAt('TC', '2026-07-01 00:00')).toBe('to-cao-2026')
    expect(nameAt('PAKN', '2024-01-01 00:00')).toBe('long-khanh-2024')
    expect(nameAt('DIALOGUE', '2031-01-01 00:00')).toBe('long-khanh-2026')
  })

  test('is missing loudly, before the first and after the last', () => {
    expect(() => policyFor(policies, 'PAKN', at('2023-12-31 23:59'))).toThrow(
      'No policy for PAKN on 2023-12-31',
    )
    const ended: Policy = { ...policyNamed('long-khanh-2024') }
    expect(() => policyFor([ended], 'PAKN', at('2026-07-01 00:00'))).toThrow(RangeError)
    expect(() => policyFor([ended], 'KN', monday)).toThrow(RangeError)
  })

  test('the amended law repeats every number and has all of it checked', () => {
    for (const [before, after] of [
      ['khieu-nai-2012', 'khieu-nai-2026'],
      ['to-cao-2019', 'to-cao-2026'],
      ['long-khanh-2024', 'long-khanh-2026'],
    ] as const)
      for (const kind of kinds) {
        const numbers = (name: string) =>
          policyNamed(name).clocks[kind]?.map(
            ({ name, instance, limit, urgentLimit, variants, extension }) => {
              const { source: _, ...lengthened } = extension ?? { source: '' }
              return { name, instance, limit, urgentLimit, variants, lengthened }
            },
          )
        expect(numbers(after)).toEqual(numbers(before))
        for (const { confidence, verify, name } of policyNamed(after).clocks[kind] ?? [])
          expect(verify ?? false, name).toBe(confidence !== 'local')
      }
  })
})
