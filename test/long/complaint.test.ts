import { afterAll, beforeAll, expect, test } from 'vitest'
import { aliasOf } from '../../src/domain/case/code.ts'
import { bare, codeIn, labels } from '../e2e/filing.ts'
import { photo } from '../e2e/pothole.ts'
import { type Actor, openTown, type Town, units } from '../e2e/town.ts'
import type { BotMessage } from '../emulators/telegram/view.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const isFile = (end: string) => (message: BotMessage) => message.file?.name?.endsWith(end) === true

/** First words, the questions, the summary, the consent: the receipt. */
async function complains(citizen: Actor): Promise<BotMessage> {
  citizen.says('tôi khiếu nại quyết định thu hồi đất ở phường Bàu Sen')
  const intro = await citizen.hears('Đây là khiếu nại')
  expect(intro.text).toContain('Luật cần đơn có chữ ký')
  expect(labels(intro)).toEqual([
    ['Bắt đầu', 'Gửi luôn'],
    ['Hẹn tiếp công dân', 'Chỉ muốn phản ánh'],
  ])
  await citizen.presses(intro, 'Bắt đầu')
  await citizen.hears('(1/6) Anh/chị khiếu nại quyết định hay việc làm nào?')
  citizen.says('Quyết định số 123/QĐ-UBND ngày 5/3 của UBND phường Bàu Sen')
  await citizen.hears('(2/5) Anh/chị nhận quyết định')
  // The service ends and another one goes on: nothing that was answered is asked again.
  await town.restart(async () => {
    citizen.says('tuần trước')
  })
  await citizen.hears('(3/5) Anh/chị mong được giải quyết thế nào?')
  citizen.says('trả lại đất cho gia đình tôi')
  const remote = await citizen.hears('(4/5) Nơi anh/chị ở có phải vùng sâu')
  await citizen.presses(remote, 'Không phải')
  await citizen.hears('(5/5) Anh/chị cho họ tên, địa chỉ')
  citizen.says('Trần Văn Lành, khu phố 2')
  const summary = await citizen.hears('Tôi ghi vào đơn khiếu nại')
  expect(summary.text).toContain(
    '• Mong muốn: trả lại đất cho gia đình tôi\n• Họ tên: Trần Văn Lành',
  )
  await citizen.presses(summary, 'Gửi khiếu nại')
  await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
  return citizen.hears('Mã hồ sơ LK-')
}

/** The officer records the official receipt, then takes it up. */
async function steps(officer: Actor, button: string, head: string, ground?: string) {
  const card = officer.inbox.findLast(({ text }) => text.startsWith(head))
  if (card === undefined) throw new Error(`no card that begins with ${head}`)
  await officer.presses(card, button)
  if (ground !== undefined) {
    const which = await officer.hears((one) => labels(one).flat().includes(ground))
    await officer.presses(which, ground)
  }
  await officer.presses(await officer.hears('Sẽ gửi cho dân về'), { data: 'send-result' })
}

