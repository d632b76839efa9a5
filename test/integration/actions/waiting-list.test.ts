import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/actions/context.ts'
import { fillSlots } from '../../../src/actions/reception/fill.ts'
import { remind } from '../../../src/actions/reception/remind.ts'
import { isPassing } from '../../../src/persistence/sql.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { at, openTimedTown, type TimedTown } from '../timed-town.ts'
import { meeting, xuanAn } from '../town.ts'

/** A line of two hundred, and what becomes of it. */
let town: TimedTown
let head: Person
let slot: string

type Asker = { person: Person; code: string }
let all: Asker[]

beforeAll(async () => {
  town = await openTimedTown('2024-08-12 09:00')
  head = await town.officer(xuanAn, 'head')
  slot = await town.slotAt(xuanAn, at('2024-08-22 08:00'))
  await town.rows('UPDATE slots SET seats = 20 WHERE id = $1', [slot])
  all = []
  for (let count = 0; count < 200; count += 1) {
    const person = await town.newcomer()
    all.push({ person, code: await town.file(person, meeting) })
  }
})
afterAll(() => town.close())

const fill = () => town.transact((work) => fillSlots({ work, world: town.world }))
const reminders = () => town.transact((work) => remind({ work, world: town.world }))
const bookings = () =>
  town.rows<{ code: string; status: string; position: number }>(
    `SELECT c.code, b.status, b.position FROM bookings b JOIN cases c ON c.id = b.case_id
     WHERE b.slot_id = $1 ORDER BY b.position`,
    [slot],
  )
const news = async ({ person, code }: Asker): Promise<Reply | undefined> =>
  (await town.news(person, code)).at(-1)
const askerOf = (code: string) => all.find((one) => one.code === code) as Asker

/** As a turn is: where no connection comes free in time, it is tried again. */
async function presses(asker: Asker): Promise<Outcome> {
  for (;;) {
    try {
      return await town.act(asker.person, { do: 'book', code: asker.code, slot })
    } catch (error) {
      if (!isPassing(error)) throw error
    }
  }
}

describe('two hundred people for twenty seats', () => {
  it('press at once: twenty have a seat, the others wait in the order they came', async () => {
    const outcomes = await Promise.all(all.map(presses))
    const said = outcomes.map(({ replies }) => replies[0])
    expect(said.filter((reply) => reply?.key === 'citizen.booked')).toHaveLength(20)
    const places = said.flatMap((reply) =>
      reply?.key === 'citizen.in-line' ? [Number(reply.params?.place)] : [],
    )
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 180 }, (_, n) => n + 1))
    const rows = await bookings()
    expect(rows.map(({ position }) => position)).toEqual(
      Array.from({ length: 200 }, (_, n) => n + 1),
    )
    expect(rows.map(({ status }) => status)).toEqual([
      ...Array(20).fill('booked'),
      ...Array(180).fill('waiting'),
    ])
  })

  it('a seat that is given back is kept for the first in line, a day, then for the next', async () => {
    const rows = await bookings()
    const gone = askerOf(rows[3]?.code ?? '')
    const [first, second] = rows.slice(20).map(({ code }) => askerOf(code)) as [Asker, Asker]
    await town.act(gone.person, { do: 'unbook', code: gone.code })
    // Whoever comes now stands behind those who wait.
    const late = await town.newcomer()
    const code = await town.file(late, meeting)
    expect((await town.act(late, { do: 'book', code, slot })).replies[0]).toMatchObject({
      key: 'citizen.in-line',
      params: { place: 181 },
    })
    expect(await fill()).toBe(1)
    expect(await fill()).toBe(0)
    expect(await news(first)).toMatchObject({ key: 'notice.seat-free' })
    expect((await news(second))?.key).not.toBe('notice.seat-free')
    town.later(25 * 3_600_000)
    expect(await fill()).toBe(1)
    expect(await news(first)).toMatchObject({ key: 'notice.seat-lapsed' })
    expect(await news(second)).toMatchObject({ key: 'notice.seat-free' })
    const { replies } = await town.act(second.person, { do: 'book', code: second.code, slot })
    expect(replies[0]?.key).toBe('citizen.booked')
    expect(await town.caseOf(second.code)).toMatchObject({ status: 'scheduled' })
    expect((await bookings()).filter(({ status }) => status === 'booked')).toHaveLength(20)
  })

  it('who withdraws leaves the seat; who waits may leave the line', async () => {
    const rows = await bookings()
    const [booked] = rows.filter(({ status }) => status === 'booked')
    const [waiting] = rows.filter(({ status }) => status === 'waiting')
    const one = askerOf(booked?.code ?? '')
    const two = askerOf(waiting?.code ?? '')
    await town.act(one.person, { do: 'withdraw', code: one.code })
    const left = await town.act(two.person, { do: 'unbook', code: two.code })
    expect(left.replies[0]?.key).toBe('citizen.left-line')
    expect(await town.refusal(two.person, { do: 'unbook', code: two.code })).toMatchObject({
      key: 'refusal.no-booking',
    })
    await fill()
    const kept = (await bookings()).filter(({ status }) => status === 'offered')
    expect(kept).toHaveLength(1)
  })

  it('are reminded the day before and two hours before, once each, and never at night', async () => {
    town.goTo('2024-08-21 09:00')
    await fill()
    const seats = (await bookings()).filter(({ status }) => status === 'booked').length
    // Everybody who is booked, and the head of the unit.
    expect(await reminders()).toBe(seats + 1)
    expect(await reminders()).toBe(0)
    town.goTo('2024-08-22 06:10')
    expect(await reminders()).toBe(0)
    town.goTo('2024-08-22 06:30')
    await fill()
    expect(await reminders()).toBe(seats + 1)
    expect(await reminders()).toBe(0)
    const [last] = (await bookings()).filter(({ status }) => status === 'booked')
    expect(await news(askerOf(last?.code ?? ''))).toMatchObject({ key: 'remind.hours' })
    expect(
      (await bookings()).filter(({ status }) => status === 'waiting' || status === 'offered'),
    ).toEqual([])
    const [host] = await town.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM notifications WHERE chat_id = $1 AND card_of IS NULL',
      [head.chat.id],
    )
    expect(host?.count).toBeGreaterThan(0)
  })
})
