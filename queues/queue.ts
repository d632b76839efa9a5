import type { z } from 'zod'

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
