import axios, { type AxiosInstance, isAxiosError } from 'axios'
import { deadline } from './deadline.ts'

/** What a platform answered: any status, the body as text, or as JSON where it is JSON. */
export type Answered = {
  is: 'answered'
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  /** Undefined where the body is no JSON, whatever its Content-Type claims (a page of a proxy). */
  json: unknown
}

/** No whole answer came. `reason` is a short machine word, safe to log; `sent`: it may have taken effect. */
export type Silent = { is: 'silent'; reason: string; sent: boolean }

export type HttpRequest = {
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  query?: Record<string, string>
  /** An object goes as JSON; a form as it is. */
  body?: object | URLSearchParams | FormData
  timeoutMs: number
  signal?: AbortSignal
}

export type Http = (request: HttpRequest) => Promise<Answered | Silent>

/** Answers of the platforms are small; whoever sends more is not them. */
const largestAnswer = 1_048_576

/**
 * Requests to a platform. Never throws and never follows a redirect (it would carry the token to
 * another place); ends after `timeoutMs`, a slow body included. Errors of the library hold the token
 * and what was sent: they end here.
 */
export function createHttp(): Http {
  const client: AxiosInstance = axios.create({
    maxRedirects: 0,
    maxContentLength: largestAnswer,
    validateStatus: () => true,
    responseType: 'text',
    transformResponse: (text: unknown) => text,
    // Addresses are our own configuration's: no setting of the machine sends them elsewhere.
    proxy: false,
  })
  return async ({ method, url, headers, query, body, timeoutMs, signal }) => {
    // axios counts its timeout anew with every piece that comes; ours is for the whole answer.
    const limit = deadline(timeoutMs, signal)
    try {
      const response = await client.request<string>({
        method,
        url,
        ...(headers && { headers }),
        ...(query && { params: query }),
        ...(body !== undefined && { data: body }),
        signal: limit.signal,
      })
      return {
        is: 'answered',
        status: response.status,
        headers: plain(response.headers),
        json: parsed(response.data),
      }
    } catch (error) {
      if (limit.timedOut()) return { is: 'silent', reason: 'timeout', sent: true }
      return silent(error)
    } finally {
      limit.clear()
    }
  }
}

const plain = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where no connection came about, nothing can have happened. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function silent(error: unknown): Silent {
  if (!isAxiosError(error)) return { is: 'silent', reason: 'unknown', sent: true }
  const code = error.code ?? 'unknown'
  const tooLong = code === 'ERR_BAD_RESPONSE' && /maxContentLength/.test(error.message)
  return { is: 'silent', reason: tooLong ? 'body-too-long' : code, sent: !neverSent.has(code) }
}
