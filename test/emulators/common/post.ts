import { setMaxListeners } from 'node:events'
import { Agent, request as httpRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

export type Address = {
  url: string
  maxConnections: number
  /** What the platform says of itself and proves with. */
  headers(body: Buffer): Record<string, string>
}
type Answer =
  | { status: number; reason: string; retryAfterMs: number; body: string; json: boolean }
  /** No answer at all: refused, closed or silent too long. */
  | { error: string }

export type Postman = {
  /** Undefined: an empty body. */
  post(update: object | undefined): Promise<Answer>
  /** Closes the connections; posts under way end with an error. */
  close(): void
}

/** Delivers updates as JSON over at most `maxConnections` connections, each idle for `idleMs` at most. */
export function createPostman(address: Address, idleMs: number): Postman {
  const { url, maxConnections } = address
  const isSecure = url.startsWith('https:')
  const options = { keepAlive: true, maxSockets: maxConnections }
  const agent = isSecure ? new SecureAgent(options) : new Agent(options)
  const send = isSecure ? secureRequest : httpRequest
  const stopping = new AbortController()
  // One listener per update under way is no leak.
  setMaxListeners(0, stopping.signal)

  return {
    post: (update) =>
      new Promise((resolve) => {
        const body = Buffer.from(update === undefined ? '' : JSON.stringify(update))
        const headers = {
          ...(update !== undefined && { 'Content-Type': 'application/json' }),
          'Content-Length': body.length,
          'Accept-Encoding': 'gzip, deflate',
          ...address.headers(body),
        }
        const call = send(url, { method: 'POST', agent, headers, signal: stopping.signal })
        call.setTimeout(idleMs, () => call.destroy(new Error('Read timeout expired')))
        call.on('error', (error: NodeJS.ErrnoException) => resolve({ error: worded(error) }))
        call.on('response', (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', (error) => resolve({ error: worded(error) }))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              reason: response.statusMessage ?? '',
              retryAfterMs: seconds(response.headers['retry-after']) * 1000,
              body: Buffer.concat(chunks).toString('utf8'),
              json: /^application\/json/i.test(response.headers['content-type'] ?? ''),
            }),
          )
        })
        call.end(body)
      }),
    close() {
      stopping.abort()
      agent.destroy()
    },
  }
}

function worded(error: NodeJS.ErrnoException): string {
  if (error.code === 'ECONNREFUSED') return 'Connection refused'
  if (error.code === 'ECONNRESET') return 'Webhook connection closed'
  return error.message
}

function seconds(header: string | undefined): number {
  return header !== undefined && /^\d+$/.test(header) ? Math.min(3600, Number(header)) : 0
}
