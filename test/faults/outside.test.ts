import { describe, test } from 'vitest'
import { checkOutage, checkPlatform, checkQueuesLost } from './support/checked.ts'
import { hasRedis } from './support/redis-server.ts'

describe.concurrent('whatever goes away for a while, no acknowledged message is lost', () => {
  test('the database, webhook', () => checkOutage('stopped', 'webhook', 3_000), 90_000)
  test('the database, polling', () => checkOutage('unreachable', 'polling', 3_000), 90_000)
  test('Telegram asks for peace', () => checkPlatform(429, 4_000, 6), 90_000)
  test('Telegram is down', () => checkPlatform(502, 4_000, 6), 90_000)
})

describe.skipIf(!hasRedis).concurrent('a lost queue is rebuilt', () => {
  test.each(['emptied, restart', 'emptied, reconcile', 'killed', 'moved'] as const)(
    '%s',
    (mishap) => checkQueuesLost(mishap, 60_000),
    90_000,
  )
})
