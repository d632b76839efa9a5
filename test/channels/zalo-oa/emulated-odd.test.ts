import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { listen } from '../../emulators/common/listen.ts'
import { atEnd } from '../../emulators/common/tools.ts'
import type { Instead } from '../../emulators/zalo-oa/answers.ts'
import { startWorld } from './emulated.ts'

const page = '<html><body>Bad Gateway</body></html>'
const fine = JSON.stringify({ data: { message_id: 'm1' }, error: 0, message: 'Success' })
const failed = (reason: string) => ({ outcome: 'failed', reason })

const late = failed('timeout')

const odd: [string, Instead, object][] = [
  ['the page of a proxy as 200', { body: page, headers: html() }, failed('not-zalo')],
  [
    'the page of a proxy as 502',
    { status: 502, body: page, headers: html() },
    failed('status-502'),
  ],
  ['a page that calls itself JSON', { body: page, headers: json() }, failed('not-zalo')],
  ['JSON that calls itself a page', { body: fine, headers: html() }, { outcome: 'sent' }],
  ['JSON without any type', { body: fine }, { outcome: 'sent' }],
  ['nothing', { body: '' }, failed('not-zalo')],
  ['half an answer', { body: fine.slice(0, 30), headers: json() }, failed('not-zalo')],
  ['a list', { body: '[]', headers: json() }, failed('not-zalo')],
  ['null', { body: 'null', headers: json() }, failed('not-zalo')],
  ['well done, without an id', { body: '{"error":0}' }, failed('unexpected-result')],
  ['an error with 500', { status: 500, error: -218 }, { outcome: 'later' }],
  ['a code nobody knows', { body: '{"error":-999,"message":"x"}' }, failed('code-999')],
  ['429 without words', { status: 429, body: page }, { outcome: 'slow-down' }],
  ['a body over 1 MB', { body: `"${'x'.repeat(1_100_000)}"` }, failed('body-too-long')],
  ['a body that trickles', { body: fine, dripMs: 100 }, late],
  ['a length that lies', { body: fine, headers: { 'Content-Length': '999' } }, late],
]

function html() {
  return { 'Content-Type': 'text/html' }
}
function json() {
  return { 'Content-Type': 'application/json' }
}

test.each(odd)('%s', async (_, instead, outcome) => {
  const requestTimeoutMs = outcome === late ? 1_000 : 5_000
  const { emulator, lan, send, skip, log } = await startWorld({}, { requestTimeoutMs })
  emulator.instead.give({ ...instead, methods: ['/v3.0/oa/message/cs'] })
  expect(await send()).toMatchObject(outcome)
  skip(60_000)
  expect(await send()).toMatchObject({ outcome: 'sent' })
  expect(lan.inbox).toHaveLength(1)
  // Nothing of the page, of the message or of the person is told.
  expect(JSON.stringify(log)).not.toMatch(/html|phản ánh|84901234567/i)
})

test('a redirect is not followed: the token stays here', async () => {
  const seen: string[] = []
  const elsewhere = await listen(
    createServer((request, response) => {
      seen.push(String(request.headers.access_token))
      response.end(fine)
    }),
    0,
  )
  atEnd(elsewhere.close)
  const { emulator, send } = await startWorld()
  for (const status of [301, 302, 307, 308]) {
    emulator.instead.give({ status, headers: { Location: elsewhere.root } })
    expect(await send()).toEqual(failed('redirect'))
  }
  expect(seen).toEqual([])
})

test('a connection that closes is a failure; what took effect may be said twice, never not', async () => {
  const { emulator, lan, send } = await startWorld()
  emulator.faults.drop()
  expect(await send()).toMatchObject({ outcome: 'failed' })
  expect(lan.inbox).toHaveLength(0)
  emulator.faults.drop({ when: 'after' })
  expect(await send()).toMatchObject({ outcome: 'failed' })
  expect(lan.inbox).toHaveLength(1)
  expect(await send()).toMatchObject({ outcome: 'sent' })
})

test('when nobody listens it is a failure', async () => {
  const { emulator, send } = await startWorld()
  await emulator.stop()
  expect(await send()).toEqual(failed('ECONNREFUSED'))
})

test('a clock that is wrong about the window: theirs counts', async () => {
  const { emulator, channel, lan, now } = await startWorld()
  const dayMs = 24 * 3_600_000
  lan.member.lastInteraction = now() - 8 * dayMs
  const contact = { heardAt: now() - 1_000, alone: true }
  const message = { spans: [{ text: 'Đã xong.' }], buttons: [], files: [], contact }
  expect(await channel.send(lan.id, message)).toMatchObject({ means: 'template-user' })
  // Ours is behind at the end of the free hours: it is at most taken for dearer than it was.
  lan.member.lastInteraction = now() - 2 * dayMs + 5 * 60_000
  const late = { ...message, contact: { ...contact, heardAt: lan.member.lastInteraction } }
  expect(await channel.send(lan.id, late)).toMatchObject({ outcome: 'sent', means: 'paid' })
  expect(emulator.counts).toEqual({ free: 1, paid: 0, 'template-user': 1, 'template-phone': 0 })
})
