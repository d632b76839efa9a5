import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import {
  complaint,
  dataOf,
  denunciation,
  inspectorate,
  openTown,
  pothole,
  step,
  type Town,
  xuanAn,
  xuanBinh,
} from '../town.ts'

let town: Town
let citizen: Person
let lan: Person
let tu: Person
let head: Person
let stranger: Person

beforeAll(async () => {
  town = await openTown()
  citizen = await town.newcomer()
  lan = await town.officer(xuanAn, 'officer', 'Lan')
  tu = await town.officer(xuanAn, 'officer', 'Tư')
  head = await town.officer(xuanAn, 'head', 'Hòa')
  stranger = await town.officer(xuanBinh, 'head', 'Bình')
})
afterAll(() => town.close())

const idOf = (person: Person) => person.officer?.id ?? ''
const clocksOf = (code: string) =>
  town.rows(
    'SELECT k.* FROM clocks k JOIN cases c ON c.id = k.case_id WHERE c.code = $1 ORDER BY k.id',
    [code],
  )
const news = async (person: Person, code: string) =>
  (
    await town.rows<{ message: Reply }>(
      `SELECT n.message FROM notifications n JOIN cases c ON c.id = n.case_id
       WHERE n.chat_id = $1 AND c.code = $2 AND n.card_of IS NULL ORDER BY n.seq`,
      [person.chat.id, code],
    )
  ).map(({ message }) => message.key)

describe('a case is given to somebody else', () => {
  it('by the head, who sees the least loaded first; nothing else of it changes', async () => {
    for (let n = 0; n < 2; n++)
      await town.act(lan, step(await town.file(citizen, pothole), 'accept'))
    const code = await town.file(citizen, pothole)
    await town.act(lan, step(code, 'accept'))
    const before = await clocksOf(code)
    const { replies } = await town.act(head, { do: 'reassign', code })
    expect(replies[0]?.key).toBe('desk.to-whom')
    expect(dataOf(replies)).toEqual([
      ...[head, tu].map((one) => `reassign:${code}:${idOf(one)}`),
      `open:${code}`,
    ])
    const [first] = replies[0]?.buttons?.flat() ?? []
    expect(first).toMatchObject({ key: 'button.desk', params: { name: 'Hòa', count: 0 } })
    await town.act(head, { do: 'reassign', code, to: idOf(tu) })
    expect(await town.caseOf(code)).toMatchObject({ officerId: idOf(tu), status: 'accepted' })
    expect(await clocksOf(code)).toEqual(before)
    const [event] = await town.rows<{ type: string; data: object; officer_id: string }>(
      'SELECT e.* FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.code = $1 ORDER BY seq DESC',
      [code],
    )
    expect(event).toMatchObject({
      type: 'reassign',
      officer_id: idOf(head),
      data: { from: idOf(lan), to: idOf(tu) },
    })
    expect(await news(tu, code)).toEqual(['desk.given'])
    expect(await news(lan, code)).toEqual(['desk.taken-over'])
    const result = step(code, 'resolve', { words: 'Đã vá xong ổ gà' })
    expect((await town.refusal(lan, result)).key).toBe('refusal.taken')
    expect((await town.act(tu, result)).replies[0]?.key).toBe('step.resolved')
  })

  it('by whoever has it, not by a colleague, not to another unit, never by a stranger', async () => {
    const code = await town.file(citizen, pothole)
    const give = (to: string) => ({ do: 'reassign', code, to }) as const
    expect((await town.refusal(lan, give(idOf(tu)))).key).toBe('refusal.head-only')
    const offered = await town.act(lan, { do: 'reassign', code })
    expect(dataOf(offered.replies)).toEqual([`reassign:${code}:me`])
    await town.act(lan, give('me'))
    expect((await town.refusal(tu, give('me'))).key).toBe('refusal.taken')
    expect((await town.refusal(lan, give(idOf(stranger)))).key).toBe('refusal.not-colleague')
    expect((await town.refusal(lan, give('toString'))).key).toBe('refusal.not-colleague')
    expect((await town.refusal(lan, give('me'))).key).toBe('refusal.already-yours')
    expect((await town.refusal(stranger, give('me'))).key).toBe('refusal.not-your-unit')
    await town.act(lan, give(idOf(tu)))
    // It was given, not accepted: the citizen hears of it when they accept.
    expect((await town.act(tu, step(code, 'accept'))).replies[0]?.key).toBe('step.accepted')
    expect(await town.typesOf(code)).toEqual(['submit', 'reassign', 'reassign', 'accept'])
  })

  it('a complaint that was given is still taken, so that the citizen is told', async () => {
    const inspector = await town.officer(inspectorate, 'inspector')
    const chief = await town.officer(inspectorate, 'chief-inspector')
    const code = await town.file(citizen, complaint)
    await town.act(chief, { do: 'reassign', code, to: idOf(inspector) })
    const { replies } = await town.act(inspector, { do: 'open', code })
    expect(dataOf(replies)).toContain(`take:${code}`)
    await town.act(inspector, step(code, 'take'))
    expect((await town.refusal(inspector, step(code, 'take'))).key).toBe('refusal.already-yours')
  })

  it('a denunciation only among those who may see it', async () => {
    const inspector = await town.officer(inspectorate, 'inspector')
    const chief = await town.officer(inspectorate, 'chief-inspector')
    const code = await town.file(citizen, denunciation)
    const to = idOf(inspector)
    expect((await town.refusal(chief, { do: 'reassign', code, to })).key).toBe(
      'refusal.not-colleague',
    )
  })

  it('and whoever is away comes last, with who stands in', async () => {
    const code = await town.file(citizen, pothole)
    const until = Date.now() + 3 * 86_400_000
    await town.act(tu, { do: 'leave', until, deputy: idOf(lan) })
    const { replies } = await town.act(head, { do: 'reassign', code })
    const buttons = replies[0]?.buttons?.flat() ?? []
    expect(buttons.at(-2)).toMatchObject({ key: 'button.desk-away', params: { name: 'Tư' } })
  })
})
