import { expect, test } from 'vitest'
import { openTownWithPast, tamper, ways } from '../integration/tampering.ts'

test('twelve hundred tamperings with three histories are all found by place', async () => {
  const first = Math.floor(Math.random() * 2 ** 31)
  let total = 0
  for (let seed = first; seed < first + 3; seed += 1) {
    const town = await openTownWithPast(seed)
    try {
      for (const count of (await tamper(town, ways, 400, seed)).values()) total += count
    } finally {
      await town.close()
    }
  }
  console.info(`seeds from ${first}: ${total} tamperings found by place`)
  expect(total).toBe(1_200)
})
