import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach } from 'vitest'
import { readBody } from './body.ts'
import { listen } from './listen.ts'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Runs when the test ends, the latest first. */
export const atEnd = (cleanup: () => Promise<unknown>) => cleanups.push(cleanup)

export type Delivered<T> = { update: T; body: Buffer; headers: IncomingMessage['headers'] }
export type Hook<T> = { url: string; root: string; seen: Delivered<T>[] }
/** A status to answer with; or it answers by itself, when it likes. */
export type HookReply<T> = (update: T, response: ServerResponse, nth: number) => unknown

/** Somebody's webhook on this machine until the test ends; an empty body is an undefined update. */
export async function startHook<T>(reply: HookReply<T> = () => 200): Promise<Hook<T>> {
  const seen: Delivered<T>[] = []
  const server = createServer(async (request, response) => {
    const body = (await readBody(request, 1_048_576)) ?? Buffer.alloc(0)
    const update = (body.length > 0 ? JSON.parse(body.toString('utf8')) : undefined) as T
    seen.push({ update, body, headers: request.headers })
    const status = await reply(update, response, seen.length)
    if (typeof status === 'number' && !response.writableEnded) response.writeHead(status).end()
  })
  const site = await listen(server, 0)
  atEnd(site.close)
  return { url: `${site.root}/hook`, root: site.root, seen }
}

/** Waits until `holds`, checking often; rejects after `ms`. */
export async function until(holds: () => boolean, ms = 3000): Promise<void> {
  const end = Date.now() + ms
  while (!holds()) {
    if (Date.now() > end) throw new Error(`did not come true in ${ms} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The smallest valid PNG header for a picture of this size. */
export function png(width = 640, height = 480): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.writeUInt32BE(0x89504e47, 0)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
