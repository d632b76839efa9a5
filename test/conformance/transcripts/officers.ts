import { expect } from 'vitest'
import { accepts, bare, has, photo, reports, wards } from '../speaking.ts'
import type { Actor, Stage, Transcript } from '../stage.ts'

const light = (ward: string) => `đèn đường hẻm 21 Nguyễn Văn Cừ ${ward} tắt cả tuần nay`

/** A citizen's case in a ward and the card its officer holds. */
async function given(stage: Stage, unit: string, ward: string) {
  const lanh = await stage.citizen('Lành')
  const cong = await stage.officer('Công', unit)
  const code = await reports(lanh, light(ward))
  const card = await cong.hears(`🆕 ${code}`)
  return { lanh, cong, code, card }
}

/** An officer asks; the citizen answers by the button, then with free words. */
export const asking: Transcript = {
  name: 'asking',
  async play(stage) {
    const { lanh, cong, code, card } = await given(stage, wards.xuanTrung, 'phường Xuân Trung')
    const asks = async (held: typeof card, question: string) => {
      await cong.presses(held, 'Hỏi lại dân')
      await cong.hears(`Anh/chị muốn hỏi người dân điều gì về ${code}?`)
      await cong.says(question)
      await cong.hears('Đã gửi câu hỏi.')
      return lanh.hears(`${code}: UBND phường Xuân Trung hỏi anh/chị:\n“${question}”`)
    }
    await lanh.presses(await asks(card, 'Trụ đèn số mấy ạ?'), 'Trả lời')
    await lanh.hears(`Anh/chị trả lời câu hỏi về ${code}:\n“Trụ đèn số mấy ạ?”`)
    await lanh.says('trụ số 7')
    await lanh.hears(`Đã chuyển trả lời của anh/chị cho đơn vị xử lý ${code}.`)
    await cong.hears(`💬 ${code} – người dân trả lời:\n“trụ số 7”`)

    await cong.says('/viec')
    await cong.presses(await cong.hears('Việc của anh/chị, gần hạn trước:'), code)
    await asks(await cong.hears(has('Hỏi lại dân')), 'Cả hẻm hay một trụ ạ?')
    await lanh.says('cả hẻm tối om luôn')
    const which = await lanh.hears(`Đây là câu trả lời cho ${code}, hay là việc mới ạ?`)
    await lanh.presses(which, 'Đúng, là trả lời')
    await cong.hears(`💬 ${code} – người dân trả lời:\n“cả hẻm tối om luôn”`)
  },
}

/** An officer writes with a photo; the citizen answers with one. */
export const photosBothWays: Transcript = {
  name: 'photos-both-ways',
  async play(stage) {
    const { lanh, cong, code, card } = await given(stage, wards.xuanBinh, 'phường Xuân Bình')
    await cong.presses(card, 'Khác…')
    await cong.presses(await cong.hears(`${code}: anh/chị chọn`), 'Nhắn cho dân')
    await cong.hears(`Anh/chị muốn nhắn người dân điều gì về ${code}?`)
    await cong.photo(await photo(90), 'Mai tổ tới thay bóng, đúng trụ này không ạ?')
    await cong.hears(`Đã nhắn người dân của ${code}.`)
    const told = await lanh.hears(`${code}: UBND phường Xuân Bình nhắn anh/chị:`)
    expect(told.text).toContain('Mai tổ tới thay bóng')
    expect((await (await lanh.gets(/./)).bytes()).length).toBeGreaterThan(100)
    await lanh.presses(told, 'Bổ sung')
    await lanh.hears(`Anh/chị muốn bổ sung gì cho ${code}?`)
    await lanh.photo(await photo(160), 'đúng trụ này')
    await lanh.hears('Đã thêm vào')
    await cong.hears('“đúng trụ này”')
    expect((await (await cong.gets(/./)).bytes()).length).toBeGreaterThan(100)
  },
}

/** A case goes to another unit with the reason, which the citizen reads. */
export const forwarding: Transcript = {
  name: 'forwarding',
  async play(stage) {
    const { lanh, cong, code, card } = await given(stage, wards.phuBinh, 'phường Phú Bình')
    const tam = await stage.officer('Tám', wards.xuanLap)
    await cong.presses(card, 'Chuyển đơn vị')
    const where = await cong.hears(`Chuyển ${code} tới đơn vị nào?`)
    expect(where.labels.flat()).not.toContain('phường Phú Bình')
    await cong.presses(where, 'phường Xuân Lập')
    await cong.hears(`Vì sao chuyển ${code} tới UBND phường Xuân Lập?`)
    await cong.says('Hẻm này thuộc địa bàn Xuân Lập.')
    await cong.hears(`Đã chuyển ${code} tới UBND phường Xuân Lập.`)
    const gone = await cong.hears(`${code} đã chuyển tới UBND phường Xuân Lập.`)
    expect(gone.labels).toEqual([])
    const told = await lanh.hears(`${code} đã chuyển tới UBND phường Xuân Lập.`)
    expect(told.text).toContain('Lý do: Hẻm này thuộc địa bàn Xuân Lập.')
    expect(told.text).toContain('Ngày đã hẹn với anh/chị vẫn giữ nguyên.')
    const fresh = await tam.hears(`🆕 ${code} · Đèn đường`)
    expect(fresh.text).toContain('“đèn đường hẻm 21 Nguyễn Văn Cừ')
    await cong.says(`/tracuu ${code}`)
    await cong.hears('Tôi không thấy mã này')
  },
}

