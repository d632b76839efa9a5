import { Telegram } from 'telegraf'
import type { BotApi } from '../bot-api.ts'
import { deadline } from '../deadline.ts'
import { type Trouble, toTrouble } from './trouble.ts'

export type Api = BotApi<Trouble> & {
  /** Where `getFile`'s `file_path` is fetched from. Holds the token: never log or pass it on. */
  fileUrl(filePath: string): URL
}

/** Untyped on purpose: telegraf knows the Bot API of 2024 only, and only `callApi` takes a signal. */
type RawCall = (
  method: string,
  payload: object,
  options: { signal: AbortSignal },
) => Promise<unknown>

/** The client's own limit of a request is 500 s: ours ends it. */
export function createApi(token: string, apiRoot: string, requestTimeoutMs: number): Api {
  // Relative addresses would otherwise drop the last part of a root with a path.
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`
  const client = new Telegram(token, { apiRoot: root, webhookReply: false })
  const raw = client.callApi.bind(client) as unknown as RawCall
  return {
    async call(method, payload, schema, { signal, timeoutMs = requestTimeoutMs } = {}) {
      const limit = deadline(timeoutMs, signal)
      try {
        const parsed = schema.safeParse(await raw(method, payload, { signal: limit.signal }))
        if (parsed.success) return { ok: true, result: parsed.data }
        return { ok: false, trouble: { kind: 'silent', reason: 'unexpected-result' } }
      } catch (error) {
        if (limit.timedOut()) return { ok: false, trouble: { kind: 'silent', reason: 'timeout' } }
        return { ok: false, trouble: toTrouble(error) }
      } finally {
        limit.clear()
      }
    },
    fileUrl: (filePath) => new URL(`./file/bot${token}/${filePath}`, root),
  }
}
