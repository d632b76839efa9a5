import { describe, expect, test } from 'vitest'
import type { ZaloOaEmulator } from './index.ts'
import { challengeOf } from './tokens.ts'
import { hourMs, post, start, talking } from './tools.ts'

// biome-ignore lint/suspicious/noExplicitAny: tokens or an error, asserted on
type Said = any

async function buy(
  zalo: ZaloOaEmulator,
  form: Record<string, string>,
  secret = zalo.appSecret,
): Promise<Said> {
  const response = await fetch(`${zalo.roots.oauth}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: secret },
    body: new URLSearchParams({ app_id: zalo.appId, ...form }),
  })
  expect(response.status).toBe(200)
  return response.json()
}
const refresh = (zalo: ZaloOaEmulator, refresh_token: string) =>
  buy(zalo, { grant_type: 'refresh_token', refresh_token })

describe('refreshing', () => {
  test('gives a new pair once; the old token is refused and noted', async () => {
    const zalo = await start()
    const first = zalo.pair()
    const second = await refresh(zalo, first.refresh_token)
    expect(second).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: '90000',
    })
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect((await refresh(zalo, first.refresh_token)).error).toBe(-14014)
    expect(zalo.violations.map(({ kind }) => kind)).toEqual(['refresh-reused'])
    expect((await refresh(zalo, second.refresh_token)).access_token).toBeTypeOf('string')
    expect(zalo.tokens.refreshes).toBe(2)
  })

  test('re-use may take away everything that came of it, with a code of choice', async () => {
    const zalo = await start({ reuseRevokes: true, refreshError: -999 })
    const first = zalo.pair()
    const second = await refresh(zalo, first.refresh_token)
    expect((await refresh(zalo, first.refresh_token)).error).toBe(-999)
    expect((await refresh(zalo, second.refresh_token)).error).toBe(-999)
  })

  test('ends after three months; access after 25 hours', async () => {
    const { zalo, send } = await talking()
    const pair = zalo.pair()
    zalo.advance(25 * hourMs)
    expect((await send({ text: 'a' })).error).toBe(-220)
    zalo.advance(90 * 24 * hourMs)
    expect((await refresh(zalo, pair.refresh_token)).error).toBe(-14014)
  })

  test('two at once of one OA are counted, also while the answer is slow', async () => {
    const zalo = await start()
    zalo.faults.slow(60, { methods: ['/v4/oa/access_token'], times: 2 })
    const { refresh_token } = zalo.pair()
    await Promise.all([refresh(zalo, refresh_token), refresh(zalo, refresh_token)])
    expect(zalo.tokens.mostAtOnce).toBe(2)
    expect(zalo.violations.map(({ kind }) => kind)).toContain('two-refreshes')
  })

  test('may take effect though its answer is lost', async () => {
    const zalo = await start()
    zalo.faults.drop({ when: 'after' })
    const { refresh_token } = zalo.pair()
    await expect(refresh(zalo, refresh_token)).rejects.toThrow()
    expect((await refresh(zalo, refresh_token)).error).toBe(-14014)
  })

  test('wants the secret of the app, a form, and no field beside', async () => {
    const zalo = await start()
    const form = { grant_type: 'refresh_token', refresh_token: zalo.pair().refresh_token }
    expect((await buy(zalo, form, 'other')).error).toBe(-14004)
    expect((await buy(zalo, { ...form, scope: 'all' })).error).toBe(-14001)
    expect((await buy(zalo, { ...form, app_id: '1' })).error).toBe(-14002)
    const url = `${zalo.roots.oauth}/v4/oa/access_token`
    expect((await post(url, '', { ...form, app_id: zalo.appId })).error).toBe(-14001)
    expect((await refresh(zalo, form.refresh_token)).access_token).toBeTypeOf('string')
  })
})

describe('the consent of an administrator', () => {
  const redeem = (zalo: ZaloOaEmulator, code: string, code_verifier: string) =>
    buy(zalo, { grant_type: 'authorization_code', code, code_verifier })

  test('brings a code through the browser, good once and with its verifier', async () => {
    const zalo = await start()
    const page = new URL('/v4/oa/permission', zalo.roots.oauth)
    page.search = String(
      new URLSearchParams({
        app_id: zalo.appId,
        redirect_uri: 'https://city.example/back',
        code_challenge: challengeOf('v'.repeat(43)),
        state: 's',
      }),
    )
    const away = await fetch(page, { redirect: 'manual' })
    const back = new URL(away.headers.get('location') ?? '')
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ oa_id: zalo.oaId, state: 's' })
    const code = back.searchParams.get('code') ?? ''
    expect((await redeem(zalo, code, 'v'.repeat(43))).access_token).toBeTypeOf('string')
    expect((await redeem(zalo, code, 'v'.repeat(43))).error).toBe(-14019)
  })

  test('ends after ten minutes; another verifier is refused', async () => {
    const zalo = await start()
    const wrong = zalo.consents(challengeOf('a'.repeat(43)))
    expect((await redeem(zalo, wrong, 'b'.repeat(43))).error).toBe(-14020)
    const late = zalo.consents()
    zalo.advance(10 * 60_000)
    expect((await redeem(zalo, late, 'v')).error).toBe(-14019)
  })
})

test('an app speaks for its own OAs only', async () => {
  const zalo = await start({
    apps: [
      { id: '1', secret: 's1', secretKey: 'k1', oas: ['11', '12'] },
      { id: '2', secret: 's2', secretKey: 'k2', oas: ['21'] },
    ],
  })
  const { refresh_token } = zalo.oa('21').pair()
  expect((await refresh(zalo, refresh_token)).error).toBe(-14014)
  const lan = zalo.oa('12').user()
  lan.says('chào')
  const to = { recipient: { user_id: lan.id }, message: { text: 'a' } }
  const url = `${zalo.roots.api}/v3.0/oa/message/cs`
  expect((await post(url, zalo.oa('12').pair().access_token, to)).error).toBe(0)
  expect(await post(url, zalo.oa('11').pair().access_token, to)).toMatchObject({ error: -201 })
})
