import { expect } from 'vitest'
import { newCode, showCode } from '../../../src/domain/case/code.ts'
import { reports } from '../speaking.ts'
import type { Transcript } from '../stage.ts'

const pothole = 'ổ gà trước số 12 Hùng Vương, phường Xuân Thanh, xe té hoài'

/** The first words, help, a stop, a command that does not exist and those that are for officers. */
export const firstWords: Transcript = {
  name: 'first-words',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.starts()
    const welcome = await lanh.hears('Tôi là Nghe Dân')
    expect(welcome.text).toContain('Anh/chị cứ nói bằng lời của mình: việc gì, ở đâu.')
    await lanh.says('xin chào')
    await lanh.hears('Dạ, tôi nghe.')
    await lanh.says('/Trợ giúp')
    await lanh.hears('Báo một việc: cứ nhắn, không cần gõ lệnh.')
    await lanh.says('/abc')
    await lanh.hears('Tôi không có lệnh này.')
    for (const command of ['/viec', '/quahan']) {
      await lanh.says(command)
      await lanh.hears('Phần này dành cho cán bộ. Anh/chị cần báo việc gì, cứ nhắn cho tôi.')
    }
    await lanh.starts('inv_000000000000000000000000')
    await lanh.hears('Mã mời này không đúng, đã dùng hoặc đã hết hạn.')
  },
}

/** What is under way is dropped, and what was below it with it. */
export const cancelling: Transcript = {
  name: 'cancelling',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('/huy')
    const nothing = await lanh.hears('Hiện không có việc gì dang dở.')
    expect(nothing.labels.flat()).toEqual(['Phản ánh', 'Tra hồ sơ', 'Gặp lãnh đạo'])
    await lanh.says(pothole)
    const summary = await lanh.hears('Đúng chưa ạ?')
    await lanh.says('/huy')
    await lanh.hears('Đã dừng. Khi cần, anh/chị cứ nhắn.')
    await lanh.presses(summary, 'Đúng, gửi đi')
    await lanh.hears('Nút này của lần trước, giờ không dùng được nữa.')
    expect(lanh.screen().join()).not.toContain('Mã hồ sơ')
  },
}

/** People see their own cases and nobody else's. */
export const tracking: Transcript = {
  name: 'tracking',
  async play(stage) {
    const [lanh, hoa] = [await stage.citizen('Lành'), await stage.citizen('Hoa')]
    const code = await reports(lanh, pothole)
    const foreign = await reports(hoa, pothole)
    await lanh.says('/hồ sơ')
    const list = await lanh.hears('Hồ sơ của anh/chị:')
    expect(list.text).toContain(`• ${code} · Đường sá, giao thông · đã gửi, chờ cán bộ nhận · hạn `)
    expect(list.text).not.toContain(foreign)
    await lanh.presses(list, code)
    await lanh.hears(/UBND phường Xuân Thanh · đã gửi, chờ cán bộ nhận/)
    await lanh.says(`/tracuu ${code.toLowerCase()}`)
    const own = await lanh.hears(/UBND phường Xuân Thanh · đã gửi, chờ cán bộ nhận/)
    expect(own.labels.flat()).toEqual(['Bổ sung', 'Rút hồ sơ', 'Biên nhận có chữ ký'])

    const unknown = showCode(newCode(Buffer.from('never')), 'LK')
    const answers: string[] = []
    for (const other of [foreign, unknown]) {
      await lanh.says(`/tracuu ${other}`)
      const { text } = await lanh.hears('Tôi không thấy mã này trong các hồ sơ gửi từ đây.')
      answers.push(text)
    }
    expect(answers[0]).toBe(answers[1])

    await lanh.says('/tracuu')
    await lanh.hears('Anh/chị gõ mã hồ sơ giúp tôi, ví dụ LK-')
    await lanh.says(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))
    await lanh.hears('Mã này chưa đúng: có ký tự không khớp.')
    await lanh.says(code)
    await lanh.hears(/UBND phường Xuân Thanh · đã gửi/)
  },
}
