import type { FastifyInstance } from 'fastify'
import type { ServerDeps } from './deps.ts'
import { shownInline } from './web-files.ts'

const shape = /^\/files\/([0-9a-f-]{36})\/(\d{13})\/([\w-]{16,128})$/

/**
 * Files by an address we gave away, for platforms that fetch what they show and for people without a
 * session here. A wrong, old or changed address learns nothing.
 */
export function addFiles(app: FastifyInstance, { links, files }: ServerDeps) {
  app.get('/files/*', async (request, reply) => {
    const [, id, until, proof] = shape.exec(request.url) ?? []
    const file =
      id === undefined || until === undefined || proof === undefined
        ? undefined
        : await links.find({ id, until: Number(until), proof })
    if (file === undefined) return reply.code(404).send({})
    const place = shownInline.test(file.mime) ? 'inline' : 'attachment'
    return reply
      .type(file.mime)
      .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex')
      .send(await files.read(file.id))
  })
}
