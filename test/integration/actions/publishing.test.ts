import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/ports/person.ts'
import { at, openTimedTown, type TimedTown } from '../timed-town.ts'
import { dataOf, meeting, xuanAn, xuanBinh } from '../town.ts'

let town: TimedTown
let head: Person
let officer: Person
let lan: Person
let tam: Person

beforeAll(async () => {
  town = await openTimedTown('2024-08-12 09:00')
  head = await town.officer(xuanAn, 'head')
  officer = await town.officer(xuanAn)
  lan = await town.newcomer()
  tam = await town.newcomer()
})
afterAll(() => town.close())

const weekly = {
  on: { week: 3 as const },
  starts: '08:00',
  ends: '10:00',
  minutes: 60,
  seats: 1,
  where: 'Nhà văn hóa khu phố 2',
  until: null,
}
const hoursOf = (unit: string) =>
  town.rows<{ id: string; at: number; origin: string }>(
    `SELECT id, starts_at AS at, origin FROM slots WHERE unit_code = $1 AND cancelled_at IS NULL
     ORDER BY starts_at`,
    [unit],
  )

describe('publishing hours', () => {
  it('is for those who lead the unit alone, and leaves no trace where it is refused', async () => {
    const before = await town.everything()
    for (const person of [officer, lan])
      expect(await town.refusal(person, { do: 'open-slots', opening: weekly })).toMatchObject({
        key: 'refusal.publishers-only',
      })
    expect(await town.everything()).toEqual(before)
  })

  it('lays out the hours of a rule in place of the city’s schedule', async () => {
    await town.slotAt(xuanAn, at('2024-08-15 08:00'))
    const { replies } = await town.act(head, { do: 'open-slots', opening: weekly })
    expect(replies[0]?.key).toBe('slots.opened')
    const hours = await hoursOf(xuanAn)
    expect(new Set(hours.map(({ origin }) => origin))).toEqual(new Set(['rule']))
    expect(hours.slice(0, 2).map((hour) => hour.at)).toEqual([
      at('2024-08-14 08:00'),
      at('2024-08-14 09:00'),
    ])
  })

  it.each([
    ['overlapping', { ...weekly, starts: '09:30', ends: '10:30' }, 'refusal.slots-overlap'],
    ['the same again', weekly, 'refusal.slots-overlap'],
    ['over before it begins', { ...weekly, starts: '10:00', ends: '08:00' }, 'refusal.slots-past'],
    ['past', { ...weekly, on: { date: '2024-08-01' } }, 'refusal.slots-past'],
  ])('%s is refused and writes nothing', async (_, opening, key) => {
    const before = await town.everything()
    expect(await town.refusal(head, { do: 'open-slots', opening })).toMatchObject({ key })
    expect(await town.everything()).toEqual(before)
  })

  it('over hours of the city’s schedule takes their place, but those that somebody booked', async () => {
    const chief = await town.officer(xuanBinh, 'head')
    const thursdays = { ...weekly, on: { week: 4 as const } }
    const city = await town.slotAt(xuanBinh, at('2024-08-15 08:00'))
    const code = await town.file(tam, { ...meeting, unit: xuanBinh })
    await town.act(tam, { do: 'book', code, slot: city })
    expect(await town.refusal(chief, { do: 'open-slots', opening: thursdays })).toMatchObject({
      key: 'refusal.slots-overlap',
    })
    const afternoons = { ...thursdays, starts: '14:00', ends: '16:00' }
    await town.act(chief, { do: 'open-slots', opening: afternoons })
    const [kept, ...others] = await hoursOf(xuanBinh)
    expect(kept).toMatchObject({ id: city, origin: 'city' })
    expect(new Set(others.map(({ origin }) => origin))).toEqual(new Set(['rule']))
  })

  it('takes one day by itself', async () => {
    const single = { ...weekly, on: { date: '2024-08-17' }, where: 'https://hop.example/1' }
    await town.act(head, { do: 'open-slots', opening: single })
    const hours = (await hoursOf(xuanAn)).filter(({ origin }) => origin === 'single')
    // A Saturday: chosen by hand, it is one of work.
    expect(hours.map((hour) => hour.at)).toEqual([at('2024-08-17 08:00'), at('2024-08-17 09:00')])
  })

  it('shows the coming hours to the unit, with numbers and no names', async () => {
    const { replies } = await town.act(officer, { do: 'list-slots' })
    expect(replies[0]).toMatchObject({ key: 'slots.list' })
    expect(dataOf(replies).filter((data) => data.startsWith('slot:'))).toHaveLength(8)
    expect(dataOf(replies)).not.toContain('open-slots')
    expect(dataOf((await town.act(head, { do: 'list-slots' })).replies)).toContain('open-slots')
    const stranger = await town.officer(xuanBinh)
    const [hour] = await hoursOf(xuanAn)
    expect(await town.refusal(stranger, { do: 'show-slot', slot: hour?.id ?? '' })).toMatchObject({
      key: 'refusal.not-your-unit',
    })
    expect(await town.refusal(lan, { do: 'list-slots' })).toMatchObject({
      key: 'refusal.officers-only',
    })
  })
})

