import { afterAll, beforeAll, expect, test } from 'vitest'
import { reports } from '../e2e/filing.ts'
import { card, hears, presses } from '../e2e/in-group.ts'
import { openTown, type Town, units } from '../e2e/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('a topic of a group is a place of its own; talk is not read, a deleted topic is given up', async () => {
  const head = await town.officer(units.phuBinh, 'head')
  const lan = await town.officer(units.phuBinh)
  const group = town.emulator.group({
    id: -1001700000077,
    title: 'Phú Bình',
    members: [head, lan],
    topics: [45, 46],
  })
  head.in(group).says('sáng nay họp', { thread: 45 })
  head.in(group).says('/donvi', { thread: 45 })
  const hello = await hears(group, 'Chào cả nhóm.')
  expect(hello.raw.message_thread_id).toBe(45)
  await presses(head, group, hello, 'Nhóm của đơn vị nào?')
  await presses(head, group, await hears(group, 'đơn vị nào?'), 'phường Phú Bình')
  await hears(group, 'Nhóm này nhận việc của UBND phường Phú Bình.')
  const code = await reports(town.citizen(), 'đèn đường phường Phú Bình tắt cả tuần nay')
  const fresh = await card(group, code, '🆕')
  expect(fresh.raw.message_thread_id).toBe(45)
  expect(await presses(lan, group, fresh, 'Nhận việc')).toContain(`Anh/chị đã nhận ${code}.`)
  await card(group, code, `✋ Đã nhận: ${lan.name}`)
  // The general topic is named by leaving it out, and belongs to no unit.
  head.in(group).says('/donvi')
  expect((await hears(group, 'Chào cả nhóm.')).raw.message_thread_id).toBeUndefined()

  group.closesTopic(45)
  await reports(town.citizen(), 'rác ứ đọng ở chợ phường Phú Bình ba ngày nay')
  await town.until(async () => {
    const gone = await town.query(
      "SELECT 1 FROM chats WHERE external_id = '-1001700000077/45' AND unreachable_reason = 'topic-deleted'",
    )
    return gone.length === 1
  })
  // Without its group everybody of the unit gets a card again.
  const third = await reports(town.citizen(), 'cây đổ chắn đường phường Phú Bình')
  await lan.hears(third)
})
