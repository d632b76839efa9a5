import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { ServerDeps } from './deps.ts'
import { sit } from './seat.ts'

const folder = fileURLToPath(new URL('../channels/web/pages/', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The chat page and what it loads; read once, for they are few and small. */
export function addPages(app: FastifyInstance, { demoInvitation }: ServerDeps) {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(folder + name)]))

  app.get('/', async (_request, reply) => reply.redirect(demoInvitation ? '/demo' : '/chat'))

  app.get('/chat', async (request, reply) => {
    sit(request, reply)
    return reply
      .type(types['.html'] ?? '')
      .header('cache-control', 'no-cache')
      .send(files.get('chat.html'))
  })

  app.get('/assets/:name', async (request, reply) => {
    const { name } = request.params as { name: string }
    const file = files.get(name)
    const type = types[extname(name)]
    if (file === undefined || type === undefined) return reply.code(404).send({})
    return reply.type(type).header('cache-control', 'no-cache').send(file)
  })
}

export const receiptPage = () => readFileSync(`${folder}receipt.html`, 'utf8')
export const demoPage = () => readFileSync(`${folder}demo.html`, 'utf8')
