import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labels, reports } from './filing.ts'
import { card, hears, presses } from './in-group.ts'
import { openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

describe('a unit takes its work in a group', () => {
  test('a card is posted, taken by one officer, and edited whenever it changes', async () => {
    const head = await town.officer(units.xuanAn, 'head')
    const lan = await town.officer(units.xuanAn)
    const tu = await town.officer(units.xuanAn)
    const neighbour = await town.officer(units.xuanBinh, 'head')
    const outsider = town.citizen()
    outsider.starts()
    const group = town.emulator.group({
      id: -1001700000009,
      title: 'Phường Xuân An',
      members: [head, lan, tu, neighbour, outsider],
      bot: 'left',
    })
    group.setsBot(head, 'member')
    const hello = await hears(group, 'Chào cả nhóm.')
    expect(await presses(lan, group, hello, 'Nhóm của đơn vị nào?')).toBe(
      'Chỉ lãnh đạo đơn vị đổi được mục này.',
    )
    expect(await presses(head, group, hello, 'Nhóm của đơn vị nào?')).toBe('Đã xong.')
    const which = await hears(group, 'Nhóm này nhận việc của đơn vị nào?')
    expect(labels(which)).toEqual([['phường Xuân An']])
    expect(await presses(neighbour, group, which, 'phường Xuân An')).toBe(
      'Chỉ lãnh đạo đơn vị đổi được mục này.',
    )
    await presses(head, group, which, 'phường Xuân An')
    const page = await hears(group, 'Nhóm này nhận việc của UBND phường Xuân An.')
    expect(page.message_id).toBe(which.message_id)

    const citizen = town.citizen()
    const code = await reports(
      citizen,
      'ổ gà trước số 12 Hùng Vương phường Xuân An, gọi tôi 0912345678',
    )
    const fresh = await card(group, code, '🆕')
    expect(fresh.text).not.toContain('0912345678')
    expect(labels(fresh)).toEqual([['Nhận việc']])
    await head.hears(`🆕 ${code}`)

    expect(await presses(outsider, group, fresh, 'Nhận việc')).toContain('Tôi chưa biết anh/chị.')
    expect(await presses(neighbour, group, fresh, 'Nhận việc')).toBe(
      'Hồ sơ này không thuộc đơn vị của anh/chị.',
    )
    // Both at once: one has it, the other is told who.
    const said = await Promise.all([
      presses(lan, group, fresh, 'Nhận việc'),
      presses(tu, group, fresh, 'Nhận việc'),
    ])
    const [winner, loser] = said[0]?.startsWith('Anh/chị đã nhận') ? [lan, tu] : [tu, lan]
    expect(said.toSorted()).toEqual(
      [
        `Anh/chị đã nhận ${code}. Thẻ đầy đủ ở trò chuyện riêng với tôi.`,
        `${code} đã có ${winner.name} nhận rồi.`,
      ].toSorted(),
    )
    const taken = await card(group, code, `✋ Đã nhận: ${winner.name}`)
    expect(taken.message_id).toBe(fresh.message_id)
    expect(taken.buttons).toEqual([])
    const full = await winner.hears((one) => one.text.startsWith(`🛠 ${code}`))
    expect(labels(full)[0]).toContain('Đã xử lý xong')
    expect(loser.inbox.some(({ text }) => text.includes(code))).toBe(false)
    await citizen.hears(`${code}: UBND phường Xuân An đã nhận việc`)

    await winner.presses(full, 'Khác…')
    await winner.presses(
      await winner.hears(`${code}: anh/chị chọn bước tiếp theo.`),
      'Giao người khác',
    )
    await winner.presses(await winner.hears(`Giao ${code} cho ai?`), loser.name)
    await loser.hears(`📌 ${winner.name} giao ${code} cho anh/chị.`)
    expect((await card(group, code, `✋ Đã nhận: ${loser.name}`)).message_id).toBe(fresh.message_id)
    expect(outsider.inbox.some(({ text }) => text.includes(code))).toBe(false)
  })
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
})
