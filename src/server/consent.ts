import type { FastifyInstance } from 'fastify'
import { sayPlain } from '../i18n/render.ts'
import type { ConsentPass } from '../ports/consent.ts'
import type { ServerDeps } from './deps.ts'
import { perMinute } from './web-chat.ts'

/** An administrator tries fewer. */
const triesPerMinute = 20

/** Where an administrator of the Zalo OA begins to consent, and where Zalo sends them back to. */
export function addConsent(app: FastifyInstance, { consent, world }: ServerDeps) {
  if (consent === undefined) return
  const limit = { config: perMinute(triesPerMinute) }

  app.get('/zalo/consent/:until/:proof', limit, async (request, reply) => {
    const { until, proof } = request.params as Record<'until' | 'proof', string>
    const page = consent.links.toZalo({ until: Number(until), proof })
    if (page === undefined) return reply.code(404).send({})
    return reply.header('cache-control', 'no-store').redirect(page, 303)
  })

  app.get('/zalo/consent', limit, async (request, reply) => {
    const { code, state } = request.query as Record<string, unknown>
    const pass = typeof state === 'string' ? readPass(state) : undefined
    if (typeof code !== 'string' || pass === undefined) return reply.code(404).send({})
    const redeemed = await consent.redeem(code, pass)
    const reader = { language: 'vi', organisation: world.organisation, now: Date.now() } as const
    return reply
      .code(redeemed === 'kept' ? 200 : 409)
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(sayPlain(`tokens.consent-${redeemed}`, {}, reader))
  })
}

function readPass(state: string): ConsentPass | undefined {
  const [, until, proof] = /^(\d{13})\.([\w-]{43})$/.exec(state) ?? []
  return until === undefined || proof === undefined ? undefined : { until: Number(until), proof }
}
