import { readConfig } from '../../../src/config/config.ts'
import { openDatabase } from '../../../src/persistence/database.ts'
import { requeue } from '../../../src/start/requeue.ts'
import { startTelegramEmulator } from '../../emulators/telegram/index.ts'
import { freshDatabase, withClient } from '../../support/database.ts'
import { startTestService } from '../../support/service.ts'
import { ownRedis } from './redis-server.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

/**
 * What befalls the queues while jobs wait in them, and what brings the jobs back: Redis is emptied
 * and the service restarted, or `reconcile` run, or left to itself; Redis is killed and comes back;
 * the service moves from PostgreSQL to Redis.
 */
export type Mishap =
  | 'emptied, restart'
  | 'emptied, reconcile'
  | 'emptied, left alone'
  | 'killed'
  | 'moved'

export type Stranded = {
  town: Town
  tally: Tally
  /** Jobs that waited in the queues when it happened. */
  pending: number
}

const citizens = 10

export async function queuesLost(mishap: Mishap, patienceMs: number): Promise<Stranded> {
  const database = await freshDatabase()
  const redis = await ownRedis()
  const telegram = await startTelegramEmulator()
  const options = { databaseUrl: database.url, telegram, webhook: true }
  const onRedis = { ...options, redisUrl: redis.url }
  let service = await startTestService(mishap === 'moved' ? options : onRedis)
  try {
    const town = createTown(telegram, citizens)
    // The platform holds everything up, so that the jobs stay in their queues.
    telegram.faults.fail({ status: 429, retryAfter: 2, methods: ['sendMessage'] })
    for (let at = 0; at < citizens; at += 1) town.complains(at)
    await settledTally(database.url, town, telegram, 10_000, 'handled')
    const pending = await relayed(database.url)
    const restart = async () => {
      await service.stop()
      service = await startTestService(onRedis)
    }
    switch (mishap) {
      case 'emptied, restart':
        await redis.empty()
        await restart()
        break
      case 'emptied, reconcile':
        await redis.empty()
        await reconcileNow(database.url, redis.url, telegram)
        break
      case 'emptied, left alone':
        await redis.empty()
        break
      case 'killed':
        await redis.kill()
        town.complains(citizens)
        await redis.start()
        break
      case 'moved':
        await restart()
        break
    }
    town.complains(0)
    const tally = await settledTally(database.url, town, telegram, patienceMs)
    return { town, tally, pending }
  } finally {
    await service.stop()
    await telegram.stop()
    await redis.stop()
    await database.drop()
  }
}

/** Jobs handed to the queues and not done, once all are handed over. */
async function relayed(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ waiting: number; pending: number }>(
        `SELECT count(*) FILTER (WHERE relayed_at IS NULL)::int AS waiting,
           count(*) FILTER (WHERE relayed_at IS NOT NULL)::int AS pending
         FROM outbox WHERE done_at IS NULL`,
      )
      const [row] = rows
      if (row === undefined) throw new Error('a count has a row')
      if (row.waiting === 0) return row.pending
    }
  })
}

/** What `nghedan reconcile` does. */
async function reconcileNow(
  databaseUrl: string,
  redisUrl: string,
  telegram: { token: string; root: string },
) {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
  })
  const { pool, close } = openDatabase(databaseUrl, { max: 1 })
  await requeue(pool, { ...config, databaseUrl }).finally(close)
}
