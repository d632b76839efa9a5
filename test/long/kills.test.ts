import { describe, test } from 'vitest'
import { checkKills } from '../faults/support/checked.ts'
import { hasRedis } from '../faults/support/redis-server.ts'

describe.concurrent('killed 200 times between an update and its reply, nothing is lost or doubled', () => {
  test('jobs on PostgreSQL', () => checkKills(hasRedis ? 100 : 200, 'PostgreSQL'))
  test.skipIf(!hasRedis)('jobs on Redis', () => checkKills(100, 'Redis'))
})
