import { expect, inject, it } from 'vitest'
import { reorganised } from './reorganised.ts'

it('four days of a city, then both steps of its reorganisation, one of them killed again and again: nothing lost, no clock changed', async () => {
  const url = inject('postgresUrl')
  const { steps, ...found } = await reorganised('2025-06-27', 4, 14, url, 'long-khanh-2025')
  expect(steps[0]?.done).toEqual(steps[0]?.foreseen)
  expect(found).toMatchObject({
    ok: true,
    changed: [],
    astray: [],
    stranded: 0,
    twice: 0,
    breaches: 0,
  })
  expect(found.open).toBeGreaterThan(20)
}, 120_000)
