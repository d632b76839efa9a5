import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/domain/organisation.ts'
import { closedTo } from '../../../src/domain/people/conflict.ts'
import { route } from '../../../src/domain/understanding/route.ts'
import { organisation } from './support.ts'

const ward = '26080'
const to = (errand: Parameters<typeof route>[0]) => route(errand, organisation)
/** Those a denunciation of this unit is closed to. */
const closedBy = (code: string) =>
  closedTo(
    { units: organisation.units.filter((unit) => unit.code === code), officers: [] },
    [],
    organisation,
    false,
  )

describe('route', () => {
  it('sends what lies in a ward to the ward, what nobody can place to the sorter', () => {
    expect(to({ kind: 'PAKN', topic: 'roads', wardUnit: ward })).toBe(ward)
    expect(to({ kind: 'PAKN', topic: 'roads' })).toBe('LK-NV')
    expect(to({ kind: 'PAKN' })).toBe('LK-NV')
    expect(to({ kind: 'PAKN', wardUnit: ward })).toBe(ward)
  })
  it.each([
    ['conduct', 'LK-NV'],
    ['corruption', 'LK-TTR'],
    ['religion', 'LK-NV'],
    ['ethnic-affairs', 'LK-DT'],
    ['social-policy', 'LK-LDTBXH'],
    ['labour', 'LK-LDTBXH'],
    ['agriculture', 'LK-KT'],
    ['culture-info', 'LK-VHTT'],
  ])('%s -> %s wherever it lies', (topic, unit) => {
    expect(to({ kind: 'PAKN', topic, wardUnit: ward })).toBe(unit)
  })
  it('sends complaints and denunciations to the inspectorate', () => {
    for (const kind of ['KN', 'TC'] as const) {
      expect(to({ kind, topic: 'roads', wardUnit: ward, closed: closedBy(ward) })).toBe('LK-TTR')
    }
  })
  it('sends a request for dialogue to the ward named, else to the sorter', () => {
    expect(to({ kind: 'DIALOGUE', topic: 'labour', wardUnit: ward })).toBe(ward)
    expect(to({ kind: 'DIALOGUE', topic: 'labour' })).toBe('LK-NV')
  })
  it('never sends a case to the unit it accuses', () => {
    for (const kind of kinds) {
      for (const { code: topic } of organisation.topics) {
        for (const { code: accusedUnit } of organisation.units) {
          const closed = closedBy(accusedUnit)
          const unit = to({ kind, topic, wardUnit: accusedUnit, closed })
          expect(unit).not.toBe(accusedUnit)
          if (accusedUnit === 'LK-UBND') expect(unit).toBeUndefined()
          else expect(unit).toBeDefined()
        }
      }
    }
  })
})