/** Refused with the ground; looked at again once. */
export const refusing: Transcript = {
  name: 'refusing',
  async play(stage) {
    const { lanh, cong, code, card } = await given(stage, wards.xuanTan, 'phường Xuân Tân')
    const refuses = async (held: typeof card, ground: string, reason: string) => {
      await cong.presses(held, 'Khác…')
      await cong.presses(await cong.hears(`${code}: anh/chị chọn bước tiếp theo.`), 'Không xử lý')
      await cong.presses(await cong.hears(`Vì sao không xử lý ${code}?`), ground)
      await cong.hears('Anh/chị giải thích một hai câu')
      await cong.says(reason)
      await cong.presses(await cong.hears(`Sẽ gửi cho dân về ${code}`), 'Gửi cho dân')
      await cong.hears((one) => one.text.startsWith(`🚫 ${code}`))
      const told = await lanh.hears(`${code}: UBND phường Xuân Tân không nhận xử lý việc này.`)
      expect(told.text).toContain(`Lý do: ${ground}. “${reason}”`)
      return told
    }
    const first = 'Không đủ thông tin để xử lý'
    const told = await refuses(card, first, 'Chưa rõ hẻm nào, xin nói rõ hơn.')
    await lanh.presses(told, 'Chưa xong, xem lại')
    await lanh.hears(`Còn điều gì ở ${code} chưa được?`)
    await lanh.says('hẻm đối diện trường học')
    await lanh.hears(`Đã mở lại ${code}. UBND phường Xuân Tân sẽ xem lại và trả lời chậm nhất`)
    await cong.hears(`↩️ ${code} được mở lại. Người dân viết:\n“hẻm đối diện trường học”`)
    const anew = await cong.hears((one) => one.text.startsWith(`🆕 ${code}`))
    const again = await refuses(anew, 'Việc riêng giữa hai bên (dân sự)', 'Đèn của nhà riêng.')
    expect(again.text).toContain('gõ /doithoai để xin gặp lãnh đạo')
    expect(again.labels).toEqual([])
  },
}

/** A result of one word is asked for once more; a low mark offers to look again. */
export const shortResult: Transcript = {
  name: 'short-result',
  async play(stage) {
    const { lanh, cong, code, card } = await given(stage, wards.suoiTre, 'phường Suối Tre')
    await cong.presses(card, 'Nhận việc')
    const held = await cong.hears((one) => one.text.startsWith(`🛠 ${code}`))
    await cong.presses(held, 'Đã xử lý xong')
    await cong.hears(`Anh/chị viết kết quả ${code}`)
    await cong.says('xong rồi')
    await cong.hears('Câu này hơi ngắn, dân đọc sẽ chưa rõ.')
    await cong.says('xong rồi nhé')
    await cong.hears(`Sẽ gửi cho dân về ${code}`)
    await cong.says('1')
    await cong.hears(`Đã gửi kết quả ${code}`)

    await lanh.presses(await lanh.hears(`${code} đã xử lý xong.`), '1')
    const sorry = await lanh.hears('Cảm ơn anh/chị đã nói thật (1/5).')
    expect(sorry.labels).toEqual([['Chưa xong, xem lại']])
    await lanh.presses(sorry, 'Chưa xong, xem lại')
    await lanh.hears(`Còn điều gì ở ${code} chưa được?`)
    await lanh.says('đèn vẫn tắt')
    await lanh.hears(`Đã mở lại ${code}.`)
    await cong.hears(`↩️ ${code} được mở lại.`)
  },
}

/** The head gives more time, by the ground of the rule; the citizen is told both dates. */
export const extending: Transcript = {
  name: 'extending',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const truong = await stage.officer('Trưởng', wards.xuanThanh, 'head')
    const code = await reports(lanh, light('phường Xuân Thanh'))
    const card = await accepts(truong, code)
    await lanh.hears(`${code}: UBND phường Xuân Thanh đã nhận việc`)
    await truong.presses(card, 'Khác…')
    await truong.presses(await truong.hears(`${code}: anh/chị chọn`), 'Gia hạn')
    const why = await truong.hears(`Gia hạn ${code}: từ `)
    expect(why.text).toContain('Căn cứ: ')
    await truong.says('Chờ bóng đèn từ tỉnh gửi về, tuần sau mới có.')
    await truong.presses(await truong.hears(`Sẽ gửi cho dân về ${code}`), 'Gửi cho dân')
    const told = await lanh.hears(`${code} cần thêm thời gian: hẹn cũ `)
    expect(told.text).toContain('Lãnh đạo UBND phường Xuân Thanh đã duyệt')
    await truong.hears('đã gia hạn 1 lần')
  },
}

