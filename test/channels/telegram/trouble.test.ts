import { existsSync, readFileSync } from 'node:fs'
import { TelegramError } from 'telegraf'
import { describe, expect, test } from 'vitest'
import { outcomeOf, reasonOf, toTrouble } from '../../../src/channels/telegram/trouble.ts'

type Parameters = { retry_after?: number; migrate_to_chat_id?: number }

const answered = (error_code: number, description: string, parameters?: Parameters) =>
  toTrouble(
    new TelegramError(
      { error_code, description, ...(parameters && { parameters }) },
      { method: 'sendMessage', payload: { text: 'chuyện riêng' } },
    ),
  )

const unreachable = (reason: string) => ({ outcome: 'unreachable', reason })
const refused = (reason: string) => ({ outcome: 'refused', reason })
const failed = (reason: string) => ({ outcome: 'failed', reason })

test.each([
  [403, 'Forbidden: bot was blocked by the user', unreachable('blocked')],
  [403, 'Forbidden: user is deactivated', unreachable('deactivated')],
  [403, "Forbidden: bot can't initiate conversation with a user", unreachable('never-started')],
  [403, 'Forbidden: bot was kicked from the supergroup chat', unreachable('kicked')],
  [403, 'Forbidden: bot is not a member of the supergroup chat', unreachable('not-a-member')],
  [403, 'Forbidden: the group chat was deleted', unreachable('chat-deleted')],
  [403, 'Forbidden: something new', unreachable('forbidden')],
  [400, 'Bad Request: chat not found', unreachable('chat-not-found')],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', unreachable('no-right-to-write')],
  [400, 'Bad Request: not enough rights to send text messages', unreachable('no-right-to-write')],
  [400, 'Bad Request: message text is empty', refused('empty')],
  [400, 'Bad Request: message is too long', refused('too-long')],
  [400, 'Bad Request: message caption is too long', refused('too-long')],
  [400, 'Bad Request: BUTTON_DATA_INVALID', refused('button-data')],
  [400, "Bad Request: can't parse entities: Can't find end of 'chuyện riêng'", refused('entities')],
  [400, 'Bad Request: message thread not found', unreachable('topic-deleted')],
  [400, 'Bad Request: TOPIC_CLOSED', unreachable('topic-closed')],
  [400, "Bad Request: wrong text 'chuyện riêng'", refused('bad-request')],
  [413, 'Request Entity Too Large', refused('file-too-big')],
  [401, 'Unauthorized', failed('unauthorized')],
  [404, 'Not Found: method not found', failed('not-found')],
  [409, 'Conflict: terminated by other getUpdates request', failed('conflict')],
  [500, 'Internal Server Error', failed('status-500')],
  [502, 'Bad Gateway', failed('status-502')],
])('%i %s', (code, description, expected) => {
  expect(outcomeOf(answered(code, description))).toEqual(expected)
})

test('a group that became a supergroup tells where it is now', () => {
  const description = 'Bad Request: group chat was upgraded to a supergroup chat'
  const trouble = answered(400, description, { migrate_to_chat_id: -1001700000009 })
  expect(outcomeOf(trouble)).toEqual({ outcome: 'moved', to: '-1001700000009' })
})

test('429 says how long to wait, or 5 s are taken', () => {
  const wait = (ms: number) => ({ outcome: 'slow-down', retryAfterMs: ms })
  expect(outcomeOf(answered(429, 'Too Many Requests', { retry_after: 3 }))).toEqual(wait(3000))
  expect(outcomeOf(answered(429, 'Too Many Requests'))).toEqual(wait(5000))
})

test.each([
  [
    Object.assign(new Error('request to http://x/bot1:secret/ failed'), { code: 'ECONNREFUSED' }),
    'ECONNREFUSED',
  ],
  [
    Object.assign(new Error('invalid json at http://x/bot1:secret/'), { type: 'invalid-json' }),
    'invalid-json',
  ],
  [new TypeError('bot1:secret'), 'TypeError'],
  ['bot1:secret', 'unknown'],
])('without an answer: %s', (error, reason) => {
  expect(outcomeOf(toTrouble(error))).toEqual(failed(reason))
})

const path = '../shared/data/messaging-fixtures.json'
describe.skipIf(!existsSync(path))(`recorded errors (${path}, skipped when absent)`, () => {
  type Recorded = { body: { error_code: number; description: string; parameters?: Parameters } }
  const list: Recorded[] = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8')).telegram.errors.list
    : []

  test('each has an outcome of its own, and none passes on what Telegram wrote', () => {
    expect(list.length).toBeGreaterThan(15)
    for (const { body } of list) {
      const trouble = answered(body.error_code, body.description, body.parameters)
      const outcome = outcomeOf(trouble)
      expect([body.description, reasonOf(trouble)]).not.toContain('bad-request')
      expect(reasonOf(trouble)).toMatch(/^[a-z0-9-]+$/)
      if (body.error_code === 403) expect(outcome.outcome).toBe('unreachable')
      if (body.error_code === 429)
        expect(outcome).toEqual({ outcome: 'slow-down', retryAfterMs: 3000 })
    }
  })
})
