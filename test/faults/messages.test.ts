import { expect, test } from 'vitest'
import { floodFromOneChat } from './support/flood.ts'
import { poisonedTurn } from './support/poison.ts'
import { twoOfficersPress } from './support/presses.ts'
import { everythingThrice } from './support/repeated.ts'
import { allWell } from './support/town.ts'

test('every update delivered three times and out of order makes one case', async () => {
  const { town, tally, deliveries } = await everythingThrice(12)
  console.log(tally, deliveries)
  expect(deliveries).toBe(3 * town.sent)
  expect(tally).toMatchObject({ ...allWell(town), repeatedReceipts: 0 })
})
test('flood', async () => {
  const r = await floodFromOneChat(50, 10)
  console.log(r)
  expect(r.inOrder).toBe(50)
})
test('presses', async () => {
  const r = await twoOfficersPress(2)
  console.log(r)
})
test('poison', async () => {
  const r = await poisonedTurn(8, 300)
  console.log({ ...r, town: 0 })
})
