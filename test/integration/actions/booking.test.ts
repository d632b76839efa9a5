import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../handlers/commands.ts'
import { perform } from '../../../handlers/commands.ts'
import type { Report } from '../../../src/actions/citizen/submit.ts'
import type { Outcome } from '../../../src/actions/context.ts'
import { layOut } from '../../../src/actions/reception/lay-out.ts'
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
  laid = { [inspectorate]: await layOutAt(inspectorate), [xuanAn]: await layOutAt(xuanAn) }
})
afterAll(() => town.close())

/** A Monday morning; the reception is on Thursdays. */
const monday = Date.parse('2026-11-23T09:00:00+07:00')

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
  buttonsOf(reply).flatMap((data) => (data.startsWith('book:') ? [data.split(':')[2] ?? ''] : []))
type Laid = { id: string; at: number }
let laid: Record<string, Laid[]>
/** The hours of the Inspectorate, or of another unit. */
const hour = (index: number, unit = inspectorate): Laid => {
  const found = laid[unit]?.[index]
  if (found === undefined) throw new Error(`no hour ${index} of ${unit}`)
  return found
}
const slot = (index: number, unit = inspectorate) => hour(index, unit).id
const startOf = (index: number, unit = inspectorate) => hour(index, unit).at
async function layOutAt(code: string): Promise<Laid[]> {
  await transactOn(
    town.pool,
    town.keys,
    () => monday,
  )((work) => layOut({ work, world: town.world }, { code, validFrom: validFromOf(code) }))
  return town.rows<Laid>(
    'SELECT id, starts_at AS at FROM slots WHERE unit_code = $1 ORDER BY starts_at',
    [code],
  )
}
const validFromOf = (code: string) =>
  town.world.organisation.units.find((unit) => unit.code === code)?.validFrom ?? ''

/** An hour by itself, whenever it is. */
async function single(local: string): Promise<string> {
  const [row] = await town.rows<{ id: string }>(
    `INSERT INTO slots (id, unit_code, unit_valid_from, origin, starts_at, ends_at, seats)
     SELECT gen_random_uuid(), unit_code, unit_valid_from, 'single', $1, $1::timestamptz + interval '1 hour', 3
     FROM slots WHERE id = $2 RETURNING id`,
    [`${local}+07`, slot(0)],
  )
  return row?.id ?? ''
}

async function filed(report: Report): Promise<{ person: Person; code: string }> {
  const person = await town.newcomer()
  return { person, code: await town.file(person, report) }
}
const free = (code: string) =>
  town.rows(
    "UPDATE bookings SET status = 'cancelled' WHERE case_id = (SELECT id FROM cases WHERE code = $1)",
    [code],
  )

