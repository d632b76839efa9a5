import { afterAll, beforeAll, expect, test } from 'vitest'
import { reports } from './filing.ts'
import { openTown, type Town, units } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

test('somebody links two phones; news comes to the one used last, then to the other', async () => {
  const officer = await town.officer(units.hangGon)
  const [old, other] = [town.citizen(), town.citizen()]
  const code = await reports(old, 'rác đầy đường ở xã Hàng Gòn')
  old.says('/liên kết')
  const { text } = await old.hears('Mã liên kết của anh/chị')
  other.says(/KET-\w{4}-\w{4}/.exec(text)?.[0] ?? '')
  await other.presses(await other.hears('Chat này sắp được liên kết'), 'Đúng, liên kết')
  await other.hears('Đã liên kết với Telegram')
  await old.hears('Đã liên kết chat này với một chat Telegram')
  const card = await officer.hears(`🆕 ${code}`)
  await officer.presses(card, 'Nhận việc')
  await other.hears(`${code}: UBND xã Hàng Gòn đã nhận việc`)
  other.deactivates()
  await officer.presses(card, 'Hỏi lại dân')
  await officer.hears('Anh/chị muốn hỏi người dân điều gì')
  officer.says('Ở đoạn nào ạ?')
  await old.hears('Ở đoạn nào ạ?')
  expect(
    await town.query(
      'SELECT count(*)::int AS sent FROM notifications WHERE roams AND tried <> $1',
      [[]],
    ),
  ).toEqual([{ sent: 1 }])
})
