import { expect, test } from 'vitest'
import { databaseGone } from './support/outage.ts'
import { platformInTrouble } from './support/platform.ts'
import { hasRedis, queuesLost } from './support/queue-store.ts'
import { allWell } from './support/town.ts'

for (const [way, receiving] of [['stopped','webhook'],['unreachable','polling'],['killed','polling'],['forgotten','webhook']] as const)
test.skipIf(process.env.ONLY && !process.env.ONLY.includes('db'))(`database ${way} ${receiving}`, async () => {
  const r = await databaseGone(way, receiving, 3000)
  console.log(way, receiving, { ...r, town: 0 })
  expect(r.tally).toMatchObject(allWell(r.town))
})
for (const status of [429, 502] as const)
test.skipIf(process.env.ONLY && !process.env.ONLY.includes('tg'))(`platform ${status}`, async () => {
  const r = await platformInTrouble(status, 4000, 8)
  console.log({ ...r, town: 0 })
  expect(r.tally).toMatchObject(allWell(r.town))
})
for (const mishap of ['emptied, restart' , 'emptied, reconcile' , 'killed' , 'moved'] as const)
test.skipIf(process.env.ONLY && !process.env.ONLY.includes('q'))(`queues ${mishap}`, async () => {
  const r = await queuesLost(mishap, 60000)
  console.log({ ...r, town: 0 })
  expect(r.tally).toMatchObject(allWell(r.town))
})