describe('an hour at the reception', () => {
  it('is chosen among the next three, or later ones', async () => {
    const { person, code } = await filed(complaint)
    const { replies } = await actAt(monday, person, { do: 'show-hours', code })
    const first = replies[0] ?? {}
    expect(hoursIn(first)).toEqual([slot(0), slot(1), slot(2)])
    expect(buttonsOf(first).at(-1)).toBe(`hours:${code}:${startOf(2)}`)
    const more = await actAt(monday, person, { do: 'show-hours', code, after: startOf(2) })
    expect(hoursIn(more.replies[0] ?? {})).toEqual([slot(3), slot(4), slot(5)])
    const never = await actAt(monday, person, { do: 'show-hours', code, after: Number.NaN })
    expect(hoursIn(never.replies[0] ?? {})).toEqual([])
  })

  it('is booked: citizen and officers are told, and it can be changed', async () => {
    const { person, code } = await filed(complaint)
    const { replies } = await actAt(monday, person, { do: 'book', code, slot: slot(8) })
    expect(replies[0]).toMatchObject({
      key: 'citizen.booked-formal',
      params: { hour: { time: startOf(8), style: 'full' }, unit: { unit: { code: inspectorate } } },
    })
    expect(await town.caseOf(code)).toMatchObject({ status: 'received', appointmentAt: startOf(8) })
    const [told] = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
      [inspector.chat.id],
    )
    expect(told?.message).toMatchObject({
      key: 'officer.booked',
      params: { hour: { time: startOf(8) } },
    })
    await actAt(monday, person, { do: 'book', code, slot: slot(9) })
    expect(await town.caseOf(code)).toMatchObject({ appointmentAt: startOf(9) })
    const tracked = await actAt(monday, person, { do: 'track', code })
    expect(JSON.stringify(tracked.replies)).toContain(String(startOf(9)))
    await free(code)
  })

  it('pressed twice is booked once', async () => {
    const { person, code } = await filed(complaint)
    await actAt(monday, person, { do: 'book', code, slot: slot(8) })
    const { version } = await town.caseOf(code)
    const { replies } = await actAt(monday, person, { do: 'book', code, slot: slot(8) })
    expect(replies[0]?.key).toBe('citizen.booked-formal')
    expect(await town.caseOf(code)).toMatchObject({ version })
    await free(code)
  })

  it('has no more people than seats, however many press at once', async () => {
    const { id, at } = hour(4)
    const all = await Promise.all(Array.from({ length: 20 }, () => filed(complaint)))
    const outcomes = await Promise.allSettled(
      all.map(({ person, code }) => actAt(monday, person, { do: 'book', code, slot: id })),
    )
    const keys = outcomes.flatMap((one) =>
      one.status === 'fulfilled' ? one.value.replies.map(({ key }) => key) : [],
    )
    expect(keys.filter((key) => key === 'citizen.booked-formal')).toHaveLength(3)
    expect(keys.filter((key) => key === 'citizen.in-line')).toHaveLength(17)
    const [booked] = await town.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM cases WHERE appointment_at = $1',
      [new Date(at)],
    )
    expect(booked?.count).toBe(3)
    for (const { code } of all) await free(code)
  })

  it('is counted for each unit by itself', async () => {
    const id = slot(12)
    for (let count = 0; count < 3; count += 1) {
      const { person, code } = await filed(complaint)
      await actAt(monday, person, { do: 'book', code, slot: id })
    }
    const { person, code } = await filed({ ...complaint, unit: xuanAn })
    const other = slot(12, xuanAn)
    expect((await actAt(monday, person, { do: 'book', code, slot: other })).replies[0]?.key).toBe(
      'citizen.booked-formal',
    )
  })

  it.each([
    ['past', async () => single('2026-11-20 08:00')],
    ['today or too soon', async () => single('2026-11-23 10:00')],
    ['of another unit', async () => slot(0, xuanAn)],
    ['none', async () => '0199aaaa-0000-7000-8000-000000000000'],
    ['no id', async () => "1' OR '1'='1"],
  ])('that is %s is refused with hours that are free', async (_, at) => {
    const { person, code } = await filed(complaint)
    const refused = await refusalAt(monday, person, { do: 'book', code, slot: await at() })
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
        { do: 'book', code, slot: slot(0) },
      ] satisfies Command[])
        expect(await refusalAt(monday, person, command)).toMatchObject({ key: 'refusal.moved-on' })
    const { code } = await filed(complaint)
    expect(
      await refusalAt(monday, plain.person, { do: 'book', code, slot: slot(0) }),
    ).toMatchObject({
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
    await actAt(monday, officer, { do: 'offer', code })
    const [offered] = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
      [person.chat.id],
    )
    expect(offered?.message.key).toBe('notice.offered')
    expect(hoursIn(offered?.message ?? {})).toHaveLength(3)
    expect(await town.caseOf(code)).toMatchObject({ status: 'offered' })
    const { replies } = await actAt(monday, person, { do: 'book', code, slot: slot(0, xuanAn) })
    expect(replies[0]?.key).toBe('citizen.booked')
    await actAt(monday, person, { do: 'book', code, slot: slot(1, xuanAn) })
    expect(await town.caseOf(code)).toMatchObject({
      status: 'scheduled',
      appointmentAt: startOf(1, xuanAn),
    })
  })

  it('offered anew gives up the hour that was booked', async () => {
    const { person, code } = await filed(dialogue)
    await actAt(monday, officer, { do: 'offer', code })
    await actAt(monday, person, { do: 'book', code, slot: slot(0, xuanAn) })
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
