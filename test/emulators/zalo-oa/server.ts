import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { BadBody, parseJson, readBody } from '../common/body.ts'
import { answerControl, type Control } from '../common/control.ts'
import { parseMultipart } from '../common/multipart.ts'
import type { Request } from './call.ts'
import { dispatch, type Host, type Reply } from './dispatch.ts'
import { OaError, wrong } from './errors.ts'
import { consentPage } from './oauth.ts'
import type { Platform } from './world.ts'

export type Site = { platform: Platform; control: Control }

const bodyLimit = 8 * 1024 * 1024

/** One of the three hosts. That of the interface also serves `/media/…` and `/control/…`. */
export function createSite(host: Host, site: Site): Server {
  return createServer((incoming, response) => {
    route(host, site, incoming, response).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) return void response.destroy()
      const code = error instanceof OaError ? error.code : -201
      const status = error instanceof OaError || error instanceof BadBody ? 200 : 500
      const body = JSON.stringify({ error: code, message: String(error) })
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
    })
  })
}

async function route(
  host: Host,
  { platform, control }: Site,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  if (host === 'api' && url.pathname.startsWith('/control/'))
    return answerControl(control, url.pathname.slice(9), incoming, response)
  if (host === 'api' && url.pathname.startsWith('/media/'))
    return download(platform, url.pathname, response)
  const body = await readBody(incoming, bodyLimit)
  const request: Request = {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    contentType: incoming.headers['content-type'] ?? '',
    body: body ?? Buffer.alloc(0),
  }
  if (host === 'oauth' && request.path === '/v4/oa/permission') {
    response.writeHead(302, { Location: consentPage({ platform, request, args: {} }) }).end()
    return
  }
  await send(response, await dispatch(host, { platform, request, args: argsOf(request) }))
}

function download({ media }: Platform, path: string, response: ServerResponse): void {
  const file = media.find(path)
  if (!file) return void response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': file.mime }).end(file.bytes)
}

/** GET: one query parameter `data` with all of them as JSON; POST: JSON, a form or parts. */
function argsOf({ method, query, contentType, body }: Request): unknown {
  if (method === 'GET') {
    const others = [...query.keys()].filter((name) => name !== 'data')
    if (others.length > 0) throw wrong(`${others[0]} (arguments go into data)`)
    return parseJson(query.get('data') ?? '{}')
  }
  if (/^multipart\/form-data/i.test(contentType)) return parseMultipart(body, contentType)
  if (/^application\/x-www-form-urlencoded/i.test(contentType))
    return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
  return parseJson(body.toString('utf8'))
}

async function send(response: ServerResponse, reply: Reply | 'dropped'): Promise<void> {
  if (reply === 'dropped') return void response.destroy()
  const { status, headers, body, dripMs } = reply
  response.writeHead(status, headers)
  if (dripMs === undefined) return void response.end(body)
  for (const byte of Buffer.from(body)) {
    if (response.destroyed) return
    response.write(Buffer.of(byte))
    await sleep(dripMs, undefined, { ref: false })
  }
  response.end()
}
