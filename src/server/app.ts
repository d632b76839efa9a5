import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { addConsent } from './consent.ts'
import { addDemo } from './demo.ts'
import type { ServerDeps } from './deps.ts'
import { addFiles } from './files.ts'
import { addHealth } from './health.ts'
import { addPages } from './pages.ts'
import { addReceipts } from './receipts.ts'
import { refuse } from './refuse.ts'
import { addWebChat } from './web-chat.ts'
import { addWebFiles } from './web-files.ts'
import { addWebStream } from './web-stream.ts'
import { addWebhooks } from './webhooks.ts'

/** Bodies of updates and turns; files have a limit of their own. */
const bodyLimit = 1_048_576

/** Everything the outside reaches over HTTP. */
export async function createApp(deps: ServerDeps): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    logger: false,
    requestTimeout: 60_000,
    // Open event streams must not hold up a stop.
    forceCloseConnections: true,
  })
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status === 429) return refuse(request, reply, deps.world, 429, 'web.too-fast')
    // The message may quote the body: only its kind is logged.
    if (status >= 500) deps.log.error({ kind: (error as Error).name }, 'request failed')
    return reply.code(status).send({ message: status >= 500 ? 'unavailable' : 'bad request' })
  })
  addHealth(app, deps)
  addWebhooks(app, deps)
  await app.register(async (web) => {
    await web.register(helmet, headers)
    await web.register(cookie)
    await web.register(rateLimit, { global: false })
    addPages(web, deps)
    addDemo(web, deps)
    addReceipts(web, deps)
    addWebChat(web, deps)
    addWebFiles(web, deps)
    addFiles(web, deps)
    addConsent(web, deps)
    addWebStream(web, deps)
  })
  return app
}

const statusOf = (error: unknown): number => {
  const status = (error as { statusCode?: number }).statusCode
  return status !== undefined && status >= 400 && status < 600 ? status : 503
}

const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      frameAncestors: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  // The proxy in front that ends TLS knows whether to ask for it always.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' as const },
}
