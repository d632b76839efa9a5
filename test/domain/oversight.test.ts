import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterQuiet } from '../../src/domain/oversight.ts'
import { at, wall } from './time/fixtures.ts'

const night = { from: '21:00', to: '06:30' }

test.each([
  ['2024-08-05 20:59', '2024-08-05 20:59'],
  ['2024-08-05 21:00', '2024-08-06 06:30'],
  ['2024-08-05 23:59', '2024-08-06 06:30'],
  ['2024-08-06 00:00', '2024-08-06 06:30'],
  ['2024-08-06 06:29', '2024-08-06 06:30'],
  ['2024-08-06 06:30', '2024-08-06 06:30'],
  ['2024-12-31 22:00', '2025-01-01 06:30'],
])('over midnight: %s is told at %s', (now, told) => {
  expect(wall(afterQuiet(at(now), night))).toBe(told)
})

test('quiet hours inside one day', () => {
  const noon = { from: '11:30', to: '13:00' }
  expect(wall(afterQuiet(at('2024-08-05 12:00'), noon))).toBe('2024-08-05 13:00')
  expect(wall(afterQuiet(at('2024-08-05 13:00'), noon))).toBe('2024-08-05 13:00')
  expect(wall(afterQuiet(at('2024-08-05 09:00'), noon))).toBe('2024-08-05 09:00')
})

test('what may be told may still be told, and nothing waits a day', () => {
  const minutes = fc.nat({ max: 1439 }).map((minute) => {
    const two = (n: number) => String(n).padStart(2, '0')
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  })
  const instants = fc.integer({ min: at('2024-01-01 00:00'), max: at('2027-01-01 00:00') })
  fc.assert(
    fc.property(instants, minutes, minutes, (now, from, to) => {
      fc.pre(from !== to)
      const told = afterQuiet(now, { from, to })
      expect(told - now).toBeGreaterThanOrEqual(0)
      expect(told - now).toBeLessThan(86_400_000)
      expect(afterQuiet(told, { from, to })).toBe(told)
    }),
  )
})
