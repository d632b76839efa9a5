import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands in for Telegram's side: takes every method at once, says yes, and tells its port. */

let messageId = 1_000

function result(method: string, webhook: string): unknown {
  switch (method) {
    case 'getWebhookInfo':
      return { url: webhook, pending_update_count: 0 }
    case 'sendMessage':
    case 'editMessageText':
      messageId += 1
      return { message_id: messageId }
  }
  return true
}

let webhook = ''
const server = createServer((request, response) => {
  const method = request.url?.split('/').at(-1) ?? ''
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    if (method === 'setWebhook') webhook = JSON.parse(Buffer.concat(chunks).toString()).url
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ok: true, result: result(method, webhook) }))
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
