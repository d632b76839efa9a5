import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { weeklySummary } from '../../src/actions/oversight/weekly-summary.ts'
import type { Person } from '../../src/ports/person.ts'
import { openTimedTown, type TimedTown } from './timed-town.ts'
import { suoiTre, xuanAn } from './town.ts'

let town: TimedTown
let officer: Person
let head: Person
let elsewhere: Person
let collector: Person
beforeAll(async () => {
  town = await openTimedTown('2024-08-05 09:00')
  officer = await town.officer(xuanAn)
  head = await town.officer(xuanAn, 'head')
  elsewhere = await town.officer(suoiTre)
  collector = await town.officer('LK-NV')
})
afterAll(() => town.close())

const lastTo = async (person: Person) =>
  (
    await town.rows<{ message: { key: string; params: Record<string, unknown> } }>(
      'SELECT message FROM notifications WHERE chat_id = $1 AND card_of IS NULL ORDER BY seq DESC LIMIT 1',
      [person.chat.id],
    )
  )[0]?.message

describe('a difficulty of a unit', () => {
  test('goes to the unit that collects them, and its answer comes back to sender and head', async () => {
    const asked = await town.say(officer, { type: 'button', data: 'difficulty-new' })
    expect(asked[0]?.key).toBe('difficulty.what')
    const [sent] = await town.say(officer, { type: 'text', text: 'Thiếu người trực máy' })
    expect(sent).toMatchObject({ key: 'difficulty.sent', params: { number: 'KK-1' } })
    expect(await lastTo(collector)).toMatchObject({
      key: 'difficulty.came',
      params: { text: 'Thiếu người trực máy', from: { unit: { code: xuanAn } } },
    })
    await town.say(collector, { type: 'button', data: 'difficulty:1' })
    const [done] = await town.say(collector, { type: 'text', text: 'Sẽ cử thêm một người' })
    expect(done?.key).toBe('difficulty.answered')
    for (const person of [officer, head])
      expect(await lastTo(person)).toMatchObject({
        key: 'difficulty.reply',
        params: { text: 'Sẽ cử thêm một người' },
      })
    expect((await lastTo(elsewhere))?.key).not.toBe('difficulty.reply')
    const [own] = await town.say(officer, { type: 'text', text: '/khokhan' })
    expect(own?.key).toBe('difficulty.list')
    expect(JSON.stringify(own)).toContain('Sẽ cử thêm một người')
    const [others] = await town.say(elsewhere, { type: 'text', text: '/khokhan' })
    expect(others?.key).toBe('difficulty.none')
  })

  test('is answered once, and by nobody else', async () => {
    await town.act(officer, { do: 'report-difficulty', text: 'Máy in hỏng' })
    const citizen = await town.newcomer()
    const key = async (person: Person, number: number) =>
      (await town.refusal(person, { do: 'answer-difficulty', number, text: 'Đã biết' })).key
    expect(await key(citizen, 2)).toBe('refusal.officers-only')
    for (const person of [officer, head, elsewhere])
      expect(await key(person, 2)).toBe('refusal.difficulty-unknown')
    for (const number of [0, -1, 1.5, Number.NaN, 2 ** 40, 999])
      expect(await key(collector, number)).toBe('refusal.difficulty-unknown')
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        town.tries(collector, { do: 'answer-difficulty', number: 2, text: `Lần ${n}` }),
      ),
    )
    expect(answers.filter((one) => 'replies' in one)).toHaveLength(1)
    expect(await key(collector, 2)).toBe('refusal.difficulty-answered')
    expect((await town.refusal(collector, { do: 'begin-difficulty' })).key).toBe(
      'refusal.difficulty-own',
    )
  })

  test('that waits is in the Monday message of who collects them', async () => {
    await town.act(officer, { do: 'report-difficulty', text: 'Chưa có mạng' })
    town.goTo('2024-08-12 07:30')
    await town.transact((work) => weeklySummary({ work, world: town.world }))
    const told = await town.rows<{ chat_id: number }>(
      `SELECT chat_id FROM notifications WHERE dedupe LIKE 'weekly:%:difficulties:%'`,
    )
    expect(told).toEqual([{ chat_id: collector.chat.id }])
  })
})
