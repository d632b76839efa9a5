import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCode, showCode } from '../../src/domain/case/code.ts'
import { codeIn, labels, reports } from './filing.ts'
import { openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const pothole = 'ổ gà trước số 12 Hùng Vương, phường Xuân An, xe té hoài'

describe.concurrent('commands', () => {
  test('/start, /trogiup, /huy, and one that does not exist', async () => {
    const citizen = town.citizen()
    citizen.starts()
    const welcome = await citizen.hears('Tôi là Nghe Dân')
    expect(welcome.text).toContain('Anh/chị cứ nói bằng lời của mình: việc gì, ở đâu.')
    citizen.says('/Trợ giúp')
    await citizen.hears('Báo một việc: cứ nhắn, không cần gõ lệnh.')
    citizen.says('/huy')
    const nothing = await citizen.hears('Hiện không có việc gì dang dở.')
    expect(labels(nothing)).toEqual([['Phản ánh', 'Tra hồ sơ', 'Gặp lãnh đạo']])
    citizen.says(pothole)
    const summary = await citizen.hears('Đúng chưa ạ?')
    citizen.says('/huy')
    await citizen.hears('Đã dừng. Khi cần, anh/chị cứ nhắn.')
    await citizen.presses(summary, 'Đúng, gửi đi')
    await citizen.hears('Nút này của lần trước, giờ không dùng được nữa.')
    citizen.says('/abc')
    await citizen.hears('Tôi không có lệnh này.')
    expect(citizen.inbox.filter(({ text }) => text.includes('Mã hồ sơ'))).toEqual([])
  })

  test('/hoso and /tracuu show a citizen their own cases and nobody else’s', async () => {
    const citizen = town.citizen()
    const code = await reports(citizen, pothole)
    const foreign = await reports(town.citizen(), pothole)
    citizen.says('/hồ sơ')
    const list = await citizen.hears('Hồ sơ của anh/chị:')
    expect(list.text).toContain(`• ${code} · Đường sá, giao thông · đã gửi, chờ cán bộ nhận · hạn `)
    expect(list.text).not.toContain(foreign)
    citizen.says(`/tracuu ${code.toLowerCase()}`)
    const own = await citizen.hears(/UBND phường Xuân An · đã gửi, chờ cán bộ nhận/)
    expect(own.text).toMatch(/Gửi lúc .+ hôm nay\nTrả lời bước đầu trước /)
    expect(labels(own)).toEqual([['Bổ sung', 'Rút hồ sơ'], ['Biên nhận có chữ ký']])

    const unknown = showCode(newCode(Buffer.from('never')), 'LK')
    const notMine = 'Tôi không thấy mã này trong các hồ sơ gửi từ đây.'
    const answers: string[] = []
    for (const other of [foreign, unknown]) {
      citizen.says(`/tracuu ${other}`)
      answers.push((await citizen.hears(notMine)).text)
    }
    expect(answers[0]).toBe(answers[1])

    citizen.says('/tracuu')
    await citizen.hears('Anh/chị gõ mã hồ sơ giúp tôi, ví dụ LK-')
    const last = code.endsWith('0') ? '1' : '0'
    citizen.says(code.slice(0, -1) + last)
    await citizen.hears('Mã này chưa đúng: có ký tự không khớp.')
    citizen.says(code)
    await citizen.hears(/UBND phường Xuân An · đã gửi/)
  })

  test('a citizen adds to a case and takes it back', async () => {
    const officer = await town.officer(units.hangGon)
    const citizen = town.citizen()
    const code = await reports(citizen, 'rác đầy đường ở xã Hàng Gòn')
    await officer.hears(`🆕 ${code}`)
    citizen.says(code)
    const shown = await citizen.hears(`${code} · Rác`)
    await citizen.presses(shown, 'Bổ sung')
    await citizen.hears(`Anh/chị muốn bổ sung gì cho ${code}?`)
    citizen.says('mùi hôi lắm')
    await citizen.hears(`Đã thêm vào ${code}`)
    await officer.hears(`💬 ${code} – người dân bổ sung:\n“mùi hôi lắm”`)
    await citizen.presses(shown, 'Rút hồ sơ')
    await citizen.presses(await citizen.hears('Anh/chị chắc chứ?'), 'Rút')
    await citizen.hears(`Đã rút ${code}.`)
    await officer.hears(`${code}: người dân đã rút hồ sơ.`)
    const card = await officer.hears((one) => one.text.startsWith(`⏹ ${code}`))
    expect(card.buttons).toEqual([])
  })

  test('what is for officers is refused kindly', async () => {
    const citizen = town.citizen()
    for (const command of ['/viec', '/quahan']) {
      citizen.says(command)
      await citizen.hears('Phần này dành cho cán bộ. Anh/chị cần báo việc gì, cứ nhắn cho tôi.')
    }
    citizen.says('/start inv_000000000000000000000000')
    await citizen.hears('Mã mời này không đúng, đã dùng hoặc đã hết hạn.')
  })

  test('/ngonngu: the whole way in English, while the officer reads Vietnamese', async () => {
    const officer = await town.officer(units.baoVinh)
    const citizen = town.citizen('en')
    citizen.says('/ngonngu')
    await citizen.presses(await citizen.hears('Which language?'), 'English')
    await citizen.hears('I will speak English from now on.')
    citizen.says('there is a big pothole in front of 12 Hung Vuong street, Bao Vinh ward')
    const summary = await citizen.hears('Is that right?')
    expect(summary.text).toContain('• What: Roads and traffic')
    expect(labels(summary)).toEqual([['Yes, send it'], ['Change', 'Add photo']])
    await citizen.presses(summary, 'Yes, send it')
    await citizen.presses(await citizen.hears('abroad'), 'I agree')
    const receipt = await citizen.hears('Received. Case code')
    expect(receipt.text).toMatch(
      /from Bảo Vinh ward by \d+:\d\d [ap]m .+, and the work done by .+\./,
    )
    const code = codeIn(receipt)
    const card = await officer.hears(`🆕 ${code} · Đường sá, giao thông`)
    expect(card.text).toContain('phường Bảo Vinh')
    await officer.presses(card, 'Nhận việc')
    await citizen.hears(`${code} was taken up by Bảo Vinh ward.`)
    expect(
      citizen.inbox
        .slice(2)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toMatch(/anh\/chị/i)
  })
})

test('a second case needs no second consent', async () => {
  const citizen = town.citizen()
  await reports(citizen, pothole)
  citizen.says('rác đầy đường ở phường Xuân Bình')
  await citizen.presses(await citizen.hears('Đúng chưa ạ?'), 'Đúng, gửi đi')
  await citizen.hears('UBND phường Xuân Bình sẽ trả lời')
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
})
