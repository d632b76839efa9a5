import { describe, expect, test } from 'vitest'
import { loadWorld } from '../../../src/config/world.ts'
import {
  isPowerful,
  may,
  mayEverywhere,
  mayIn,
  type Power,
  type Role,
  roles,
  rolesWith,
} from '../../../src/domain/people/permissions.ts'

const { organisation } = loadWorld('long-khanh-2024')
const keyOf = (code: string) => {
  const unit = organisation.units.find((one) => one.code === code)
  if (unit === undefined) throw new Error(code)
  return { code: unit.code, validFrom: unit.validFrom }
}
const ward = keyOf('26080')
const other = keyOf('26077')
const inspectorate = keyOf(organisation.routing.overseer)
const sorter = keyOf(organisation.routing.sorter)

const holders = (power: Power, at = ward, there = at) =>
  roles.filter((role) => may({ unit: at, role }, power, there, organisation))

describe('who sees and does what', () => {
  test.each<[Power, Role[]]>([
    ['see-cases', ['officer', 'head', 'inspector', 'chief-inspector', 'leader']],
    ['work-on-cases', ['officer', 'head', 'inspector', 'chief-inspector', 'leader']],
    ['see-sealed', ['head', 'chief-inspector']],
    ['open-sealed', ['head', 'chief-inspector']],
    ['lead-unit', ['head', 'chief-inspector']],
    ['step-in', ['head', 'chief-inspector']],
    ['staff-officer', ['head', 'chief-inspector']],
    ['staff-inspector', ['chief-inspector']],
    ['staff-head', []],
    ['manage-units', []],
    ['inspect', []],
    ['oversee', ['leader']],
  ])('%s, in their own ward: %j', (power, expected) => {
    expect(holders(power)).toEqual(expected)
  })

  test.each<[Power, typeof ward, Role[]]>([
    ['oversee', inspectorate, ['inspector', 'chief-inspector', 'leader']],
    ['inspect', inspectorate, ['inspector', 'chief-inspector']],
    ['lead-city', inspectorate, ['leader']],
    ['staff-administrator', sorter, ['administrator']],
    ['staff-officer', sorter, ['administrator']],
    ['manage-units', sorter, ['administrator']],
    ['read-difficulties', sorter, ['officer', 'head', 'administrator']],
  ])('%s, of another unit, from %j: %j', (power, from, expected) => {
    expect(holders(power, from, other)).toEqual(expected)
  })

  test('nobody reads, works on or opens a case of a unit they do not serve in', () => {
    for (const power of ['see-cases', 'work-on-cases', 'see-sealed', 'open-sealed'] as const)
      for (const from of [ward, inspectorate, sorter])
        expect(holders(power, from, other)).toEqual([])
  })

  test('a unit of the same code under another law is another unit', () => {
    const later = { ...inspectorate, validFrom: '2025-07-01' }
    expect(mayEverywhere({ unit: later, role: 'inspector' }, 'oversee', organisation)).toBe(false)
    expect(
      mayIn({ unit: { ...ward, validFrom: '2025-07-01' }, role: 'head' }, 'see-cases', ward),
    ).toBe(false)
  })

  test('every role but the plain officer is granted with a second confirmation', () => {
    expect(roles.filter((role) => isPowerful[role])).toEqual(roles.slice(1))
  })

  test('the database is asked for the same roles', () => {
    expect(rolesWith('oversee', 'city')).toEqual(['leader'])
    expect(rolesWith('oversee', 'overseer')).toEqual(['inspector', 'chief-inspector'])
  })
})
