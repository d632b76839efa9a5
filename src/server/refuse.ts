import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayPlain } from '../i18n/render.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { Params } from '../ports/reply.ts'
import type { World } from '../ports/world.ts'
import { languageOf } from './seat.ts'

/** Tells the page's reader, in their language, what is wrong with what they sent. */
export const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  { organisation }: World,
  status: number,
  key: TextKey,
  params: Params = {},
) => {
  const reader = { language: languageOf(request) ?? 'vi', organisation, now: Date.now() } as const
  return reply.code(status).send({ message: sayPlain(key, params, reader) })
}
