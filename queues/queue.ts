import {
  createPostgresBackend,
  DelayedError,
  type Job,
  type JobsOptions,
  Queue,
  type QueueOptions,
  UnrecoverableError,
  Worker,
  type WorkerOptions,
} from 'bullmq'
import type { z } from 'zod'

/** Where jobs wait. This file alone knows that there are two kinds. */
export type QueueStore = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string }

/** What became of a job that did not throw. */
export type Processed =
  | 'done'
  /** Not now: the same job again in this many milliseconds, without counting as an attempt. */
  | { againInMs: number }
  /** The platform behind this queue wants peace: the whole queue rests, in every process. */
  | { restMs: number }

/**
 * A queue, whole: what its jobs carry (ids only), how often they are tried and how many at once,
 * what is done, and why doing it twice is safe.
 */
export type QueueDefinition<Payload extends z.ZodType, Deps> = {
  name: string
  payload: Payload
  attempts: number
  concurrency: number
  /** At most `max` jobs in `duration` ms over all processes. */
  limiter?: { max: number; duration: number }
  process(payload: z.output<Payload>, deps: Deps): Promise<Processed>
  /** Every attempt failed. */
  givenUp?(payload: z.output<Payload>, deps: Deps): Promise<void>
}

export function defineQueue<Payload extends z.ZodType, Deps>(
  definition: QueueDefinition<Payload, Deps>,
) {
  return definition
}

// biome-ignore lint/suspicious/noExplicitAny: a list of queues mixes payloads and dependencies
export type AnyQueue<Deps = any> = QueueDefinition<any, Deps>

export type QueuedJob = { id: string; queue: string; payload: Record<string, string> }

export type Observer = {
  done(jobId: string): Promise<unknown>
  failed(jobId: string, queue: string, error: Error): Promise<unknown>
  /** Trouble that passes: a lost connection, a failed attempt. Never carries a payload. */
  trouble(where: string, error: Error): void
}

const connect = (store: QueueStore, blocking: boolean) => {
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

const firstRetryMs = 1_000
const longestRetryMs = 5 * 60_000
/**
 * 1 s, 2 s, 4 s … 5 min, each up to a fifth longer so that a crowd of jobs spreads. Whole
 * milliseconds: the PostgreSQL store fails on any other, and the job would hang until it stalls.
 */
const backoff = (attempt: number) =>
  Math.round(Math.min(firstRetryMs * 2 ** (attempt - 1), longestRetryMs) * (1 + Math.random() / 5))

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

/** Begins to work off the queues; resolves when every worker listens. */
export async function startWorkers<Deps>(
  definitions: AnyQueue<Deps>[],
  deps: Deps,
  store: QueueStore,
  observer: Observer,
): Promise<{ close(): Promise<void> }> {
  const workers: Worker[] = []
  for (const definition of definitions) {
    const worker = startWorker(definition, deps, store, observer)
    workers.push(worker)
    await worker.waitUntilReady()
  }
  return {
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

function startWorker<Deps>(
  definition: AnyQueue<Deps>,
  deps: Deps,
  store: QueueStore,
  observer: Observer,
): Worker {
  const { factory, connection } = connect(store, true)
  const options = {
    connection,
    concurrency: definition.concurrency,
    settings: { backoffStrategy: backoff },
    // A killed process leaves its jobs locked for this long.
    lockDuration: 15_000,
    stalledInterval: 5_000,
    maxStalledCount: 1_000,
    ...(definition.limiter && { limiter: definition.limiter }),
  } as unknown as WorkerOptions
  const worker: Worker = new Worker(
    definition.name,
    async (job, token) => {
      const payload = definition.payload.safeParse(job.data)
      if (!payload.success) throw new UnrecoverableError('payload does not fit the queue')
      const outcome = await definition.process(payload.data, deps)
      if (outcome === 'done') return void (await observer.done(job.id ?? ''))
      if ('againInMs' in outcome) return putOff(job, outcome.againInMs, token)
      await worker.rateLimit(Math.ceil(outcome.restMs))
      throw Worker.RateLimitError()
    },
    options,
    factory as never,
  )
  worker.on('error', (error) => observer.trouble(definition.name, error))
  worker.on('failed', (job, error) => void afterFailure(definition, deps, observer, job, error))
  return worker
}

async function putOff(job: Job, ms: number, token: string | undefined): Promise<never> {
  await job.moveToDelayed(Date.now() + Math.ceil(ms), token)
  throw new DelayedError()
}

async function afterFailure<Deps>(
  definition: AnyQueue<Deps>,
  deps: Deps,
  observer: Observer,
  job: Job | undefined,
  error: Error,
) {
  observer.trouble(definition.name, error)
  const over =
    error instanceof UnrecoverableError || (job?.attemptsMade ?? 0) >= definition.attempts
  if (job?.id === undefined || !over) return
  try {
    const payload = definition.payload.safeParse(job.data)
    if (payload.success) await definition.givenUp?.(payload.data, deps)
    await observer.failed(job.id, definition.name, error)
  } catch (failure) {
    // The row stays unfinished, so the reconciler brings the job back.
    observer.trouble(definition.name, failure as Error)
  }
}
