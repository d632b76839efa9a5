import { afterAll, beforeAll, expect, test } from 'vitest'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import { inWork } from '../support/people.ts'
import { bare, codeIn, reports } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

const pothole = 'ổ gà đường Hùng Vương, phường Xuân An, xe té hoài'
const light = 'đèn đường hẻm 21 Nguyễn Văn Cừ phường Xuân Bình tắt cả tuần nay'

const times = (person: Actor, words: string) =>
  person.inbox.filter(({ text }) => text.includes(words)).length

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** The promises still running, of a month, should have been kept an hour ago. */
const missDate = (code: string) =>
  town.query(
    `UPDATE clocks SET started_at = now() - interval '30 days', due_at = now() - interval '1 hour',
       next_action_at = now()
     WHERE stopped_at IS NULL AND case_id = (SELECT id FROM cases WHERE code = $1)`,
    [bare(code)],
  )

test('a talk goes on with another process where it stood', async () => {
  const officer = await town.officer(units.xuanAn)
  const citizen = town.citizen()
  citizen.says(pothole)
  const summary = await citizen.hears('Đúng chưa ạ?')
  await town.restart()
  await citizen.presses(summary, 'Đúng, gửi đi')
  const consent = await citizen.hears('Anh/chị đồng ý chứ?')
  await town.restart(async () => citizen.taps(consent, 'Đồng ý'))
  const code = codeIn(await citizen.hears('Đã nhận. Mã hồ sơ'))
  const card = await officer.hears(`🆕 ${code}`)
  await officer.presses(card, 'Nhận việc')
  await citizen.hears(`${code}: UBND phường Xuân An đã nhận việc`)
  await officer.hears((one) => one.text.startsWith(`🛠 ${code}`))
  expect(times(citizen, 'Mã hồ sơ')).toBe(1)
  expect(times(citizen, 'đã nhận việc')).toBe(1)
  expect(times(officer, code)).toBe(2)
})

test('a promise that passed is told once, to the officer and the head', async () => {
  const officer = await town.officer(units.xuanBinh)
  const colleague = await town.officer(units.xuanBinh)
  const head = await town.officer(units.xuanBinh, 'head')
  const citizen = town.citizen()
  const code = await reports(citizen, light)
  await officer.presses(await officer.hears(`🆕 ${code}`), 'Nhận việc')
  await officer.hears((one) => one.text.startsWith(`🛠 ${code}`))
  await town.restart(() => missDate(code))
  for (const one of [officer, head]) {
    const told = await one.hears(`⏰ ${code} quá hạn 1 giờ – Xử lý xong`)
    expect(told.text).toContain(`Đèn đường · UBND phường Xuân Bình · ${officer.name}`)
    const labels = told.buttons.flat().map(({ label }) => label)
    expect(labels).toEqual(['Mở hồ sơ', 'Tôi có kế hoạch…'])
  }
  await town.restart()
  expect(await inWork(town.databaseUrl, (context) => climbLadders(context))).toBe(0)
  head.says('/quahan')
  const late = await head.hears('Việc quá hạn:')
  expect(late.text).toContain(`• ⏰ ${code} · Đèn đường · UBND phường Xuân Bình · ${officer.name}`)
  expect([officer, head, colleague].map((one) => times(one, 'quá hạn 1 giờ'))).toEqual([1, 1, 0])
  citizen.says('/hoso')
  const own = await citizen.hears('Hồ sơ của anh/chị:')
  expect(own.text).toContain(`• ⏰ ${code} · Đèn đường · đang xử lý · trễ hẹn từ `)
  await citizen.presses(own, code)
  await citizen.hears('⚠️ Trễ hẹn: Xử lý xong')
})

test('nobody learns who the other is', () => {
  expect(town.leaks()).toEqual([])
})
