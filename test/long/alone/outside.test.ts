import { describe, test } from 'vitest'
import { checkOutage, checkPlatform, checkQueuesLost } from '../../faults/support/checked.ts'
import { hasRedis } from '../../faults/support/redis-server.ts'

describe.concurrent('whatever goes away for a while, no acknowledged message is lost', () => {
  test('Telegram asks for peace', () => checkPlatform(429, 60_000, 12))
  test('Telegram is down', () => checkPlatform(502, 60_000, 12))
  test.skipIf(!hasRedis)('Redis is emptied and nobody notices', () =>
    checkQueuesLost('emptied, left alone', 150_000),
  )
  test.each([
    ['stopped', 'webhook'],
    ['stopped', 'polling'],
    ['killed', 'webhook'],
    ['unreachable', 'webhook'],
    ['unreachable', 'polling'],
    ['forgotten', 'webhook'],
  ] as const)('the database is %s, %s', (way, receiving) => checkOutage(way, receiving, 20_000))
})
