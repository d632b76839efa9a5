import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import type { Report } from '../../../src/actions/citizen/submit.ts'
import type { FormVerb, Given } from '../../../src/domain/case/forms.ts'
import type { Person } from '../../../src/ports/person.ts'
import { at, openTimedTown, type TimedTown } from '../timed-town.ts'
import { complaint, denunciation, inspectorate, meeting, pothole, step, xuanAn } from '../town.ts'

/** Every step of an officer on the real database: where it leads, what times it starts and ends. */

let town: TimedTown
let lan: Person
let tam: Person
let head: Person
let inspector: Person
let chief: Person

beforeAll(async () => {
  town = await openTimedTown('2024-08-01 09:00')
  lan = await town.newcomer()
  tam = await town.officer(xuanAn)
  head = await town.officer(xuanAn, 'head')
  inspector = await town.officer(inspectorate, 'inspector')
  chief = await town.officer(inspectorate, 'chief-inspector')
})
afterAll(() => town.close())

/** On Thursday 1 August 2024, 9:00, Vietnamese time, until "time that passes". */
const filed = (report: Report): Promise<string> => town.file(lan, report)

const refusalOf = async (person: Person, command: Command) =>
  (await town.refusal(person, command)).key

async function takes(person: Person, code: string, verb: FormVerb, given: Given = {}) {
  await town.act(person, step(code, verb, given))
  const { status } = await town.caseOf(code)
  return [status, ...(await town.times(code))]
}

const lastNotice = async (code: string) => (await town.news(lan, code)).at(-1)
const lastEvent = async (code: string) =>
  (
    await town.rows<{ type: string; data: Record<string, unknown>; seq: number }>(
      `SELECT e.type, e.data, e.seq, c.seal_key FROM case_events e JOIN cases c ON c.id = e.case_id
       WHERE c.code = $1 ORDER BY e.seq DESC LIMIT 1`,
      [code],
    )
  )[0]

describe('feedback', () => {
  it('is accepted, extended once by the head, and done', async () => {
    const code = await filed(pothole)
    expect(await town.times(code)).toEqual([
      'first-answer 2024-08-02 09:00',
      'resolve 2024-08-08 17:00',
    ])
    expect(await takes(tam, code, 'accept')).toEqual(['accepted', 'resolve 2024-08-08 17:00'])
    const extend = step(code, 'extend', { words: 'Chờ nhựa nóng' })
    expect(await refusalOf(tam, extend)).toBe('refusal.head-only')
    expect(await takes(head, code, 'extend', { words: 'Chờ nhựa nóng' })).toEqual([
      'accepted',
      'resolve 2024-08-15 17:00 +1',
    ])
    expect(await refusalOf(head, extend)).toBe('refusal.extended-enough')
    expect(await takes(tam, code, 'resolve', { words: 'Đã vá xong ổ gà' })).toEqual(['resolved'])
  })

  it('is passed to an authority outside, refused, or filed by the head', async () => {
    const agency = 'Sở Giao thông Vận tải'
    const away = await filed(pothole)
    expect(await takes(tam, away, 'transfer', { agency, words: 'Đường tỉnh' })).toEqual([
      'forwarded',
    ])
    expect(await lastNotice(away)).toMatchObject({ key: 'notice.transferred', params: { agency } })
    expect(await lastEvent(away)).toMatchObject({ data: { agency, words: 'Đường tỉnh' } })
    const refused = await filed(pothole)
    expect(await takes(tam, refused, 'refuse', { ground: 'private', words: 'Đất riêng' })).toEqual([
      'refused',
    ])
    const filedAway = await filed(pothole)
    const file = step(filedAway, 'file', { words: 'Trùng' })
    expect(await refusalOf(tam, file)).toBe('refusal.head-only')
    expect(await takes(head, filedAway, 'file', { words: 'Trùng' })).toEqual(['filed'])
  })

  it('is not extended once its time has run out', async () => {
    const code = await filed(pothole)
    await takes(tam, code, 'accept')
    await town.pool.query(
      `UPDATE clocks SET due_at = $2 FROM cases c
       WHERE c.id = case_id AND c.code = $1 AND clocks.stopped_at IS NULL`,
      [code, new Date(town.now() - 60_000)],
    )
    expect(await refusalOf(head, step(code, 'extend', { words: 'x' }))).toBe('refusal.extend-late')
  })
})

