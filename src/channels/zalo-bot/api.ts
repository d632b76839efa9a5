import { z } from 'zod'
import type { BotApi } from '../bot-api.ts'
import { createHttp, type Http } from '../http.ts'
import { refusedBy, type Trouble, toTrouble } from './trouble.ts'

export type Api = BotApi<Trouble>

const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.int().optional(),
})

/** The token is part of every address: no address is ever logged or passed on. */
export function createApi(
  token: string,
  apiRoot: string,
  requestTimeoutMs: number,
  http: Http = createHttp(),
): Api {
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`
  return {
    async call(method, payload, schema, { signal, timeoutMs = requestTimeoutMs } = {}) {
      const url = new URL(`./bot${token}/${method}`, root).href
      const answer = await http({
        method: 'POST',
        url,
        body: payload,
        timeoutMs,
        ...(signal && { signal }),
      })
      if (answer.is === 'silent') return { ok: false, trouble: toTrouble(answer) }
      const said = envelope.safeParse(answer.json)
      if (!said.success) return { ok: false, trouble: toTrouble(answer) }
      const { ok, result, error_code: code } = said.data
      if (!ok) return { ok: false, trouble: refusedBy(code ?? answer.status, answer) }
      const parsed = schema.safeParse(result)
      if (parsed.success) return { ok: true, result: parsed.data }
      return { ok: false, trouble: { kind: 'silent', reason: 'unexpected-result' } }
    },
  }
}
