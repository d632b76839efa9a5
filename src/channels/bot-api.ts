import type { z } from 'zod'

export type Answer<T, Trouble> = { ok: true; result: T } | { ok: false; trouble: Trouble }

export type CallOptions = { signal?: AbortSignal; timeoutMs?: number }

/** The interface of a bot platform whose methods are called by name. */
export type BotApi<Trouble> = {
  /**
   * One method, its result parsed by `schema`. Ends after `timeoutMs` or at `signal`, body included.
   * Never throws for what the platform or the network do.
   */
  call<T>(
    method: string,
    payload: object,
    schema: z.ZodType<T>,
    options?: CallOptions,
  ): Promise<Answer<T, Trouble>>
}