describe('a complaint', () => {
  it('goes the way of the law, each time by its article', async () => {
    const code = await filed(complaint)
    expect(await town.times(code)).toEqual([
      'first-answer 2024-08-02 09:00',
      'sorting 2024-08-15 17:00',
    ])
    expect(await takes(inspector, code, 'take')).toEqual(['received', 'sorting 2024-08-15 17:00'])
    expect(await refusalOf(chief, step(code, 'take'))).toBe('refusal.taken')
    expect(await refusalOf(inspector, step(code, 'accept'))).toBe('refusal.moved-on')
    // Day 10 is Sunday 11 August: the next working day.
    expect(await takes(inspector, code, 'lodge', { ground: 'signed' })).toEqual([
      'lodged',
      'acceptance 2024-08-12 24:00',
    ])
    expect((await town.caseOf(code)).lodgedAt).toBe(town.now())
    expect(await takes(inspector, code, 'accept')).toEqual([
      'accepted',
      // Day 30 is Saturday 31 August; then Sunday, 2 and 3 September are holidays.
      'resolution 2024-09-04 24:00',
    ])
    const told = await lastNotice(code)
    expect(told?.key).toBe('notice.accepted-KN')
    expect(JSON.stringify(told)).toContain('Luật Khiếu nại 2011, Điều 28')
    expect(await takes(inspector, code, 'meet', { words: 'Thống nhất đo lại' })).toEqual([
      'accepted',
      'resolution 2024-09-04 24:00',
    ])
    // 45 days for a complex matter: day 45 is Sunday 15 September.
    expect(await takes(chief, code, 'extend', { words: 'QĐ 45' })).toEqual([
      'accepted',
      'resolution 2024-09-16 24:00 +1',
    ])
    expect(await refusalOf(chief, step(code, 'extend', { words: 'nữa' }))).toBe(
      'refusal.extended-enough',
    )
    expect(await takes(inspector, code, 'decide', { words: 'QĐ 77' })).toEqual([
      'decided',
      'send-decision 2024-08-06 24:00',
    ])
    expect(await takes(inspector, code, 'resolve', { words: 'Công nhận một phần' })).toEqual([
      'resolved',
    ])
    expect((await town.clocksOf(code)).map(({ name }) => name).sort()).toEqual([
      'acceptance',
      'first-answer',
      'resolution',
      'resolution',
      'send-decision',
      'sorting',
    ])
  })

  it('keeps on record what was promised before an extension, and tells both dates', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'in-person' })
    await takes(inspector, code, 'accept')
    await takes(chief, code, 'extend', { words: 'QĐ 12' })
    const resolutions = (await town.clocksOf(code)).filter(({ name }) => name === 'resolution')
    const [old, next] = resolutions
    expect([old?.stoppedAt, next?.follows]).toEqual([town.now(), old?.id])
    expect([old?.extensions, next?.extensions]).toEqual([0, 1])
    expect(await lastNotice(code)).toMatchObject({
      key: 'notice.extended-KN',
      params: {
        old: { time: old?.dueAt },
        due: { time: next?.dueAt },
        words: 'QĐ 12',
        source: 'Luật Khiếu nại 2011, Điều 28',
      },
    })
    expect(await lastEvent(code)).toMatchObject({
      type: 'extend',
      data: { clock: 'resolution', oldDue: old?.dueAt, due: next?.dueAt, words: 'QĐ 12' },
    })
  })

  it('takes its longer limits when it is complex or far away, before thụ lý by any officer', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    await town.act(inspector, { do: 'mark', code, toggle: 'complex' })
    await town.act(inspector, { do: 'mark', code, toggle: 'remote' })
    // 60 days: Monday 30 September.
    expect(await takes(inspector, code, 'accept')).toEqual([
      'accepted',
      'resolution 2024-09-30 24:00',
    ])
    expect(await refusalOf(chief, step(code, 'extend', { words: 'x' }))).toBe(
      'refusal.extended-enough',
    )
  })

  it('has a running time lengthened by a mark only by the head, and the citizen is told', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    await takes(inspector, code, 'accept')
    const remote = { do: 'mark', code, toggle: 'remote' } as const
    const before = await town.caseOf(code)
    expect(await refusalOf(inspector, remote)).toBe('refusal.head-only')
    expect(await town.caseOf(code)).toEqual(before)
    await town.act(chief, remote)
    expect(await town.times(code)).toEqual(['resolution 2024-09-16 24:00'])
    expect((await lastNotice(code))?.key).toBe('notice.new-date')
    const heard = (await town.news(lan, code)).length
    await town.act(chief, { do: 'mark', code, toggle: 'repeated' })
    expect((await town.news(lan, code)).length).toBe(heard)
    await town.act(inspector, remote)
    expect(await town.times(code)).toEqual(['resolution 2024-09-04 24:00'])
  })

  it('that turns out complex takes the decision to extend it, not a mark, whoever sets it', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    await takes(inspector, code, 'accept')
    const before = await town.everything()
    expect(await refusalOf(chief, { do: 'mark', code, toggle: 'complex' })).toBe(
      'refusal.extend-instead',
    )
    expect(await town.everything()).toEqual(before)
  })

  it('of the second instance is not decided before whoever complains was met', async () => {
    const code = await filed(complaint)
    await town.rows('UPDATE cases SET instance = 2 WHERE code = $1', [code])
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    await takes(inspector, code, 'accept')
    const decide = step(code, 'decide', { words: 'QĐ 78' })
    expect(await refusalOf(inspector, decide)).toBe('refusal.meet-first')
    await takes(inspector, code, 'meet', { words: 'Giữ yêu cầu' })
    expect((await takes(inspector, code, 'decide', { words: 'QĐ 78' }))[0]).toBe('decided')
  })

  it.each([
    ['guide', { words: 'Nộp ở Tòa án' }, 'guided', 'notice.guided'],
    ['return', { words: 'Thiếu chữ ký' }, 'returned', 'notice.returned'],
    ['transfer', { agency: 'Thanh tra tỉnh', words: 'x' }, 'forwarded', 'notice.transferred'],
    ['refuse', { ground: 'in-court', words: 'x' }, 'refused', 'notice.refused-KN'],
    ['file', { words: 'Trùng đơn' }, 'filed', 'notice.filed'],
  ] as const)('once lodged can end by %s', async (verb, given, status, notice) => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    expect(await takes(chief, code, verb, given)).toEqual([status])
    expect((await lastNotice(code))?.key).toBe(notice)
    expect((await town.caseOf(code)).closedAt).toBe(town.now())
    expect(await refusalOf(chief, step(code, verb, given))).toBe('refusal.moved-on')
  })

  it('knows the nine grounds of Điều 11, each with its clause, and no others', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    const {
      replies: [asked],
    } = await town.act(inspector, {
      do: 'step',
      code,
      verb: 'refuse',
      given: { ground: 'private' },
      sure: true,
    })
    expect(asked?.key).toBe('step.refuse-why-formal')
    expect(asked?.buttons?.slice(0, -1).flat()).toHaveLength(9)
    expect((await town.caseOf(code)).status).toBe('lodged')
  })

  it('goes to another unit of the city with its time, lodged or not', async () => {
    const code = await filed(complaint)
    expect(
      await takes(inspector, code, 'forward', { unit: xuanAn, words: 'Thuộc phường' }),
    ).toEqual(['received', 'first-answer 2024-08-02 09:00', 'sorting 2024-08-15 17:00'])
    expect(await takes(tam, code, 'lodge', { ground: 'signed' })).toEqual([
      'lodged',
      'acceptance 2024-08-12 24:00',
    ])
    const back = { unit: inspectorate, words: 'Không thuộc phường' }
    expect(await takes(tam, code, 'forward', back)).toEqual([
      'lodged',
      'acceptance 2024-08-12 24:00',
    ])
  })
})

