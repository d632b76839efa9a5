import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnData } from '../../src/domain/rights/own-data.ts'
import { labels, reports } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('delete my data: see what is kept, take it along, delete it, and nothing is left', async () => {
  const officer = await town.officer(units.xuanAn)
  const citizen = town.citizen()
  const canary = 'chimhoangyen'
  const code = await reports(citizen, `ổ gà ${canary} trước số 12 Hùng Vương, phường Xuân An`)
  const card = await officer.hears(`🆕 ${code}`)
  await officer.presses(card, 'Nhận việc')
  await citizen.hears(`${code}: UBND phường Xuân An đã nhận việc`)

  citizen.says('/xóa dữ liệu')
  const page = await citizen.hears('Dữ liệu của anh/chị')
  expect(page.text).toMatch(/Đang giữ: 1 hồ sơ, \d+ tin nhắn, 0 tệp\./)
  expect(labels(page)).toEqual([
    ['Xem, tải về', 'Sửa dữ liệu'],
    ['Hạn chế dùng', 'Rút đồng ý'],
    ['Xóa dữ liệu'],
  ])
  await citizen.presses(page, 'Xem, tải về')
  await citizen.hears('Tôi đang soạn bản sao dữ liệu của anh/chị.')
  const made = await citizen.hears('Đây là dữ liệu tôi đang giữ của anh/chị')
  expect(made.text).toContain('Tôi xóa hai tệp này khỏi máy chủ sau 7 ngày.')
  await town.until(async () => copies(citizen).length === 2)
  const [pdf, json] = copies(citizen)
  expect(pdf?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const own = JSON.parse(json?.bytes.toString() ?? '') as OwnData
  expect(own.cases).toMatchObject([{ code, text: expect.stringContaining(canary) }])
  expect(own.cases[0]?.history.map(({ what }) => what)).toEqual([
    'đã gửi, chờ cán bộ nhận',
    'đang xử lý',
  ])
  expect(own.messages.some(({ by, text }) => by === 'citizen' && text.includes(canary))).toBe(true)
  expect(json?.bytes.toString()).not.toContain(officer.name)

  await citizen.presses(page, 'Xóa dữ liệu')
  const sure = await citizen.hears('Xóa rồi thì không lấy lại được.')
  expect(sure.text).toContain('1 hồ sơ đang giải quyết: xóa khi xong')
  expect(labels(sure)).toEqual([['Đúng, xóa đi', 'Không xóa'], ['Rút hồ sơ rồi xóa hết']])
  await citizen.presses(sure, 'Rút hồ sơ rồi xóa hết')
  const done = await citizen.hears(/Đã xóa: \d+ tin nhắn, 2 tệp, nội dung 1 hồ sơ\./)
  expect(done.text).toContain('Chỉ còn con số, không còn là của ai.')
  const gone = await officer.hears((one) => one.text.includes('Nội dung đã xóa theo yêu cầu'))
  expect(gone.text).toContain(`⏹ ${code} · Đường sá, giao thông · dân đã rút`)
  expect(gone.text).not.toContain(canary)

  citizen.says('/hoso')
  await citizen.hears('Anh/chị chưa gửi hồ sơ nào từ đây.')
  await town.until(async () => (await onDisk()).length === 0)
  expect(await holding(canary)).toEqual([])
  // Whoever comes back begins anew.
  citizen.says('rác đầy đường ở phường Xuân Bình')
  await citizen.presses(await citizen.hears('Đúng chưa ạ?'), 'Đúng, gửi đi')
  await citizen.hears('Lần đầu, tôi xin phép anh/chị:')
})

const copies = ({ inbox }: Actor) =>
  inbox
    .flatMap(({ file }) => file ?? [])
    .filter(({ name }) => name?.startsWith('du-lieu-ca-nhan'))
    .sort((a, b) => (b.name ?? '').localeCompare(a.name ?? ''))

const onDisk = async () =>
  (
    await readdir(join(town.home, 'files'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Tables, and files, in which a word stands; what lies sealed is opened. */
async function holding(word: string): Promise<string[]> {
  const tables = await town.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  )
  const found: string[] = []
  for (const { name } of tables)
    if (JSON.stringify(await town.query(everyRow(name))).includes(word)) found.push(name)
  for (const path of await onDisk()) if ((await readFile(path)).includes(word)) found.push(path)
  return found
}

/** What an event of a sealed case tells is opened with the key of its case. */
const everyRow = (table: string) =>
  table === 'case_events'
    ? 'SELECT e.*, c.seal_key FROM case_events e JOIN cases c ON c.id = e.case_id'
    : `SELECT * FROM "${table}"`
