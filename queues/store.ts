import { createPostgresBackend } from 'bullmq'

/** Where jobs wait. This file alone knows that there are two kinds. */
export type QueueStore = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string }

export const connect = (store: QueueStore, blocking: boolean) => {
  if (store.kind === 'postgres')
    return {
      factory: createPostgresBackend,
      connection: {
        connectionString: store.url,
        schema: 'bullmq',
        max: 4,
        migrate: true,
        connectionTimeoutMillis: 5_000,
        // Its statements take milliseconds; an answer that never comes is not waited for.
        query_timeout: 10_000,
        keepAlive: true,
      },
    }
  const { hostname, port, username, password, pathname, protocol } = new URL(store.url)
  return {
    factory: undefined,
    connection: {
      host: hostname,
      port: Number(port || 6379),
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      ...(pathname.length > 1 && { db: Number(pathname.slice(1)) }),
      ...(protocol === 'rediss:' && { tls: {} }),
      // Workers wait for ever; whoever adds wants to hear soon that the store is away.
      maxRetriesPerRequest: blocking ? null : 1,
      ...(!blocking && { enableOfflineQueue: false, connectTimeout: 5_000 }),
    },
  }
}