describe('a denunciation', () => {
  it('is checked, accepted, told, extended twice at most, and concluded', async () => {
    const code = await filed(denunciation)
    expect(await takes(chief, code, 'lodge', { ground: 'signed' })).toEqual([
      'lodged',
      'initial-check 2024-08-12 24:00',
    ])
    expect(await takes(chief, code, 'extend', { words: 'Nhiều nơi' })).toEqual([
      'lodged',
      'initial-check 2024-08-15 24:00 +1',
    ])
    expect(await takes(chief, code, 'accept')).toEqual([
      'accepted',
      'notify-acceptance 2024-08-08 24:00',
      'resolution 2024-09-04 24:00',
    ])
    expect(await takes(chief, code, 'notify')).toEqual(['accepted', 'resolution 2024-09-04 24:00'])
    expect(await refusalOf(chief, step(code, 'notify'))).toBe('refusal.notified')
    // 60 and 90 days: Monday 30 September, Wednesday 30 October.
    expect(await takes(chief, code, 'extend', { words: 'x' })).toEqual([
      'accepted',
      'resolution 2024-09-30 24:00 +1',
    ])
    expect(await takes(chief, code, 'extend', { words: 'x' })).toEqual([
      'accepted',
      'resolution 2024-10-30 24:00 +2',
    ])
    expect(await refusalOf(chief, step(code, 'extend', { words: 'x' }))).toBe(
      'refusal.extended-enough',
    )
    expect(await takes(chief, code, 'decide')).toEqual([
      'decided',
      'send-decision 2024-08-08 24:00',
    ])
    expect(await takes(chief, code, 'resolve', { words: 'Mời nhận kết luận' })).toEqual([
      'resolved',
    ])
  })

  it('reminds whoever writes to the denouncer that others may see the screen', async () => {
    const code = await filed(denunciation)
    const ask = { do: 'step', code, verb: 'ask', given: {}, sure: false } as const
    expect((await town.act(chief, ask)).replies[0]?.key).toBe('step.words-sealed')
  })

  it('is not concluded before the denouncer was told that it is accepted', async () => {
    const code = await filed(denunciation)
    await takes(chief, code, 'lodge', { ground: 'signed' })
    await takes(chief, code, 'accept')
    expect(await refusalOf(chief, step(code, 'decide'))).toBe('refusal.notify-first')
    await takes(chief, code, 'notify')
    expect((await takes(chief, code, 'decide'))[0]).toBe('decided')
  })

  it('writes nothing that was said into its history, and names neither law nor matter to the sender', async () => {
    const code = await filed(denunciation)
    await takes(chief, code, 'lodge', { ground: 'signed' })
    await takes(chief, code, 'refuse', { ground: 'no-basis', words: 'BIMAT' })
    expect(await lastEvent(code)).toMatchObject({ type: 'refuse', data: { ground: 'no-basis' } })
    expect(JSON.stringify(await lastEvent(code))).not.toContain('BIMAT')
    // No message to a denouncer is tied to the case: the last one in the chat is the one.
    const [last] = await town.rows(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
      [lan.chat.id],
    )
    const news = JSON.stringify(last)
    expect(news).toContain('BIMAT')
    expect(news).not.toMatch(/Tố cáo|kind\.TC|corruption/)
  })

  it('is no officer’s to move, nor to see', async () => {
    const code = await filed(denunciation)
    for (const verb of ['take', 'lodge', 'ask', 'file'] as const)
      expect(await refusalOf(inspector, step(code, verb))).toBe('refusal.not-your-unit')
  })
})

