import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submit } from '../../src/actions/citizen/submit.ts'
import { scanHotspots } from '../../src/actions/oversight/hotspots.ts'
import { DAY, HOUR, startOfLocalDay } from '../../src/domain/time/calendar.ts'
import { say } from '../../src/i18n/render.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import {
  denunciation,
  inspectorate,
  openTown,
  pothole,
  type Town,
  xuanAn,
  xuanBinh,
} from './town.ts'

/** A Tuesday at nine. */
const morning = startOfLocalDay('2024-08-06') + 9 * HOUR

let town: Town
let clock = morning
let inspector: Person
let chief: Person
let leader: Person

const transact = <T>(run: Parameters<ReturnType<typeof transactOn>>[0]) =>
  transactOn(town.pool, town.keys, () => clock)(run) as Promise<T>
const scan = () => transact<number>((work) => scanHotspots({ work, world: town.world }))

async function report(unit: string, topic: string, kind: 'PAKN' | 'TC' = 'PAKN', who?: Person) {
  const person = who ?? (await town.newcomer())
  const base = kind === 'TC' ? denunciation : pothole
  await transact((work) => submit({ work, world: town.world }, person, { ...base, unit, topic }))
  return person
}

const inWords = (reply: Reply) =>
  say(reply, { language: 'vi', organisation: town.world.organisation, now: clock })
    .map(({ text }) => text)
    .join('')

async function told(person: Person): Promise<string[]> {
  const rows = await town.rows<{ message: Reply }>(
    `SELECT message FROM notifications WHERE chat_id = $1 AND dedupe LIKE 'hotspot:%' ORDER BY seq`,
    [person.chat.id],
  )
  return rows.map(({ message }) => inWords(message))
}

async function listed(person: Person): Promise<string> {
  const { replies } = await town.act(person, { do: 'list-hotspots' })
  return replies.map(inWords).join('\n')
}

beforeAll(async () => {
  town = await openTown()
  inspector = await town.officer(inspectorate, 'inspector')
  chief = await town.officer(inspectorate, 'chief-inspector')
  leader = await town.officer(xuanAn, 'leader')
})
afterAll(() => town.close())
beforeEach(async () => {
  clock = morning
  await town.pool.query('DELETE FROM hotspots; DELETE FROM hotspot_scans; DELETE FROM clocks')
  await town.pool.query("UPDATE cases SET created_at = created_at - interval '1 year'")
  await town.pool.query("DELETE FROM notifications WHERE dedupe LIKE 'hotspot:%'")
})

describe('five people about one matter in one place', () => {
  it('are told once to the Inspectorate and the leaders, with the figures', async () => {
    for (let n = 0; n < 6; n++) await report(xuanAn, 'roads')
    expect(await scan()).toBe(1)
    for (const person of [inspector, chief, leader]) {
      const [only, ...more] = await told(person)
      expect(only).toContain('phường Xuân An')
      expect(only).toContain('6 người khác nhau báo trong 14 ngày (ngưỡng 5)')
      expect(more).toEqual([])
      expect(await listed(person)).toContain('6 người khác nhau báo')
    }
    clock += HOUR
    expect(await scan()).toBe(0)
    expect(await told(chief)).toHaveLength(1)
  })

  it('one person five times, or five in two places, are none', async () => {
    const one = await report(xuanAn, 'roads')
    for (let n = 0; n < 5; n++) await report(xuanAn, 'roads', 'PAKN', one)
    for (let n = 0; n < 3; n++) await report(xuanBinh, 'roads')
    expect(await scan()).toBe(0)
    expect(await listed(chief)).toContain('không có điểm nóng')
  })

  it('denunciations are not even counted', async () => {
    for (let n = 0; n < 7; n++) await report(inspectorate, 'corruption', 'TC')
    clock += 400 * DAY
    expect(await scan()).toBe(0)
    expect(await town.rows('SELECT 1 FROM hotspots')).toEqual([])
  })

  it('leave the list when the days have passed, and ring only once when they waver', async () => {
    for (let n = 0; n < 5; n++) await report(xuanAn, 'roads')
    await town.pool.query('DELETE FROM clocks')
    expect(await scan()).toBe(1)
    clock = morning + 14 * DAY
    expect(await scan()).toBe(0)
    expect(await listed(chief)).toContain('không có điểm nóng')
    await report(xuanAn, 'roads')
    await town.pool.query(
      `UPDATE cases SET created_at = $1 WHERE topic = 'roads'
      AND created_at > '2024-01-01'`,
      [new Date(clock)],
    )
    await town.pool.query('DELETE FROM clocks')
    clock += HOUR
    expect(await scan()).toBe(0)
    expect(await listed(chief)).toContain('6 người')
    expect(await told(chief)).toHaveLength(1)
  })
})