/** The head shares the work out, with a note that only officers read. */
export const reassigning: Transcript = {
  name: 'reassigning',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const truong = await stage.officer('Trưởng', wards.bauSen, 'head')
    const tu = await stage.officer('Tú', wards.bauSen)
    const code = await reports(lanh, light('phường Bàu Sen'))
    await tu.hears(`🆕 ${code}`)
    await truong.presses(await truong.hears(`🆕 ${code}`), 'Khác…')
    await truong.presses(await truong.hears(`${code}: anh/chị chọn`), 'Giao người khác')
    const whom = await truong.hears(`Giao ${code} cho ai?`)
    const label = whom.labels.flat().find((one) => one.includes(tu.fullName)) ?? ''
    await truong.presses(whom, label)
    await truong.hears(`Đã giao ${code} cho ${tu.fullName}. Thời hạn giữ nguyên.`)
    await tu.hears(`📌 ${truong.fullName} giao ${code} cho anh/chị.`)

    await truong.presses(await truong.hears(has('Khác…')), 'Khác…')
    await truong.presses(await truong.hears(`${code}: anh/chị chọn`), 'Ghi chú nội bộ')
    await truong.hears(`Ghi chú gì về ${code}?`)
    await truong.says('Thợ hẹn sáng mai')
    await truong.hears(`Đã ghi chú cho ${code}.`)
    await tu.hears(`📝 ${code} · ${truong.fullName} ghi chú: Thợ hẹn sáng mai`)
    expect(lanh.screen().join()).not.toContain('Thợ hẹn')
  },
}

/** Stray words, the lists, and an absence that a colleague covers. */
export const away: Transcript = {
  name: 'away',
  async play(stage) {
    const cong = await stage.officer('Công', wards.xuanAn)
    const tu = await stage.officer('Tú', wards.xuanAn)
    await cong.says('sáng nay họp mấy giờ')
    await cong.presses(await cong.hears('Chọn dưới thẻ hồ sơ, hoặc chọn ở đây.'), 'Việc quá hạn')
    await cong.hears('Không có việc nào quá hạn.')
    await cong.says('/vangmat')
    await cong.hears('Anh/chị vắng đến hết ngày nào?')
    await cong.says('3 ngày nữa')
    const who = await cong.hears('ai nhận tin nhắc hạn thay anh/chị?')
    await cong.presses(who, tu.fullName)
    await cong.hears(`${tu.fullName} nhận tin nhắc hạn thay.`)
    await tu.hears(`${cong.fullName} vắng đến`)
    await cong.says('/vangmat')
    await cong.hears(/Mừng anh\/chị trở lại|vắng đến hết ngày nào/)
  },
}

/** A promise that passed is told to the officer and the head; the citizen sees it too. */
export const overdue: Transcript = {
  name: 'overdue',
  async play(stage) {
    const { lanh, cong, code, card } = await given(stage, wards.xuanBinh, 'phường Xuân Bình')
    const truong = await stage.officer('Trưởng', wards.xuanBinh, 'head')
    await cong.presses(card, 'Nhận việc')
    await cong.hears((one) => one.text.startsWith(`🛠 ${code}`))
    await missDate(stage, code)
    for (const one of [cong, truong]) {
      const told = await one.hears(`⏰ ${code} quá hạn 1 giờ – Xử lý xong`)
      expect(told.text).toContain(`Đèn đường · UBND phường Xuân Bình · ${cong.fullName}`)
      expect(told.labels.flat()).toEqual(['Mở hồ sơ', 'Tôi có kế hoạch…'])
    }
    await plans(cong, code)
    await truong.says('/quahan')
    const late = await truong.hears('Việc quá hạn:')
    expect(late.text).toContain(
      `• ⏰ ${code} · Đèn đường · UBND phường Xuân Bình · ${cong.fullName}`,
    )
    await lanh.says('/hoso')
    const own = await lanh.hears('Hồ sơ của anh/chị:')
    expect(own.text).toContain(`• ⏰ ${code} · Đèn đường · đang xử lý · trễ hẹn từ `)
    await lanh.presses(own, code)
    await lanh.hears('⚠️ Trễ hẹn: Xử lý xong')
  },
}

async function plans(officer: Actor, code: string) {
  const told = officer.shown().findLast(has('Tôi có kế hoạch…'))
  if (told === undefined) throw new Error('nothing told')
  await officer.presses(told, 'Tôi có kế hoạch…')
  await officer.hears(`Anh/chị định làm gì với ${code}?`)
  await officer.says('Mai thợ tới thay bóng')
  await officer.hears('Đến ngày nào thì xong ạ?')
  await officer.says('2 ngày nữa')
  await officer.hears(`Đã ghi kế hoạch cho ${code}`)
}

/** The promises still running, of a month, should have been kept an hour ago. */
const missDate = ({ town }: Stage, code: string) =>
  town.query(
    `UPDATE clocks SET started_at = now() - interval '30 days', due_at = now() - interval '1 hour',
       next_action_at = now()
     WHERE stopped_at IS NULL AND case_id = (SELECT id FROM cases WHERE code = $1)`,
    [bare(code)],
  )
