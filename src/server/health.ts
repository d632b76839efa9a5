import type { FastifyInstance } from 'fastify'
import type { ServerDeps } from './deps.ts'

/** live: the process answers; ready: database, queues and every channel really work; metrics: for Prometheus. */
export function addHealth(app: FastifyInstance, { checks, channels, metrics }: ServerDeps) {
  app.get('/healthz/live', async () => ({ ok: true }))

  app.get('/healthz/ready', async (_request, reply) => {
    const parts = Object.fromEntries(
      await Promise.all(
        Object.entries(checks).map(async ([name, check]) => [name, await state(check)] as const),
      ),
    )
    const health = Object.fromEntries(
      channels.map((channel) => [`channel ${channel.name}`, channel.health()]),
    )
    const all = { ...parts, ...health }
    const ok = Object.values(all).every((part) => part.ok)
    return reply.code(ok ? 200 : 503).send({ ok, parts: all })
  })

  app.get('/metrics', async (_request, reply) => {
    await reply.header('content-type', metrics.contentType).send(await metrics.metrics())
  })
}

type Part = { ok: boolean; detail: string }

/** A part that has not answered by then is away (ms): whoever asks does not wait longer. */
const patienceMs = 2_000

const state = (check: () => Promise<unknown>) =>
  new Promise<Part>((resolve) => {
    const late = () => resolve({ ok: false, detail: 'does not answer' })
    const timer = setTimeout(late, patienceMs)
    const answered = (part: Part) => {
      clearTimeout(timer)
      resolve(part)
    }
    check().then(
      () => answered({ ok: true, detail: 'answers' }),
      (error: Error) => answered({ ok: false, detail: error.message }),
    )
  })
