import type { Clock } from '../common/clock.ts'
import { type ApiError, conflict, say } from './errors.ts'
import type { Update } from './types.ts'
import type { UpdateQueue } from './updates.ts'

const answerLimitBytes = 4 * 1024 * 1024
const longestPollMs = 50_000
const repeatedOffsetMs = 3000
const hastyOffsetMs = 500
const conflictGapMs = 3000

type PollRequest = { offset: number; limit: number; timeoutMs: number }

export type Poller = {
  /** One getUpdates call; `gone` fires when the caller hangs up. Throws 409. */
  poll(request: PollRequest, gone: AbortSignal): Promise<Update[]>
  /** Ends the long poll that waits with a 409. */
  terminate(error: ApiError): void
  /** A 409, held back by 3 s when it comes too soon after another. */
  refuse(error: ApiError): Promise<never>
}

export function createPoller(clock: Clock, updates: UpdateQueue): Poller {
  let terminate: ((error: ApiError) => void) | undefined
  let previous = { offset: Number.NaN, at: Number.NEGATIVE_INFINITY }
  let nextConflictAt = 0

  async function refuse(error: ApiError): Promise<never> {
    if (clock.now() < nextConflictAt) await clock.wait(conflictGapMs)
    else nextConflictAt = clock.now() + conflictGapMs
    throw error
  }

  /** Asking again for what was just given is held back: such a client would spin. */
  function temper({ offset, limit, timeoutMs }: PollRequest): { limit: number; timeoutMs: number } {
    const since = offset === previous.offset ? clock.now() - previous.at : Number.POSITIVE_INFINITY
    previous = { offset, at: clock.now() }
    return {
      limit: since < hastyOffsetMs ? 1 : Math.min(100, Math.max(1, limit)),
      timeoutMs: Math.min(
        longestPollMs,
        since < repeatedOffsetMs ? Math.max(timeoutMs, repeatedOffsetMs) : Math.max(0, timeoutMs),
      ),
    }
  }

  function hold(limit: number, timeoutMs: number, gone: AbortSignal): Promise<Update[]> {
    return new Promise((resolve, reject) => {
      const finish = (end: () => void) => () => {
        stopWaiting()
        stopListening()
        gone.removeEventListener('abort', leave)
        if (terminate === failThis) terminate = undefined
        end()
      }
      const answer = finish(() => resolve(take(updates, limit)))
      const leave = finish(() => resolve([]))
      const failThis = (error: ApiError) => finish(() => refuse(error).catch(reject))()
      const stopWaiting = clock.later(timeoutMs, answer)
      const stopListening = updates.onPush(answer)
      gone.addEventListener('abort', leave)
      terminate = failThis
    })
  }

  return {
    refuse,
    terminate: (error) => terminate?.(error),
    async poll(request, gone) {
      terminate?.(conflict(say.otherPoll))
      const { limit, timeoutMs } = temper(request)
      forget(updates, request.offset)
      const batch = take(updates, limit)
      return batch.length > 0 || timeoutMs === 0 ? batch : hold(limit, timeoutMs, gone)
    },
  }
}

/** A positive offset acknowledges all lower ids; a negative one keeps that many of the newest. */
function forget(updates: UpdateQueue, offset: number): void {
  const waiting = updates.waiting()
  if (offset < 0) for (const item of waiting.slice(0, offset)) updates.drop(item)
  for (const item of waiting) if (item.update.update_id < offset) updates.acknowledge(item)
}

function take(updates: UpdateQueue, limit: number): Update[] {
  const batch: Update[] = []
  let size = 0
  for (const { update } of updates.waiting().slice(0, limit)) {
    size += Buffer.byteLength(JSON.stringify(update))
    if (batch.length > 0 && size > answerLimitBytes) break
    batch.push(update)
  }
  return batch
}