describe('a dialogue', () => {
  it('is taken, offered an hour, held, and its outcome told', async () => {
    const code = await filed(meeting)
    expect(await takes(tam, code, 'accept')).toEqual(['accepted', 'slot-offer 2024-08-08 17:00'])
    await town.act(tam, { do: 'offer', code })
    expect([(await town.caseOf(code)).status, ...(await town.times(code))]).toEqual([
      'offered',
      'slot-choice 2024-08-08 17:00',
    ])
    expect(await refusalOf(tam, step(code, 'meet', { words: 'x' }))).toBe('refusal.moved-on')
    const shown = await town.act(lan, { do: 'track', code })
    // What the office waits for is no promise to the citizen.
    expect(JSON.stringify(shown)).not.toContain('clock.slot-choice')
    const hour = at('2024-08-08 08:00')
    await town.act(lan, { do: 'book', code, slot: await town.slotAt(xuanAn, hour) })
    // Reminders begin at the hour itself; on Friday evening the outcome should be there.
    const [clock] = (await town.clocksOf(code)).filter(({ stoppedAt }) => stoppedAt === undefined)
    expect(clock).toMatchObject({ name: 'appointment', startedAt: hour })
    expect(clock?.nextActionAt).toBeGreaterThan(hour)
    expect(await town.times(code)).toEqual(['appointment 2024-08-09 17:00'])
    expect(
      await takes(tam, code, 'meet', {
        present: '1 người dân, 1 cán bộ',
        said: 'Đường hư từ tháng 5',
        words: 'Phường hẹn sửa đường',
      }),
    ).toEqual(['met', 'outcome 2024-08-15 17:00', 'reception-result 2024-08-15 24:00'])
    expect(await takes(tam, code, 'resolve', { words: 'Đường sửa xong 20/8' })).toEqual([
      'resolved',
    ])
  })
})

