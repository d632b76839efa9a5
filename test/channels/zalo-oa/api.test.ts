import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ChannelEvent } from '../../../src/channels/events.ts'
import type { Answered, HttpRequest, Silent } from '../../../src/channels/http.ts'
import { createApi } from '../../../src/channels/zalo-oa/api.ts'
import { createAttention } from '../../../src/channels/zalo-oa/attention.ts'

const roots = { api: 'https://api.test', business: 'https://business.test' }
const said = (json: unknown, status = 200, headers: Record<string, string> = {}): Answered => ({
  is: 'answered',
  status,
  headers,
  json,
})
const ok = (headers?: Record<string, string>) =>
  said({ error: 0, message: 'Success', data: { message_id: 'm1' } }, 200, headers)
const no = (error: number) => said({ error, message: 'no' })

/** An Api whose requests are answered from a list, with tokens `T1`, then `T2` once T1 was rejected. */
function scripted(answers: (Answered | Silent)[], available = ['T1', 'T2']) {
  let clock = 1_000_000
  const asked: HttpRequest[] = []
  const rejected: string[] = []
  const told: ChannelEvent[] = []
  const api = createApi({
    roots,
    requestTimeoutMs: 100,
    now: () => clock,
    attention: createAttention(
      (event) => told.push(event),
      () => clock,
    ),
    http: async (request) => {
      asked.push(request)
      return answers.shift() ?? { is: 'silent', reason: 'script-over', sent: false }
    },
    tokens: {
      current: async () => available[rejected.length],
      rejected: async (token) => void rejected.push(token),
    },
  })
  const post = () =>
    api.post({ path: '/v3.0/oa/message/cs', body: {} }, z.object({ message_id: z.string() }))
  return { post, asked, rejected, told, pass: (ms: number) => (clock += ms) }
}

test('the token goes in its own header, the answer comes parsed', async () => {
  const { post, asked } = scripted([ok()])
  expect(await post()).toEqual({ ok: true, data: { message_id: 'm1' } })
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: 'https://api.test/v3.0/oa/message/cs',
    headers: { access_token: 'T1' },
  })
})

test.each([-216, -220, -124])(
  '%i: the token is renewed once and the same asked again',
  async (code) => {
    const { post, asked, rejected } = scripted([no(code), ok()])
    expect(await post()).toMatchObject({ ok: true })
    expect(rejected).toEqual(['T1'])
    expect(asked.map(({ headers }) => headers?.access_token)).toEqual(['T1', 'T2'])
  },
)

test('a token that is refused twice ends there', async () => {
  const { post, asked } = scripted([no(-216), no(-216), ok()])
  expect(await post()).toMatchObject({ ok: false, trouble: { code: -216 } })
  expect(asked).toHaveLength(2)
})

test('without another token the same one is not tried again', async () => {
  const { post, asked } = scripted([no(-216), ok()], ['T1', 'T1'])
  expect(await post()).toMatchObject({ ok: false, trouble: { code: -216 } })
  expect(asked).toHaveLength(1)
})

test('without any token nothing is asked', async () => {
  const { post, asked } = scripted([ok()], [])
  expect(await post()).toEqual({ ok: false, trouble: { kind: 'silent', reason: 'no-token' } })
  expect(asked).toHaveLength(0)
})

test.each([
  ['a page of a proxy', said(undefined), 'not-zalo'],
  ['JSON of somebody else', said({ ok: true }), 'not-zalo'],
  ['a redirect', said(undefined, 302), 'redirect'],
  ['a page that says 502', said(undefined, 502), 'status-502'],
  ['an answer without what was asked for', said({ error: 0, data: {} }), 'unexpected-result'],
  ['silence', { is: 'silent', reason: 'timeout', sent: true } as const, 'timeout'],
])('%s is a failure that passes', async (_, answer, reason) => {
  const { post } = scripted([answer])
  expect(await post()).toMatchObject({ ok: false, trouble: { kind: 'silent', reason } })
})

test('an error counts whatever the status', async () => {
  const { post } = scripted([said({ error: -230, message: '' }, 400)])
  expect(await post()).toMatchObject({ trouble: { kind: 'answered', code: -230 } })
})

test('near the limit of a minute nothing is asked for ten seconds', async () => {
  const { post, asked, pass } = scripted([
    ok({ 'x-ratelimit-limit': '4000', 'x-ratelimit-remain': '199' }),
    ok({ 'x-ratelimit-limit': '4000', 'x-ratelimit-remain': '3000' }),
  ])
  expect(await post()).toMatchObject({ ok: true })
  expect(await post()).toEqual({ ok: false, trouble: { kind: 'resting', ms: 10_000 } })
  expect(asked).toHaveLength(1)
  pass(10_000)
  expect(await post()).toMatchObject({ ok: true })
})

test('over the limit everything rests half a minute', async () => {
  const { post, pass } = scripted([no(-32), ok()])
  expect(await post()).toMatchObject({ trouble: { code: -32 } })
  pass(29_999)
  expect(await post()).toMatchObject({ trouble: { kind: 'resting', ms: 1 } })
  pass(1)
  expect(await post()).toMatchObject({ ok: true })
})

test('an administrator is told once an hour while their account is in trouble', async () => {
  const { post, told, pass } = scripted([no(-224), no(-224), no(-224), ok(), no(-224)])
  await post()
  await post()
  expect(told).toEqual([{ event: 'needs-administrator', reason: 'package' }])
  pass(3_600_000)
  await post()
  expect(told).toHaveLength(2)
  await post()
  await post()
  expect(told).toHaveLength(3)
})
