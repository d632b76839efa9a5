import { expect, inject, test } from 'vitest'
import { loadWorld } from '../../src/config/world.ts'
import { usualMix } from '../../src/simulation/arrivals.ts'
import { type Settings, simulate } from '../../src/simulation/simulate.ts'

const world = loadWorld('long-khanh-2024')
const usual: Settings = {
  seed: 1,
  from: '2024-08-05',
  days: 20,
  casesPerDay: 40,
  mix: usualMix,
  sweepers: 1,
  kills: 0,
}
const watch = { onDay: () => {}, signal: new AbortController().signal }
const run = (some: Partial<Settings>) =>
  simulate({ ...usual, ...some }, world, inject('postgresUrl'), watch)

test('twenty days, two sweepers at once, three of them killed in the middle: no rung missed or doubled', async () => {
  const done = await run({ sweepers: 2, kills: 3 })
  console.log(JSON.stringify({ cases: done.cases, ...done.rungs, seconds: done.seconds }))
  expect(done.killed).toBe(3)
  expect(done.rungs).toMatchObject({ missed: 0, doubled: 0, early: 0, late: 0 })
  expect(done.verify).toEqual({ breaches: 0, checks: [] })
  expect(done.ok).toBe(true)
  expect(done.rungs.fired).toBeGreaterThan(1_000)
  expect(done.percents).toMatchObject({ 50: expect.any(Number), 150: expect.any(Number) })
}, 120_000)

test('over Tết, with formal cases alone: letters, extensions, pauses and nothing wrong', async () => {
  const mix = { PAKN: 0, KN: 60, TC: 40, DIALOGUE: 20 }
  const done = await run({ from: '2025-01-02', days: 40, casesPerDay: 8, mix })
  console.log(JSON.stringify({ cases: done.cases, ...done.rungs, seconds: done.seconds }))
  expect(done.verify).toEqual({ breaches: 0, checks: [] })
  expect(done.ok).toBe(true)
  expect(done.letters).toBeGreaterThan(100)
  expect(done.kinds.some(({ extended }) => extended > 0)).toBe(true)
}, 120_000)

test('the same seed gives the same course, another seed another', async () => {
  const { seconds: _, ...one } = await run({ days: 5 })
  const { seconds: __, ...two } = await run({ days: 5 })
  expect(two).toEqual(one)
  const other = await run({ days: 5, seed: 2 })
  expect(other.cases).not.toBe(one.cases)
}, 120_000)
