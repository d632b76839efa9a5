import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import { perform } from '../../../handlers/commands.ts'
import type { Report } from '../../../src/actions/citizen/submit.ts'
import type { Outcome } from '../../../src/actions/context.ts'
import { slotsAfter } from '../../../src/domain/reception.ts'
import { transactOn } from '../../../src/persistence/work.ts'
import type { Person } from '../../../src/ports/person.ts'
import { Refusal, type Reply } from '../../../src/ports/reply.ts'
import { inspectorate, openTown, pothole, type Town, xuanAn } from '../town.ts'

let town: Town
let officer: Person
let inspector: Person

beforeAll(async () => {
  town = await openTown()
  officer = await town.officer(xuanAn)
  inspector = await town.officer(inspectorate, 'inspector')
})
afterAll(() => town.close())

/** A Monday morning; the reception is on Thursdays. */
const monday = Date.parse('2026-11-23T09:00:00+07:00')
const WEEK = 7 * 24 * 3_600_000

const complaint: Report = { ...pothole, kind: 'KN', topic: 'land', unit: inspectorate }
const dialogue: Report = { ...pothole, kind: 'DIALOGUE' }

const actAt = (now: number, person: Person, command: Command): Promise<Outcome> =>
  transactOn(
    town.pool,
    town.keys,
    () => now,
  )((work) => perform({ work, world: town.world }, person, command))
const refusalAt = async (now: number, person: Person, command: Command): Promise<Reply> => {
  try {
    await actAt(now, person, command)
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    throw error
  }
  throw new Error(`${command.do} was not refused`)
}

const buttonsOf = ({ buttons = [] }: Pick<Reply, 'buttons'>) =>
  buttons.flat().flatMap((button) => ('data' in button ? [button.data] : []))
const hoursIn = (reply: Pick<Reply, 'buttons'>) =>
  buttonsOf(reply).flatMap((data) => (data.startsWith('book:') ? [Number(data.split(':')[2])] : []))
const schedule = () => slotsAfter(monday, town.world.oversight.reception, town.world.calendar)
const slot = (index: number) => schedule()[index]?.at ?? 0

async function filed(report: Report): Promise<{ person: Person; code: string }> {
  const person = await town.newcomer()
  return { person, code: await town.file(person, report) }
}
const free = (code: string) =>
  town.rows("UPDATE cases SET appointment_at = NULL, status = 'withdrawn' WHERE code = $1", [code])

