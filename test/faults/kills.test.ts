import { describe, test } from 'vitest'
import { checkKills } from './support/checked.ts'
import { hasRedis } from './support/redis-server.ts'

describe.concurrent('killed between an update and its reply, nothing is lost or doubled', () => {
  test('jobs on PostgreSQL', () => checkKills(3, 'PostgreSQL'), 120_000)
  test.skipIf(!hasRedis)('jobs on Redis', () => checkKills(3, 'Redis'), 120_000)
})