describe('an hour that does not take place', () => {
  it('is told to whoever booked it, who gets a seat at the next, in the same order', async () => {
    const [first, second, third] = await hoursOf(xuanAn)
    const codes = [await town.file(lan, meeting), await town.file(tam, meeting)]
    await town.act(lan, { do: 'book', code: codes[0] ?? '', slot: first?.id ?? '' })
    const waits = await town.act(tam, { do: 'book', code: codes[1] ?? '', slot: first?.id ?? '' })
    expect(waits.replies[0]).toMatchObject({ key: 'citizen.in-line', params: { place: 1 } })
    expect(await town.refusal(officer, { do: 'cancel-slot', slot: first?.id ?? '' })).toMatchObject(
      { key: 'refusal.publishers-only' },
    )
    const { replies } = await town.act(head, { do: 'cancel-slot', slot: first?.id ?? '' })
    expect(replies[0]).toMatchObject({ key: 'slots.cancelled', params: { count: 2 } })
    expect(await town.caseOf(codes[0] ?? '')).toMatchObject({ status: 'offered' })
    const news = [
      (await town.news(lan, codes[0] ?? '')).at(-1),
      (await town.news(tam, codes[1] ?? '')).at(-1),
    ]
    expect(news.map((reply) => [reply?.key, reply?.params?.hour])).toEqual([
      ['notice.postponed-kept', { time: second?.at, style: 'full' }],
      ['notice.postponed-kept', { time: third?.at, style: 'full' }],
    ])
    const taken = await town.act(lan, {
      do: 'book',
      code: codes[0] ?? '',
      slot: second?.id ?? '',
    })
    expect(taken.replies[0]?.key).toBe('citizen.booked')
    // Laid out again, what was cancelled does not come back.
    await town.slotAt(xuanAn, at('2024-08-14 09:00'))
    expect((await hoursOf(xuanAn))[0]?.id).toBe(second?.id)
  })

  it('pressed again says so; whoever did not come is told kindly', async () => {
    const [hour] = await hoursOf(xuanAn)
    const code = (
      await town.rows<{ code: string }>(
        `SELECT c.code FROM bookings b JOIN cases c ON c.id = b.case_id
         WHERE b.slot_id = $1 AND b.status = 'booked'`,
        [hour?.id],
      )
    )[0]?.code
    expect(
      await town.refusal(officer, { do: 'check-in', code: code ?? '', came: false }),
    ).toMatchObject({ key: 'refusal.too-early' })
    town.goTo('2024-08-14 09:30')
    await town.act(officer, { do: 'check-in', code: code ?? '', came: false })
    expect((await town.news(lan, code ?? '')).at(-1)?.key).toBe('notice.absent')
    expect(await town.caseOf(code ?? '')).toMatchObject({ status: 'offered' })
  })
})

describe('a rule that ends', () => {
  const rulesIn = async (person: Person) =>
    dataOf((await town.act(person, { do: 'list-slots' })).replies)
      .filter((data) => data.startsWith('end-rule:'))
      .map((data) => data.split(':')[1] ?? '')

  it('is for those who lead the unit; nobody else finds the button or may press it', async () => {
    const [rule = ''] = await rulesIn(head)
    expect(await rulesIn(officer)).toEqual([])
    const stranger = await town.officer(xuanBinh, 'head')
    const before = await town.everything()
    for (const person of [officer, lan, stranger])
      for (const verb of ['begin-end-rule', 'end-rule'] as const)
        expect(await town.refusal(person, { do: verb, rule })).toMatchObject({
          key: 'refusal.publishers-only',
        })
    expect(await town.refusal(head, { do: 'end-rule', rule: "' OR 1=1" })).toMatchObject({
      key: 'old-button',
    })
    expect(await town.everything()).toEqual(before)
  })

  it('tells whoever booked, keeps a seat at other hours, and the city’s schedule comes back', async () => {
    const [rule = ''] = await rulesIn(head)
    const mine = (await hoursOf(xuanAn)).filter((hour) => hour.at > at('2024-08-27 00:00'))
    const code = await town.file(lan, meeting)
    await town.act(lan, { do: 'book', code, slot: mine[0]?.id ?? '' })
    const sure = await town.act(head, { do: 'begin-end-rule', rule })
    expect(sure.replies[0]).toMatchObject({ key: 'slots.end-sure', params: { taken: 1 } })
    const { replies } = await town.act(head, { do: 'end-rule', rule })
    expect(replies[0]).toMatchObject({ key: 'slots.ended', params: { count: 1 } })
    expect((await town.news(lan, code)).at(-1)).toMatchObject({
      key: 'notice.postponed-kept',
      params: { hour: { time: at('2024-08-29 08:00') } },
    })
    const coming = (await hoursOf(xuanAn)).filter((hour) => hour.at > at('2024-08-18 00:00'))
    expect(new Set(coming.map(({ origin }) => origin))).toEqual(new Set(['city']))
    expect(await town.refusal(head, { do: 'end-rule', rule })).toMatchObject({ key: 'old-button' })
    expect(await rulesIn(head)).toEqual([])
  })

  it('ends by itself after its last day: the city’s schedule is in force again', async () => {
    await town.act(head, { do: 'open-slots', opening: { ...weekly, until: '2024-08-30' } })
    expect(await rulesIn(head)).toHaveLength(1)
    town.goTo('2024-08-31 09:00')
    expect(await rulesIn(head)).toEqual([])
  })
})
