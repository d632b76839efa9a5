import { describe, expect, test } from 'vitest'
import { kinds } from '../../../src/domain/organisation.ts'
import { clocksFor, type Policy, policyFor } from '../../../src/domain/time/policy.ts'
import { at, calendar, policy, wall } from './fixtures.ts'

const monday = at('2024-08-05 09:30')

function clocks(kind: (typeof kinds)[number], urgency: 'normal' | 'urgent' | 'danger') {
  const told = clocksFor(policy, kind, urgency, monday, calendar)
  return Object.fromEntries(told.map((clock) => [clock.name, wall(clock.dueAt)]))
}

describe('clocks of Long Khánh', () => {
  test('feedback: 8 working hours and 5 working days; in danger 4 working hours and 24 hours', () => {
    const usual = { 'first-answer': '2024-08-06 09:30', resolve: '2024-08-12 17:00' }
    expect(clocks('PAKN', 'normal')).toEqual(usual)
    expect(clocks('PAKN', 'urgent')).toEqual(usual)
    const danger = { 'first-answer': '2024-08-05 15:00', resolve: '2024-08-06 09:30' }
    expect(clocks('PAKN', 'danger')).toEqual(danger)
  })

  test('no first answer is promised for later than the end, not over a holiday either', () => {
    const eve = at('2026-11-23 15:00')
    const told = clocksFor(policy, 'PAKN', 'danger', eve, calendar)
    expect(told.map(({ dueAt }) => wall(dueAt))).toEqual(['2026-11-24 15:00', '2026-11-24 15:00'])
  })

  test('complaint and denunciation: an answer, and sorting within 10 working days', () => {
    const expected = { 'first-answer': '2024-08-06 09:30', sorting: '2024-08-19 17:00' }
    expect(clocks('KN', 'normal')).toEqual(expected)
    expect(clocks('TC', 'normal')).toEqual(expected)
  })

  test('danger does not shorten what has no urgent limit', () => {
    expect(clocks('DIALOGUE', 'danger')).toEqual({
      'first-answer': '2024-08-05 15:00',
      'slot-offer': '2024-08-12 17:00',
    })
  })

  test('a clock knows its start and whether it is provisional', () => {
    const [first] = clocksFor(policy, 'PAKN', 'normal', monday, calendar)
    expect(first).toEqual({
      name: 'first-answer',
      startedAt: monday,
      dueAt: at('2024-08-06 09:30'),
      provisional: false,
    })
    const late = at('2027-12-31 10:00')
    const provisional = clocksFor(policy, 'KN', 'normal', late, calendar).map((c) => c.provisional)
    expect(provisional).toEqual([true, true])
  })

  test('every kind has a first answer, and every number a source', () => {
    for (const kind of kinds) {
      const rules = policy.clocks[kind] ?? []
      expect(rules.map((rule) => rule.name)).toContain('first-answer')
      for (const rule of rules) expect(rule.source).not.toBe('')
    }
  })
})

describe('the policy in force', () => {
  const revised: Policy = {
    ...policy,
    name: 'revised',
    validFrom: '2025-07-01',
    clocks: { PAKN: [] },
  }
  const policies = [revised, policy]

  test('holds from its first day, and a later one replaces it for the kinds it names', () => {
    expect(policyFor(policies, 'PAKN', at('2024-03-27 00:00')).name).toBe('long-khanh-pakn-2024')
    expect(policyFor(policies, 'PAKN', at('2025-06-30 23:59')).name).toBe('long-khanh-pakn-2024')
    expect(policyFor(policies, 'PAKN', at('2025-07-01 00:00')).name).toBe('revised')
    expect(policyFor(policies, 'KN', at('2025-07-01 00:00')).name).toBe('long-khanh-pakn-2024')
    expect(policies[0]).toBe(revised)
  })

  test('is missing loudly', () => {
    expect(() => policyFor(policies, 'PAKN', at('2024-03-26 23:59'))).toThrow(
      'No policy for PAKN on 2024-03-26',
    )
    expect(() => policyFor([revised], 'KN', monday)).toThrow(RangeError)
    expect(() => clocksFor(revised, 'KN', 'normal', monday, calendar)).toThrow(RangeError)
  })
})
