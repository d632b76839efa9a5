import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isGenuine, type SignatureOptions } from '../../../src/channels/zalo-oa/signature.ts'

/** Made elsewhere, byte for byte. */
const body = Buffer.from(
  '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Rác hẻm 12","msg_id":"96d3cdf3af150460909"},"timestamp":"1795400000123"}',
)
const mac = 'mac=eefed43719724b81ec7ed575bcbbd9313477efceb686cae842b26f5bbbd240db'
const time = 1_795_400_000_123
const options: SignatureOptions = {
  appId: '360846524940903967',
  secretKey: 'oa-secret-key-demo',
  timestamp: 'either',
}
const minute = 60_000
const hour = 60 * minute

type Given = {
  headers?: Record<string, string | undefined>
  body?: Buffer
  options?: Partial<SignatureOptions>
  now?: number
}
const check = (given: Given = {}) =>
  isGenuine(
    { 'x-zevent-signature': mac, ...given.headers },
    given.body ?? body,
    { ...options, ...given.options },
    given.now ?? time + 1_000,
  )

test('the known request is genuine', () => {
  expect(check()).toBe(true)
  expect(check({ options: { timestamp: 'body' } })).toBe(true)
})

test('no bit of the body or the signature may differ', () => {
  for (const [at, byte] of body.entries()) {
    const other = Buffer.from(body)
    other[at] = byte ^ 1
    expect(check({ body: other })).toBe(false)
  }
  for (let at = 4; at < mac.length; at += 1) {
    const flipped = (Number.parseInt(mac.charAt(at), 16) ^ 1).toString(16)
    const other = mac.slice(0, at) + flipped + mac.slice(at + 1)
    expect(check({ headers: { 'x-zevent-signature': other } })).toBe(false)
  }
})

test.each([
  ['another key', { options: { secretKey: 'oa-secret-key-demO' } }],
  ['another app', { options: { appId: '360846524940903968' } }],
  ['no signature', { headers: { 'x-zevent-signature': undefined } }],
  ['half a signature', { headers: { 'x-zevent-signature': mac.slice(0, 40) } }],
  ['a signature that is no hex', { headers: { 'x-zevent-signature': `mac=${'g'.repeat(64)}` } }],
  ['a body that is no JSON', { body: Buffer.from('<html>') }],
  ['the time looked for elsewhere', { options: { timestamp: 'header' } as const }],
])('%s: refused', (_, given) => {
  expect(check(given)).toBe(false)
})

describe('a copy of a request', () => {
  test('is good for ten minutes, in both directions of a clock that is off', () => {
    expect(check({ now: time + 10 * minute })).toBe(true)
    expect(check({ now: time + 10 * minute + 1 })).toBe(false)
    expect(check({ now: time - 10 * minute })).toBe(true)
    expect(check({ now: time - 10 * minute - 1 })).toBe(false)
  })

  test('that Zalo sends once more may be two hours old', () => {
    const headers = { num_retry: '5' }
    expect(check({ headers, now: time + 2 * hour })).toBe(true)
    expect(check({ headers, now: time + 2 * hour + 1 })).toBe(false)
    expect(check({ headers: { num_retry: '5', 'x-zevent-signature': undefined } })).toBe(false)
  })
})

test('the signed time may stand in the header', () => {
  const timeless = Buffer.from('{"event_name":"follow","timestamp":"5"}')
  const at = String(time)
  const signed = createHash('sha256')
    .update(`${options.appId}${timeless}${at}${options.secretKey}`)
    .digest('hex')
  const headers = { 'x-zevent-signature': `mac=${signed}`, 'x-zevent-timestamp': at }
  expect(check({ headers, body: timeless })).toBe(true)
  expect(check({ headers, body: timeless, options: { timestamp: 'header' } })).toBe(true)
  expect(check({ headers, body: timeless, options: { timestamp: 'body' } })).toBe(false)
})

test('the unsigned request that tries the address is let through: it brings nothing', () => {
  const headers = { 'x-zevent-signature': undefined }
  for (const probe of ['{}', ' { } ', ''])
    expect(check({ headers, body: Buffer.from(probe) })).toBe(true)
  for (const other of ['{"a":1}', '[]', 'null'])
    expect(check({ headers, body: Buffer.from(other) })).toBe(false)
})
