import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerControl, type Control } from '../common/control.ts'
import { readArgs } from './args.ts'
import type { Bot, CallRecord } from './bot.ts'
import { dispatch, type Reply, refusal } from './dispatch.ts'
import { ApiError, invalidToken, unauthorized } from './errors.ts'

export type Site = {
  bots: Map<string, Bot>
  calls: CallRecord[]
  control: Control
}

/** The HTTP face: `/bot<token>/<method>`, `/file/bot<token>/<path>` and `/control/…`. */
export function createSite(site: Site): Server {
  return createServer((request, response) => {
    route(site, request, response).catch((error: unknown) => {
      if (response.destroyed) return
      const refused =
        error instanceof ApiError ? error : new ApiError(500, `emulator bug: ${String(error)}`)
      send(response, refusal(refused))
    })
  })
}

async function route(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(url.pathname)
  if (path.startsWith('/control/'))
    return answerControl(site.control, path.slice(9), request, response)
  const [, file, token = '', rest = ''] = /^\/(file\/)?bot([^/]*)\/(.+)$/.exec(path) ?? []
  if (rest === '') throw new ApiError(404, 'Not Found')
  const bot = findBot(site.bots, token)
  if (file) return download(bot, rest, response)
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const args = await readArgs(url.searchParams, request)
  send(response, await dispatch(bot, { method: rest, args }, site.calls, gone.signal))
}

function findBot(bots: Map<string, Bot>, token: string): Bot {
  if (!/^\d+:[\w-]+$/.test(token)) throw invalidToken()
  const bot = bots.get(token)
  if (!bot) throw unauthorized()
  return bot
}

function download(bot: Bot, path: string, response: ServerResponse): void {
  const bytes = bot.files.download(path)
  if (!bytes) throw new ApiError(404, 'Not Found')
  response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(bytes)
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'dropped') {
    response.destroy()
    return
  }
  response.writeHead(reply.status, {
    'Content-Type': reply.json ? 'application/json' : 'text/html',
    ...(reply.retryAfter === undefined ? {} : { 'Retry-After': String(reply.retryAfter) }),
  })
  response.end(reply.body)
}
