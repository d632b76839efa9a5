import { randomUUID } from 'node:crypto'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Turn } from '../../src/ports/turn.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { opened, openTestKeys } from '../support/keys.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { type Browser, openBrowser, textOf } from './browser.ts'

let database: FreshDatabase
let service: TestService
let pool: pg.Pool
const planted: string[] = []

/** A personal word that must be found in no log and no metric. */
const secret = (what: string) => {
  const word = `${what}${randomUUID().slice(0, 8)}`
  planted.push(word)
  return word
}

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

describe('what somebody sends that cannot be taken', () => {
  it('an empty text, a text too long: answered with what to do and the limit', async () => {
    const lan = await open()
    expect((await lan.ask({ type: 'text', text: '  ' })).map(textOf).join()).toMatch(/không có chữ/)
    const long = await lan.ask({ type: 'text', text: `${secret('Lan')} ${'x'.repeat(9_990)}` })
    expect(long.map(textOf).join()).toMatch(/4000|4\.000/)
  })

  it('a file of 30 MB: 413 with the limit, at once', async () => {
    const lan = await open()
    const answer = await lan.upload(new Uint8Array(30 * 2 ** 20), 'image/jpeg', 'a.jpg')
    expect(answer.status).toBe(413)
    expect(await messageOf(answer)).toContain('20 MB')
  })

  it('a corrupted photo and a program: told so in the chat, nothing kept', async () => {
    const lan = await open()
    const photo = await sharp({
      create: { width: 300, height: 200, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer()
    const torn = photo.subarray(0, photo.length / 2)
    expect((await lan.upload(torn, 'image/jpeg', 'hong.jpg')).status).toBe(202)
    const seen = await lan.watch((all) => all.some((one) => textOf(one).includes('bị hỏng')))
    expect(seen.map(textOf).join('\n')).toContain('hong.jpg')
    await lan.upload(Buffer.from('MZ\x90\0\x03 this program'), 'application/pdf', 'virus.pdf')
    await lan.watch((all) => all.some((one) => textOf(one).includes('không nhận loại tệp')))
  })

  it.each([
    ['not JSON', '{"id":', 400],
    ['nothing', '', 400],
    ['another shape', '{"text":"a"}', 400],
    ['no such body', `{"id":"${randomUUID()}","order":1,"body":{"type":"sticker"}}`, 400],
    [
      'a place off the earth',
      `{"id":"${randomUUID()}","order":1,"body":{"type":"place","lat":91,"lon":0}}`,
      400,
    ],
    ['an id that is none', '{"id":"1","order":1,"body":{"type":"text","text":"a"}}', 400],
    [
      'an order below nought',
      `{"id":"${randomUUID()}","order":-1,"body":{"type":"text","text":"a"}}`,
      400,
    ],
    ['two megabytes', JSON.stringify({ x: 'x'.repeat(2 * 2 ** 20) }), 413],
  ])('%s is refused and stored nowhere', async (_, body, status) => {
    const lan = await open()
    const answer = await fetch(`${service.url}/web/turns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: lan.cookie },
      body,
    })
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('sticker')
    expect((await lan.watch(() => true)).length).toBe(0)
  })

  it('the same request again: stored once', async () => {
    const lan = await open()
    const id = randomUUID()
    const words = { type: 'text', text: `đèn đường hư ${secret('Lan')}` }
    const answers = await Promise.all([1, 2, 3].map(() => lan.send(words, { id, order: 5 })))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    await lan.send(words, { id, order: 6 })
    await lan.watch((all) => all.some(({ from }) => from === 'bot'))
    const { vault } = await openTestKeys(pool)
    const { rows } = await pool.query<{ turn: Turn }>('SELECT turn FROM inbox')
    const ids = rows.map((row) => opened(row, vault).turn.messageId)
    expect(ids.filter((one) => one === id)).toHaveLength(1)
  })

  it('a forged button and somebody else’s case: no more than an old button or an unknown code', async () => {
    const [lan, minh] = [await open(), await open()]
    const code = await file(lan)
    const [real] = await minh.ask({ type: 'button', data: `track:${code}` })
    const [made] = await minh.ask({ type: 'button', data: 'track:00000000' })
    expect(textOf(real ?? fail())).toBe(textOf(made ?? fail()))
    for (const data of ['constructor:1', 'ward:__proto__', `accept:${code}`, `whole:${code}`])
      expect((await minh.ask({ type: 'button', data })).map(textOf).join()).not.toContain(code)
    const { rows } = await pool.query('SELECT version FROM cases WHERE code = $1', [code])
    expect(rows).toEqual([{ version: 1 }])
  })
})

const fail = (): never => {
  throw new Error('no answer')
}

/** A report filed to its end; its code without prefix and dashes. */
async function file(browser: Browser, words = 'ổ gà trước số 12 Hùng Vương phường Xuân An') {
  await browser.ask({ type: 'text', text: words })
  await browser.ask({ type: 'text', text: 'đúng' })
  const [receipt] = await browser.ask({ type: 'text', text: 'đồng ý' })
  const shown = /LK-(\w{4})-(\w{4})/.exec(textOf(receipt ?? fail()))
  return `${shown?.[1]}${shown?.[2]}`
}

describe('words that look like markup', () => {
  it('stay words, on the page of the citizen and on the card of the officer', async () => {
    const lan = await open()
    const evil = `<img src=x onerror=alert(1)> **đậm** {code} [x](javascript:1) &lt;b&gt; _ổ gà_`
    const code = await file(lan, `${evil} trước số 12 Hùng Vương phường Xuân An`)
    const all = await lan.watch((shown) => shown.length > 5)
    const own = all.find((one) => one.from === 'me' && textOf(one).startsWith('<img'))
    expect(own?.spans).toEqual([{ text: expect.stringContaining(evil) }])

    const demo = await fetch(`${service.url}/demo`)
    const token = /start=(inv_[\w-]+)/.exec(await demo.text())?.[1]
    const officer = await open()
    await officer.ask({ type: 'text', text: `/start ${token}` })
    const cards = await officer.watch((shown) => shown.some((one) => textOf(one).includes(evil)))
    const card = cards.find((one) => textOf(one).includes(evil))
    const bold = card?.spans.filter((one) => one.bold).map(({ text }) => text)
    expect(bold).toEqual([`LK-${code.slice(0, 4)}-${code.slice(4)}`])
  })
})

describe('files', () => {
  it('are shown to who sent them, without the place they were taken at, and to nobody else', async () => {
    const [lan, minh] = [await open(), await open()]
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
      .withExif({
        IFD0: { Copyright: secret('Nguyen') },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 55/1 0/1' },
      })
      .jpeg()
      .toBuffer()
    expect((await lan.upload(photo, 'image/jpeg', `${secret('anh')}.jpg`)).status).toBe(202)
    const all = await lan.watch((shown) => shown.some(({ files }) => files.length > 0))
    const id = all.find(({ files }) => files.length > 0)?.files[0]?.id ?? ''
    const get = (browser?: Browser) =>
      fetch(`${service.url}/web/files/${id}`, browser && { headers: { cookie: browser.cookie } })
    const deadline = Date.now() + 10_000
    while ((await get(lan)).status === 404 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50))
    const own = await get(lan)
    expect(own.status).toBe(200)
    expect(own.headers.get('content-type')).toBe('image/jpeg')
    expect(own.headers.get('x-content-type-options')).toBe('nosniff')
    const kept = Buffer.from(await own.arrayBuffer())
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect((await get(minh)).status).toBe(404)
    expect((await get()).status).toBe(404)
    for (const path of ['..%2f..%2fetc%2fpasswd', '%00', 'x', randomUUID()])
      expect(
        (await fetch(`${service.url}/web/files/${path}`, { headers: { cookie: lan.cookie } }))
          .status,
      ).toBe(404)
  })
})

describe('after all of this', () => {
  it('neither logs nor metrics know anybody', async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text()
    const { rows } = await pool.query<{ word: string }>(
      `SELECT code AS word FROM cases UNION SELECT external_id FROM chats WHERE external_id <> '' UNION SELECT name FROM officers`,
    )
    const words = [...planted, 'Hùng Vương', 'onerror', 'inv_', ...rows.map(({ word }) => word)]
    expect(planted.length).toBeGreaterThan(3)
    expect(metrics).toContain('nghedan_turns_handled_total')
    for (const word of words) {
      expect(metrics).not.toContain(word)
      expect(service.logged()).not.toContain(word)
    }
    const payloads = await pool.query('SELECT payload::text AS text FROM outbox')
    for (const { text } of payloads.rows as { text: string }[])
      expect(text).toMatch(/^\{"(caseId|notificationId|attachmentId)": "[0-9a-f-]{36}"\}$/)
    expect((await fetch(`${service.url}/healthz/ready`)).status).toBe(200)
  })
})
