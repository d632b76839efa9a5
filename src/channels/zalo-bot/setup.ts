import { z } from 'zod'
import type { Log } from '../events.ts'
import { createBackoff, relaunchStepsMs, wait } from '../wait.ts'
import type { Api } from './api.ts'
import { askedMs, outcomeOf, reasonOf } from './trouble.ts'

export type SetupOptions = { api: Api; log: Log; signal: AbortSignal; timeScale: number }

/**
 * Asks Zalo one thing, trying until it answers, it says that it never will, or we are stopped; undefined
 * then.
 */
export async function insist<T>(
  { api, log, signal, timeScale }: SetupOptions,
  method: string,
  payload: object,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const backoff = createBackoff(relaunchStepsMs, timeScale)
  while (!signal.aborted) {
    const answer = await api.call(method, payload, schema, { signal })
    if (answer.ok) return answer.result
    if (signal.aborted) return undefined
    log({ event: 'setup-failed', reason: `${method}: ${reasonOf(answer.trouble)}` })
    if (outcomeOf(answer.trouble, () => 0).outcome === 'refused') return undefined
    await wait(backoff.next(askedMs(answer.trouble)), signal)
  }
  return undefined
}

const meSchema = z.object({ account_name: z.string(), display_name: z.string().optional() })

/** What the bot may be called in groups. */
export async function fetchNames(options: SetupOptions): Promise<string[]> {
  const me = await insist(options, 'getMe', {}, meSchema)
  return me === undefined ? [] : [me.account_name, ...(me.display_name ? [me.display_name] : [])]
}
