import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { codeIn, photo, reports, sends, wards } from '../speaking.ts'
import type { Transcript } from '../stage.ts'
import type { Town } from '../town.ts'

/** A citizen adds to a case and takes it back. */
export const adding: Transcript = {
  name: 'adding',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const cong = await stage.officer('Công', wards.binhLoc)
    const code = await reports(lanh, 'rác đầy đường ở xã Bình Lộc')
    await cong.hears(`🆕 ${code}`)
    await lanh.says(code)
    await lanh.presses(await lanh.hears(`${code} · Rác`), 'Bổ sung')
    await lanh.hears(`Anh/chị muốn bổ sung gì cho ${code}?`)
    await lanh.says('mùi hôi lắm')
    await lanh.hears(`Đã thêm vào ${code}`)
    await cong.hears(`💬 ${code} – người dân bổ sung:\n“mùi hôi lắm”`)
    await lanh.says(code)
    await lanh.presses(await lanh.hears(`${code} · Rác`), 'Rút hồ sơ')
    await lanh.presses(await lanh.hears('Anh/chị chắc chứ?'), 'Rút')
    await lanh.hears(`Đã rút ${code}.`)
    await cong.hears(`${code}: người dân đã rút hồ sơ.`)
    const card = await cong.hears((one) => one.text.startsWith(`⏹ ${code}`))
    expect(card.labels).toEqual([])
  },
}

/** The whole way in English, while the officer reads Vietnamese. */
export const english: Transcript = {
  name: 'english',
  async play(stage) {
    const cong = await stage.officer('Công', wards.baoVinh)
    const anna = await stage.citizen('Anna', 'en')
    await anna.says('/ngonngu')
    await anna.presses(await anna.hears('Which language?'), 'English')
    await anna.hears('I will speak English from now on.')
    await anna.says('there is a big pothole in front of 12 Hung Vuong street, Bao Vinh ward')
    const summary = await anna.hears('Is that right?')
    expect(summary.text).toContain('• What: Roads and traffic')
    await anna.presses(summary, 'Yes, send it')
    await anna.presses(await anna.hears('Do you agree?'), 'I agree')
    const receipt = await anna.hears('Received. Case code')
    expect(receipt.text).toMatch(
      /from Bảo Vinh ward by \d+:\d\d [ap]m .+, and the work done by .+\./,
    )
    const code = codeIn(receipt)
    await cong.presses(await cong.hears(`🆕 ${code} · Đường sá, giao thông`), 'Nhận việc')
    await anna.hears(`${code} was taken up by Bảo Vinh ward.`)
    expect(anna.screen().slice(1).join('\n')).not.toMatch(/anh\/chị/i)
  },
}

/** See what is kept, take it along, delete it, and nothing is left. */
export const dataRights: Transcript = {
  name: 'data-rights',
  async play(stage) {
    const { town } = stage
    const cong = await stage.officer('Công', wards.xuanHoa)
    const lanh = await stage.citizen('Lành')
    const canary = `chim${stage.town.channel.replace('-', '')}yen`
    await lanh.photo(await photo(70), `ổ gà ${canary} trước số 12 Hùng Vương, phường Xuân Hòa`)
    const code = codeIn(await sends(lanh, await lanh.hears('Đúng chưa ạ?')))
    await cong.hears(`🆕 ${code}`)

    await lanh.says('/xóa dữ liệu')
    const page = await lanh.hears('Dữ liệu của anh/chị')
    expect(page.text).toMatch(/Đang giữ: 1 hồ sơ, \d+ tin nhắn, 1 tệp\./)
    await lanh.presses(page, 'Xem, tải về')
    await lanh.hears('Tôi đang soạn bản sao dữ liệu của anh/chị.')
    const json = await (await lanh.gets(/du-lieu-ca-nhan.*\.json/)).bytes()
    const pdf = await (await lanh.gets(/du-lieu-ca-nhan.*\.pdf/)).bytes()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const own = JSON.parse(json.toString()) as { cases: { code: string; text: string }[] }
    expect(own.cases).toMatchObject([{ code, text: expect.stringContaining(canary) }])
    expect(json.toString()).not.toContain(cong.fullName)

    await lanh.says('/xoadulieu')
    await lanh.presses(await lanh.hears('Dữ liệu của anh/chị'), 'Xóa dữ liệu')
    const sure = await lanh.hears('Xóa rồi thì không lấy lại được.')
    expect(sure.text).toContain('1 hồ sơ đang giải quyết: xóa khi xong')
    const paths = await filesOf(town, lanh.seat.chat)
    expect(paths).toHaveLength(3)
    await lanh.presses(sure, 'Rút hồ sơ rồi xóa hết')
    const done = await lanh.hears(/Đã xóa: \d+ tin nhắn, 3 tệp, nội dung 1 hồ sơ\./)
    expect(done.text).toContain('Chỉ còn con số, không còn là của ai.')
    const gone = await cong.hears('Nội dung đã xóa theo yêu cầu')
    expect(gone.text).not.toContain(canary)
    await lanh.says('/hoso')
    await lanh.hears('Anh/chị chưa gửi hồ sơ nào từ đây.')
    expect(await holding(town, canary)).toEqual([])
    await vi.waitUntil(() => !paths.some((path) => existsSync(path)), { timeout: 20_000 })
    // Whoever comes back begins anew.
    await lanh.says('rác đầy đường ở phường Suối Tre')
    await lanh.presses(await lanh.hears('Đúng chưa ạ?'), 'Đúng, gửi đi')
    await lanh.hears('Lần đầu, tôi xin phép anh/chị:')
  },
}

/** Where the files of a chat lie. */
async function filesOf(town: Town, chat: string): Promise<string[]> {
  const rows = await town.query<{ id: string }>(
    'SELECT a.id FROM attachments a JOIN chats c ON c.id = a.chat_id WHERE c.external_id = $1',
    [chat],
  )
  return rows.map(({ id }) => join(town.home, 'files', id.slice(-2), id))
}

/** Tables in which a word stands; what lies sealed is opened. */
async function holding(town: Town, word: string): Promise<string[]> {
  const tables = await town.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  )
  const found: string[] = []
  for (const { name } of tables)
    if (JSON.stringify(await town.query(everyRow(name))).includes(word)) found.push(name)
  return found
}

/** What an event of a sealed case tells is opened with the key of its case. */
const everyRow = (table: string) =>
  table === 'case_events'
    ? 'SELECT e.*, c.seal_key FROM case_events e JOIN cases c ON c.id = e.case_id'
    : `SELECT * FROM "${table}"`
