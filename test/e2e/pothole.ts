import sharp from 'sharp'
import { expect } from 'vitest'
import { dueDay, dueShort, dueTime } from '../../src/domain/time/speak.ts'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { bare, codeIn, labels } from './filing.ts'
import type { Actor, Town } from './town.ts'

/** A picture somebody took: 64 by 48, with metadata that nobody should be handed on. */
export const photo = (red: number) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .withExif({ IFD0: { Copyright: 'Hung' } })
    .jpeg()
    .toBuffer()

/** Who tells something, on whatever channel. */
type Teller = { says(words: string): unknown; place(lat: number, lon: number): unknown }

/** Clearly inside phường Xuân An. */
export const spot = { lat: 10.9295, lon: 107.2505 }

/** The same report, told in four ways. */
export const tellings: Record<string, (teller: Teller) => Promise<void>> = {
  async 'with diacritics'(teller) {
    await teller.says('ổ gà trước số 12 Hùng Vương, phường Xuân An, xe té hoài')
  },
  async 'without diacritics'(teller) {
    await teller.says('o ga truoc so 12 hung vuong, phuong xuan an, xe te hoai')
  },
  async 'with a location pin'(teller) {
    await teller.says('ổ gà trước số 12 Hùng Vương, xe té hoài')
    await teller.place(spot.lat, spot.lon)
  },
  async 'in four messages'(teller) {
    for (const words of ['ổ gà', 'trước số 12 Hùng Vương', 'phường Xuân An', 'xe té hoài'])
      await teller.says(words)
  },
}

const hungVuong = /tr[uư][oơớ]c s[oố] 12 h[uù]ng v[uư][oơ]ng/i

/** The summary when nothing is missing from it any more. */
export const isWhole = (text: string) =>
  text.includes('Đúng chưa ạ?') &&
  text.includes('Đường sá, giao thông – cần làm gấp') &&
  text.includes('Gửi tới: UBND phường Xuân An') &&
  hungVuong.test(text)

/** The citizen confirms and agrees; what comes is the receipt with the promises as they are kept. */
export async function confirms(town: Town, citizen: Actor): Promise<string> {
  const summary = await citizen.hears(({ text }) => isWhole(text))
  expect(labels(summary)).toEqual([['Đúng, gửi đi'], ['Sửa', 'Thêm ảnh']])
  await citizen.presses(summary, 'Đúng, gửi đi')
  const consent = await citizen.hears('Lần đầu, tôi xin phép')
  expect(consent.text).toContain('Telegram đặt máy chủ ở nước ngoài')
  expect(labels(consent)).toEqual([['Đồng ý', 'Đọc thêm', 'Không đồng ý']])
  await citizen.presses(consent, 'Đồng ý')
  const receipt = await citizen.hears('Đã nhận. Mã hồ sơ')
  const code = codeIn(receipt)
  const { first, last } = await promises(town, code)
  const at = receipt.date * 1000
  expect(receipt.text).toContain(
    `UBND phường Xuân An sẽ trả lời bước đầu trước ${dueTime(first, at, 'vi')}, xử lý xong chậm nhất ${dueDay(last, at, 'vi')}.`,
  )
  expect(receipt.buttons.flat()).toMatchObject([
    { label: 'Chép mã', copy: code },
    { label: 'Biên nhận có chữ ký' },
  ])
  return code
}

/** The instants the case must be answered and done by, as the database has them. */
async function promises(town: Town, code: string): Promise<{ first: number; last: number }> {
  const rows = await town.query<{ name: string; due_at: Date }>(
    'SELECT k.name, k.due_at FROM clocks k JOIN cases c ON c.id = k.case_id WHERE c.code = $1',
    [bare(code)],
  )
  const of = (name: string) => Number(rows.find((row) => row.name === name)?.due_at)
  return { first: of('first-answer'), last: of('resolve') }
}

