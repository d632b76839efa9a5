import { expect } from 'vitest'
import { codeIn, paper, photo, sends, wards } from '../speaking.ts'
import type { Transcript } from '../stage.ts'

/** Clearly inside phường Xuân An. */
const spot = { lat: 10.9295, lon: 107.2505 }

/** Three pictures first, the words after: the officer gets every picture. */
export const album: Transcript = {
  name: 'album',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const cong = await stage.officer('Công', wards.hangGon)
    await lanh.album(await Promise.all([10, 100, 200].map(photo)))
    await lanh.hears('Đã nhận 3 ảnh/tệp. Việc này là gì ạ?')
    await lanh.says('xe tải đổ rác bừa bãi ở xã Hàng Gòn')
    const summary = await lanh.hears('xã Hàng Gòn · 3 ảnh/tệp')
    const code = codeIn(await sends(lanh, summary))
    const card = await cong.hears(`🆕 ${code}`)
    expect(card.text).toContain('🖼 3 ảnh/tệp')
    for (const _ of [1, 2, 3]) {
      const shown = await cong.hears(`📎 ${code}`)
      expect((await shown.files[0]?.bytes())?.length).toBeGreaterThan(100)
    }
  },
}

/** Somebody who would rather speak, and has a paper to show. */
export const voice: Transcript = {
  name: 'voice',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const cong = await stage.officer('Công', wards.baoQuang)
    await lanh.voice()
    await lanh.hears('Đã nhận 1 ảnh/tệp. Việc này là gì ạ?')
    await lanh.document(paper, 'bien-ban.pdf', await photo(30))
    await lanh.hears('Đã nhận 2 ảnh/tệp.')
    await lanh.says('loa hàng xóm ồn cả đêm ở xã Bảo Quang')
    const code = codeIn(await sends(lanh, await lanh.hears('2 ảnh/tệp')))
    await cong.hears(`🆕 ${code}`)
    for (const { bytes } of await cong.collects(2))
      expect((await bytes()).length).toBeGreaterThan(50)
  },
}

/** The words name no ward: the place does. */
export const place: Transcript = {
  name: 'place',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('rác')
    const where = await lanh.hears('Tôi ghi rồi: Rác. Việc này ở đâu ạ?')
    expect(where.labels.flat()).toEqual(expect.arrayContaining(['Chọn phường/xã', 'Không rõ']))
    await lanh.place(spot.lat, spot.lon, 'phường Xuân An')
    await lanh.hears('Gửi tới: UBND phường Xuân An')
    await lanh.says('/huy')
    await lanh.hears('Đã dừng.')
  },
}

/** Chosen from the list of all wards. */
export const ward: Transcript = {
  name: 'ward',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('rác')
    await lanh.presses(await lanh.hears('Việc này ở đâu ạ?'), 'Chọn phường/xã')
    const all = await lanh.hears('Anh/chị chọn phường hoặc xã nơi có việc')
    expect(all.labels.flat()).toHaveLength(17)
    await lanh.presses(all, 'phường Suối Tre')
    const receipt = await sends(lanh, await lanh.hears('• Nơi: phường Suối Tre'))
    expect(receipt.text).toContain('UBND phường Suối Tre sẽ trả lời bước đầu trước')
  },
}

/** Nobody knows where: the office that sorts gets it. */
export const nowhere: Transcript = {
  name: 'nowhere',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const noi = await stage.officer('Nội', 'LK-NV')
    await lanh.says('rac do day duong 3 ngay nay khong ai hot')
    await lanh.presses(await lanh.hears('Việc này ở đâu ạ?'), 'Không rõ')
    const receipt = await sends(lanh, await lanh.hears('• Nơi: chưa rõ nơi'))
    expect(receipt.text).toContain('Phòng Nội vụ thành phố Long Khánh sẽ trả lời')
    const card = await noi.hears(`🆕 ${codeIn(receipt)}`)
    expect(card.text).toMatch(/^chưa rõ nơi\n“rac do day duong 3 ngay nay khong ai hot”$/im)
  },
}

/** Whoever does not agree: nothing is kept. */
export const disagreeing: Transcript = {
  name: 'disagreeing',
  async play({ citizen, town }) {
    const lanh = await citizen('Lành')
    await lanh.photo(await photo(50), 'ổ gà trước số 12 Hùng Vương, phường Suối Tre')
    await lanh.presses(await lanh.hears(' · 1 ảnh/tệp'), 'Đúng, gửi đi')
    await lanh.presses(await lanh.hears('Anh/chị đồng ý chứ?'), 'Đọc thêm')
    await lanh.presses(await lanh.hears('91/2025/QH15'), 'Không đồng ý')
    const goodbye = await lanh.hears('Tôi không giữ lại gì của cuộc trò chuyện này.')
    expect(goodbye.text).toContain('Anh/chị có thể gọi 0251 1022')
    const kept = await town.query(
      `SELECT (SELECT count(*)::int FROM inbox WHERE chat = c.external_id AND turn ? 'sealed') AS turns, s.state, a.id
       FROM chats c
       LEFT JOIN conversations s ON s.chat_id = c.id LEFT JOIN attachments a ON a.chat_id = c.id
       WHERE c.external_id = $1`,
      [lanh.seat.chat],
    )
    expect(kept).toEqual([{ turns: 0, state: { at: 'idle' }, id: null }])
  },
}

/** A report nobody can say in one message, read whole by the officer: split where a channel must. */
export const longText: Transcript = {
  name: 'long-text',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    const cong = await stage.officer('Công', wards.bauTram)
    const parts = ['một', 'hai', 'ba'].map(
      (part) =>
        `Phần ${part}: rác đổ ở xã Bàu Trâm. ${'Chúng tôi đã báo nhiều lần mà chưa ai dọn. '.repeat(30)}Hết phần ${part}.`,
    )
    for (const part of parts) {
      await lanh.says(part)
      await lanh.hears('Đúng chưa ạ?')
    }
    await lanh.says('x'.repeat(4_001))
    await lanh.hears('mỗi tin tôi chỉ nhận được 4000')
    await lanh.says('đúng')
    await lanh.presses(await lanh.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
    const code = codeIn(await lanh.hears('Mã hồ sơ LK-'))
    await cong.presses(await cong.hears(`🆕 ${code}`), 'Đọc hết')
    let whole = ''
    while (!whole.includes('Hết phần ba.')) whole += `${(await cong.hears(/./)).text} `
    for (const part of parts) expect(oneLine(whole)).toContain(oneLine(part))
  },
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Things nobody expects: nothing is lost, nobody is blamed, the talk stays where it was. */
export const oddInput: Transcript = {
  name: 'odd-input',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('rác đầy đường ở phường Suối Tre')
    await lanh.hears('Đúng chưa ạ?')
    await lanh.says('x'.repeat(4_001))
    await lanh.hears('mỗi tin tôi chỉ nhận được 4000')
    await lanh.says('99')
    await lanh.hears('Đúng chưa ạ?')
    await lanh.says('<b>không</b> **phải** {code} 🙏🏽 &amp; _ạ_')
    const summary = await lanh.hears('Đúng chưa ạ?')
    await lanh.says('/tracuu ⟨⟩')
    await lanh.hears('Mã này chưa đúng')
    await lanh.presses(summary, 'Đúng, gửi đi')
    await lanh.hears('Anh/chị đồng ý chứ?')
    await lanh.says('/huy')
    await lanh.hears('Đã dừng.')
  },
}
