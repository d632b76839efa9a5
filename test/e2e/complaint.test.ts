import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, openBrowser, type Shown, textOf } from '../server/browser.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { inviteOfficer } from '../support/people.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { bare } from './filing.ts'
import { photo } from './pothole.ts'
import { units } from './town.ts'

let database: FreshDatabase
let service: TestService

beforeAll(async () => {
  database = await freshDatabase()
  service = await startTestService({ databaseUrl: database.url })
})
afterAll(async () => {
  await service.stop()
  await database.drop()
})

/** Somebody in the web chat who says or presses something and waits for what they mean to hear. */
function seatOf(browser: Browser) {
  let read = 0
  const hears = async (wanted: string): Promise<Shown> => {
    const isIt = (one: Shown) => one.from === 'bot' && textOf(one).includes(wanted)
    const all = await browser.watch((seen) => seen.slice(read).some(isIt), 20_000)
    const found = all.findIndex((one, index) => index >= read && isIt(one))
    read = found + 1
    return all[found] as Shown
  }
  return {
    hears,
    says: async (text: string, wanted: string) => {
      await browser.write(text)
      return hears(wanted)
    },
    presses: async (data: string, wanted: string) => {
      await browser.press(data)
      return hears(wanted)
    },
    browser,
  }
}
type Seat = ReturnType<typeof seatOf>

const labels = ({ buttons }: Shown) => buttons.map((row) => row.map(({ label }) => label))
const dataOf = ({ buttons }: Shown, label: string) => {
  const found = buttons.flat().find((one) => one.label === label)
  if (found?.data === undefined)
    throw new Error(`no button ${label} under ${labels({ buttons } as Shown)}`)
  return found.data
}
const codeIn = (shown: Shown) => /LK-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(textOf(shown))?.[0] ?? ''

async function inspector(): Promise<Seat> {
  const seat = seatOf(await openBrowser(service.url))
  const invitation = await inviteOfficer({
    databaseUrl: database.url,
    unit: units.inspectorate,
    role: 'inspector',
    name: 'Lê Văn Tâm',
  })
  await seat.says(`/start ${invitation}`, 'Từ nay hồ sơ của')
  return seat
}

describe('a complaint', () => {
  let officer: Seat
  let lanh: Seat
  let receipt: Shown

  it('is told in a few answers, each of them seen again before it is sent', async () => {
    officer = await inspector()
    lanh = seatOf(await openBrowser(service.url))
    const intro = await lanh.says(
      'tôi khiếu nại quyết định thu hồi đất ở phường Bàu Sen',
      'Luật cần đơn có chữ ký',
    )
    expect(labels(intro)).toEqual([
      ['Bắt đầu', 'Gửi luôn'],
      ['Hẹn tiếp công dân', 'Chỉ muốn phản ánh'],
    ])
    await lanh.says('bắt đầu', '(1/6) Anh/chị khiếu nại quyết định hay việc làm nào?')
    await lanh.says('QĐ số 123/QĐ-UBND ngày 5/3 của UBND phường Bàu Sen', '(2/5) Anh/chị nhận')
    await lanh.says('tuần trước', '(3/5) Anh/chị mong được giải quyết thế nào?')
    await lanh.says('trả lại đất cho gia đình tôi', '(4/5) Nơi anh/chị ở có phải vùng sâu')
    await lanh.says('không phải', '(5/5) Anh/chị cho họ tên, địa chỉ')
    const summary = await lanh.says('Trần Văn Lành, khu phố 2', 'Tôi ghi vào đơn khiếu nại')
    expect(textOf(summary)).toContain('• Đối với: UBND phường Bàu Sen')
    await lanh.presses(dataOf(summary, 'Gửi khiếu nại'), 'Anh/chị đồng ý chứ?')
    receipt = await lanh.says('đồng ý', 'Mã hồ sơ LK-')
    expect(labels(receipt)).toEqual([
      ['Gửi đơn đã ký', 'Hẹn tiếp công dân'],
      ['Chép mã', 'Biên nhận có chữ ký'],
    ])
  })

  it('comes back as a form to sign, and is handed in as a picture', async () => {
    const code = codeIn(receipt)
    const form = await lanh.hears('đơn soạn sẵn')
    expect(form.files.map(({ name }) => name)).toEqual([
      `Don-khieu-nai_${code}.docx`,
      `Don-khieu-nai_${code}.pdf`,
    ])
    await officer.hears(`🆕 ${code}`)
    await lanh.presses(dataOf(receipt, 'Gửi đơn đã ký'), 'Xin đừng gửi ảnh căn cước.')
    await lanh.browser.upload(await photo(200), 'image/jpeg', 'don.jpg')
    await lanh.hears(`Đã nhận 1 trang đơn ký của ${code}`)
    const seen = await officer.hears(`✍️ ${code}: người dân gửi 1 trang đơn đã ký`)
    expect(seen.files).toHaveLength(1)
    await lanh.presses('signed', 'Cảm ơn anh/chị.')
  })

  it('is recorded and taken up: then the date of the law is told, with its article', async () => {
    const code = codeIn(receipt)
    await officer.presses(`lodge:${bare(code)}`, code)
    await officer.says('Đơn có chữ ký hoặc điểm chỉ', `Sẽ gửi cho dân về ${code}`)
    await officer.browser.press('send-result')
    await lanh.hears(`${code}: Thanh tra thành phố Long Khánh đã chính thức nhận đơn`)
    await officer.presses(`accept:${bare(code)}`, `Sẽ gửi cho dân về ${code}`)
    await officer.browser.press('send-result')
    const accepted = await lanh.hears('đã thụ lý, chính thức nhận giải quyết')
    expect(textOf(accepted)).toContain('Thời hạn giải quyết: 30 ngày kể từ ngày thụ lý, chậm nhất')
    expect(textOf(accepted)).toContain('Căn cứ: Luật Khiếu nại 2011, Điều 28.')

    const tracked = await lanh.says(`/tracuu ${code}`, `${code} · Khiếu nại`)
    expect(textOf(tracked)).toContain('Thời hạn giải quyết: 30 ngày kể từ ngày thụ lý')
    await lanh.presses(dataOf(receipt, 'Hẹn tiếp công dân'), 'Việc này không làm được nữa.')
    expect(service.logged()).not.toMatch(/Trần Văn Lành|trả lại đất/)
  })
})
