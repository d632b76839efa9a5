import { describe, expect, it } from 'vitest'
import { type Case, plain } from '../../../src/domain/case/case.ts'
import type { Organisation, Unit } from '../../../src/domain/organisation.ts'
import {
  getUnit,
  organisationAt,
  successorOf,
  unitNow,
  unitOfCode,
  wardOf,
} from '../../../src/domain/units.ts'

const unit = (code: string, validFrom: string, name: string): Unit => ({
  code,
  validFrom,
  type: code.startsWith('P') ? 'department' : 'ward',
  name,
  shortName: name,
  nameEn: name,
  aliases: [],
})
const old = '2019-01-01'
const first: Organisation = {
  name: 'first',
  validFrom: old,
  codePrefix: 'LK',
  seat: { place: 'x', superior: 'y' },
  units: [
    unit('1', old, 'Một'),
    unit('2', old, 'Hai'),
    unit('3', old, 'Ba'),
    unit('P', old, 'Phòng'),
  ],
  topics: [],
  routing: { byKind: {}, sorter: 'P', overseer: 'P' },
  hotline: '',
}
const key = (code: string, validFrom: string) => ({ code, validFrom })
/** 3 goes to 2. */
const second: Organisation = {
  ...first,
  name: 'second',
  validFrom: '2024-11-01',
  since: 1_000,
  before: first,
  units: first.units.filter(({ code }) => code !== '3'),
  successors: [{ unit: key('3', old), to: key('2', old) }],
}
/** 1 is divided by topic, its code means another unit now; 2 becomes that one, the department goes with the place. */
const third: Organisation = {
  ...first,
  name: 'third',
  validFrom: '2025-07-01',
  since: 2_000,
  before: second,
  units: [unit('1', '2025-07-01', 'Một mới'), unit('4', '2025-07-01', 'Bốn')],
  successors: [
    {
      unit: key('1', old),
      to: key('4', '2025-07-01'),
      parts: [{ topics: ['roads'], to: key('1', '2025-07-01') }],
    },
    { unit: key('2', old), to: key('1', '2025-07-01') },
    { unit: key('P', old), to: key('4', '2025-07-01'), byPlace: true },
  ],
}

describe('which organisation was in force', () => {
  it.each([
    [0, 'first'],
    [999, 'first'],
    [1_000, 'second'],
    [2_000, 'third'],
    [9_000, 'third'],
  ])('at %i: %s', (ms, name) => expect(organisationAt(third, ms).name).toBe(name))
})

describe('which unit is meant', () => {
  it('a code by date, a key at any time', () => {
    expect(unitOfCode('1', third)?.name).toBe('Một mới')
    expect(unitOfCode('1', organisationAt(third, 1_500))?.name).toBe('Một')
    expect(unitOfCode('3', third)?.name).toBe('Ba')
    expect(unitOfCode('9', third)).toBeUndefined()
    expect(getUnit(key('1', old), third).name).toBe('Một')
    expect(() => getUnit(key('1', '1999-01-01'), third)).toThrow('is not in third')
  })

  it('what was pressed before means who goes on with it now', () => {
    expect(unitNow('3', third).name).toBe('Một mới')
    expect(unitNow('P', third).name).toBe('Bốn')
    expect(unitNow('P', second).name).toBe('Phòng')
    expect(() => unitNow('9', third)).toThrow('is not in third')
  })

  it('the ward of a case is the one that had the code when it came', () => {
    const it = { ...plain, place: { wardUnit: '1' }, createdAt: 1_500 } as unknown as Case
    expect(wardOf(it, third)).toEqual(key('1', old))
    expect(wardOf({ ...it, createdAt: 2_500 }, third)).toEqual(key('1', '2025-07-01'))
  })
})

describe('who goes on', () => {
  it('over two steps at once', () => {
    expect(successorOf(key('3', old), third).name).toBe('Một mới')
    expect(successorOf(key('3', old), second).name).toBe('Hai')
    expect(successorOf(key('2', old), second).name).toBe('Hai')
  })

  it('a divided unit by topic, the rest by default', () => {
    expect(successorOf(key('1', old), third, { topic: 'roads' }).name).toBe('Một mới')
    expect(successorOf(key('1', old), third, { topic: 'waste' }).name).toBe('Bốn')
    expect(successorOf(key('1', old), third).name).toBe('Bốn')
  })

  it('a department with the place, also where its ward ended long before', () => {
    const at = (ward: string) => successorOf(key('P', old), third, { ward: key(ward, old) }).name
    expect([at('2'), at('3'), at('1')]).toEqual(['Một mới', 'Một mới', 'Bốn'])
    expect(successorOf(key('P', old), third, { ward: key('99', old) }).name).toBe('Bốn')
  })

  it('nobody goes on with it: whoever sorts what nobody could place', () => {
    const { successors: _, ...open } = third
    const routing = { ...third.routing, sorter: '4' }
    expect(successorOf(key('2', old), { ...open, routing }).name).toBe('Bốn')
  })
})
