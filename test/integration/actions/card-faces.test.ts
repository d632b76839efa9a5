import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { weeklySummary } from '../../../src/actions/oversight/weekly-summary.ts'
import { sayPlain } from '../../../src/i18n/render.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { openTimedTown, type TimedTown } from '../timed-town.ts'
import { complaint, denunciation, inspectorate, pothole, step, xuanAn } from '../town.ts'

/** What an officer and their head see of a case, as it stands on the phone. */

let town: TimedTown
let lan: Person
let tam: Person
let head: Person
let inspector: Person
let chief: Person

beforeAll(async () => {
  town = await openTimedTown('2024-08-01 09:00')
  lan = await town.newcomer()
  tam = await town.officer(xuanAn, 'officer', 'Lê Tâm')
  head = await town.officer(xuanAn, 'head')
  inspector = await town.officer(inspectorate, 'inspector')
  chief = await town.officer(inspectorate, 'chief-inspector')
})
afterAll(() => town.close())

const reader = () =>
  ({ language: 'vi', organisation: town.world.organisation, now: town.now() }) as const

/** The card as this person holds it: its lines, and the labels of its buttons. */
async function cardOf(person: Person, code: string) {
  const { id } = await town.caseOf(code)
  await town.transact((work) => showCards({ work, world: town.world }, id))
  const [row] = await town.rows<{ message: Reply }>(
    'SELECT message FROM notifications WHERE card_of = $1 AND chat_id = $2 ORDER BY seq DESC LIMIT 1',
    [id, person.chat.id],
  )
  return row && faceOf(row.message)
}
const faceOf = (reply: Reply) => ({
  lines: sayPlain(reply.key, reply.params ?? {}, reader()).split('\n'),
  labels: (reply.buttons ?? [])
    .flat()
    .map((button) =>
      sayPlain(button.key, 'params' in button ? (button.params ?? {}) : {}, reader()),
    ),
})
const menuOf = async (person: Person, code: string) => {
  const {
    replies: [menu],
  } = await town.act(person, { do: 'menu', code })
  return menu ? faceOf(menu).labels : []
}

describe('a card', () => {
  it('of feedback offers what is done most, the rest behind one button', async () => {
    const code = await town.file(lan, pothole)
    const labels = ['Nhận việc', 'Hỏi lại dân', 'Chuyển đơn vị', 'Khác…']
    expect((await cardOf(tam, code))?.labels).toEqual(labels)
    const [idlest, ...others] = (await cardOf(head, code))?.labels.slice(4) ?? []
    expect((await cardOf(head, code))?.labels.slice(0, 4)).toEqual(labels)
    expect([idlest, others]).toEqual([expect.stringMatching(/^Giao .* \(\d+ việc\)$/), []])
    const officers = [
      'Nhắn cho dân',
      'Không xử lý',
      'Chuyển cơ quan khác',
      'Phân loại lại',
      'Ghi dấu',
      'Giao người khác',
      'Ghi chú nội bộ',
    ]
    expect(await menuOf(tam, code)).toEqual([...labels.slice(0, 3), ...officers])
    expect((await menuOf(head, code)).filter((one) => !officers.includes(one))).toEqual([
      ...labels.slice(0, 3),
      'Lưu đơn',
    ])
  })

  it('of a complaint follows the law, and shows the head what is theirs', async () => {
    const code = await town.file(lan, complaint)
    expect((await cardOf(inspector, code))?.labels).toEqual([
      'Nhận việc',
      'Ghi nhận đơn',
      'Hỏi lại dân',
      'Khác…',
    ])
    await town.act(inspector, step(code, 'take'))
    expect((await cardOf(inspector, code))?.labels).toEqual([
      'Ghi nhận đơn',
      'Hỏi lại dân',
      'Khác…',
    ])
    await town.act(inspector, step(code, 'lodge', { ground: 'signed' }))
    expect((await cardOf(inspector, code))?.labels).toEqual(['Thụ lý', 'Không thụ lý', 'Khác…'])
    await town.act(inspector, step(code, 'accept'))
    expect(await menuOf(inspector, code)).not.toContain('Gia hạn')
    expect(await menuOf(chief, code)).toEqual(
      expect.arrayContaining(['Gia hạn', 'Tạm đình chỉ', 'Đình chỉ']),
    )
    await town.act(chief, step(code, 'suspend', { ground: 'other-result', words: 'Đợi đo đạc' }))
    const held = await cardOf(inspector, code)
    expect(held?.lines).toContain('⏸ Giải quyết: tạm dừng')
    expect(held?.labels).toEqual(['Khác…'])
    expect((await cardOf(chief, code))?.labels).toEqual(['Giải quyết tiếp', 'Khác…'])
  })

  it('shows marks, a second complaint, an extension, and every time that runs', async () => {
    const code = await town.file(lan, complaint)
    for (const toggle of ['repeated', 'bypassing', 'remote'] as const)
      await town.act(inspector, { do: 'mark', code, toggle })
    await town.pool.query('UPDATE cases SET instance = 2 WHERE code = $1', [code])
    await town.act(inspector, step(code, 'lodge', { ground: 'signed' }))
    await town.act(inspector, step(code, 'accept'))
    await town.act(chief, step(code, 'extend', { words: 'QĐ 9' }))
    const lines = (await cardOf(inspector, code))?.lines
    expect(lines).toContain('🏷 đơn lặp lại · vượt cấp · vùng sâu, vùng xa · lần hai')
    // Second instance, remote: 60 days; extended: 70, Thursday 10 October.
    expect(lines).toContain('Giải quyết trước T5 10/10, 24:00 · đã gia hạn 1 lần')
  })

  it('of a denunciation offers the notice of acceptance until it is told', async () => {
    const code = await town.file(lan, denunciation)
    await town.act(chief, step(code, 'lodge', { ground: 'signed' }))
    await town.act(chief, step(code, 'accept'))
    expect((await cardOf(chief, code))?.labels[0]).toBe('Báo đã thụ lý')
    await town.act(chief, step(code, 'notify'))
    expect((await cardOf(chief, code))?.labels).not.toContain('Báo đã thụ lý')
    expect(await menuOf(chief, code)).not.toContain('Báo đã thụ lý')
    expect(await cardOf(inspector, code)).toBeUndefined()
  })

  it('of somebody who is officer and head of the unit has the buttons of the head', async () => {
    const code = await town.file(lan, complaint)
    const both = await town.officer(inspectorate, 'inspector')
    await town.transact(async (work) => {
      const it = await work.findCase(code)
      if (it && both.officer)
        work.addMembership({ officerId: both.officer.id, unit: it.unit, role: 'head' })
    })
    await town.act(inspector, step(code, 'lodge', { ground: 'signed' }))
    await town.act(inspector, step(code, 'accept'))
    await town.act(chief, step(code, 'suspend', { ground: 'other-result', words: 'Đợi đo đạc' }))
    expect((await cardOf(both, code))?.labels).toEqual(['Giải quyết tiếp', 'Khác…'])
  })
})

