import { expect, test } from 'vitest'
import { walk } from './scope/walk.ts'

test('nobody of a made-up city reads or acts outside their scope', async () => {
  const tally = await walk(20260701, 40)
  process.stdout.write(`scope: ${JSON.stringify(tally)}\n`)
  expect(tally.tried).toBeGreaterThan(300)
  expect(tally.allowed).toBeGreaterThan(20)
})
