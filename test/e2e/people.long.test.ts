import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { bare, labels, reports } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** The line that is to be sent, out of what is forwarded. */
const lineIn = ({ text }: BotMessage) => /\/start inv_[\w-]{24}/.exec(text)?.[0] ?? ''

/** Opens the list of people by buttons alone. */
async function peopleOf(head: Actor): Promise<BotMessage> {
  head.says('xin chào')
  const menu = await head.hears('Anh/chị muốn làm gì ạ?')
  await head.presses(menu, 'Cán bộ')
  return head.hears('UBND phường Suối Tre')
}

test('a powerful role with a second yes, an officer joins by a code made in chat, and leaves', async () => {
  const admin = await town.officer(units.internalAffairs, 'administrator')
  const phone = town.citizen()
  phone.says('/ngonngu')
  await phone.hears(/./)
  await town.query(
    `UPDATE chats SET officer_id = (SELECT id FROM officers WHERE name = $1) WHERE external_id = $2`,
    [admin.name, String(phone.user.id)],
  )

  // The administrator brings in a head; the other device is asked first.
  admin.says('/trogiup')
  await admin.presses(await admin.hears((one) => labels(one).flat().includes('Cán bộ')), 'Cán bộ')
  await admin.presses(await admin.hears('Cán bộ của đơn vị nào ạ?'), 'phường Suối Tre')
  await admin.presses(await admin.hears('UBND phường Suối Tre chưa có cán bộ nào'), 'Mời người mới')
  await admin.presses(await admin.hears('Mời vào UBND phường Suối Tre'), 'Lãnh đạo đơn vị')
  await admin.hears('Anh/chị viết họ tên người được mời')
  admin.says('Lê Văn Tâm')
  await admin.hears('🔐 Việc này cần xác nhận lần hai.')
  const asked = await phone.hears('🔐 Anh/chị vừa yêu cầu: mời Lê Văn Tâm làm lãnh đạo đơn vị')
  expect(labels(asked)).toEqual([['Xác nhận', 'Không phải tôi']])
  await phone.presses(asked, 'Xác nhận')
  await phone.hears('Đã xác nhận.')
  await admin.hears('✉️ Đã có mã mời cho Lê Văn Tâm')
  const head = town.citizen()
  head.says(lineIn(await admin.hears('Mời Lê Văn Tâm vào Nghe Dân')))
  await head.hears('Chào Lê Văn Tâm. Từ nay hồ sơ của UBND phường Suối Tre sẽ đến đây')

  // The head brings in an officer, without any command.
  await head.presses(await peopleOf(head), 'Mời người mới')
  await head.hears('Anh/chị viết họ tên người được mời (cán bộ, UBND phường Suối Tre).')
  head.says('Nguyễn Thị Út')
  const line = lineIn(await head.hears('Mời Nguyễn Thị Út vào Nghe Dân'))
  const officer = town.citizen()
  officer.says(line)
  await officer.hears('Chào Nguyễn Thị Út.')
  const thief = town.citizen()
  thief.says(line)
  await thief.hears('Mã mời này không đúng, đã dùng hoặc đã hết hạn.')

  const citizen = town.citizen()
  const code = await reports(citizen, 'đèn đường ấp Suối Tre phường Suối Tre tắt cả tuần nay')
  await officer.presses(await officer.hears(`🆕 ${code}`), 'Nhận việc')
  const card = await officer.hears(`🛠 ${code}`)

  // The officer leaves: the work goes back to the unit, and nothing is open to them any more.
  await head.presses(await peopleOf(head), 'Cho thôi việc: Nguyễn Thị Út')
  const whom = await head.hears('Nguyễn Thị Út đang giữ 1 việc chưa xong.')
  await head.presses(whom, 'Trả về cho cả đơn vị')
  await head.presses(await head.hears('Nguyễn Thị Út thôi nhiệm vụ từ lúc nào?'), 'Ngay bây giờ')
  await head.hears('Nguyễn Thị Út đã thôi nhiệm vụ ở UBND phường Suối Tre.')
  const gone = await officer.hears((one) => one.message_id === card.message_id)
  expect(gone).toMatchObject({ text: 'Thẻ hồ sơ này không còn dành cho anh/chị.', buttons: [] })
  await officer.hears('Anh/chị đã thôi nhiệm vụ ở UBND phường Suối Tre.')
  await officer.presses(gone, { data: `open:${bare(code)}` })
  await officer.hears('Phần này dành cho cán bộ.')
  await head.hears((one) => one.text.includes(code) && !one.text.includes('Nguyễn Thị Út'))
})