describe('time that ran out', () => {
  it('three overdue cases make one, however few people wrote', async () => {
    const one = await town.newcomer()
    for (let n = 0; n < 3; n++) await report(xuanBinh, 'waste', 'PAKN', one)
    clock = morning + 10 * DAY
    expect(await scan()).toBe(1)
    expect((await told(chief))[0]).toContain('3 việc quá hạn (ngưỡng 3)')
  })

  it('hours that nobody chose make none', async () => {
    await report(xuanBinh, 'waste')
    await report(xuanBinh, 'waste')
    await report(xuanBinh, 'waste')
    await town.pool.query("UPDATE clocks SET name = 'slot-choice'")
    clock = morning + 10 * DAY
    expect(await scan()).toBe(0)
  })

  it('so does one far past its time that is handed in again and again', async () => {
    await report(xuanBinh, 'drainage')
    await town.pool.query(`UPDATE cases SET marks = '{repeated}' WHERE topic = 'drainage'`)
    await town.pool.query(`DELETE FROM clocks WHERE name <> 'resolve'`)
    const [due] = await town.rows<{ due_at: number }>('SELECT due_at FROM clocks')
    clock = (due?.due_at ?? 0) + HOUR
    expect(await scan()).toBe(0)
    clock += 2 * DAY
    expect(await scan()).toBe(1)
    expect((await told(chief))[0]).toMatch(/LK-\S+ đã quá 120 % thời hạn, dân gửi đơn nhiều lần/)
  })
})

it('in quiet hours it is on the list at once and told in the morning', async () => {
  clock = startOfLocalDay('2024-08-06') + 22 * HOUR
  for (let n = 0; n < 5; n++) await report(xuanAn, 'noise')
  expect(await scan()).toBe(0)
  expect(await listed(chief)).toContain('5 người')
  expect(await told(chief)).toEqual([])
  clock += 8.75 * HOUR
  expect(await scan()).toBe(1)
  expect(await told(chief)).toHaveLength(1)
})

it('however many processes ask, an hour is looked over once and a hotspot told once', async () => {
  for (let n = 0; n < 5; n++) await report(xuanAn, 'noise')
  const told = await Promise.all([1, 2, 3, 4].map(scan))
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(1)
  const hours = await town.rows('SELECT 1 FROM hotspot_scans')
  expect(hours).toHaveLength(1)
})

it('several new ones come in one message', async () => {
  for (const topic of ['noise', 'waste', 'roads'])
    for (let n = 0; n < 5; n++) await report(xuanAn, topic)
  expect(await scan()).toBe(3)
  const [only, ...more] = await told(leader)
  expect(only).toContain('3 điểm nóng mới')
  expect(more).toEqual([])
})

it('is for the Inspectorate and the leaders, who may open what lies with their own units', async () => {
  for (let n = 0; n < 5; n++) await report(xuanAn, 'pollution')
  await scan()
  const head = await town.officer(xuanAn, 'head')
  for (const person of [head, await town.newcomer()])
    expect((await town.refusal(person, { do: 'list-hotspots' })).key).toBe('refusal.overseers-only')
  const buttonsOf = async (person: Person) => {
    const { replies } = await town.act(person, { do: 'list-hotspots' })
    return (replies[0]?.buttons ?? []).flat().length
  }
  expect(await buttonsOf(chief)).toBe(1)
  expect(await buttonsOf(leader)).toBe(6)
  expect((await town.say(chief, { type: 'text', text: '/diemnong' }))[0]?.key).toBe('hotspot.list')
})
