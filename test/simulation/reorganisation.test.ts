import { expect, inject, it } from 'vitest'
import { reorganised } from './reorganised.ts'

it('four days of a city, then both steps of its reorganisation: nothing lost, no clock changed', async () => {
  const { steps, ...found } = await reorganised('2025-06-27', 4, 14, inject('postgresUrl'))
  for (const { foreseen, done } of steps) expect(done).toEqual(foreseen)
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
