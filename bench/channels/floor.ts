import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AnswerBytes } from './record.ts'

/** The floor: a bare server that reads what comes and answers always the same bytes. */

let answer: AnswerBytes = { status: 200, type: 'application/json', body: '{}' }

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
  })
})
server.listen(0, '127.0.0.1', () =>
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
process.on('message', (next: AnswerBytes) => {
  answer = next
  process.send?.('ready')
})
process.on('disconnect', () => process.exit())
