import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTelegramEmulator, type TelegramEmulator } from '../emulators/telegram/index.ts'
import type { Person } from '../emulators/telegram/people.ts'
import { startZaloOaEmulator, type ZaloOaEmulator } from '../emulators/zalo-oa/index.ts'
import { type Buyers, startBuyers } from '../faults/tokens/buyers.ts'
import { freshDatabase, withClient } from '../support/database.ts'
import { keySettings } from '../support/keys.ts'
import { inviteOfficer } from '../support/people.ts'
import { startTestService, type TestService } from '../support/service.ts'

/**
 * Twenty processes and a service share the tokens of one OA, through the worst there is: slow answers,
 * all killed between the sale and its record, the old refresh token used again, a human who consents.
 */
const processes = 20
/** After all of them were killed; a process takes a second of the machine to start. */
const later = 6
const patienceMs = 60_000

let database: Awaited<ReturnType<typeof freshDatabase>>
let oa: ZaloOaEmulator
let telegram: TelegramEmulator
let service: TestService
let administrator: Person
let settings: Record<string, string>
let buyers: Buyers

beforeAll(async () => {
  database = await freshDatabase()
  oa = await startZaloOaEmulator({ reuseRevokes: false })
  telegram = await startTelegramEmulator({ waitScale: 0.02 })
  settings = {
    ...keySettings,
    ZALO_OA_APP_ID: oa.appId,
    ZALO_OA_APP_SECRET: oa.appSecret,
    ZALO_OA_SECRET_KEY: oa.secretKey,
    ZALO_OA_API_ROOT: oa.roots.api,
    ZALO_OA_OAUTH_ROOT: oa.roots.oauth,
    ZALO_OA_BUSINESS_ROOT: oa.roots.business,
    ZALO_OA_REFRESH_TOKEN: oa.pair().refresh_token,
    NGHEDAN_PUBLIC_URL: 'https://nghedan.example',
  }
  const { url: databaseUrl } = database
  service = await startTestService({ databaseUrl, telegram, env: settings })
  administrator = telegram.user({ id: 7_000_000_001, first_name: 'Quản' })
  const invitee = { databaseUrl, unit: 'LK-NV', role: 'administrator', name: 'Quản trị' } as const
  administrator.starts(await inviteOfficer(invitee))
  await administrator.waitFor('Từ nay hồ sơ của', patienceMs)
  buyers = startBuyers(processes, { ...settings, DATABASE_URL: databaseUrl })
}, 120_000)

afterAll(async () => {
  await buyers.kill()
  await service.stop()
  await Promise.all([oa.stop(), telegram.stop()])
  await database.drop()
})

const until = (isSo: () => boolean | Promise<boolean>) =>
  vi.waitUntil(isSo, { timeout: patienceMs, interval: 100 })

/** All have the same token, another than `before`. */
async function allHave(before?: string): Promise<string> {
  await until(() => {
    const [first, ...others] = buyers.has()
    if (first === undefined || first === 'none' || first === before) return false
    return others.every((one) => one === first)
  })
  return buyers.has()[0] as string
}

const change = (what: string) =>
  withClient(
    database.url,
    async (client) => void (await client.query(`UPDATE oa_tokens SET ${what}`)),
  )

const stored = () =>
  withClient(
    database.url,
    async (client) => (await client.query('SELECT * FROM oa_tokens')).rows[0],
  )

/** Messages to Zalo OA that are still to be sent. */
const waiting = () =>
  withClient(database.url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM notifications n JOIN chats c ON c.id = n.chat_id
       WHERE c.channel = 'zalo-oa' AND n.status = 'pending'`,
    )
    return rows[0]?.count ?? 0
  })

const slowly = (ms: number) => oa.faults.slow(ms, { methods: 'all', times: 1 })

const refreshesAsked = () => oa.calls.filter(({ method }) => method.includes('access_token')).length

test('never two refreshes at once, and a human is told in time what to do', async () => {
  const first = await allHave()
  expect({ sold: oa.tokens.refreshes, atOnce: oa.tokens.mostAtOnce }).toEqual({
    sold: 1,
    atOnce: 1,
  })

  // It is old: all of them want another at once, and Zalo takes its time.
  slowly(4_000)
  await change(`bought_at = bought_at - interval '21 hours'`)
  const second = await allHave(first)
  expect({ sold: oa.tokens.refreshes, atOnce: oa.tokens.mostAtOnce }).toEqual({
    sold: 2,
    atOnce: 1,
  })

  // All processes die after Zalo sold and before anybody could write it down.
  await service.stop()
  oa.faults.slow(20_000, { methods: 'all', times: 1 })
  await change(`bought_at = bought_at - interval '21 hours'`)
  await until(() => oa.tokens.refreshes === 3 || refreshesAsked() === 3)
  await buyers.kill()
  expect(await stored()).toMatchObject({ begun_at: expect.anything(), refused_at: null })

  // Whoever comes next does not touch the spent token while the access token still opens the API.
  buyers = startBuyers(later, { ...settings, DATABASE_URL: database.url })
  service = await startTestService({ databaseUrl: database.url, telegram, env: settings })
  expect(await allHave()).toBe(second)
  await change(`begun_at = begun_at - interval '5 minutes'`)
  const uncertain = await administrator.waitFor('mạng đứt giữa chừng', patienceMs)
  expect(uncertain.text).toContain('bấm Đồng ý')
  expect(refreshesAsked()).toBe(3)

  // Its last hour: the old refresh token is tried, once, and refused for good.
  await change(`access_until = now() + interval '30 minutes'`)
  const refused = await administrator.waitFor('Zalo không nhận khóa cũ nữa', patienceMs)
  expect(oa.violations.filter(({ kind }) => kind === 'refresh-reused')).toHaveLength(1)
  expect(oa.violations.filter(({ kind }) => kind === 'two-refreshes')).toEqual([])
  expect(oa.tokens.mostAtOnce).toBe(1)
  expect(await allHave()).toBe(second)

  // And Zalo takes the access token away too. Somebody writes, and is heard.
  oa.revokes(true)
  await oa.webhook.save(`${service.url}/webhooks/zalo-oa`)
  const citizen = oa.user()
  citizen.says('Rác hẻm 12 đường Hùng Vương phường Xuân An không ai thu gom một tuần nay')
  await until(async () => (await waiting()) > 0)
  expect(citizen.inbox).toEqual([])

  // The administrator does what the message says.
  const [link = ''] = /https:\/\/nghedan\.example\/\S+/.exec(refused.text) ?? []
  const page = await fetch(link.replace('https://nghedan.example', service.url), {
    redirect: 'manual',
  })
  const agreed = await fetch(page.headers.get('location') ?? '', { redirect: 'manual' })
  const back = (agreed.headers.get('location') ?? '').replace(
    'https://nghedan.example',
    service.url,
  )
  const done = await fetch(back)
  expect(await done.text()).toContain('Zalo OA đã nối lại')
  await allHave(second)
  expect((await stored()).refused_at).toBe(null)
  // Nothing was lost: what waited goes out by itself.
  const asked = await citizen.waitFor('Đúng chưa ạ?', patienceMs)
  expect(asked.text).toContain('Rác')
  expect(await waiting()).toBe(0)
  // The code is good once.
  expect((await fetch(back)).status).toBe(409)
  const { refreshes, mostAtOnce } = oa.tokens
  console.info(
    `${processes} processes: ${refreshes} pairs sold, most refreshes at once ${mostAtOnce}, spent token used ${oa.violations.length} time, administrator told ${administrator.inbox.length - 1} times`,
  )
})
