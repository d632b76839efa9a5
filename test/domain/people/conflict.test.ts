import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWorld } from '../../../src/config/world.ts'
import type { UnitKey } from '../../../src/domain/case/case.ts'
import type { Organisation, Unit } from '../../../src/domain/organisation.ts'
import {
  closedTo,
  firstOpen,
  isClosedTo,
  isPartial,
  type Servant,
  topOf,
} from '../../../src/domain/people/conflict.ts'
import { namedIn } from '../../../src/domain/people/named.ts'
import { route } from '../../../src/domain/understanding/route.ts'

const { organisation } = loadWorld('long-khanh-2024')
const key = (code: string): UnitKey => {
  const unit = organisation.units.find((one) => one.code === code)
  if (unit === undefined) throw new Error(code)
  return { code, validFrom: unit.validFrom }
}

/** A city of any shape: each unit is under one of those before it, or under none. */
const cities = fc
  .array(fc.option(fc.nat(), { nil: undefined }), { minLength: 1, maxLength: 12 })
  .map((above): Organisation => {
    const units = above.map(
      (one, at): Unit => ({
        code: `U${at}`,
        validFrom: '2024-01-01',
        type: 'department',
        name: `Unit ${at}`,
        shortName: `Unit ${at}`,
        nameEn: `Unit ${at}`,
        aliases: [],
        ...(one !== undefined && at > 0 && { under: `U${one % at}` }),
      }),
    )
    return { ...organisation, units }
  })

/** The same rule told the other way round: walks up from whoever reads. */
function answersTo(unit: UnitKey, accused: UnitKey, { units }: Organisation): boolean {
  for (let at = units.find(({ code }) => code === unit.code); at; ) {
    if (at.code === accused.code) return true
    const { under } = at
    at = units.find(({ code }) => code === under)
  }
  return false
}

describe('whom a case is closed to', () => {
  it('is everybody accused and everybody who answers to them, and nobody else, in any city', () => {
    let pairs = 0
    const chosen = fc.array(fc.nat(), { maxLength: 3 })
    fc.assert(
      fc.property(cities, chosen, chosen, chosen, (city, accusedUnits, ledUnits, serves) => {
        const pick = (at: number) => city.units[at % city.units.length] as Unit
        const units = accusedUnits.map(pick)
        const led = ledUnits.map(pick)
        const closed = closedTo({ units, officers: ['o1'] }, led, city, false)
        for (const officerId of ['o1', 'o2']) {
          const servant: Servant = { officerId, units: serves.map(pick) }
          const expected =
            officerId === 'o1' ||
            servant.units.some((own) => [...units, ...led].some((one) => answersTo(own, one, city)))
          expect(isPartial(servant, closed)).toBe(expected)
          pairs += 1
        }
        const taker = firstOpen(
          city.units.map(({ code }) => code),
          city,
          closed,
        )
        expect(taker === undefined).toBe(city.units.every((unit) => isClosedTo(unit, closed)))
        if (taker) expect(isPartial({ officerId: 'o3', units: [taker] }, closed)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
    console.info(`conflict of interest: ${pairs} pairs of a case and a reader`)
    expect(pairs).toBe(4_000)
  })

  it('never lets a case of any kind be routed to them, and ends with the agency above', () => {
    for (const { code } of organisation.units)
      for (const kind of ['PAKN', 'KN', 'TC', 'DIALOGUE'] as const) {
        const closed = closedTo({ units: [key(code)], officers: [] }, [], organisation, false)
        const taker = route({ kind, wardUnit: code, closed }, organisation)
        if (code === 'LK-UBND') expect(taker).toBeUndefined()
        else expect(isClosedTo(key(taker ?? code), closed)).toBe(false)
      }
  })

  it('goes from the Inspectorate to the committee, and from a ward to the Inspectorate', () => {
    const around = (code: string) =>
      route(
        {
          kind: 'TC',
          closed: closedTo({ units: [key(code)], officers: [] }, [], organisation, false),
        },
        organisation,
      )
    expect(around('LK-TTR')).toBe('LK-UBND')
    expect(around('26080')).toBe('LK-TTR')
  })

  it('leaves a first complaint about the committee with those the law gives it to', () => {
    const accused = { units: [key('LK-UBND')], officers: [] }
    expect(closedTo(accused, [], organisation, true)).toEqual(['LK-UBND 2019-06-01'])
    expect(closedTo(accused, [], organisation, false)).toHaveLength(organisation.units.length)
  })

  it('knows the top of the city from any unit, even where the data goes in a circle', () => {
    for (const unit of organisation.units) expect(topOf(unit, organisation).code).toBe('LK-UBND')
    const [a, b] = organisation.units as [Unit, Unit]
    const circle = {
      ...organisation,
      units: [
        { ...a, under: b.code },
        { ...b, under: a.code },
      ],
    }
    expect([a.code, b.code]).toContain(topOf(a, circle).code)
    expect(closedTo({ units: [a], officers: [] }, [], circle, false)).toHaveLength(2)
  })
})

describe('an officer named by those who tell', () => {
  const people = [
    { officerId: 'tu', name: 'Trần Văn Tư' },
    { officerId: 'tam', name: 'Lê Văn Tám' },
    { officerId: 'tam2', name: 'Lê Văn Tâm' },
    { officerId: 'hoa1', name: 'Nguyễn Thị Hòa' },
    { officerId: 'hoa2', name: 'Nguyễn Thị Hoà' },
    { officerId: 'lan', name: 'Lan' },
  ]
  it.each([
    ['ông Trần Văn Tư, cán bộ địa chính', ['tu'], []],
    ['ong tran van tu can bo dia chinh', [], ['tu']],
    ['ông Trần Văn Tưởng', [], []],
    ['le van tam', [], ['tam', 'tam2']],
    ['bà Lê Văn Tâm', ['tam2'], []],
    ['bà Nguyễn Thị Hòa', [], ['hoa1', 'hoa2']],
    ['cô Lan', [], []],
    ['', [], []],
  ])('%j: sure %j, perhaps %j', (text, sure, perhaps) => {
    expect(namedIn(text, people)).toEqual({ sure, perhaps })
  })
})