describe('a case that turns out to be another', () => {
  const becomes = (
    person: Person,
    code: string,
    aspect: 'kind' | 'topic' | 'urgency',
    value: string,
  ) => town.act(person, { do: 'reclassify', code, aspect, value, sure: true })

  it('danger shortens what was promised, and the citizen is told the new end', async () => {
    const code = await filed(pothole)
    await becomes(tam, code, 'urgency', 'danger')
    expect(await town.times(code)).toEqual([
      'first-answer 2024-08-01 14:30',
      'resolve 2024-08-02 09:00',
    ])
    expect((await lastNotice(code))?.key).toBe('notice.new-date')
    await becomes(tam, code, 'urgency', 'normal')
    expect(await town.times(code)).toEqual([
      'first-answer 2024-08-02 09:00',
      'resolve 2024-08-08 17:00',
    ])
  })

  it('another topic changes nothing for the citizen, so nothing is told', async () => {
    const code = await filed(pothole)
    await becomes(tam, code, 'topic', 'lighting')
    expect((await town.caseOf(code)).topic).toBe('lighting')
    expect(await town.news(lan, code)).toEqual([])
    expect(await lastEvent(code)).toMatchObject({
      type: 'reclassify',
      data: { from: { topic: 'roads' }, to: { topic: 'lighting' } },
    })
  })

  it('feedback becomes a complaint: its own times, from its receipt, and no first answer twice', async () => {
    const code = await filed(pothole)
    await takes(tam, code, 'accept')
    await becomes(tam, code, 'kind', 'KN')
    expect(await town.caseOf(code)).toMatchObject({ kind: 'KN', status: 'received' })
    expect(await town.times(code)).toEqual(['sorting 2024-08-15 17:00'])
    expect((await lastNotice(code))?.key).toBe('notice.reclassified-KN')
    expect((await takes(tam, code, 'lodge', { ground: 'signed' }))[0]).toBe('lodged')
  })

  it('is seen once more before the kind changes, and never becomes a denunciation', async () => {
    const code = await filed(pothole)
    const change = async (value: string, sure: boolean) =>
      (await town.act(tam, { do: 'reclassify', code, aspect: 'kind', value, sure })).replies
    expect((await change('KN', false))[0]?.key).toBe('officer.change-check')
    for (const value of ['TC', 'PAKN', 'constructor'])
      expect((await change(value, true))[0]?.key).toBe('officer.change-kind')
    expect((await town.caseOf(code)).kind).toBe('PAKN')
    expect((await town.caseOf(code)).version).toBe(1)
  })

  it('is not classified anew once the law’s clock runs', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    const change = { do: 'reclassify', code, aspect: 'kind', value: 'PAKN', sure: true } as const
    expect(await refusalOf(inspector, change)).toBe('refusal.moved-on')
  })
})

