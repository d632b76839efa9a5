import type { z } from 'zod'
import type { Answer, Api, Call } from '../../../src/channels/zalo-oa/api.ts'

type Reply = { data: unknown } | { code: number; message?: string } | { silent: string }
type Asked = { path: string; root: Call['root']; body: Record<string, unknown> }

/** An Api that answers from a script, path by path; where the script is over, all goes well. */
export function scriptedApi(script: Record<string, Reply[]> = {}) {
  const calls: Asked[] = []
  const api: Api = {
    async post<T>({ path, root, body }: Call, schema: z.ZodType<T>): Promise<Answer<T>> {
      calls.push({ path, root, body: body as Asked['body'] })
      const reply = script[path]?.shift() ?? { data: usual(path, calls.length) }
      if ('silent' in reply) return { ok: false, trouble: { kind: 'silent', reason: reply.silent } }
      if ('code' in reply) {
        const { code, message = '' } = reply
        return { ok: false, trouble: { kind: 'answered', code, message } }
      }
      return { ok: true, data: schema.parse(reply.data) }
    },
  }
  const to = (path: string) => calls.filter((call) => call.path === path)
  return {
    api,
    calls,
    to,
    /** The messages that were put into chats. */
    said: () => to('/v3.0/oa/message/cs').map(({ body }) => body.message),
  }
}

function usual(path: string, count: number): object {
  if (path.endsWith('/image')) return { attachment_id: `image-${count}` }
  if (path.endsWith('/file')) return { token: `file-${count}` }
  return { message_id: `m${count}`, msg_id: `n${count}` }
}
