import { createServer } from 'node:http'
import { request } from 'undici'
import { listen } from '../../test/emulators/common/listen.ts'

/** A request as it went over the wire. */
export type RequestBytes = { path: string; headers: Record<string, string>; body: string }
export type AnswerBytes = { status: number; type: string; body: string }

/** Stands between an adapter and its platform, and keeps the last request and its answer. */
export async function startRecorder(root: string) {
  const kept: { request?: RequestBytes; answer?: AnswerBytes } = {}
  const site = await listen(
    createServer(async (incoming, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      const body = Buffer.concat(chunks).toString('utf8')
      const headers = plain(incoming.headers)
      const path = incoming.url ?? '/'
      const answer = await post(root, { path, headers, body })
      kept.request = { path, headers, body }
      kept.answer = answer
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
    }),
    0,
  )
  return { root: site.root, kept, close: site.close }
}

/** What is about the message, without what is about the connection. */
function plain(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const ours = ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      ours.includes(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

export async function post(
  root: string,
  { path, headers, body }: RequestBytes,
): Promise<AnswerBytes> {
  const answer = await request(root + path, { method: 'POST', headers, body })
  const type = String(answer.headers['content-type'] ?? 'text/plain')
  return { status: answer.statusCode, type, body: await answer.body.text() }
}
