import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import sharp from 'sharp'
import { expect, inject, test, vi } from 'vitest'
import { codeIn, sends } from '../e2e/filing.ts'
import { openTown, type Town, units } from '../e2e/town.ts'
import { findIn } from '../support/canaries.ts'

vi.setConfig({ testTimeout: 180_000 })

type Canaries = [string, string, string, string, string, string]
const canaries: Canaries = [
  'CHIMHOANGYEN-noi-dung',
  'CHIMHOANGYEN-chu-thich',
  'CHIMHOANGYEN-tra-loi',
  'CHIMHOANGYEN-cau-hoi',
  'CHIMHOANGYEN-ten-tep',
  'CHIMHOANGYEN-exif',
]
const [told, caption, answer, question, fileName, exif] = canaries

/** Every row of every table, whichever schema it is in: BullMQ may have its own. */
async function database(town: Town): Promise<Record<string, string>> {
  const tables = await town.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )
  const contents: Record<string, string> = {}
  for (const { name } of tables) {
    const rows = await town.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)
    contents[name] = rows.map(({ text }) => text).join('\n')
  }
  return contents
}

async function redis(url: string): Promise<Record<string, string>> {
  const client = new Redis(url)
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => client.get(key),
    hash: (key) => client.hgetall(key),
    list: (key) => client.lrange(key, 0, -1),
    set: (key) => client.smembers(key),
    zset: (key) => client.zrange(key, '0', '-1'),
    stream: (key) => client.xrange(key, '-', '+'),
  }
  const contents: Record<string, string> = {}
  for (const key of await client.keys('*'))
    contents[`redis ${key}`] = JSON.stringify(await readers[await client.type(key)]?.(key))
  client.disconnect()
  return contents
}

async function files(home: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)),
  )
}

async function photo(): Promise<Buffer> {
  return sharp({ create: { width: 90, height: 90, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Copyright: exif } })
    .jpeg()
    .toBuffer()
}

test.each([
  ['redis', inject('redisUrl')],
  ['postgres', ''],
])(
  'a denunciation through the whole service leaves no word anywhere, queues on %s',
  async (store, redisUrl) => {
    if (store === 'redis' && redisUrl === '') return
    const town = await openTown({ redisUrl })
    try {
      const citizen = town.citizen()
      const chief = await town.officer(units.inspectorate, 'chief-inspector')
      const others = [
        await town.officer(units.inspectorate, 'inspector'),
        await town.officer(units.xuanAn, 'head'),
      ]
      citizen.says(`tôi tố cáo cán bộ địa chính phường Xuân Lập nhận hối lộ, ${told}`)
      const offered = await citizen.hears('có thể là tố cáo')
      citizen.document(await photo(), { name: `${fileName}.jpg`, mime: 'image/jpeg', caption })
      await town.until(
        async () =>
          (await town.query("SELECT 1 FROM attachments WHERE status = 'stored'")).length > 0,
      )
      const code = codeIn(await sends(citizen, offered, 'Gửi luôn'))
      const card = await chief.hears(`🆕 ${code}`)
      await chief.presses(card, 'Hỏi lại dân')
      await chief.hears('hỏi người dân điều gì')
      chief.says(`${question} có giấy tờ không ạ?`)
      const asked = await citizen.hears(question)
      await citizen.presses(asked, 'Trả lời')
      await citizen.hears('Anh/chị trả lời câu hỏi')
      citizen.says(`${answer}, có biên lai`)
      await citizen.hears('Đã chuyển trả lời')
      await town.until(
        async () =>
          (await town.query("SELECT 1 FROM attachments WHERE status = 'pending'")).length === 0 &&
          (await town.query('SELECT 1 FROM outbox WHERE done_at IS NULL')).length === 0,
      )
      const readers = new Set([citizen, chief].map(({ user }) => String(user.id)))
      const elsewhere = town.emulator.calls.filter(
        ({ params }) => !readers.has(String(params.chat_id)),
      )
      const metrics = await (await fetch(`${town.url}/metrics`)).text()
      const places: Record<string, string | Buffer> = {
        ...(await database(town)),
        ...(redisUrl ? await redis(redisUrl) : {}),
        ...(await files(town.home)),
        logs: town.logged(),
        metrics,
        'told to others': JSON.stringify(elsewhere),
      }
      expect(findIn(places, canaries)).toEqual([])
      // And it was all said, or nothing would have been looked for.
      expect(JSON.stringify(citizen.inbox)).toContain(question)
      for (const one of others) expect(JSON.stringify(one.inbox)).not.toContain(code)
      console.log(`${Object.keys(places).length} places, ${canaries.length} words: 0 found`)
    } finally {
      await town.close()
    }
  },
)
