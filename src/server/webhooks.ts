import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ServerDeps, WebhookHeaders } from './deps.ts'

/**
 * Platforms push updates here. 200 means stored for good (or nothing to store); anything else and
 * the platform sends it again. Whoever is not the platform learns nothing, not even whether the body
 * was read. A body is JSON whatever its Content-Type says; half of one comes again whole. An empty one
 * asks whether anybody is here.
 */
export function addWebhooks(parent: FastifyInstance, { webhooks, log }: ServerDeps) {
  parent.register(async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    for (const { path, admits, isGenuine = () => true, receive } of webhooks) {
      app.post(path, {
        onRequest: async (request, reply) => {
          if (admits(single(request.headers))) return
          log.warn({ path }, 'webhook with a wrong secret')
          return reply.code(403).send({})
        },
        handler: async (request, reply) => {
          const headers = single(request.headers)
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
          if (!isGenuine(headers, body)) {
            log.warn({ path }, 'webhook not from the platform')
            return reply.code(403).send({})
          }
          if (body.length === 0) return reply.code(200).send({})
          const update = parsed(body)
          if (update === undefined) return reply.code(400).send({})
          try {
            await receive(update, headers)
          } catch (error) {
            log.error({ path, kind: (error as Error).name }, 'update not stored, will come again')
            return reply.code(503).send({})
          }
          return reply.code(200).send({})
        },
      })
    }
  })
}

const single = (headers: IncomingHttpHeaders): WebhookHeaders =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : undefined,
    ]),
  )

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
