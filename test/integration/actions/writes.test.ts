import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noticeDigest } from '../../../src/actions/rights/consent.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { openTown, pothole, step, type Town, xuanAn } from '../town.ts'

let town: Town
let lan: Person
let tam: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  tam = await town.officer(xuanAn)
})
afterAll(() => town.close())

type Event = { seq: number; type: string; actor: string; officer_id: string | null }
const eventsOf = (code: string) =>
  town.rows<Event>(
    `SELECT e.seq, e.type, e.actor, e.officer_id FROM case_events e
     JOIN cases c ON c.id = e.case_id WHERE c.code = $1 ORDER BY e.seq`,
    [code],
  )
const runningOf = async (code: string) =>
  (
    await town.rows<{ name: string }>(
      `SELECT k.name FROM clocks k JOIN cases c ON c.id = k.case_id
       WHERE c.code = $1 AND k.stopped_at IS NULL ORDER BY k.due_at, k.name`,
      [code],
    )
  ).map(({ name }) => name)
const jobsOf = async (code: string) =>
  (
    await town.rows<{ queue: string }>(
      `SELECT o.queue FROM outbox o JOIN cases c ON o.payload->>'caseId' = c.id::text
       WHERE c.code = $1 ORDER BY o.seq`,
      [code],
    )
  ).map(({ queue }) => queue)
const newsOf = async (person: Person, code: string) =>
  (
    await town.rows<{ message: Reply }>(
      `SELECT n.message FROM notifications n JOIN cases c ON c.id = n.case_id
       WHERE n.chat_id = $1 AND c.code = $2 ORDER BY n.seq`,
      [person.chat.id, code],
    )
  ).map(({ message }) => message.key)

describe('a report', () => {
  it('becomes a case with its first event, both clocks, one job for the unit and no copy of the words', async () => {
    const code = await town.file(lan, pothole)
    const it = await town.caseOf(code)
    expect(it).toMatchObject({ status: 'received', version: 1, unit: { code: xuanAn } })
    expect(it.closedAt).toBeUndefined()
    expect(await eventsOf(code)).toEqual([
      { seq: 1, type: 'submit', actor: 'citizen', officer_id: null },
    ])
    expect(await runningOf(code)).toEqual(['first-answer', 'resolve'])
    expect(await jobsOf(code)).toEqual(['ward'])
    expect(JSON.stringify(await town.rows('SELECT payload FROM outbox'))).not.toContain(
      'Hùng Vương',
    )
    expect(JSON.stringify(await town.rows('SELECT data FROM case_events'))).not.toContain('Hùng')
  })

  it('records the consent of a newcomer once', async () => {
    const newcomer = await town.newcomer()
    await town.file(newcomer, pothole)
    await town.file(newcomer, pothole)
    const consents = await town.rows(
      `SELECT k.version, k.digest, k.channel, k.withdrawn_at FROM consents k
       JOIN chats c ON c.citizen_id = k.citizen_id WHERE c.id = $1`,
      [newcomer.chat.id],
    )
    const { version } = town.world.personalData.notice
    expect(consents).toEqual([
      { version, digest: noticeDigest('vi'), channel: 'web', withdrawn_at: null },
    ])
    const [{ count } = { count: 0 }] = await town.rows<{ count: number }>(
      'SELECT count(DISTINCT citizen_id) AS count FROM cases WHERE chat_id = $1',
      [newcomer.chat.id],
    )
    expect(count).toBe(1)
  })
})

