import { describe, expect, test } from 'vitest'
import { firstSentence } from '../../../src/channels/zalo-oa/sentence.ts'
import { wasKnocked, windowOf } from '../../../src/channels/zalo-oa/windows.ts'

const now = Date.parse('2026-11-23T08:00:00Z')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const at = (age: number, paid = true) => windowOf({ heardAt: now - age, alone: true }, now, paid)

describe('since the person last did something here it is', () => {
  test.each([
    ['a moment', 0, 'free', 'free'],
    ['47 h 49 min', 47 * hour + 49 * minute, 'free', 'free'],
    ['47 h 50 min', 47 * hour + 50 * minute, 'paid', 'shut'],
    ['48 h', 48 * hour, 'paid', 'shut'],
    ['7 days', 7 * day, 'paid', 'shut'],
    ['7 days and 9 min', 7 * day + 9 * minute, 'paid', 'shut'],
    ['7 days and 10 min', 7 * day + 10 * minute, 'shut', 'shut'],
    ['a time to come, for their clock is ahead', -5 * minute, 'free', 'free'],
  ])('%s', (_, age, where, unpaid) => {
    expect(at(age)).toBe(where)
    expect(at(age, false)).toBe(unpaid)
  })
})

test('of somebody we never heard of it may cost', () => {
  expect(windowOf({ alone: true }, now, true)).toBe('paid')
  expect(windowOf({ alone: true }, now, false)).toBe('shut')
})

test('asked once in every silence', () => {
  expect(wasKnocked({ heardAt: 5, knockedAt: 6, alone: true })).toBe(true)
  expect(wasKnocked({ heardAt: 7, knockedAt: 6, alone: true })).toBe(false)
  expect(wasKnocked({ knockedAt: 6, alone: true })).toBe(true)
  expect(wasKnocked({ heardAt: 7, alone: true })).toBe(false)
})

test('the first sentence, cut between words where it is long', () => {
  expect(firstSentence('Đã nhận. Mã hồ sơ LK-1', 80)).toBe('Đã nhận.')
  expect(firstSentence('một\nhai', 80)).toBe('một')
  const long = 'phường '.repeat(20).trim()
  expect(firstSentence(long, 80)).toBe(`${'phường '.repeat(11).trim()}…`)
  expect(firstSentence('x'.repeat(100), 80)).toHaveLength(80)
  expect(firstSentence(`${'x'.repeat(78)}😡😡`, 80)).toBe(`${'x'.repeat(78)}…`)
  expect(firstSentence('đường'.normalize('NFD'), 5)).toBe('đường'.normalize('NFC'))
  expect(firstSentence('', 80)).toBe('')
})
