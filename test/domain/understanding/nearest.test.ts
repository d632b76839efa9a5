import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isClear, isOutside, nearestUnits } from '../../../src/domain/understanding/nearest.ts'
import { organisation } from './support.ts'

const near = (lat: number, lon: number) => nearestUnits(organisation, { lat, lon })

describe('nearest units', () => {
  it('are the wards and communes, nearest first', () => {
    const found = near(10.93, 107.25)
    expect(found).toHaveLength(15)
    expect(found[0]).toEqual({ unit: '26080', km: 0 })
    expect(found.map(({ km }) => km)).toEqual(found.map(({ km }) => km).sort((a, b) => a - b))
  })
  it('measures kilometres', () => {
    // One thousandth of a degree of latitude is 111.2 m.
    expect(near(10.931, 107.25)[0]?.km).toBeCloseTo(0.1112, 3)
  })
  it('is clear near a middle, not between two, not outside', () => {
    expect(isClear(near(10.872, 107.214))).toBe(true)
    expect(isClear(near(10.93, 107.2445))).toBe(false)
    expect(isOutside(near(10.93, 107.25))).toBe(false)
    const bienHoa = near(10.957, 106.843)
    expect(isOutside(bienHoa)).toBe(true)
    expect(isClear(bienHoa)).toBe(false)
  })
  it('knows nothing without centroids', () => {
    const found = nearestUnits({ ...organisation, units: [] }, { lat: 10.9, lon: 107.2 })
    expect([found, isClear(found), isOutside(found)]).toEqual([[], false, true])
  })
})

const history = new URL('../../../../shared/data/geo/longkhanh_units_history.csv', import.meta.url)

describe('the gazetteer', () => {
  it.skipIf(!existsSync(history))(
    'agrees with the history of units (skipped: no such file)',
    () => {
      const rows = readFileSync(history, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(','))
      for (const [code, , , , , , lon, lat] of rows) {
        if (!lon) continue
        const unit = organisation.units.find((one) => one.code === code)
        expect(unit?.centroid, code).toEqual({ lat: Number(lat), lon: Number(lon) })
      }
    },
  )
})
