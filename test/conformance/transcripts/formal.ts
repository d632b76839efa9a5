import { expect } from 'vitest'
import type { Shown } from '../drivers/driver.ts'
import { codeIn, has, photo } from '../speaking.ts'
import type { Actor, Transcript } from '../stage.ts'

const inspectorate = 'LK-TTR'

/** A complaint in a few answers, a form to sign, the signed form as a picture, the date of the law. */
export const complaint: Transcript = {
  name: 'complaint',
  async play(stage) {
    const thanh = await stage.officer('Thanh', inspectorate, 'inspector')
    const lanh = await stage.citizen('Lành')
    await lanh.says('tôi khiếu nại quyết định thu hồi đất ở phường Bàu Sen')
    const intro = await lanh.hears('Luật cần đơn có chữ ký')
    expect(intro.labels.flat()).toEqual([
      'Bắt đầu',
      'Gửi luôn',
      'Hẹn tiếp công dân',
      'Chỉ muốn phản ánh',
    ])
    await lanh.presses(intro, 'Bắt đầu')
    await lanh.hears('(1/6) Anh/chị khiếu nại quyết định hay việc làm nào?')
    await lanh.says('QĐ số 123/QĐ-UBND ngày 5/3 của UBND phường Bàu Sen')
    await lanh.hears('(2/5) Anh/chị nhận')
    await lanh.says('tuần trước')
    await lanh.hears('(3/5) Anh/chị mong được giải quyết thế nào?')
    await lanh.says('trả lại đất cho gia đình tôi')
    await lanh.presses(await lanh.hears('(4/5) Nơi anh/chị ở có phải vùng sâu'), 'Không phải')
    await lanh.hears('(5/5) Anh/chị cho họ tên, địa chỉ')
    await lanh.says('Trần Văn Lành, khu phố 2')
    const summary = await lanh.hears('Tôi ghi vào đơn khiếu nại')
    expect(summary.text).toContain('• Đối với: UBND phường Bàu Sen')
    await lanh.presses(summary, 'Gửi khiếu nại')
    await lanh.presses(await lanh.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
    const code = codeIn(await lanh.hears('Mã hồ sơ LK-'))
    for (const end of ['docx', 'pdf']) {
      const form = await lanh.gets(new RegExp(`Don-khieu-nai_${code}\\.${end}`))
      expect((await form.bytes()).length).toBeGreaterThan(1_000)
    }

    await thanh.hears(`🆕 ${code}`)
    await lanh.says(`/tracuu ${code}`)
    await lanh.presses(await lanh.hears(has('Gửi đơn đã ký')), 'Gửi đơn đã ký')
    await lanh.hears('Xin đừng gửi ảnh căn cước.')
    await lanh.photo(await photo(200))
    const signed = await lanh.hears(`Đã nhận 1 trang đơn ký của ${code}`)
    await thanh.hears(`✍️ ${code}: người dân gửi 1 trang đơn đã ký`)
    expect((await (await thanh.gets(/./)).bytes()).length).toBeGreaterThan(100)
    await lanh.presses(signed, 'Đã gửi đủ trang')
    await lanh.hears('Cảm ơn anh/chị.')

    await thanh.presses(await latest(thanh, code, 'Ghi nhận đơn'), 'Ghi nhận đơn')
    await thanh.presses(await thanh.hears(has(ground)), ground)
    await thanh.presses(await thanh.hears(`Sẽ gửi cho dân về ${code}`), 'Ghi nhận đơn')
    await lanh.hears(`${code}: Thanh tra thành phố Long Khánh đã chính thức nhận đơn`)
    await thanh.presses(await thanh.hears((one) => one.text.startsWith(`📄 ${code}`)), 'Thụ lý')
    await thanh.presses(await thanh.hears(`Sẽ gửi cho dân về ${code}`), 'Thụ lý')
    const accepted = await lanh.hears('đã thụ lý, chính thức nhận giải quyết')
    expect(accepted.text).toContain('Thời hạn giải quyết: 30 ngày kể từ ngày thụ lý, chậm nhất')
    expect(accepted.text).toContain('Căn cứ: Luật Khiếu nại 2011, Điều 28.')
    await lanh.says(`/tracuu ${code}`)
    const tracked = await lanh.hears(`${code} · Khiếu nại`)
    expect(tracked.text).toContain('Thời hạn giải quyết: 30 ngày kể từ ngày thụ lý')
    expect(stage.town.logged()).not.toMatch(/Trần Văn Lành|trả lại đất/)
  },
}

const ground = 'Đơn có chữ ký hoặc điểm chỉ'

/** The card as it stands lowest, opened again where something else came below it. */
async function latest(officer: Actor, code: string, label: string): Promise<Shown> {
  await officer.says('/viec')
  await officer.presses(await officer.hears(has(code)), code)
  return officer.hears((one) => one.text.includes(code) && has(label)(one))
}

const canary = 'CHIMHOANGYEN'

/** Opens the sealed words: a reason, a second yes, and what was said. */
async function opens(officer: Actor, card: Shown, code: string): Promise<Shown> {
  await officer.presses(card, '🔓 Mở nội dung')
  await officer.hears(`Anh/chị mở nội dung ${code} để làm gì?`)
  await officer.says('xem để phân công xác minh')
  await officer.presses(await officer.hears(`mở nội dung niêm phong của ${code}`), 'Xác nhận')
  return officer.hears(canary)
}

/** A denunciation, nameless and sealed, opened by whoever may and called by its short name alone. */
export const denunciation: Transcript = {
  name: 'denunciation',
  async play(stage) {
    const lan = await stage.citizen('Lan')
    const chanh = await stage.officer('Chánh', inspectorate, 'chief-inspector')
    const thuy = await stage.officer('Thủy', inspectorate, 'inspector')
    await lan.says(`tôi muốn tố cáo ông Bảy nhận tiền làm sổ đỏ, ${canary}`)
    const intro = await lan.hears('Nội dung này có thể là tố cáo')
    expect(intro.labels.flat()).toEqual(
      expect.arrayContaining(['Tiếp tục', 'Gửi luôn', 'Không nêu tên', 'Dừng lại, xóa hết']),
    )
    await lan.presses(intro, 'Tiếp tục')
    await lan.presses(await lan.hears('Người đó làm ở cơ quan nào?'), 'Nơi khác, không rõ')
    await lan.hears('Việc xảy ra khi nào, ở đâu?')
    await lan.says('tháng trước, ở phường Xuân Hòa')
    await lan.presses(await lan.hears('có ai chứng kiến không?'), 'Bỏ qua')
    await lan.presses(await lan.hears('Tôi đã ghi hết lời anh/chị'), 'Tiếp tục, gửi kín')
    await lan.presses(await lan.hears('Anh/chị đồng ý chứ?'), 'Đồng ý')
    const receipt = await lan.hears('Mã hồ sơ LK-')
    const code = codeIn(receipt)
    const name = `N-${code.slice(3, 6)}`
    expect(receipt.text).toContain(`Từ nay tôi chỉ gọi là “hồ sơ ${name}”`)
    await lan.gets(/\.pdf$/)

    const card = await chanh.hears(`🆕 ${code} · Tố cáo`)
    expect(card.text).not.toContain('Bảy')
    await opens(chanh, card, code)
    await chanh.says('/viec')
    await chanh.presses(await chanh.hears(has(code)), code)
    await chanh.presses(await chanh.hears(has('Giao người được mở')), 'Giao người được mở')
    const whom = await chanh.hears('ngoài lãnh đạo, ai được mở?')
    await chanh.presses(whom, `☐ ${thuy.fullName}`)
    await opens(thuy, await thuy.hears(`🆕 ${code} · Tố cáo`), code)
    const told = await chanh.hears(`🔓 ${code}: ${thuy.fullName} vừa mở nội dung`)
    expect(told.text).not.toContain(canary)

    await lan.says('/hoso')
    await lan.hears(`${name} · hồ sơ riêng`)
    await lan.says(`/tracuu ${name}`)
    await lan.hears(`${name} · hồ sơ riêng`)
    const after = lan.shown().slice(lan.shown().indexOf(receipt) + 1)
    for (const { text, labels, files } of after) {
      // A file is named by the whole code everywhere, also where its name stands in the words.
      const words = text.replace(/^📎.*$/gm, '')
      expect(`${words} ${labels.flat()}`).not.toMatch(/tố cáo|thanh tra|LK-|Bảy|nhận tiền/i)
      expect(files.map((file) => file.name).join()).not.toMatch(/to-cao/i)
    }
    expect(stage.town.logged()).not.toContain(canary)
  },
}
