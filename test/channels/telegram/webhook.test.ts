import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ChannelEvent } from '../../../src/channels/events.ts'
import { createAccept } from '../../../src/channels/telegram/intake.ts'
import { keepWebhook } from '../../../src/channels/telegram/webhook.ts'
import { type Reply, refusal, scriptedApi } from './scripted-api.ts'

const url = 'https://nghedan.example/webhooks/telegram'
const ok: Reply = { result: true }
const info = (fields: object = {}): Reply => ({
  result: { url, pending_update_count: 2, ...fields },
})

let life = new AbortController()
let ended: Promise<void> | undefined
afterEach(async () => {
  life.abort()
  await ended
  life = new AbortController()
})

function keep(script: Record<string, Reply[]>) {
  const log: ChannelEvent[] = []
  const scripted = scriptedApi(script)
  const webhook = keepWebhook({
    api: scripted.api,
    log: (event) => log.push(event),
    signal: life.signal,
    timeScale: 0.0005,
    url,
    secret: 's3cret',
  })
  ended = webhook.ended
  return { webhook, log, of: scripted.of }
}

describe('the webhook', () => {
  test('is registered with its secret, however often it takes', async () => {
    const failed = refusal(502, 'Bad Gateway')
    const { webhook, of, log } = keep({ setWebhook: [failed, ok], getWebhookInfo: [info()] })
    expect(webhook.health()).toEqual({ ok: false, detail: 'webhook not checked yet' })
    await vi.waitFor(() =>
      expect(webhook.health()).toEqual({ ok: true, detail: '2 updates waiting' }),
    )
    expect(of('setWebhook')[1]?.payload).toEqual({
      url,
      secret_token: 's3cret',
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      max_connections: 40,
    })
    expect(log).toEqual([{ event: 'setup-failed', reason: 'setWebhook: status-502' }])
  })

  test.each([
    [
      'unwell while deliveries fail',
      20,
      false,
      /^last delivery failed 2\d s ago, 2 updates waiting$/,
    ],
    ['well again when the failure is old', 3600, true, /^2 updates waiting$/],
  ])('is %s', async (_what, agoS, isWell, detail) => {
    const last_error_date = Math.floor(Date.now() / 1000) - agoS
    const { webhook } = keep({ setWebhook: [ok], getWebhookInfo: [info({ last_error_date })] })
    await vi.waitFor(() => expect(webhook.health().detail).toMatch(detail))
    expect(webhook.health().ok).toBe(isWell)
  })

  test('is registered again when another process took it away', async () => {
    const { webhook, of, log } = keep({
      setWebhook: [ok, ok],
      getWebhookInfo: [info(), info({ url: '' }), info()],
    })
    await vi.waitFor(() => expect(of('setWebhook')).toHaveLength(2))
    expect(log).toContainEqual({ event: 'setup-failed', reason: 'webhook-taken' })
    await vi.waitFor(() => expect(webhook.health().ok).toBe(true))
  })

  test('refused for good shows', async () => {
    const { webhook } = keep({
      setWebhook: [refusal(400, 'Bad Request: bad webhook: HTTPS url must be provided')],
      getWebhookInfo: [info({ url: '' })],
    })
    await vi.waitFor(() =>
      expect(webhook.health().detail).toBe('webhook is not set to our address'),
    )
    expect(webhook.health().ok).toBe(false)
  })
})

describe('accept', () => {
  const press = {
    update_id: 1,
    callback_query: {
      id: '77',
      from: { id: 1, is_bot: false },
      data: 'c',
      message: { message_id: 3, chat: { id: 1, type: 'private' } },
    },
  }

  test('ends the spinner after the turn is stored, and not before', async () => {
    const { api, calls } = scriptedApi({}, { answerCallbackQuery: ok })
    const accept = createAccept(api, () => {})
    const store = vi.fn(async () => expect(calls).toEqual([]))
    const received = await accept([press, { update_id: 2, poll: {} }, 'x'], store)
    expect(received.map((one) => one.kind)).toEqual(['turn', 'ignored', 'malformed'])
    expect(store).toHaveBeenCalledTimes(1)
    expect(calls).toEqual([{ method: 'answerCallbackQuery', payload: { callback_query_id: '77' } }])
  })

  test('passes on what the store throws, and answers nobody then', async () => {
    const { api, calls } = scriptedApi({}, { answerCallbackQuery: ok })
    const accept = createAccept(api, () => {})
    await expect(accept([press], () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    expect(calls).toEqual([])
  })

  test('an answer that comes too late is only noted', async () => {
    const tooOld = refusal(400, 'Bad Request: query is too old and response timeout expired')
    const { api } = scriptedApi({ answerCallbackQuery: [tooOld] })
    const log: ChannelEvent[] = []
    await createAccept(api, (event) => log.push(event))([press], async () => {})
    await vi.waitFor(() =>
      expect(log).toEqual([{ event: 'answer-failed', reason: 'query-too-old' }]),
    )
  })
})
