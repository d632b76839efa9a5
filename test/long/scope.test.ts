import { expect, test } from 'vitest'
import { type Tally, walk } from '../integration/scope/walk.ts'

const cities = 6
const rounds = 60

test(`nobody of ${cities} made-up cities reads or acts outside their scope`, async () => {
  const sum: Tally = { tried: 0, allowed: 0, refused: 0, partial: 0, messages: 0 }
  for (let seed = 1; seed <= cities; seed += 1) {
    const tally = await walk(seed, rounds)
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name]
  }
  process.stdout.write(`${cities} made-up cities: ${JSON.stringify(sum)}\n`)
  expect(sum.tried).toBeGreaterThan(cities * rounds * 10)
  expect(sum.allowed).toBeGreaterThan(cities * rounds)
  expect(sum.partial).toBeGreaterThan(cities * rounds * 0.3)
  expect(sum.messages).toBeGreaterThan(cities * 30)
})
