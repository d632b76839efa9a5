import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { BadBody, parseJson, readBody } from '../common/body.ts'
import { answerControl, type Control } from '../common/control.ts'
import { befall } from '../common/faults.ts'
import { isUpload, parseMultipart } from '../common/multipart.ts'
import type { Bot, CallRecord, Params } from './bot.ts'
import { ApiError, badRequest } from './errors.ts'
import { runMethod } from './methods.ts'

export type Site = { bots: Map<string, Bot>; calls: CallRecord[]; control: Control }

type Reply = { status: number; headers: Record<string, string>; body: string }

const bodyLimit = 2 * 1024 * 1024

/** `/bot<token>/<method>`, `/media/…` and `/control/…`. */
export function createSite(site: Site): Server {
  return createServer((request, response) => {
    route(site, request, response).catch((error: unknown) => {
      if (response.destroyed) return
      const refused = error instanceof ApiError ? error : new ApiError(403, `emulator: ${error}`)
      send(response, refusal(refused))
    })
  })
}

async function route(site: Site, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(url.pathname)
  if (path.startsWith('/control/'))
    return answerControl(site.control, path.slice(9), request, response)
  if (path.startsWith('/media/')) return sendMedia(site, path, response)
  const [, token = '', method = ''] = /^\/bot([^/]*)\/(.+)$/.exec(path) ?? []
  const bot = site.bots.get(token)
  if (bot === undefined) throw new ApiError(401, 'Unauthorized')
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const params = await readArgs(url.searchParams, request)
  const record = { token, method, params, at: bot.clock.now(), status: 0 }
  site.calls.push(record)
  const reply = await befall(
    bot.faults.meet(method),
    (failure) => failed(failure),
    () => answer(method, { bot, params, gone: gone.signal }, record),
  )
  if (reply === 'dropped') return void response.destroy()
  if (record.status === 0) record.status = reply.status
  send(response, reply)
}

/** The code of a refusal stands in the body; HTTP says 200 all the same. */
async function answer(
  method: string,
  call: Parameters<typeof runMethod>[1],
  record: CallRecord,
): Promise<Reply> {
  try {
    const result = await runMethod(method, call)
    record.status = 200
    return json(200, { ok: true, ...(result !== undefined && { result }) })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    record.status = error.code
    return refusal(error)
  }
}

function failed({
  status,
  retryAfter,
  body,
}: {
  status: number
  retryAfter: number
  body: string | undefined
}): Reply {
  if (body !== undefined) return { status, headers: { 'Content-Type': 'text/html' }, body }
  const reply = json(status, { ok: false, error_code: status, description: 'injected' })
  // 0: the month's messages are used up, and nobody says for how long.
  const asks = status === 429 && retryAfter > 0
  return asks
    ? { ...reply, headers: { ...reply.headers, 'Retry-After': String(retryAfter) } }
    : reply
}

const refusal = ({ code, message }: ApiError): Reply =>
  json(200, { ok: false, description: message, error_code: code })

const json = (status: number, body: object): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

const send = (response: ServerResponse, { status, headers, body }: Reply) =>
  response.writeHead(status, headers).end(body)

function sendMedia({ bots }: Site, path: string, response: ServerResponse): void {
  const found = [...bots.values()].map(({ media }) => media.find(path)).find((one) => one)
  if (found === undefined) return void response.writeHead(404).end()
  // A lie, as the real ones tell: the bytes say what they are.
  response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(found)
}

async function readArgs(query: URLSearchParams, request: IncomingMessage): Promise<Params> {
  const body = await readBody(request, bodyLimit)
  if (body === undefined) throw badRequest('the body is too long')
  return {
    ...Object.fromEntries(query),
    ...bodyArgs(request.headers['content-type'] ?? '', body),
  }
}

function bodyArgs(contentType: string, body: Buffer): Params {
  if (body.length === 0) return {}
  if (/^multipart\/form-data/i.test(contentType)) return withoutFiles(contentType, body)
  if (!/^application\/json/i.test(contentType))
    return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
  const value = parseJson(body.toString('utf8'))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('not a JSON object')
  return value as Params
}

/** Files are not taken: "The photo must not be empty" is what comes of sending one. */
function withoutFiles(contentType: string, body: Buffer): Params {
  try {
    const parts = Object.entries(parseMultipart(body, contentType))
    return Object.fromEntries(parts.map(([name, value]) => [name, isUpload(value) ? '' : value]))
  } catch (error) {
    throw error instanceof BadBody ? badRequest(error.message) : error
  }
}
