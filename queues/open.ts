import { type JobsOptions, Queue, type QueueOptions } from 'bullmq'
import type { AnyQueue, Observer, QueuedJob } from './queue.ts'
import { connect, type QueueStore } from './store.ts'

const jobOptions = (attempts: number): JobsOptions => ({
  attempts,
  backoff: { type: 'custom' },
  // The outbox remembers; the queue need not.
  removeOnComplete: true,
  removeOnFail: true,
})

export type Queues = {
  /** Adding an id that is still in the queue changes nothing. */
  add(jobs: QueuedJob[]): Promise<void>
  /** Answers or throws within two seconds. */
  ping(): Promise<void>
  counts(): Promise<Record<string, number>>
  close(): Promise<void>
}

export async function openQueues(
  definitions: AnyQueue[],
  store: QueueStore,
  trouble: Observer['trouble'],
): Promise<Queues> {
  const queues = new Map<string, { queue: Queue; definition: AnyQueue }>()
  for (const definition of definitions) {
    const { factory, connection } = connect(store, false)
    const options = { connection } as unknown as QueueOptions
    const queue = new Queue(definition.name, options, factory as never)
    queue.on('error', (error) => trouble(definition.name, error))
    queues.set(definition.name, { queue, definition })
    // One after the other: the first makes the tables of the PostgreSQL store.
    await queue.waitUntilReady()
  }
  const all = [...queues.values()].map(({ queue }) => queue)
  return {
    async add(jobs) {
      for (const [name, { queue, definition }] of queues) {
        const mine = jobs.filter((job) => job.queue === name)
        if (mine.length === 0) continue
        await queue.addBulk(
          mine.map(({ id, payload }) => ({
            name,
            data: payload,
            opts: { ...jobOptions(definition.attempts), jobId: id },
          })),
        )
      }
    },
    async ping() {
      const first = all[0]
      await withTimeout(first?.getWaitingCount() ?? Promise.resolve(0), 2_000)
    },
    async counts() {
      const entries = await Promise.all(
        all.map(async (queue) => [queue.name, await queue.count()] as const),
      )
      return Object.fromEntries(entries)
    },
    async close() {
      await Promise.all(all.map((queue) => queue.close()))
    },
  }
}

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('queue store does not answer')), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
