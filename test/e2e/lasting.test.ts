import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { warnOverdue } from '../../src/actions/warn-overdue.ts'
import { weeklySummary } from '../../src/actions/weekly-summary.ts'
import { DAY, HOUR } from '../../src/domain/time/calendar.ts'
import { mondayAt } from '../../src/domain/time/week.ts'
import { inWork } from '../support/people.ts'
import { bare, codeIn, reports } from './filing.ts'
import { type Actor, openTown, type Town, units } from './town.ts'

const pothole = 'ổ gà đường Hùng Vương, phường Xuân An, xe té hoài'
const light = 'đèn đường hẻm 21 Nguyễn Văn Cừ phường Xuân Bình tắt cả tuần nay'

const times = (person: Actor, words: string) =>
  person.inbox.filter(({ text }) => text.includes(words)).length

/** What the bot tried to send to somebody, by the status of the answer. */
const sentTo = ({ emulator }: Town, { user }: Actor) =>
  emulator.calls.filter(({ params }) => String(params.chat_id) === String(user.id))

describe('what outlasts a restart, a blocked bot, a missed date', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

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

  test('who blocked the bot is left in peace, and told everything when they are back', async () => {
    const officer = await town.officer(units.hangGon)
    const citizen = town.citizen()
    const code = await reports(citizen, 'rác đầy đường ở xã Hàng Gòn')
    citizen.blocks()
    await town.until(async () => (await unreachable(citizen)) === 'blocked')
    const before = sentTo(town, citizen).length
    await officer.presses(await officer.hears(`🆕 ${code}`), 'Nhận việc')
    await town.until(async () => (await unsent(citizen)) === 1)
    expect(sentTo(town, citizen)).toHaveLength(before)
    citizen.unblocks()
    await citizen.hears(`${code}: UBND xã Hàng Gòn đã nhận việc`)
    expect(await unreachable(citizen)).toBe(null)
  })

  test('an account that is gone is tried once', async () => {
    const officer = await town.officer(units.baoVinh)
    const citizen = town.citizen()
    const code = await reports(citizen, 'rác đầy đường ở phường Bảo Vinh')
    const card = await officer.hears(`🆕 ${code}`)
    citizen.deactivates()
    await officer.presses(card, 'Nhận việc')
    await town.until(async () => (await unreachable(citizen)) === 'deactivated')
    await officer.presses(card, 'Hỏi lại dân')
    await officer.hears('Anh/chị muốn hỏi người dân điều gì')
    officer.says('Ở đoạn nào ạ?')
    await town.until(async () => (await unsent(citizen)) === 2)
    expect(sentTo(town, citizen).filter(({ status }) => status === 403)).toHaveLength(1)
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
      const told = await one.hears(`⏰ ${code} đã quá hạn “Xử lý xong”`)
      expect(told.text).toContain('Đèn đường · UBND phường Xuân Bình')
      expect(told.buttons.flat().map(({ label }) => label)).toEqual(['Mở hồ sơ'])
    }
    await town.restart()
    expect(await inWork(town.databaseUrl, warnOverdue)).toBe(0)
    head.says('/quahan')
    const late = await head.hears('Việc quá hạn:')
    expect(late.text).toContain(
      `• ⏰ ${code} · Đèn đường · UBND phường Xuân Bình · ${officer.name}`,
    )
    expect([officer, head, colleague].map((one) => times(one, 'đã quá hạn'))).toEqual([1, 1, 0])
    citizen.says('/hoso')
    const own = await citizen.hears('Hồ sơ của anh/chị:')
    expect(own.text).toContain(`• ⏰ ${code} · Đèn đường · đang xử lý · trễ hẹn từ `)
    await citizen.presses(own, code)
    await citizen.hears('⚠️ Trễ hẹn: Xử lý xong')
  })

  test('nobody learns who the other is', () => {
    expect(town.leaks()).toEqual([])
  })

  const chatOf = async ({ user }: Actor) => {
    const [chat] = await town.query<{ id: string; unreachable_reason: string | null }>(
      'SELECT id, unreachable_reason FROM chats WHERE external_id = $1',
      [String(user.id)],
    )
    return chat
  }
  const unreachable = async (person: Actor) => (await chatOf(person))?.unreachable_reason
  const unsent = async (person: Actor) =>
    (
      await town.query(
        "SELECT 1 FROM notifications WHERE chat_id = $1 AND status = 'unreachable'",
        [(await chatOf(person))?.id],
      )
    ).length
  const missDate = (code: string) =>
    town.query(
      `UPDATE clocks SET due_at = now() - interval '2 days'
       WHERE stopped_at IS NULL AND case_id = (SELECT id FROM cases WHERE code = $1)`,
      [bare(code)],
    )
})

describe('Monday morning', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const sumUpAt = (ms: number) =>
    inWork(
      town.databaseUrl,
      (context) => weeklySummary(context),
      () => ms,
    )

  test('from 07:30 on everyone gets their week once: their own work and their unit', async () => {
    const officer = await town.officer(units.xuanAn)
    const inspector = await town.officer(units.inspectorate, 'inspector')
    const code = await reports(town.citizen(), pothole)
    await officer.presses(await officer.hears(`🆕 ${code}`), 'Nhận việc')
    await officer.hears((one) => one.text.startsWith(`🛠 ${code}`))

    const nextMonday = mondayAt(Date.now() + 7 * DAY, '07:30')
    expect(await sumUpAt(nextMonday - 1)).toBe(0)
    expect(await sumUpAt(nextMonday + HOUR)).toBe(4)
    expect(await sumUpAt(nextMonday + 2 * HOUR)).toBe(0)

    const own = await officer.hears('việc của anh/chị')
    expect(own.text).toMatch(
      /^Tuần \d+ – việc của anh\/chị\nĐang mở 1 · quá hạn \d · tới hạn tuần này \d\nTuần qua: mới 1, xong 0\n/,
    )
    expect(own.buttons.flat().map(({ label }) => label)).toEqual(['Việc của tôi', 'Việc quá hạn'])
    const ofUnit = await officer.hears('– UBND phường Xuân An')
    expect(ofUnit.text).toContain('Tuần qua: mới 1, xong 0')
    const quiet = await inspector.hears('việc của anh/chị')
    expect(quiet.text).toContain('Không còn việc nào đang mở.')
    const city = await inspector.hears('– toàn thành phố')
    expect(city.text).toContain('Đang mở 1 · ')
    expect(times(officer, 'Tuần qua: mới')).toBe(2)
  })
})
