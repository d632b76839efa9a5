import { describe, test } from 'vitest'
import { checkKills } from '../../faults/support/checked.ts'
import { hasRedis } from '../../faults/support/redis-server.ts'

/** Twice at each of the places; five times (`NGHEDAN_KILLS=200`) takes six minutes. */
const kills = Number(process.env.NGHEDAN_KILLS ?? 80)

describe.concurrent(`killed ${kills} times between an update and its reply, nothing is lost or doubled`, () => {
  test('jobs on PostgreSQL', () => checkKills(hasRedis ? kills / 2 : kills, 'PostgreSQL'))
  test.skipIf(!hasRedis)('jobs on Redis', () => checkKills(kills / 2, 'Redis'))
})
