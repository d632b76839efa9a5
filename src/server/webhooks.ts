import type { FastifyInstance } from 'fastify'
import type { ServerDeps } from './deps.ts'

/**
 * Platforms push updates here. 200 means stored for good (or nothing to store); anything else and
 * the platform sends it again. A wrong secret learns nothing, not even whether the body was read.
 */
export function addWebhooks(app: FastifyInstance, { webhooks, log }: ServerDeps) {
  for (const { path, secretHeader, isSecret, receive } of webhooks) {
    app.post(path, {
      onRequest: async (request, reply) => {
        const given = request.headers[secretHeader]
        if (!isSecret(typeof given === 'string' ? given : undefined)) {
          log.warn({ path }, 'webhook with a wrong secret')
          return reply.code(403).send({})
        }
      },
      handler: async (request, reply) => {
        try {
          await receive(request.body)
        } catch (error) {
          log.error({ path, kind: (error as Error).name }, 'update not stored, will come again')
          return reply.code(503).send({})
        }
        return reply.code(200).send({})
      },
    })
  }
}
