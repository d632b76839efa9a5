import { expect, inject, test } from 'vitest'
import { reorganised } from '../simulation/reorganised.ts'

test('a year of a city, then both steps of its reorganisation: nothing lost, no clock changed', async () => {
  const { steps, ...found } = await reorganised('2024-07-02', 365, 3, inject('postgresUrl'))
  const moved = steps.map(({ done }) =>
    done.filter(({ what }) => what === 'cases').reduce((sum, { count }) => sum + count, 0),
  )
  console.log(JSON.stringify({ ...found, moved }))
  for (const { foreseen, done } of steps) expect(done).toEqual(foreseen)
  expect(found).toMatchObject({
    ok: true,
    changed: [],
    astray: [],
    stranded: 0,
    twice: 0,
    breaches: 0,
  })
  expect(moved.every((count) => count > 0)).toBe(true)
}, 1_800_000)
