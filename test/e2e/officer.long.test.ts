import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bare, codeIn, labels, reports } from './filing.ts'
import { photo } from './pothole.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const light = (ward: string) => `đèn đường hẻm 21 Nguyễn Văn Cừ ${ward} tắt cả tuần nay`

/** A citizen's case in a ward and the card its officer holds. */
async function given(unit: string, ward: string) {
  const citizen = town.citizen()
  const officer = await town.officer(unit)
  const code = await reports(citizen, light(ward))
  const card = await officer.hears(`🆕 ${code}`)
  return { citizen, officer, code, card }
}

async function closes(officer: Actor, code: string, result: string) {
  const card = officer.inbox.findLast(({ text }) => text.startsWith(`🛠 ${code}`))
  if (card === undefined) throw new Error(`no card of ${code} that was accepted`)
  await officer.presses(card, 'Đã xử lý xong')
  await officer.hears(`Anh/chị viết kết quả ${code}`)
  officer.says(result)
}

describe.concurrent('an officer', () => {
  test('asks; the citizen answers by the button, then with free words', async () => {
    const { citizen, officer, code, card } = await given(units.xuanTrung, 'phường Xuân Trung')
    const asks = async (question: string) => {
      await officer.presses(card, 'Hỏi lại dân')
      await officer.hears(`Anh/chị muốn hỏi người dân điều gì về ${code}?`)
      officer.says(question)
      await officer.hears('Đã gửi câu hỏi.')
      return citizen.hears(`${code}: UBND phường Xuân Trung hỏi anh/chị:\n“${question}”`)
    }
    await citizen.presses(await asks('Trụ đèn số mấy ạ?'), 'Trả lời')
    await citizen.hears(`Anh/chị trả lời câu hỏi về ${code}:\n“Trụ đèn số mấy ạ?”`)
    citizen.says('trụ số 7')
    await citizen.hears(`Đã chuyển trả lời của anh/chị cho đơn vị xử lý ${code}.`)
    await officer.hears(`💬 ${code} – người dân trả lời:\n“trụ số 7”`)

    await asks('Cả hẻm hay một trụ ạ?')
    await officer.hears((one) => one.text.includes('❓ Đang chờ dân trả lời: “Cả hẻm'))
    citizen.says('cả hẻm tối om luôn')
    const which = await citizen.hears(`Đây là câu trả lời cho ${code}, hay là việc mới ạ?`)
    await citizen.presses(which, 'Đúng, là trả lời')
    await officer.hears(`💬 ${code} – người dân trả lời:\n“cả hẻm tối om luôn”`)
  })

  test('writes with a photo; the citizen answers with one, and neither learns who the other is', async () => {
    const { citizen, officer, code, card } = await given(units.xuanBinh, 'phường Xuân Bình')
    await officer.presses(card, 'Khác…')
    await officer.presses(await officer.hears(`${code}: anh/chị chọn`), 'Nhắn cho dân')
    await officer.hears(`Anh/chị muốn nhắn người dân điều gì về ${code}?`)
    officer.photo(await photo(90), { caption: 'Mai tổ tới thay bóng, đúng trụ này không ạ?' })
    await officer.hears(`Đã nhắn người dân của ${code}.`)
    const told = await citizen.hears(`${code}: UBND phường Xuân Bình nhắn anh/chị:`)
    expect(told.text).toContain('Mai tổ tới thay bóng')
    expect(told.photo).toBeDefined()
    await citizen.presses(told, 'Bổ sung')
    await citizen.hears(`${code}`)
    citizen.photo(await photo(160), { caption: 'đúng trụ này' })
    await citizen.hears('Đã thêm vào')
    const more = await officer.hears((one) => one.text.includes('“đúng trụ này”'))
    expect(more.photo).toBeDefined()
    expect(town.leaks()).toEqual([])
  })

  test('passes it to another unit with the reason', async () => {
    const { citizen, officer, code, card } = await given(units.phuBinh, 'phường Phú Bình')
    const neighbour = await town.officer(units.baoVinh)
    await officer.presses(card, 'Chuyển đơn vị')
    const where = await officer.hears(`Chuyển ${code} tới đơn vị nào?`)
    expect(labels(where).flat()).not.toContain('phường Phú Bình')
    await officer.presses(where, 'phường Bảo Vinh')
    await officer.hears(`Vì sao chuyển ${code} tới UBND phường Bảo Vinh?`)
    officer.says('Hẻm này thuộc địa bàn Bảo Vinh.')
    await officer.hears(`Đã chuyển ${code} tới UBND phường Bảo Vinh.`)
    const gone = await officer.hears((one) => one.message_id === card.message_id)
    expect(gone).toMatchObject({ text: `${code} đã chuyển tới UBND phường Bảo Vinh.`, buttons: [] })
    const told = await citizen.hears(`${code} đã chuyển tới UBND phường Bảo Vinh.`)
    expect(told.text).toContain('Lý do: Hẻm này thuộc địa bàn Bảo Vinh.')
    expect(told.text).toContain('Ngày đã hẹn với anh/chị vẫn giữ nguyên.')
    const fresh = await neighbour.hears(`🆕 ${code} · Đèn đường`)
    expect(fresh.text).toContain('“đèn đường hẻm 21 Nguyễn Văn Cừ')
    await officer.presses(gone, { data: `accept:${bare(code)}` })
    await officer.hears('Hồ sơ này không thuộc đơn vị của anh/chị.')
  })

  test('refuses with the ground; the citizen has it looked at again, once', async () => {
    const { citizen, officer, code, card } = await given(units.hangGon, 'xã Hàng Gòn')
    const refuses = async (ground: string, reason: string) => {
      const held = officer.inbox.find(({ message_id }) => message_id === card.message_id)
      await officer.presses(held ?? card, 'Khác…')
      const menu = await officer.hears(`${code}: anh/chị chọn bước tiếp theo.`)
      await officer.presses(menu, 'Không xử lý')
      await officer.presses(await officer.hears(`Vì sao không xử lý ${code}?`), ground)
      await officer.hears('Anh/chị giải thích một hai câu')
      officer.says(reason)
      await officer.presses(await officer.hears(`Sẽ gửi cho dân về ${code}`), 'Gửi cho dân')
      await officer.hears((one) => one.text.startsWith(`🚫 ${code}`))
      const told = await citizen.hears(`${code}: UBND xã Hàng Gòn không nhận xử lý việc này.`)
      expect(told.text).toContain(`Lý do: ${ground}. “${reason}”`)
      return told
    }
    const told = await refuses('Không đủ thông tin để xử lý', 'Chưa rõ hẻm nào, xin nói rõ hơn.')
    await citizen.presses(told, 'Chưa xong, xem lại')
    await citizen.hears(`Còn điều gì ở ${code} chưa được?`)
    citizen.says('hẻm đối diện trường học')
    await citizen.hears(`Đã mở lại ${code}. UBND xã Hàng Gòn sẽ xem lại và trả lời chậm nhất`)
    await officer.hears(`↩️ ${code} được mở lại. Người dân viết:\n“hẻm đối diện trường học”`)
    await officer.hears((one) => one.text.startsWith(`🆕 ${code}`))

    const again = await refuses('Việc riêng giữa hai bên (dân sự)', 'Đèn của nhà riêng.')
    expect(again.text).toContain('gõ /doithoai để xin gặp lãnh đạo')
    expect(again.buttons).toEqual([])
    await citizen.presses(told, 'Chưa xong, xem lại')
    await citizen.hears(`${code} đã được mở lại một lần.`)
  })

  test('is asked once more for a result of one word; a low mark offers to look again', async () => {
    const { citizen, officer, code, card } = await given(units.xuanBinh, 'phường Xuân Bình')
    await officer.presses(card, 'Nhận việc')
    await officer.hears((one) => one.text.startsWith(`🛠 ${code}`))
    await closes(officer, code, 'xong rồi')
    await officer.hears('Câu này hơi ngắn, dân đọc sẽ chưa rõ.')
    officer.says('xong rồi nhé')
    await officer.hears(`Sẽ gửi cho dân về ${code}`)
    officer.says('1')
    await officer.hears(`Đã gửi kết quả ${code}`)

    const told = await citizen.hears(`${code} đã xử lý xong.`)
    await citizen.presses(told, '1')
    const sorry = await citizen.hears('Cảm ơn anh/chị đã nói thật (1/5).')
    expect(labels(sorry)).toEqual([['Chưa xong, xem lại']])
    await citizen.presses(told, '4')
    await citizen.hears(`Cảm ơn anh/chị đã chấm 4/5 cho ${code}`)
    await citizen.presses(told, { data: `rate:${bare(code)}:6` })
    await citizen.hears('Anh/chị chọn từ 1 đến 5 giúp tôi.')
    const [rated] = await town.query<{ rating: number }>(
      'SELECT rating FROM cases WHERE code = $1',
      [bare(code)],
    )
    expect(rated).toEqual({ rating: 4 })
  })

  test('who writes something beside the cards is helped on', async () => {
    const officer = await town.officer(units.xuanAn)
    officer.says('sáng nay họp mấy giờ')
    const help = await officer.hears('Bấm nút dưới thẻ hồ sơ, hoặc chọn ở đây.')
    expect(labels(help)).toEqual([
      ['Việc của tôi', 'Việc quá hạn', 'Đơn vị'],
      ['Lịch tiếp dân', 'Phản ánh'],
    ])
    officer.says('việc của tôi')
    await officer.hears('Hiện không có việc nào chờ anh/chị.')
    officer.says('/quahan')
    await officer.hears('Không có việc nào quá hạn.')
    const code = await reports(town.citizen(), light('phường Xuân An'))
    await officer.hears(`🆕 ${code}`)
    officer.says('/Việc')
    const work = await officer.hears('Việc của anh/chị, gần hạn trước:')
    expect(work.text).toContain(`• ${code} · Đèn đường · đã gửi, chờ cán bộ nhận · hạn `)
    await officer.presses(work, code)
    expect(codeIn(await officer.hears('🆕'))).toBe(code)
  })
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
  expect(town.logged()).not.toMatch(/đèn đường|trụ số|Bảo Vinh/)
})
