import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Turn, TurnBody } from '../ports/turn.ts'
import type { ServerDeps } from './deps.ts'
import { refuse } from './refuse.ts'
import { chatOf, fromOurPages, languageOf } from './seat.ts'

/** A person types less than this; a script does not need more. */
const turnsPerMinute = 60

const id = z.uuid()
const order = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** Longer than any message taken, so that the conversation can say how long is too long. */
const words = z.string().max(100_000)

const turnSchema = z.object({
  id,
  order,
  body: z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: words }),
    z.object({
      type: z.literal('button'),
      data: z.string().max(200),
      label: z.string().max(200).exactOptional(),
      messageId: z.string().max(100).exactOptional(),
    }),
    z.object({
      type: z.literal('place'),
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    }),
  ]),
})

/** What the page says about a file beside its bytes. */
export const uploadQuery = z.object({
  id,
  order,
  name: z.string().max(200).default(''),
  caption: z.string().max(1_000).exactOptional(),
})

/** Keyed by chat where there is one, so that one browser cannot use up the share of its neighbours. */
export const perMinute = (max: number) => ({
  rateLimit: {
    max,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => chatOf(request) ?? request.ip,
  },
})

/** A turn of the web chat; the client's own id makes a repeated request harmless. */
export function webTurn(
  request: FastifyRequest,
  chat: string,
  given: { id: string; order: number; body: TurnBody },
): Turn {
  const language = languageOf(request)
  return {
    channel: 'web',
    // Two browsers could choose the same id; only one of them may lose its own repetition.
    updateId: `${chat.slice(0, 16)}:${given.id}`,
    chat: { id: chat, kind: 'private' },
    sender: { id: chat, ...(language && { language }) },
    messageId: given.id,
    at: Date.now(),
    order: given.order,
    body: given.body,
  }
}

/** Turns of the web chat: stored, then answered 202. */
export function addWebChat(app: FastifyInstance, { world, store, history }: ServerDeps) {
  app.post('/web/turns', { config: perMinute(turnsPerMinute) }, async (request, reply) => {
    const chat = chatOf(request)
    if (chat === undefined || !fromOurPages(request))
      return refuse(request, reply, world, 401, 'web.no-session')
    const given = turnSchema.safeParse(request.body)
    if (!given.success) return refuse(request, reply, world, 400, 'web.malformed')
    await store([webTurn(request, chat, given.data)])
    await history.wake(chat)
    return reply.code(202).send({})
  })
}
