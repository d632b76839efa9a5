import { expect, test } from 'vitest'
import { walk } from './scope/walk.ts'

// Many more cities are walked through in test/long/scope.
test.each([468, 2024])(
  'nobody of made-up city %i reads or acts outside their scope',
  async (seed) => {
    const tally = await walk(seed, 30)
    process.stdout.write(`made-up city ${seed}: ${JSON.stringify(tally)}\n`)
    expect(tally.tried).toBeGreaterThan(200)
    expect(tally.allowed).toBeGreaterThan(20)
  },
)