describe('a step by its form', () => {
  it('asks for what is missing, shows what goes out, and happens with the yes alone', async () => {
    const code = await filed(complaint)
    const said = async (given: Given, sure = false) =>
      (await town.act(inspector, { do: 'step', code, verb: 'lodge', given, sure })).replies[0]
    expect((await said({}))?.key).toBe('step.lodge-how')
    expect((await said({ ground: 'nonsense' }, true))?.key).toBe('step.lodge-how')
    const check = await said({ ground: 'signed' })
    expect(check).toMatchObject({
      key: 'step.check',
      params: { notice: { text: 'notice.lodged' } },
    })
    expect((await town.caseOf(code)).status).toBe('received')
    await said({ ground: 'signed' }, true)
    expect((await town.caseOf(code)).status).toBe('lodged')
    // What was shown is what was sent.
    const sent = await lastNotice(code)
    const shown = check?.params?.notice as { text: string; params: object }
    expect({ key: shown.text, params: shown.params }).toEqual({
      key: sent?.key,
      params: sent?.params,
    })
  })

  it('asks once more for a result of a word or two, never twice', async () => {
    const code = await filed(pothole)
    await takes(tam, code, 'accept')
    const said = async (given: Given) =>
      (await town.act(tam, { do: 'step', code, verb: 'resolve', given, sure: false })).replies[0]
        ?.key
    expect(await said({ words: 'xong rồi' })).toBe('step.more-words')
    expect(await said({ words: 'xong rồi', askedAgain: true })).toBe('step.check')
    expect(await said({ words: '   ' })).toBe('step.resolve-what')
  })

  it('goes to no unit there is not, nor to its own', async () => {
    const code = await filed(pothole)
    const given = { unit: '99999', words: 'x' }
    expect((await town.act(tam, step(code, 'forward', given))).replies[0]?.key).toBe(
      'step.forward-where',
    )
    const own = step(code, 'forward', { unit: xuanAn, words: 'x' })
    expect(await refusalOf(tam, own)).toBe('refusal.same-unit')
  })
})

describe('time that passes', () => {
  it('stands still while a complaint is suspended, and the end moves by as much', async () => {
    const code = await filed(complaint)
    await takes(inspector, code, 'lodge', { ground: 'signed' })
    await takes(inspector, code, 'accept')
    const suspend = { ground: 'other-result', words: 'Đợi đo đạc' }
    expect(await refusalOf(inspector, step(code, 'suspend', suspend))).toBe('refusal.head-only')
    expect(await takes(chief, code, 'suspend', suspend)).toEqual(['suspended', 'resolution paused'])
    expect(await refusalOf(inspector, step(code, 'ask', { words: 'x' }))).toBe('refusal.moved-on')
    town.goTo('2024-08-11 09:00')
    // Ten days later: day 40 from the acceptance is Tuesday 10 September.
    expect(await takes(chief, code, 'resume')).toEqual(['accepted', 'resolution 2024-09-10 24:00'])
    expect(
      (await town.clocksOf(code)).find(({ name }) => name === 'resolution')?.pauses,
    ).toHaveLength(1)
    await takes(chief, code, 'suspend', suspend)
    expect(await takes(chief, code, 'discontinue', { words: 'Đã rút đơn' })).toEqual([
      'discontinued',
    ])
  })

  it('that has run out stays run out, whatever the case turns out to be', async () => {
    const code = await filed(pothole)
    const [, end] = await town.times(code)
    await takes(tam, code, 'accept')
    town.goTo('2024-08-26 09:00')
    await town.act(tam, { do: 'reclassify', code, aspect: 'urgency', value: 'danger', sure: true })
    expect(await town.times(code)).toEqual([end])
  })

  it('feedback that becomes a complaint late is not overdue after the fact', async () => {
    const code = await filed(pothole)
    town.goTo('2024-09-16 09:00')
    await town.act(tam, { do: 'reclassify', code, aspect: 'kind', value: 'KN', sure: true })
    expect(await town.times(code)).toEqual([
      'first-answer 2024-09-17 09:00',
      'sorting 2024-09-30 17:00',
    ])
  })
})
