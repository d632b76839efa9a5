import type { Answer, CallOptions } from '../../../src/channels/bot-api.ts'
import type { Api } from '../../../src/channels/telegram/api.ts'
import type { Trouble } from '../../../src/channels/telegram/trouble.ts'

type Call = { method: string; payload: Record<string, unknown> }
export type Reply = { result: unknown } | { trouble: Trouble }

export const refusal = (code: number, description: string, retryAfterS?: number): Reply => ({
  trouble: {
    kind: 'answered',
    code,
    description,
    ...(retryAfterS !== undefined && { retryAfterS }),
  },
})

/**
 * An Api that answers from a script, method by method; a method whose script has run out hangs
 * until its signal aborts, as a long poll does, unless `usual` has an answer for it.
 */
export function scriptedApi(script: Record<string, Reply[]>, usual: Record<string, Reply> = {}) {
  const calls: Call[] = []
  const api: Api = {
    async call(method, payload, schema, options: CallOptions = {}) {
      calls.push({ method, payload: payload as Call['payload'] })
      const reply = script[method]?.shift() ?? usual[method]
      if (reply === undefined) return hang(options.signal)
      if ('trouble' in reply) return { ok: false, trouble: reply.trouble }
      return { ok: true, result: schema.parse(reply.result) }
    },
    fileUrl: () => new URL('http://127.0.0.1/never-fetched'),
  }
  return { api, calls, of: (method: string) => calls.filter((call) => call.method === method) }
}

function hang(signal: AbortSignal | undefined): Promise<Answer<never, Trouble>> {
  return new Promise((resolve) => {
    const end = () => resolve({ ok: false, trouble: { kind: 'silent', reason: 'aborted' } })
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end)
  })
}