describe('an hour at the reception', () => {
  it('is chosen among the next three, or later ones', async () => {
    const { person, code } = await filed(complaint)
    const { replies } = await actAt(monday, person, { do: 'show-hours', code })
    const first = replies[0] ?? {}
    expect(hoursIn(first)).toEqual([slot(0), slot(1), slot(2)])
    expect(buttonsOf(first).at(-1)).toBe(`hours:${code}:${slot(2)}`)
    const more = await actAt(monday, person, { do: 'show-hours', code, after: slot(2) })
    expect(hoursIn(more.replies[0] ?? {})).toEqual([slot(3), slot(4), slot(5)])
    const never = await actAt(monday, person, { do: 'show-hours', code, after: Number.NaN })
    expect(hoursIn(never.replies[0] ?? {})).toEqual([])
  })

  it('is booked: citizen and officers are told, and it can be changed', async () => {
    const { person, code } = await filed(complaint)
    const { replies } = await actAt(monday, person, { do: 'book', code, at: slot(8) })
    expect(replies[0]).toMatchObject({
      key: 'citizen.booked-formal',
      params: { hour: { time: slot(8), style: 'full' }, unit: { unit: { code: inspectorate } } },
    })
    expect(await town.caseOf(code)).toMatchObject({ status: 'received', appointmentAt: slot(8) })
    const [told] = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
      [inspector.chat.id],
    )
    expect(told?.message).toMatchObject({
      key: 'officer.booked',
      params: { hour: { time: slot(8) } },
    })
    await actAt(monday, person, { do: 'book', code, at: slot(9) })
    expect(await town.caseOf(code)).toMatchObject({ appointmentAt: slot(9) })
    const tracked = await actAt(monday, person, { do: 'track', code })
    expect(JSON.stringify(tracked.replies)).toContain(String(slot(9)))
    await free(code)
  })

  it('pressed twice is booked once', async () => {
    const { person, code } = await filed(complaint)
    await actAt(monday, person, { do: 'book', code, at: slot(8) })
    const { version } = await town.caseOf(code)
    const { replies } = await actAt(monday, person, { do: 'book', code, at: slot(8) })
    expect(replies[0]?.key).toBe('citizen.booked-formal')
    expect(await town.caseOf(code)).toMatchObject({ version })
    await free(code)
  })

  it('has no more people than seats, however many press at once', async () => {
    const at = slot(4)
    const all = await Promise.all(Array.from({ length: 20 }, () => filed(complaint)))
    const outcomes = await Promise.allSettled(
      all.map(({ person, code }) => actAt(monday, person, { do: 'book', code, at })),
    )
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed.every((error) => error instanceof Refusal)).toBe(true)
    expect(failed.map(({ reply }) => reply.key)).toEqual(Array(17).fill('refusal.hour-full'))
    const [booked] = await town.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM cases WHERE appointment_at = $1',
      [new Date(at)],
    )
    expect(booked?.count).toBe(3)
    // Who came too late is offered what is left; a seat given back is there again.
    expect(hoursIn(failed[0].reply)).not.toContain(at)
    const winner = all.find((_, index) => outcomes[index]?.status === 'fulfilled')
    const loser = all.find((_, index) => outcomes[index]?.status === 'rejected')
    if (winner === undefined || loser === undefined) throw new Error('nobody won or lost')
    await actAt(monday, winner.person, { do: 'withdraw', code: winner.code })
    await actAt(monday, loser.person, { do: 'book', code: loser.code, at })
    for (const { code } of all) await free(code)
  })

  it('is counted for each unit by itself', async () => {
    const at = slot(12)
    for (let count = 0; count < 3; count += 1) {
      const { person, code } = await filed(complaint)
      await actAt(monday, person, { do: 'book', code, at })
    }
    const { person, code } = await filed({ ...complaint, unit: xuanAn })
    expect((await actAt(monday, person, { do: 'book', code, at })).replies[0]?.key).toBe(
      'citizen.booked-formal',
    )
  })

  it.each([
    ['past', () => monday - WEEK],
    ['today or too soon', () => monday + 3_600_000],
    ['none of the schedule', () => slot(0) + 60_000],
    ['no number', () => Number.NaN],
    ['far away', () => slot(0) + 200 * WEEK],
  ])('that is %s is refused with hours that are free', async (_, at) => {
    const { person, code } = await filed(complaint)
    const refused = await refusalAt(monday, person, { do: 'book', code, at: at() })
    expect(refused.key).toBe('refusal.hour-gone')
    expect(hoursIn(refused)).toHaveLength(3)
    expect((await town.caseOf(code)).appointmentAt).toBeUndefined()
  })

  it('is not offered for feedback, for a case that is over, nor for one of somebody else', async () => {
    const plain = await filed(pothole)
    const over = await filed(complaint)
    await actAt(monday, over.person, { do: 'withdraw', code: over.code })
    for (const { person, code } of [plain, over])
      for (const command of [
        { do: 'show-hours', code },
        { do: 'book', code, at: slot(0) },
      ] satisfies Command[])
        expect(await refusalAt(monday, person, command)).toMatchObject({ key: 'refusal.moved-on' })
    const { code } = await filed(complaint)
    expect(await refusalAt(monday, plain.person, { do: 'book', code, at: slot(0) })).toMatchObject({
      key: 'refusal.not-your-case',
    })
  })

  it('comes with the receipt when it was wanted first', async () => {
    const person = await town.newcomer()
    const { replies } = await actAt(monday, person, { do: 'submit', ...complaint, book: true })
    expect(replies.map(({ key }) => key)).toEqual(['receipt.KN', 'citizen.hours'])
  })
})

describe('a dialogue', () => {
  it('gets hours from the unit, the citizen takes one and may change it', async () => {
    const { person, code } = await filed(dialogue)
    expect(await refusalAt(monday, person, { do: 'show-hours', code })).toMatchObject({
      key: 'refusal.moved-on',
    })
    await actAt(monday, officer, { do: 'offer', code })
    const [offered] = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
      [person.chat.id],
    )
    expect(offered?.message.key).toBe('notice.offered')
    expect(hoursIn(offered?.message ?? {})).toHaveLength(3)
    expect(await town.caseOf(code)).toMatchObject({ status: 'offered' })
    const { replies } = await actAt(monday, person, { do: 'book', code, at: slot(0) })
    expect(replies[0]?.key).toBe('citizen.booked')
    await actAt(monday, person, { do: 'book', code, at: slot(1) })
    expect(await town.caseOf(code)).toMatchObject({ status: 'scheduled', appointmentAt: slot(1) })
  })

  it('offered anew gives up the hour that was booked', async () => {
    const { person, code } = await filed(dialogue)
    await actAt(monday, officer, { do: 'offer', code })
    await actAt(monday, person, { do: 'book', code, at: slot(0) })
    await actAt(monday, officer, { do: 'offer', code })
    const offeredAnew = await town.caseOf(code)
    expect(offeredAnew.status).toBe('offered')
    expect(offeredAnew.appointmentAt).toBeUndefined()
  })

  it('is offered by the officers of its unit alone', async () => {
    const { person, code } = await filed(dialogue)
    expect(await refusalAt(monday, inspector, { do: 'offer', code })).toMatchObject({
      key: 'refusal.not-your-unit',
    })
    expect(await refusalAt(monday, person, { do: 'offer', code })).toMatchObject({
      key: 'refusal.officers-only',
    })
  })
})
