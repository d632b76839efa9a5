import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BotMessage } from '../emulators/telegram/view.ts'
import { codeIn, labels, sends } from './filing.ts'
import { photo } from './pothole.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const pothole = 'ổ gà trước số 12 Hùng Vương, phường Xuân An, xe té hoài'

/** The next summary; it says each of `lines`. */
async function summary(citizen: Actor, ...lines: string[]): Promise<BotMessage> {
  const message = await citizen.hears('Đúng chưa ạ?')
  for (const line of lines) expect(message.text).toContain(line)
  return message
}

describe.concurrent('a citizen puts right what the bot understood', () => {
  test('topic, place and words, button by button', async () => {
    const citizen = town.citizen()
    const edit = async (what: string, from: BotMessage) => {
      await citizen.presses(from, 'Sửa')
      await citizen.presses(await citizen.hears('Anh/chị muốn sửa phần nào?'), what)
    }
    citizen.says(pothole)
    await edit('Loại việc', await summary(citizen, 'Đường sá, giao thông'))
    await citizen.presses(await citizen.hears('thuộc loại nào'), 'Đèn đường')
    await edit('Nơi', await summary(citizen, '• Việc: Đèn đường', 'Gửi tới: UBND phường Xuân An'))
    await citizen.presses(await citizen.hears('Anh/chị chọn phường hoặc xã'), 'phường Xuân Bình')
    const there = await summary(citizen, 'trước số 12 Hùng Vương, phường Xuân Bình')
    await edit('Viết lại', there)
    await citizen.hears('Anh/chị viết lại giúp tôi.')
    citizen.says('rác chất đống hẻm 21 Nguyễn Văn Cừ')
    await summary(citizen, '• Việc: Rác', '• Nơi: hẻm 21 Nguyễn Văn Cừ, phường Xuân Bình')
  })

  test('in one step, by saying what is wrong', async () => {
    const citizen = town.citizen()
    citizen.says(pothole)
    await summary(citizen, 'Gửi tới: UBND phường Xuân An')
    citizen.says('không phải Xuân An, Xuân Bình')
    await summary(
      citizen,
      '• Việc: Đường sá, giao thông',
      '• Nơi: trước số 12 Hùng Vương, phường Xuân Bình',
      'Gửi tới: UBND phường Xuân Bình',
    )
  })

  test('by changing the message itself; once it is sent, by adding to it', async () => {
    const citizen = town.citizen()
    const { messageId } = citizen.says('rác đầy đường Hùng Vương phường Xuân An')
    await summary(citizen, 'phường Xuân An')
    citizen.edits(messageId, 'rác đầy đường Hùng Vương phường Xuân Bình')
    const changed = await summary(citizen, '• Việc: Rác', 'Gửi tới: UBND phường Xuân Bình')
    await sends(citizen, changed)
    citizen.edits(messageId, 'rác đầy đường Hùng Vương phường Xuân Hòa')
    await citizen.hears('Tin này đã gửi đi trước khi anh/chị sửa.')
  })

  test('typing the number or the label of a button', async () => {
    const citizen = town.citizen()
    citizen.says(pothole)
    await summary(citizen)
    citizen.says('2')
    await citizen.hears('Anh/chị muốn sửa phần nào?')
    citizen.says('quay lai')
    await summary(citizen)
    citizen.says('Đúng, gửi đi')
    await citizen.hears('Anh/chị đồng ý chứ?')
    citizen.says('1')
    await citizen.hears('UBND phường Xuân An sẽ trả lời bước đầu')
  })
})

describe.concurrent('where it is', () => {
  test('asked for when it was not said, chosen by buttons', async () => {
    const citizen = town.citizen()
    citizen.says('rác')
    const where = await citizen.hears('Tôi ghi rồi: Rác. Việc này ở đâu ạ?')
    expect(where.keyboard).toEqual([
      [{ label: '📍 Gửi vị trí', asks: 'location' }, { label: 'Chọn phường/xã' }],
      [{ label: 'Không rõ' }, { label: 'Thôi' }],
    ])
    await citizen.presses(where, 'Chọn phường/xã')
    const wards = await citizen.hears('Anh/chị chọn phường hoặc xã nơi có việc')
    expect(labels(wards).flat()).toHaveLength(17)
    await citizen.presses(wards, 'phường Suối Tre')
    const receipt = await sends(citizen, await summary(citizen, '• Nơi: phường Suối Tre'))
    expect(receipt.text).toContain('UBND phường Suối Tre sẽ trả lời bước đầu trước')
  })

  test('not known: the office that sorts gets it', async () => {
    const citizen = town.citizen()
    const sorter = await town.officer(units.internalAffairs)
    citizen.says('rac do day duong 3 ngay nay khong ai hot')
    await citizen.presses(await citizen.hears('Việc này ở đâu ạ?'), 'Không rõ')
    const receipt = await sends(citizen, await summary(citizen, '• Nơi: chưa rõ nơi'))
    expect(receipt.text).toContain('Phòng Nội vụ thành phố Long Khánh sẽ trả lời')
    const card = await sorter.hears(codeIn(receipt))
    expect(card.text).toMatch(/^chưa rõ nơi\n“rac do day duong 3 ngay nay khong ai hot”$/im)
  })
})

