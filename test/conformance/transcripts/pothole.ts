import { expect } from 'vitest'
import { accepts, codeIn, has, photo, sends, wards } from '../speaking.ts'
import type { Transcript } from '../stage.ts'

const result = 'Sáng nay tổ giao thông của phường đã vá xong ổ gà trước số 12 Hùng Vương.'

/** The usual case, from the first words to the rating. */
export const pothole: Transcript = {
  name: 'pothole',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const cong = await stage.officer('Công', wards.xuanAn)
    await lanh.says('ổ gà trước số 12 Hùng Vương, phường Xuân An, xe té hoài')
    const summary = await lanh.hears('Đúng chưa ạ?')
    expect(summary.text).toContain('Đường sá, giao thông – cần làm gấp')
    expect(summary.labels.flat()).toEqual(['Đúng, gửi đi', 'Sửa', 'Thêm ảnh'])
    const receipt = await sends(lanh, summary)
    const code = codeIn(receipt)
    expect(receipt.text).toMatch(
      /UBND phường Xuân An sẽ trả lời bước đầu trước .+, xử lý xong chậm nhất .+\./,
    )

    await accepts(cong, code)
    await lanh.hears(`${code}: UBND phường Xuân An đã nhận việc`)
    const card = cong.shown().findLast(has('Đã xử lý xong'))
    if (card === undefined) throw new Error('no card to work on')
    await cong.presses(card, 'Đã xử lý xong')
    await cong.hears(`Anh/chị viết kết quả ${code} cho dân đọc`)
    await cong.photo(await photo(200), result)
    const check = await cong.hears(`Sẽ gửi cho dân về ${code}`)
    expect(check.text).toContain('Kèm 1 ảnh/tệp.')
    await cong.presses(check, 'Gửi cho dân')
    await cong.hears(`Đã gửi kết quả ${code}`)
    await cong.hears(`✅ ${code}`)

    const told = await lanh.hears(`${code} đã xử lý xong`)
    expect(told.text).toContain(`UBND phường Xuân An trả lời:\n“${result}”`)
    await lanh.presses(told, '5')
    await lanh.hears(`Cảm ơn anh/chị đã chấm 5/5 cho ${code}`)
  },
}
