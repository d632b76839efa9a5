import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { History } from '../ports/history.ts'
import type { ShownFile } from '../ports/messenger.ts'
import type { FileKind } from '../ports/turn.ts'
import type { ServerDeps } from './deps.ts'
import { refuse } from './refuse.ts'
import { chatOf, fromOurPages } from './seat.ts'
import { perMinute, uploadQuery, webTurn } from './web-chat.ts'

const uploadsPerMinute = 20
/** Ten seconds in all. */
const lookMs = 250
const mostLooks = 40

const kindOf = (mime: string): FileKind => {
  if (mime.startsWith('image/')) return 'photo'
  if (mime.startsWith('audio/')) return 'voice'
  if (mime.startsWith('video/')) return 'video'
  return 'document'
}

const isId = /^[0-9a-f-]{36}$/

/** Shown in the page; anything else is offered for saving only. */
export const shownInline = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/

/** Files of the web chat, in and out. */
export function addWebFiles(parent: FastifyInstance, { world, store, history, files }: ServerDeps) {
  parent.register(async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: files.limitBytes },
      (_, body, done) => done(null, body),
    )
    app.setErrorHandler((error, request, reply) => {
      const tooBig = (error as { code?: string }).code === 'FST_ERR_CTP_BODY_TOO_LARGE'
      if (!tooBig) throw error
      const params = { name: { text: 'file.unnamed' as const }, limit: files.limitBytes / 2 ** 20 }
      void refuse(request, reply, world, 413, 'file.too-big', params)
    })

    app.post(
      '/web/files',
      { bodyLimit: files.limitBytes, config: perMinute(uploadsPerMinute) },
      async (request, reply) => {
        const chat = chatOf(request)
        if (chat === undefined || !fromOurPages(request))
          return refuse(request, reply, world, 401, 'web.no-session')
        const given = uploadQuery.safeParse(request.query)
        const bytes = request.body
        if (!given.success || !Buffer.isBuffer(bytes) || bytes.length === 0)
          return refuse(request, reply, world, 400, 'web.malformed')
        const { name, caption, ...ids } = given.data
        const mime = request.headers['content-type'] ?? ''
        const id = await files.hold(bytes)
        const file = { kind: kindOf(mime), ref: id, id, size: bytes.length, ...(name && { name }) }
        const body = { type: 'file', file, ...(caption && { caption }) } as const
        await store([webTurn(request, chat, { ...ids, body })])
        await history.wake(chat)
        return reply.code(202).send({})
      },
    )

    app.get('/web/files/:id', async (request, reply) => {
      const chat = chatOf(request)
      const { id } = request.params as { id: string }
      const asked = chat !== undefined && isId.test(id)
      const file = asked ? await settled(history, chat, id) : undefined
      if (file === undefined) return reply.code(404).send({})
      return reply
        .type(file.mime)
        .header('content-disposition', shownInline.test(file.mime) ? 'inline' : 'attachment')
        .header('cache-control', 'private, max-age=86400')
        .send(await files.read(file.id))
    })
  })
}

/** A photo just sent is looked at within moments; the page that shows it already waits for that. */
async function settled(history: History, chat: string, id: string): Promise<ShownFile | undefined> {
  for (let looks = 0; looks < mostLooks; looks++) {
    const file = await history.file(chat, id)
    if (file !== 'fetching') return file
    await sleep(lookMs)
  }
  return undefined
}
