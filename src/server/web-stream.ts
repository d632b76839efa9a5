import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Organisation } from '../domain/organisation.ts'
import { organisationAt } from '../domain/units.ts'
import { say, sayButtons } from '../i18n/render.ts'
import type { Heard, History, Page, Said } from '../ports/history.ts'
import type { World } from '../ports/world.ts'
import type { ServerDeps } from './deps.ts'
import { refuse } from './refuse.ts'
import { chatOf } from './seat.ts'

/** Proxies cut a silent connection; a comment now and then keeps it. */
const heartbeatMs = 20_000
/** Open pages of one browser; the oldest gives way. */
const perChat = 6

/** Server-sent events: first the whole conversation, then each message as it is said. */
export function addWebStream(app: FastifyInstance, { world, history }: ServerDeps) {
  const open = new Map<string, Set<ServerResponse>>()
  app.get('/web/stream', async (request, reply) => {
    const chat = chatOf(request)
    if (chat === undefined) return refuse(request, reply, world, 401, 'web.no-session')
    const page = await history.read(chat)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    makeRoom(open, chat, raw)
    follow(raw, chat, page, history, world)
  })
}

function makeRoom(open: Map<string, Set<ServerResponse>>, chat: string, raw: ServerResponse) {
  const pages = open.get(chat) ?? new Set()
  open.set(chat, pages.add(raw))
  const [oldest] = pages
  if (pages.size > perChat) oldest?.end()
  raw.on('close', () => {
    pages.delete(raw)
    if (pages.size === 0) open.delete(chat)
  })
}

/** Keeps one page up to date until it is closed. */
function follow(raw: ServerResponse, chat: string, first: Page, history: History, world: World) {
  const send = (event: string, data: unknown) =>
    raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  let { cursor, chatId } = first
  const versions = new Map<string, number>()
  let reading = false
  let again = false

  const readOn = async () => {
    if (reading) {
      again = true
      return
    }
    reading = true
    do {
      again = false
      const page = await history.read(chat, cursor)
      chatId = page.chatId
      cursor = page.cursor
      for (const message of page.messages)
        if (isNews(versions, message)) send('message', shown(message, world.organisation))
    } while (again)
    reading = false
  }
  const onSaid = (said: number) => {
    if (chatId !== undefined && said !== chatId && !Number.isNaN(said)) return
    // The database is away: the page reconnects and reads everything anew.
    readOn().catch(() => raw.end())
  }

  const stopListening = history.listen(onSaid)
  const heartbeat = setInterval(() => raw.write(':\n\n'), heartbeatMs)
  raw.on('close', () => {
    stopListening()
    clearInterval(heartbeat)
  })
  for (const message of first.messages) isNews(versions, message)
  send('history', { messages: latest(first.messages).map((one) => shown(one, world.organisation)) })
  // What was said between the first read and listening.
  onSaid(Number.NaN)
}

/** Whether this version was not shown yet; notes that it is now. */
function isNews(versions: Map<string, number>, message: Said | Heard): boolean {
  if (message.by === 'me') return true
  if ((versions.get(message.id) ?? 0) >= message.version) return false
  versions.set(message.id, message.version)
  return true
}

/** A message that was edited stands where it first stood, in its last version. */
function latest(messages: Page['messages']): Page['messages'] {
  const byId = new Map<string, Said | Heard>()
  for (const message of messages)
    byId.set(message.id, { ...message, at: byId.get(message.id)?.at ?? message.at })
  return [...byId.values()]
}

const shown = (message: Said | Heard, organisation: Organisation) =>
  message.by === 'bot' ? shownSaid(message, organisation) : shownHeard(message)

/** Said as it was when it was sent: "15:00 hôm nay" must not become another day tomorrow. */
function shownSaid({ id, at, writtenAt, reply, language, files }: Said, known: Organisation) {
  const reader = { language, organisation: organisationAt(known, writtenAt), now: at }
  const buttons = sayButtons(reply.buttons, reader)
  return { id, from: 'bot', at, spans: say(reply, reader), buttons, files }
}

function shownHeard({ id, at, turn: { body, messageId } }: Heard) {
  const own = {
    id,
    from: 'me',
    at,
    spans: [{ text: '' }],
    buttons: [],
    files: [],
    turnId: messageId,
  }
  switch (body.type) {
    case 'text':
      return { ...own, spans: [{ text: body.text }] }
    case 'button':
      return { ...own, spans: [{ text: body.label ?? '' }] }
    case 'file': {
      const { ref, kind, name = '' } = body.file
      const file = { id: ref, kind, name, mime: '' }
      return { ...own, spans: [{ text: body.caption ?? '' }], files: [file] }
    }
    case 'place':
      return { ...own, place: { lat: body.lat, lon: body.lon } }
    case 'contact':
    case 'edited':
    case 'unsupported':
    case 'blocked':
    case 'unblocked':
    case 'migrated':
    case 'joined-group':
      return own
  }
}