describe('the week', () => {
  it('counts what was extended apart from what was on time and what was late', async () => {
    town.goTo('2024-08-05 09:00')
    const [onTime, extended, late] = [
      await town.file(lan, pothole),
      await town.file(lan, pothole),
      await town.file(lan, pothole),
    ]
    for (const code of [onTime, extended, late]) await town.act(tam, step(code, 'accept'))
    await town.act(head, step(extended, 'extend', { words: 'Chờ vật tư' }))
    await town.act(tam, step(onTime, 'resolve', { words: 'Đã vá xong hôm nay' }))
    town.goTo('2024-08-14 09:00')
    for (const code of [extended, late])
      await town.act(tam, step(code, 'resolve', { words: 'Đã vá xong hôm nay' }))
    const stillOpen = await town.file(lan, pothole)
    await town.act(tam, step(stillOpen, 'accept'))
    await town.act(head, step(stillOpen, 'extend', { words: 'Chờ vật tư' }))
    const week = { from: Date.UTC(2024, 7, 4, 17), to: Date.UTC(2024, 7, 18, 17) }
    const mine = tam.officer?.id ?? ''
    const counts = await town.transact((work) => work.countsOf({ officerId: mine }, week))
    expect(counts).toMatchObject({ open: 1, extended: 1, wentOut: 3 })
    expect(counts).toMatchObject({ onTime: 1, onExtendedTime: 1, late: 1 })
    town.goTo('2024-08-19 08:00')
    await town.transact((work) => weeklySummary({ work, world: town.world }))
    const own = await town.rows<{ message: Reply }>(
      "SELECT message FROM notifications WHERE chat_id = $1 AND dedupe LIKE 'weekly:%:own:%'",
      [tam.chat.id],
    )
    expect(own.map(({ message }) => faceOf(message).lines.slice(1, 3))).toEqual([
      [
        'Đang mở 1 · quá hạn 0 · tới hạn tuần này 0 · trong đó 1 việc đã gia hạn',
        'Tuần qua: mới 1, xong 2 (0 đúng hạn, 1 có gia hạn, 1 trễ)',
      ],
    ])
  })
})