describe('a case from its report to its end', () => {
  it('writes every step: events 1..n, clocks, jobs, news', async () => {
    const code = await town.file(lan, pothole)
    const takes = async (person: Person, command: Parameters<Town['act']>[1]) => {
      const { version } = await town.caseOf(code)
      await town.act(person, command)
      const after = await town.caseOf(code)
      expect(after.version).toBe(version + 1)
      return after
    }
    const asked = await takes(tam, step(code, 'ask', { words: 'Gần nhà số mấy ạ?' }))
    expect(asked).toMatchObject({ status: 'received', question: 'Gần nhà số mấy ạ?' })
    expect(await runningOf(code)).toEqual(['resolve'])
    const added = await takes(lan, { do: 'supplement', code, text: 'sâu lắm', attachments: [] })
    expect(added.question).toBe('Gần nhà số mấy ạ?')
    const answered = await takes(lan, { do: 'answer', code, text: 'số 14', attachments: [] })
    expect(answered.question).toBeUndefined()
    const accepted = await takes(tam, step(code, 'accept'))
    expect(accepted).toMatchObject({ status: 'accepted', officerId: tam.officer?.id })
    const result = 'Đã vá ổ gà trưa nay'
    const resolved = await takes(tam, step(code, 'resolve', { words: result }))
    expect(resolved.status).toBe('resolved')
    expect(resolved.closedAt).toBeTypeOf('number')
    expect(await runningOf(code)).toEqual([])
    const rated = await takes(lan, { do: 'rate', code, rating: 2 })
    expect(rated).toMatchObject({ status: 'resolved', rating: 2, closedAt: resolved.closedAt })
    const reason = 'Còn nguyên'
    const reopened = await takes(lan, { do: 'reopen', code, reason, attachments: [] })
    expect(reopened).toMatchObject({ status: 'received', reopened: true })
    expect([reopened.closedAt, reopened.officerId, reopened.rating]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(await runningOf(code)).toEqual(['first-answer', 'resolve'])
    await takes(lan, { do: 'withdraw', code })
    expect(await runningOf(code)).toEqual([])

    const events = await eventsOf(code)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.map(({ type }) => type)).toEqual([
      'submit',
      'ask',
      'supplement',
      'answer',
      'accept',
      'resolve',
      'rate',
      'reopen',
      'withdraw',
    ])
    for (const { type, actor, officer_id } of events)
      expect({ type, actor, officer_id }).toEqual(
        ['ask', 'accept', 'resolve'].includes(type)
          ? { type, actor: 'officer', officer_id: tam.officer?.id }
          : { type, actor: 'citizen', officer_id: null },
      )
    expect(await jobsOf(code)).toEqual(events.map(() => 'ward'))
    expect(await newsOf(lan, code)).toEqual(['notice.asked', 'notice.accepted', 'notice.resolved'])
    expect(await newsOf(tam, code)).toEqual([
      'officer.supplement',
      'officer.answer',
      'officer.reopened',
      'officer.withdrawn',
    ])
  })

  it('can be given to another unit, with the reason, and its promise stands', async () => {
    const code = await town.file(lan, pothole)
    await town.act(tam, step(code, 'accept'))
    const dueBefore = await town.rows('SELECT name, due_at FROM clocks WHERE stopped_at IS NULL')
    await town.act(tam, step(code, 'forward', { unit: 'LK-KT', words: 'Việc của Phòng Kinh tế' }))
    const it = await town.caseOf(code)
    expect(it).toMatchObject({ status: 'received', unit: { code: 'LK-KT' } })
    expect(it.officerId).toBeUndefined()
    expect(await jobsOf(code)).toEqual(['ward', 'ward', 'department', 'ward'])
    expect(await town.rows('SELECT name, due_at FROM clocks WHERE stopped_at IS NULL')).toEqual(
      dueBefore,
    )
    expect(await newsOf(lan, code)).toEqual(['notice.accepted', 'notice.forwarded'])
  })

  it('can be refused with a ground, once more after it was reopened, and then no further', async () => {
    const code = await town.file(lan, pothole)
    const refuse = step(code, 'refuse', { ground: 'not-ours', words: 'Thuộc điện lực' })
    await town.act(tam, refuse)
    expect(await town.caseOf(code)).toMatchObject({ status: 'refused' })
    expect(await runningOf(code)).toEqual([])
    await town.act(lan, { do: 'reopen', code, reason: 'Không đúng', attachments: [] })
    await town.act(tam, refuse)
    expect(
      (await town.refusal(lan, { do: 'reopen', code, reason: 'Nữa', attachments: [] })).key,
    ).toBe('refusal.reopened-once')
    expect((await town.refusal(lan, { do: 'begin', what: 'reopen', code })).key).toBe(
      'refusal.reopened-once',
    )
    expect(await newsOf(lan, code)).toEqual(['notice.refused', 'notice.refused-again'])
  })

  it('takes the last mark, and only marks from 1 to 5', async () => {
    const code = await town.file(lan, pothole)
    expect((await town.refusal(lan, { do: 'rate', code, rating: 5 })).key).toBe('refusal.moved-on')
    await town.act(tam, step(code, 'accept'))
    await town.act(tam, step(code, 'resolve', { words: 'Đã vá xong rồi' }))
    await town.act(lan, { do: 'rate', code, rating: 1 })
    await town.act(lan, { do: 'rate', code, rating: 5 })
    expect((await town.caseOf(code)).rating).toBe(5)
    for (const rating of [0, 6, 2.5, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect((await town.refusal(lan, { do: 'rate', code, rating })).key).toBe('refusal.bad-rating')
    expect((await town.caseOf(code)).rating).toBe(5)
  })
})

describe('the history of a case', () => {
  it('can only grow', async () => {
    await town.file(lan, pothole)
    for (const change of [
      "UPDATE case_events SET type = 'x'",
      'DELETE FROM case_events',
      'TRUNCATE case_events',
    ])
      await expect(town.pool.query(change)).rejects.toThrow('append-only')
  })
})
