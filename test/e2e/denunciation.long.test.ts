import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { codeIn } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const canary = 'CHIMHOANGYEN'

/** Opens the sealed words: a reason, a second yes, and what was said. */
async function opens(officer: Actor, card: BotMessage, code: string): Promise<BotMessage> {
  await officer.presses(card, '🔓 Mở nội dung')
  await officer.hears(`Anh/chị mở nội dung ${code} để làm gì?`)
  officer.says('xem để phân công xác minh')
  await officer.presses(await officer.hears(`mở nội dung niêm phong của ${code}`), 'Xác nhận')
  return officer.hears(canary)
}

/** A step from the card as it is now: what is asked for it, then the yes. */
async function steps(officer: Actor, code: string, label: string, given: (string | RegExp)[] = []) {
  const cardNow = () =>
    officer.inbox.findLast(
      ({ text, buttons }) =>
        text.includes(`${code} · Tố cáo`) && buttons.flat().some((one) => one.label === label),
    )
  const card = await vi.waitUntil(cardNow, { timeout: 15_000, interval: 50 })
  await officer.presses(card, label)
  for (const one of given) {
    if (typeof one === 'string') officer.says(one)
    else {
      const asked = await officer.hears((message) =>
        message.buttons.flat().some((button) => one.test(button.label)),
      )
      const button = asked.buttons.flat().find((two) => one.test(two.label))
      await officer.presses(asked, button?.label ?? '')
    }
  }
  const check = await officer.hears(`Sẽ gửi cho dân về ${code}`)
  await officer.presses(check, check.buttons[0]?.[0]?.label ?? '')
  await officer.hears(`${code} ·`)
}

describe('a denunciation', () => {
  test('from its first words to its conclusion, known to those alone who are named', async () => {
    const lan = town.citizen()
    const chief = await town.officer(units.inspectorate, 'chief-inspector')
    const inspector = await town.officer(units.inspectorate, 'inspector')
    const ward = await town.officer(units.xuanAn, 'head')

    lan.says(`tôi muốn tố cáo ông Bảy nhận tiền làm sổ đỏ, ${canary}`)
    await lan.presses(await lan.hears('Nội dung này có thể là tố cáo'), 'Tiếp tục')
    const office = await lan.hears('Người đó làm ở cơ quan nào?')
    await lan.presses(office, 'Nơi khác, không rõ')
    await lan.hears('Việc xảy ra khi nào, ở đâu?')
    lan.says('tháng trước, ở phường Xuân An')
    await lan.presses(await lan.hears('có ai chứng kiến không?'), 'Bỏ qua')
    await lan.presses(await lan.hears('Tôi đã ghi hết lời anh/chị'), 'Tiếp tục, gửi kín')
    await lan.presses(await lan.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
    const receipt = await lan.hears('Mã hồ sơ LK-')
    const code = codeIn(receipt)
    const name = `N-${code.slice(3, 6)}`
    expect(receipt.text).toContain(`Từ nay tôi chỉ gọi là “hồ sơ ${name}”`)

    const card = await chief.hears(`🆕 ${code} · Tố cáo`)
    expect(card.text).not.toContain('Bảy')
    await opens(chief, card, code)

    // What was said is about somebody of the ward: noted, and the ward never hears of it.
    await chief.presses(card, 'Khác…')
    await chief.presses(await chief.hears(`${code}: anh/chị chọn`), 'Ghi dấu')
    await chief.presses(await chief.hears('bấm để ghi dấu'), 'Ai bị tố cáo…')
    await chief.presses(await chief.hears('nói tới người của đơn vị nào?'), 'phường Xuân An')
    await chief.presses(await chief.hears('cả đơn vị, hay riêng ai?'), '☐ Cả đơn vị')
    await chief.hears(`Đã ghi cho ${code}`)

    await chief.presses(card, 'Giao người được mở')
    const whom = await chief.hears('ngoài lãnh đạo, ai được mở?')
    await chief.presses(whom, `☐ ${inspector.name}`)
    const theirs = await inspector.hears(`🆕 ${code} · Tố cáo`)
    await opens(inspector, theirs, code)
    const told = await chief.hears(`🔓 ${code}: ${inspector.name} vừa mở nội dung`)
    expect(told.text).toContain('xem để phân công xác minh')
    expect(told.text).not.toContain(canary)

    await steps(inspector, code, 'Ghi nhận đơn', [/Trình bày trực tiếp/])
    await lan.hears(`${name}: Nơi giữ hồ sơ đã chính thức nhận đơn`)
    await steps(inspector, code, 'Thụ lý')
    await lan.hears(`${name}: Nơi giữ hồ sơ đã thụ lý`)
    await steps(inspector, code, 'Báo đã thụ lý')
    await steps(inspector, code, 'Đã có kết luận')
    await steps(inspector, code, 'Trả kết quả', ['Mời anh/chị tới nhận văn bản kết quả.'])
    await lan.hears(`${name} đã xong.`)
    lan.says(`/tracuu ${name}`)
    expect((await lan.hears(`${name} · hồ sơ riêng`)).text).toContain('đã xử lý xong')

    const after = lan.inbox.slice(lan.inbox.findIndex(({ text }) => text === receipt.text) + 1)
    for (const { text, buttons } of after)
      expect(`${text} ${buttons.flat().map(({ label }) => label)}`).not.toMatch(
        /tố cáo|thanh tra|LK-/i,
      )
    expect(ward.inbox.some(({ text }) => text.includes(code))).toBe(false)
    expect(town.logged()).not.toContain(canary)
    expect(town.leaks()).toEqual([])
  })
})