test('a complaint, from the first words to the date of the law', async () => {
  const inspector = await town.officer(units.inspectorate, 'inspector')
  const citizen = town.citizen()
  const receipt = await complains(citizen)
  const code = codeIn(receipt)
  expect(receipt.text).toContain('Nộp đơn đã ký rồi, thời hạn của luật mới bắt đầu tính.')
  expect(labels(receipt)).toEqual([
    ['Gửi đơn đã ký', 'Hẹn tiếp công dân'],
    ['Chép mã', 'Biên nhận có chữ ký'],
  ])
  for (const end of ['.docx', '.pdf'])
    expect((await citizen.hears(isFile(end))).file?.name).toContain(code)

  await inspector.hears((one) => one.text.startsWith(`🆕 ${code}`))
  await citizen.presses(receipt, 'Gửi đơn đã ký')
  const what = await citizen.hears('chụp rõ từng trang đơn đã ký')
  expect(what.text).toContain('Xin đừng gửi ảnh căn cước.')
  citizen.photo(await photo(200))
  const signed = await citizen.hears(`Đã nhận 1 trang đơn ký của ${code}`)
  const seen = await inspector.hears(`✍️ ${code}: người dân gửi 1 trang đơn đã ký`)
  expect(seen.photo).toBeDefined()
  await citizen.presses(signed, 'Đã gửi đủ trang')

  await steps(inspector, 'Ghi nhận đơn', `🆕 ${code}`, 'Đơn có chữ ký hoặc điểm chỉ')
  await citizen.hears(`${code}: Thanh tra thành phố Long Khánh đã chính thức nhận đơn`)
  await inspector.hears((one) => one.text.startsWith(`📄 ${code}`))
  await steps(inspector, 'Thụ lý', `📄 ${code}`)
  const accepted = await citizen.hears('đã thụ lý, chính thức nhận giải quyết')
  expect(accepted.text).toContain('Thời hạn giải quyết: 30 ngày kể từ ngày thụ lý, chậm nhất')
  expect(accepted.text).toContain('Điều 28')

  const late = citizen.inbox.find((one) => one.message_id === receipt.message_id) ?? receipt
  await citizen.presses(late, 'Hẹn tiếp công dân')
  await citizen.hears('Việc này không làm được nữa.')
  citizen.says(`/tracuu ${code}`)
  const tracked = await citizen.hears((one) => one.text.startsWith(`${code} · Khiếu nại`))
  expect(tracked.text).toContain('Thời hạn giải quyết: 30 ngày kể từ ngày thụ lý')
  const [it] = await town.query<{ status: string; lodged: boolean }>(
    'SELECT status, lodged_at IS NOT NULL AS lodged FROM cases WHERE code = $1',
    [bare(code)],
  )
  expect(it).toEqual({ status: 'accepted', lodged: true })
  expect(town.logged()).not.toMatch(/Trần Văn Lành|thu hồi đất/)
})

test('an hour at the reception instead of questions', async () => {
  const citizen = town.citizen()
  const inspector = await town.officer(units.inspectorate, 'inspector')
  citizen.says('/khieunai UBND phường Bàu Sen không cấp sổ đỏ cho tôi')
  await citizen.presses(await citizen.hears('Đây là khiếu nại'), 'Hẹn tiếp công dân')
  await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
  const code = codeIn(await citizen.hears('Mã hồ sơ LK-'))
  const hours = await citizen.hears('Lịch tiếp công dân của Thanh tra thành phố Long Khánh')
  const [[first] = []] = hours.buttons
  expect(hours.buttons).toHaveLength(4)
  expect(first?.label).toMatch(/^\d+:\d\d (thứ|ngày mai)/)
  await citizen.presses(hours, first?.label ?? '')
  const booked = await citizen.hears(`Đã hẹn ${first?.label}`)
  expect(booked.text).toContain('Anh/chị mang đơn đã ký')
  await inspector.hears(`🗓 ${code}: người dân hẹn đến lúc ${first?.label}`)
})

test('a denunciation is named by a short name alone once it is sent', async () => {
  const chief = await town.officer(units.inspectorate, 'chief-inspector')
  const citizen = town.citizen()
  citizen.says('tôi tố cáo ông Bảy địa chính nhận tiền hôm 3/5, tôi có ghi âm')
  const intro = await citizen.hears('có thể là tố cáo')
  expect(labels(intro).flat()).toEqual(
    expect.arrayContaining(['Tiếp tục', 'Gửi luôn', 'Không nêu tên', 'Dừng lại, xóa hết']),
  )
  await citizen.presses(intro, 'Tiếp tục')
  await citizen.hears(/Người đó làm ở cơ quan nào/)
  citizen.says('không rõ')
  await citizen.presses(await citizen.hears('Tôi đã ghi hết lời anh/chị'), 'Tiếp tục, gửi kín')
  await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
  const receipt = await citizen.hears('Mã hồ sơ LK-')
  const code = codeIn(receipt)
  await chief.hears((one) => one.text.startsWith(`🆕 ${code}`))
  await citizen.hears(isFile('.pdf'))
  citizen.says('/hoso')
  const listed = await citizen.hears('Hồ sơ của anh/chị:')
  citizen.says(`/tracuu ${code}`)
  const tracked = await citizen.hears((one) => one.text.includes(aliasOf(bare(code))))
  const after = citizen.inbox.filter(({ message_id }) => message_id >= receipt.message_id)
  expect(after.map(({ text }) => text)).toEqual(expect.arrayContaining([listed.text, tracked.text]))
  for (const { text, file } of after)
    expect(`${text} ${file?.name ?? ''}`).not.toMatch(/tố cáo|to-cao|Bảy|nhận tiền/i)
})