describe.concurrent('what is kept', () => {
  test('an album is one message: one answer, and the officer gets every picture', async () => {
    const citizen = town.citizen()
    const officer = await town.officer(units.hangGon)
    citizen.album(await Promise.all([10, 100, 200].map(photo)))
    await citizen.hears('Đã nhận 3 ảnh/tệp. Việc này là gì ạ?')
    citizen.says('xe tải đổ rác bừa bãi ở xã Hàng Gòn')
    const receipt = await sends(citizen, await summary(citizen, 'xã Hàng Gòn · 3 ảnh/tệp'))
    expect(citizen.inbox.map(({ text }) => text.slice(0, 8))).toEqual([
      'Đã nhận ',
      'Cảm ơn a',
      'Lần đầu,',
      'Đã nhận.',
    ])
    const code = codeIn(receipt)
    expect((await officer.hears(`🆕 ${code}`)).text).toContain('🖼 3 ảnh/tệp')
    for (const _ of [1, 2, 3])
      expect((await officer.hears(`📎 ${code}`)).file?.bytes.length).toBeGreaterThan(100)
  })

  test('nothing, for whoever does not agree', async () => {
    const citizen = town.citizen()
    citizen.photo(await photo(50), { caption: pothole })
    await citizen.presses(await summary(citizen, ' · 1 ảnh/tệp'), 'Đúng, gửi đi')
    await citizen.presses(await citizen.hears('Anh/chị đồng ý chứ?'), 'Đọc thêm')
    await citizen.presses(await citizen.hears('91/2025/QH15'), 'Không đồng ý')
    const goodbye = await citizen.hears('Tôi không giữ lại gì của cuộc trò chuyện này.')
    expect(goodbye.text).toContain('Anh/chị có thể gọi 0251 1022')
    const kept = await town.query(
      `SELECT (SELECT count(*)::int FROM inbox WHERE chat = c.external_id AND turn ? 'sealed') AS turns, s.state, a.id
       FROM chats c
       LEFT JOIN conversations s ON s.chat_id = c.id LEFT JOIN attachments a ON a.chat_id = c.id
       WHERE c.external_id = $1`,
      [String(citizen.user.id)],
    )
    expect(kept).toEqual([{ turns: 0, state: { at: 'idle' }, id: null }])
  })
})

describe.concurrent('complaint, denunciation, dialogue', () => {
  test('a complaint goes to the Inspectorate, with a word on what the law wants', async () => {
    const citizen = town.citizen()
    citizen.says('tôi khiếu nại quyết định xử phạt của UBND phường Bàu Sen')
    const told = await citizen.hears('Đây là khiếu nại')
    expect(told.text).toContain('Luật cần đơn có chữ ký')
    expect(labels(told)).toEqual([
      ['Bắt đầu', 'Gửi luôn'],
      ['Hẹn tiếp công dân', 'Chỉ muốn phản ánh'],
    ])
    const receipt = await sends(citizen, told, 'Gửi luôn')
    expect(receipt.text).toMatch(/Thanh tra thành phố Long Khánh trả lời bước đầu trước .*\d/)
  })

  test('a request for dialogue goes where the talk will be', async () => {
    const citizen = town.citizen()
    citizen.says('tôi muốn gặp chủ tịch phường Phú Bình nói chuyện về đền bù')
    await citizen.hears('Nhóm mình khoảng bao nhiêu người ạ?')
    citizen.says('một mình tôi')
    const told = await citizen.hears('Anh/chị muốn đối thoại, gặp trực tiếp')
    expect(told.text).toContain('• Về: Bồi thường, giải tỏa, tái định cư')
    expect(labels(told)).toEqual([['Gửi yêu cầu'], ['Sửa', 'Thôi']])
    const receipt = await sends(citizen, told, 'Gửi yêu cầu')
    expect(receipt.text).toMatch(
      /UBND phường Phú Bình sẽ trả lời trước .+ và đưa lịch hẹn chậm nhất/,
    )
  })
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
})
