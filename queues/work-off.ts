import { DelayedError, type Job, UnrecoverableError, Worker, type WorkerOptions } from 'bullmq'
import type { AnyQueue, Observer } from './queue.ts'
import { connect, type QueueStore } from './store.ts'

const firstRetryMs = 1_000
const longestRetryMs = 5 * 60_000
/**
 * 1 s, 2 s, 4 s … 5 min, each up to a fifth longer so that a crowd of jobs spreads. Whole
 * milliseconds: the PostgreSQL store fails on any other, and the job would hang until it stalls.
 */
const backoff = (attempt: number) =>
  Math.round(Math.min(firstRetryMs * 2 ** (attempt - 1), longestRetryMs) * (1 + Math.random() / 5))

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
