import type { Shown } from '../drivers/driver.ts'
import { sends } from '../speaking.ts'
import type { Actor, Transcript } from '../stage.ts'

const told = 'ổ gà trước số 12 Hùng Vương, phường Xuân Thanh, xe té hoài'

const edits = async (citizen: Actor, from: Shown, what: string) => {
  await citizen.presses(from, 'Sửa')
  await citizen.presses(await citizen.hears('Anh/chị muốn sửa phần nào?'), what)
}

/** What the bot understood is put right by saying what is wrong, in one step. */
export const correction: Transcript = {
  name: 'correction',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says(told)
    await lanh.hears('Gửi tới: UBND phường Xuân Thanh')
    await lanh.says('không phải Xuân Thanh, Suối Tre')
    await lanh.hears(
      /• Nơi: trước số 12 Hùng Vương, phường Suối Tre\n• Gửi tới: UBND phường Suối Tre/,
    )
    await lanh.says('/huy')
    await lanh.hears('Đã dừng.')
  },
}

/** Topic, place and words, choice by choice. */
export const editing: Transcript = {
  name: 'editing',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says(told)
    await edits(lanh, await lanh.hears('Đúng chưa ạ?'), 'Loại việc')
    await lanh.presses(await lanh.hears('thuộc loại nào'), 'Đèn đường')
    await edits(lanh, await lanh.hears('• Việc: Đèn đường'), 'Nơi')
    await lanh.presses(await lanh.hears('Anh/chị chọn phường hoặc xã'), 'phường Suối Tre')
    await edits(lanh, await lanh.hears('trước số 12 Hùng Vương, phường Suối Tre'), 'Viết lại')
    await lanh.hears('Anh/chị viết lại giúp tôi.')
    await lanh.says('rác chất đống hẻm 21 Nguyễn Văn Cừ')
    await lanh.hears(/• Việc: Rác.*\n• Nơi: hẻm 21 Nguyễn Văn Cừ, phường Suối Tre/)
    await lanh.says('/huy')
    await lanh.hears('Đã dừng.')
  },
}

/** Nothing is pressed: what could be is typed, its number or its words. */
export const typing: Transcript = {
  name: 'typing',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('ổ gà trước số 12 Hùng Vương, phường Bảo Vinh, xe té hoài')
    await lanh.hears('Đúng chưa ạ?')
    await lanh.says('2')
    await lanh.hears('Anh/chị muốn sửa phần nào?')
    await lanh.says('quay lai')
    await lanh.hears('Đúng chưa ạ?')
    await lanh.says('Đúng, gửi đi')
    await lanh.hears('Anh/chị đồng ý chứ?')
    await lanh.says('1')
    await lanh.hears('UBND phường Bảo Vinh sẽ trả lời bước đầu')
    // A second case needs no second consent.
    await lanh.says('rác đầy đường ở phường Bảo Vinh')
    await lanh.presses(await lanh.hears('Đúng chưa ạ?'), 'Đúng, gửi đi')
    await lanh.hears('UBND phường Bảo Vinh sẽ trả lời')
  },
}

/** One report in four messages, and marks that come apart from their letters (NFD). */
export const severalMessages: Transcript = {
  name: 'several-messages',
  async play(stage) {
    const lanh = await stage.citizen('Lành')
    await lanh.says('ổ gà')
    await lanh.hears('Việc này ở đâu ạ?')
    await lanh.says('trước số 12 Hùng Vương'.normalize('NFD'))
    await lanh.hears('phường')
    await lanh.says('phường Xuân Trung'.normalize('NFD'))
    await lanh.hears('Gửi tới: UBND phường Xuân Trung')
    await lanh.says('xe té hoài'.normalize('NFC'))
    const summary = await lanh.hears('cần làm gấp')
    await sends(lanh, summary)
  },
}
