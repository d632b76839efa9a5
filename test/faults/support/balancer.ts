import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

export type Balancer = {
  url: string
  /** Requests handed on, copies included. */
  readonly delivered: number
  /** From now on every request is handed on this often, the later ones up to `withinMs` after the first. */
  repeat(times: number, withinMs: number): void
  /** Resolves when no copy is under way any more. */
  stop(): Promise<void>
}

/** Hands each request to the next of several services, as the proxy in front of two machines does. */
export async function startBalancer(targets: string[]): Promise<Balancer> {
  let delivered = 0
  let copies = { times: 1, withinMs: 0 }
  const later = new Set<Promise<unknown>>()
  const next = (path: string, headers: IncomingHttpHeaders, body: string) => {
    const target = targets[delivered % targets.length] ?? ''
    delivered += 1
    return hand(new URL(path, target), headers, body)
  }
  const server = createServer(async (incoming, outgoing) => {
    const { headers, url = '/' } = incoming
    const body = await text(incoming)
    const status = await next(url, headers, body)
    outgoing.writeHead(status).end()
    for (let copy = 1; copy < copies.times; copy += 1) {
      const sent = sleep(Math.random() * copies.withinMs).then(() => next(url, headers, body))
      later.add(sent)
      void sent.finally(() => later.delete(sent))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    get delivered() {
      return delivered
    },
    repeat(times, withinMs) {
      copies = { times, withinMs }
    },
    async stop() {
      await Promise.all(later)
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Resolves to the status; 502 when nobody answers. */
function hand(url: URL, headers: IncomingHttpHeaders, body: string): Promise<number> {
  return new Promise((resolve) => {
    const onward = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 502)
    })
    onward.on('error', () => resolve(502))
    onward.end(body)
  })
}