/** The unit's card: what, where, the citizen's words, until when. */
export async function getsCard(town: Town, officer: Actor, code: string): Promise<BotMessage> {
  const card = await officer.hears((one) => one.text.startsWith(`🆕 ${code}`))
  const { first, last } = await promises(town, code)
  const at = card.date * 1000
  expect(card.text).toContain(`🆕 ${code} · Đường sá, giao thông · khẩn`)
  expect(card.text).toMatch(hungVuong)
  expect(card.text).toContain('phường Xuân An')
  expect(card.text).toMatch(/“(ổ gà|o ga)[^”]*(xe té hoài|xe te hoai)”/)
  expect(card.text).toContain(`Trả lời bước đầu trước ${dueShort(first, at, 'vi')}`)
  expect(card.text).toContain(`Xử lý xong trước ${dueShort(last, at, 'vi')}`)
  expect(labels(card)).toEqual([
    ['Nhận việc', 'Hỏi lại dân'],
    ['Chuyển đơn vị', 'Khác…'],
  ])
  return card
}

/** The officer takes it: the card changes, the citizen is told until when. */
export async function accepts(citizen: Actor, officer: Actor, card: BotMessage): Promise<void> {
  const code = codeIn(card)
  await officer.presses(card, 'Nhận việc')
  await officer.hears(`Anh/chị đã nhận ${code}.`)
  const told = await citizen.hears(`${code}: UBND phường Xuân An đã nhận việc`)
  expect(told.text).toMatch(/sẽ trả lời anh\/chị chậm nhất .+\.$/)
  expect(told.buttons).toEqual([])
  const taken = await officer.hears((one) => one.text.startsWith(`🛠 ${code}`))
  expect(taken).toMatchObject({ message_id: card.message_id, edits: 1 })
  expect(labels(taken)[0]).toEqual(['Đã xử lý xong', 'Hỏi lại dân'])
}

/** The officer writes the result under a photo, sees it as the citizen will, and sends it. */
export async function resolves(officer: Actor, code: string, shot: Buffer): Promise<void> {
  const card = officer.inbox.findLast(({ text }) => text.startsWith(`🛠 ${code}`))
  if (card === undefined) throw new Error(`no card of ${code}`)
  await officer.presses(card, 'Đã xử lý xong')
  await officer.hears(`Anh/chị viết kết quả ${code} cho dân đọc`)
  officer.photo(shot, { caption: result })
  const check = await officer.hears(`Sẽ gửi cho dân về ${code}`)
  expect(check.text).toContain(`UBND phường Xuân An trả lời:\n“${result}”`)
  expect(check.text).toContain('Kèm 1 ảnh/tệp. Gửi nhé?')
  await officer.presses(check, 'Gửi cho dân')
  await officer.hears(`Đã gửi kết quả ${code}`)
  const done = await officer.hears((one) => one.text.startsWith(`✅ ${code}`))
  expect(done.message_id).toBe(card.message_id)
  expect(done.buttons).toEqual([])
}

export const result = 'Sáng nay tổ giao thông của phường đã vá xong ổ gà trước số 12 Hùng Vương.'

/** The citizen gets the result with the picture itself, and rates it. */
export async function learnsAndRates(citizen: Actor, code: string, shot: Buffer): Promise<void> {
  const told = await citizen.hears(`${code} đã xử lý xong`)
  expect(told.text).toContain(`UBND phường Xuân An trả lời:\n“${result}”`)
  expect(told.photo).toBeDefined()
  const bytes = told.file?.bytes ?? Buffer.alloc(0)
  expect(await isSamePicture(bytes, shot)).toBe(true)
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect(labels(told)).toEqual([['1', '2', '3', '4', '5'], ['Chưa xong, xem lại']])
  await citizen.presses(told, '5')
  await citizen.hears(`Cảm ơn anh/chị đã chấm 5/5 cho ${code}`)
}

/** Written anew on the way, so compared by what it shows. */
async function isSamePicture(one: Buffer, other: Buffer): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).raw().toBuffer({ resolveWithObject: true })),
  )
  if (a?.info.width !== b?.info.width || a?.info.height !== b?.info.height) return false
  return [...(a?.data ?? [])].every((value, at) => Math.abs(value - (b?.data[at] ?? 0)) < 8)
}
