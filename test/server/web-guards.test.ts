import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { openBrowser } from './browser.ts'

let database: FreshDatabase
let service: TestService
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase()
  service = await startTestService({ databaseUrl: database.url })
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
})
afterAll(async () => {
  await service.stop()
  await pool.end()
  await database.drop()
})

const open = () => openBrowser(service.url)
const messageOf = async (answer: Response) => ((await answer.json()) as { message: string }).message

describe('a session', () => {
  it('is needed for everything but the page', async () => {
    const answers = await Promise.all([
      fetch(`${service.url}/web/stream`),
      fetch(`${service.url}/web/turns`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
      fetch(`${service.url}/web/files?id=${randomUUID()}&order=1`, {
        method: 'POST',
        headers: { 'content-type': 'image/png' },
        body: 'x',
      }),
      fetch(`${service.url}/web/stream`, { headers: { cookie: 'nghedan_citizen=short' } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(await messageOf(answers[0])).toContain('tải lại trang')
  })

  it('is kept from scripts and from other sites', async () => {
    const [cookie = ''] = (await fetch(`${service.url}/chat`)).headers.getSetCookie()
    expect(cookie).toMatch(/^nghedan_citizen=[\w-]{43};/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })

  it('is of no use to a page of another site', async () => {
    const lan = await open()
    for (const site of ['cross-site', 'same-site']) {
      const answer = await lan.send({ type: 'text', text: 'x' }, {}, { 'sec-fetch-site': site })
      expect(answer.status).toBe(401)
    }
    const own = await lan.send(
      { type: 'text', text: 'chào' },
      {},
      { 'sec-fetch-site': 'same-origin' },
    )
    expect(own.status).toBe(202)
  })

  it('is not kept as such: the database knows its digest only', async () => {
    const lan = await open()
    await lan.ask({ type: 'text', text: 'xin chào' })
    const session = lan.cookie.split('=')[1] ?? ''
    const { rows } = await pool.query(
      'SELECT external_id, (SELECT json_agg(i) FROM inbox i) AS inbox FROM chats',
    )
    expect(JSON.stringify(rows)).not.toContain(session)
  })
})

describe('the page', () => {
  it('reconnects to the same conversation, in order and each message once', async () => {
    const lan = await open()
    await lan.ask({ type: 'text', text: 'xin chào' })
    await lan.ask({ type: 'text', text: '/trogiup' })
    const first = await lan.watch((all) => all.length >= 4)
    const again = await lan.watch((all) => all.length >= 4)
    expect(again).toEqual(first)
    expect(new Set(again.map(({ id }) => id)).size).toBe(again.length)
    expect(again.map(({ from }) => from)).toEqual(['me', 'bot', 'me', 'bot'])
  })

  it('runs no script but its own', async () => {
    for (const path of ['/chat', '/demo']) {
      const { headers } = await fetch(`${service.url}${path}`)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it('for trying out is there for this machine only', async () => {
    expect((await fetch(`${service.url}/demo`)).status).toBe(200)
    for (const header of ['x-forwarded-for', 'forwarded'])
      expect(
        (await fetch(`${service.url}/demo`, { headers: { [header]: '10.1.2.3' } })).status,
      ).toBe(404)
  })

  it.each([
    '/assets/..%2f..%2fsrc%2fmain.ts',
    '/assets/chat.html.bak',
    '/assets/constructor',
    '/.env',
    '/x',
  ])('gives nothing away at %s', async (path) =>
    expect((await fetch(`${service.url}${path}`)).status).toBe(404),
  )
})

describe('a flood', () => {
  it('from one browser is held at 60 a minute and told so; the neighbour goes on', async () => {
    const [lan, minh] = [await open(), await open()]
    const statuses: number[] = []
    for (let n = 0; n < 63; n++)
      statuses.push((await lan.send({ type: 'place', lat: 10.93, lon: 107.25 })).status)
    expect(statuses.filter((status) => status === 202)).toHaveLength(60)
    const refused = await lan.write('nữa')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).not.toBeNull()
    expect(await messageOf(refused)).toContain('chờ một phút')
    expect((await minh.write('xin chào')).status).toBe(202)
  })
})
