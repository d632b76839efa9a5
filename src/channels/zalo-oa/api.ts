import { z } from 'zod'
import type { AccessTokens } from '../../ports/access-tokens.ts'
import type { Answered, Http, Silent } from '../http.ts'
import type { Attention } from './attention.ts'
import { createPaceKeeper } from './pace.ts'
import { type Trouble, tokenCodes } from './trouble.ts'

export type Answer<T> = { ok: true; data: T } | { ok: false; trouble: Trouble }

export type Call = {
  /** `business`: notices by phone number have a host of their own. */
  root?: 'api' | 'business'
  path: string
  /** An object goes as JSON, a form as multipart. */
  body: object
  timeoutMs?: number
}

export type Api = {
  /** One POST, its `data` parsed by `schema`. Never throws for what Zalo, the network or the tokens do. */
  post<T>(call: Call, schema: z.ZodType<T>): Promise<Answer<T>>
}

export type ApiOptions = {
  http: Http
  roots: { api: string; business: string }
  tokens: AccessTokens
  attention: Attention
  requestTimeoutMs: number
  now: () => number
}

/** Errors come with status 200; `error` is 0 where all went well. */
const envelope = z.object({
  error: z.int(),
  message: z.string().default(''),
  data: z.unknown().optional(),
})

export function createApi(options: ApiOptions): Api {
  const { http, roots, tokens, attention, requestTimeoutMs, now } = options
  const pace = createPaceKeeper(now)

  async function ask({ root = 'api', path, body, timeoutMs }: Call, token: string) {
    const answer = await http({
      method: 'POST',
      url: new URL(path, roots[root]).href,
      headers: { access_token: token },
      body,
      timeoutMs: timeoutMs ?? requestTimeoutMs,
    })
    if (answer.is === 'answered') pace.heard(answer.headers)
    const read = readAnswer(answer)
    if (!read.ok && read.trouble.kind === 'answered' && read.trouble.code === -32) pace.refused()
    return read
  }

  return {
    async post(call, schema) {
      const restMs = pace.restMs()
      if (restMs > 0) return failed({ kind: 'resting', ms: restMs })
      const first = await tokenOf(tokens)
      if (first === undefined) return failed({ kind: 'silent', reason: 'no-token' })
      let read = await ask(call, first)
      if (saysToken(read)) {
        const second = await renewed(tokens, first)
        if (second !== undefined) read = await ask(call, second)
      }
      attention.heard(call.path, read.ok ? undefined : read.trouble)
      if (!read.ok) return read
      const parsed = schema.safeParse(read.data)
      if (parsed.success) return { ok: true, data: parsed.data }
      return failed({ kind: 'silent', reason: 'unexpected-result' })
    },
  }
}

/** The place where tokens are kept may be away for a while, as the network may. */
const tokenOf = (tokens: AccessTokens) => tokens.current().catch(() => undefined)

/** Another one than `old`, or undefined: the same would only be refused again. */
async function renewed(tokens: AccessTokens, old: string): Promise<string | undefined> {
  const told = await tokens.rejected(old).then(
    () => true,
    () => false,
  )
  const token = told ? await tokenOf(tokens) : undefined
  return token === old ? undefined : token
}

const failed = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble })

const saysToken = (read: Answer<unknown>) =>
  !read.ok && read.trouble.kind === 'answered' && tokenCodes.includes(read.trouble.code)

/** What Zalo says counts before the status it says it with; without a word of theirs it was not Zalo. */
function readAnswer(answer: Answered | Silent): Answer<unknown> {
  if (answer.is === 'silent') return failed({ kind: 'silent', reason: answer.reason })
  const said = envelope.safeParse(answer.json)
  if (said.success && said.data.error !== 0)
    return failed({ kind: 'answered', code: said.data.error, message: said.data.message })
  const { status } = answer
  if (said.success && status < 300) return { ok: true, data: said.data.data }
  if (status === 429) return failed({ kind: 'answered', code: -32, message: '' })
  if (status >= 300 && status < 400) return failed({ kind: 'silent', reason: 'redirect' })
  return failed({ kind: 'silent', reason: status < 300 ? 'not-zalo' : `status-${status}` })
}
