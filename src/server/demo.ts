import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ServerDeps } from './deps.ts'
import { demoPage } from './pages.ts'
import { chatOf, sit } from './seat.ts'

const local = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Only somebody at this very machine: never through a proxy that serves the outside. */
const isLocal = (request: FastifyRequest) =>
  local.has(request.ip) &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined

/**
 * A citizen's and an officer's chat side by side. The officer's pane of a browser that is new here
 * gets a one-time invitation, so that the whole loop can be tried in two minutes.
 */
export function addDemo(app: FastifyInstance, { demoInvitation, history }: ServerDeps) {
  if (demoInvitation === undefined) return
  const page = demoPage()
  app.get('/demo', async (request, reply) => {
    if (!isLocal(request)) return reply.code(404).send({})
    const chat = chatOf(request, 'officer')
    const known = chat !== undefined && (await history.read(chat)).chatId !== undefined
    sit(request, reply, 'citizen')
    sit(request, reply, 'officer')
    const start = known ? '' : `&amp;start=${await demoInvitation()}`
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace('/chat?seat=officer', `/chat?seat=officer${start}`))
  })
}
