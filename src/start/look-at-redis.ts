import { Redis } from 'ioredis'

const patienceMs = 5_000

/** What a Redis must be so that no job is lost: recent, and never throwing keys away. */
export type RedisFacts = { version: string; evicts: boolean }

/** Looks once, without trying again; throws when it does not answer within five seconds. */
export async function lookAtRedis(url: string): Promise<RedisFacts> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
  })
  let reason: Error | undefined
  redis.on('error', (error: Error) => {
    reason = error
  })
  try {
    await redis.connect()
    const info = await redis.info()
    const fact = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? ''
    return {
      version: fact('valkey_version') || fact('redis_version'),
      evicts: fact('maxmemory_policy') !== 'noeviction',
    }
  } catch (error) {
    throw reason ?? error
  } finally {
    redis.disconnect()
  }
}
