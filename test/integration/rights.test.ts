import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { continueDeletions } from '../../src/actions/rights/delete.ts'
import { remindOfRequests } from '../../src/actions/rights/remind.ts'
import { DAY } from '../../src/domain/time/calendar.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { awake } from '../support/awake.ts'
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
} from './town.ts'

const sorter = 'LK-NV'

let town: Town
/** Days put before the clock. */
let ahead = 0
let tam: Person
let chief: Person
let sorting: Person
beforeAll(async () => {
  town = await openTown(() => Date.now() + ahead * DAY)
  tam = await town.officer(xuanAn)
  chief = await town.officer(inspectorate, 'chief-inspector')
  sorting = await town.officer(sorter)
})
afterAll(() => town.close())

const said = async (person: Person, text: string) => {
  const replies = await town.say(person, { type: 'text', text })
  return replies.map(({ key }) => key)
}
const presses = async (person: Person, data: string) => {
  const replies = await town.say(person, { type: 'button', data })
  return replies.map(({ key }) => key)
}
const messagesOf = async (person: Person) => {
  const rows = await town.rows<{ message: Reply }>(
    'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq',
    [person.chat.id],
  )
  return rows.map(({ message }) => message)
}
/** What a loop does so many days from now. */
async function daysLater(days: number, run: (context: Context) => Promise<number>) {
  ahead = days
  const done = await town.transact((work) => run({ work, world: awake(town.world) }))
  ahead = 0
  return done
}
const casesOf = async (person: Person) =>
  (await town.transact((work) => work.casesOfPerson(person.chat.id, 10))).map(({ it }) => it.code)
const last = async (person: Person) => (await messagesOf(person)).at(-1)

/** Tables in which any of these words stand, what lies sealed there opened. */
async function holding(words: string[]): Promise<string[]> {
  const tables = await town.rows<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  )
  const found: string[] = []
  for (const { name } of tables) {
    const text = JSON.stringify(await town.rows(everyRow(name)))
    if (words.some((word) => text.includes(word))) found.push(name)
  }
  return found
}

/** Feedback from words typed to words answered, with a canary in each of them. */
async function feedback(citizen: Person) {
  const canary = `chim${randomUUID().slice(0, 8)}`
  await said(citizen, `ổ gà ${canary} trước số 12 Hùng Vương phường Xuân An`)
  await presses(citizen, (await buttonOf(citizen, 'send')) ?? '')
  await presses(citizen, (await buttonOf(citizen, 'agree')) ?? '')
  const code = (await casesOf(citizen))[0] ?? ''
  await town.act(citizen, { do: 'supplement', code, text: `thêm ${canary}`, attachments: [] })
  await town.act(tam, step(code, 'accept'))
  await town.act(tam, step(code, 'ask', { words: `Ở đâu, ${canary}?` }))
  await town.act(citizen, { do: 'answer', code, text: `ở ${canary}`, attachments: [] })
  return { code, canary }
}
const buttonOf = async (person: Person, verb: string) => {
  const reply = await last(person)
  return dataOf(reply ? [reply] : []).find((data) => data.startsWith(verb))
}
const close = (code: string, by = tam) =>
  town.act(by, step(code, 'resolve', { words: 'Đã vá ổ gà sáng nay, trước số 12' }))

describe('/xoadulieu', () => {
  it('shows in numbers what is kept and what can be done, with or without diacritics', async () => {
    const lan = await town.newcomer()
    expect(await said(lan, '/xoadulieu')).toEqual(['rights.page'])
    await town.file(lan, pothole)
    expect(await said(lan, '/Xóa dữ liệu')).toEqual(['rights.page'])
    const page = await last(lan)
    expect(page?.params).toMatchObject({ cases: 1, files: 0 })
    expect(dataOf(page ? [page] : [])).toEqual([
      'data-view',
      'data-correct',
      'data-restrict:on',
      'data-withdraw',
      'data-delete',
    ])
  })
})

describe('to delete', () => {
  it('leaves nothing of somebody whose feedback is over: no word in any table', async () => {
    const lan = await town.newcomer()
    const { code, canary } = await feedback(lan)
    await close(code)
    await presses(lan, 'data-delete')
    expect((await last(lan))?.key).toBe('rights.delete-sure')
    expect(await holding([canary])).toEqual(
      expect.arrayContaining(['cases', 'case_events', 'inbox', 'notifications']),
    )
    expect(await presses(lan, 'delete-yes')).toEqual(['rights.deleted'])
    expect(await holding([canary])).toEqual([])
    const it = await town.caseOf(code)
    expect(it).toMatchObject({
      status: 'resolved',
      text: '',
      place: { wardUnit: xuanAn },
      chatId: 0,
    })
    expect(it.citizenId).toBeUndefined()
    expect((await town.typesOf(code)).at(-1)).toBe('erase')
    const [request] = await town.rows(
      'SELECT kind, outcome, chat_id, done_at IS NOT NULL AS done FROM data_requests WHERE chat_id = $1',
      [lan.chat.id],
    )
    expect(request).toMatchObject({ kind: 'delete', outcome: 'done', done: true })
    expect(await presses(lan, 'cases')).toEqual(['citizen.no-cases'])
    expect(await town.refusal(lan, { do: 'track', code })).toMatchObject({
      key: 'refusal.not-your-case',
    })
  })

  it('waits for an open case, deletes it when it ends, and says so', async () => {
    const lan = await town.newcomer()
    const { code, canary } = await feedback(lan)
    expect(await presses(lan, 'delete-yes')).toEqual(['rights.deleted'])
    expect((await last(lan))?.params?.waiting).toMatchObject({ params: { count: 1 } })
    await daysLater(1, continueDeletions)
    expect((await town.caseOf(code)).text).toContain(canary)
    await close(code)
    await daysLater(2, continueDeletions)
    expect((await last(lan))?.key).toBe('rights.rest-deleted')
    expect(await holding([canary])).toEqual([])
    expect(await daysLater(3, continueDeletions)).toBe(0)
  })

  it('takes open cases back first, where that is wanted', async () => {
    const lan = await town.newcomer()
    const { code, canary } = await feedback(lan)
    expect((await presses(lan, 'delete-withdraw')).at(-1)).toBe('rights.deleted')
    expect((await town.caseOf(code)).status).toBe('withdrawn')
    expect(await holding([canary])).toEqual([])
  })

  it('keeps what was lodged, tied to nobody, and says until when', async () => {
    const lan = await town.newcomer()
    for (const report of [complaint, denunciation]) {
      const code = await town.file(lan, { ...report, petition: { name: 'Trần Văn Chim' } })
      await town.act(chief, step(code, 'lodge', { ground: 'signed' }))
      await town.act(chief, step(code, 'return', { words: 'Không thuộc thẩm quyền' }))
    }
    await presses(lan, 'delete-yes')
    const answer = await last(lan)
    expect(answer?.params?.kept).toMatchObject({ params: { count: 2 } })
    const kept = answer?.params?.kept as { params: { until: { time: number } } }
    expect(new Date(kept.params.until.time).getUTCFullYear()).toBe(2046)
    const left = await town.rows<{ code: string }>(
      "SELECT code FROM cases WHERE kind IN ('KN', 'TC') AND lodged_at IS NOT NULL",
    )
    for (const { code } of left) {
      const it = await town.caseOf(code)
      expect(it).toMatchObject({ text: expect.stringMatching(/./), chatId: 0 })
      expect(it.petition?.name).toBeUndefined()
    }
    expect(await presses(lan, 'cases')).toEqual(['citizen.no-cases'])
  })

  it('deletes what was only prepared in chat', async () => {
    const lan = await town.newcomer()
    const code = await town.file(lan, { ...complaint, petition: { name: 'Trần Văn Chim' } })
    await town.act(lan, { do: 'withdraw', code })
    await presses(lan, 'delete-yes')
    expect((await town.caseOf(code)).petition).toBeUndefined()
  })
})

describe('to restrict', () => {
  it('is shown to officers, asks nothing and counts in no statistics', async () => {
    const lan = await town.newcomer()
    const { code } = await feedback(lan)
    const unit = (await town.caseOf(code)).unit
    const week = { from: Date.now() - DAY, to: Date.now() + DAY }
    const count = () => town.transact((work) => work.countsOf(unit, week))
    const before = await count()
    expect(await presses(lan, 'data-restrict:on')).toEqual(['rights.restricted'])
    expect((await count()).cameIn).toBe(before.cameIn - 1)
    expect((await count()).open).toBe(before.open)
    await close(code)
    const told = await last(lan)
    expect(told?.key).toBe('notice.resolved')
    expect(dataOf(told ? [told] : []).filter((data) => data.startsWith('rate'))).toEqual([])
    await said(lan, '/xoadulieu')
    expect(await presses(lan, 'data-restrict:off')).toEqual(['rights.allowed'])
    expect((await town.caseOf(code)).restricted).toBe(false)
  })
})

describe('to take back the consent', () => {
  it('asks again before the next report, and only then', async () => {
    const lan = await town.newcomer()
    await feedback(lan)
    expect(await presses(lan, 'data-withdraw')).toEqual(['rights.withdrawn'])
    expect(await presses(lan, 'data-withdraw')).toEqual(['rights.nothing-agreed'])
    await said(lan, 'rác đầy đường ở phường Xuân An')
    expect(await presses(lan, (await buttonOf(lan, 'send')) ?? '')).toEqual(['consent'])
    expect((await last(lan))?.params?.opening).toEqual({ text: 'consent.anew' })
    await presses(lan, (await buttonOf(lan, 'agree')) ?? '')
    expect(await casesOf(lan)).toHaveLength(2)
  })
})

describe('to correct', () => {
  it('makes the form of a complaint anew with the right name', async () => {
    const lan = await town.newcomer()
    const code = await town.file(lan, { ...complaint, petition: { name: 'Trần Văn Lanh' } })
    await presses(lan, 'data-correct')
    await presses(lan, `data-fix:name:${code}`)
    expect(await said(lan, 'Trần Văn  Lành')).toEqual(['rights.corrected'])
    expect((await town.caseOf(code)).petition?.name).toBe('Trần Văn Lành')
    const other = await town.newcomer()
    expect(await presses(other, `data-fix:name:${code}`)).toEqual(['refusal.not-your-case'])
  })

  it('hands anything else to whoever sorts, reminds them, and brings the answer back', async () => {
    const lan = await town.newcomer()
    await presses(lan, 'data-fix:other')
    expect(await said(lan, 'số nhà sai')).toEqual(['rights.handed-on'])
    const asked = await last(sorting)
    expect(asked).toMatchObject({ key: 'rights.asked', params: { text: 'số nhà sai' } })
    const [done = ''] = dataOf(asked ? [asked] : [])
    expect(await presses(tam, done)).toEqual(['refusal.officers-only'])
    expect(await presses(lan, done)).toEqual(['refusal.officers-only'])
    expect(await holding(['số nhà sai'])).toContain('data_requests')
    expect(JSON.stringify(await town.everything())).not.toContain('số nhà sai')
    await daysLater(11, remindOfRequests)
    expect((await last(sorting))?.key).toBe('rights.late')
    expect(await daysLater(11, remindOfRequests)).toBe(0)
    await presses(sorting, done)
    expect(await said(sorting, 'Đã sửa số nhà trong sổ')).toEqual(['rights.settled'])
    expect(await last(lan)).toMatchObject({
      key: 'rights.answered',
      params: { words: 'Đã sửa số nhà trong sổ' },
    })
    expect(await presses(sorting, done)).toEqual(['refusal.request-done'])
  })
})

it('holds every invariant after all that', async () => {
  const { checks } = await verify(town.pool, town.world, Date.now())
  const broken = checks.filter(({ breaches }) => breaches > 0)
  expect(broken.filter(({ name }) => !['outbox', 'late', 'alerts'].includes(name))).toEqual([])
})

/** What an event of a sealed case tells is opened with the key of its case. */
const everyRow = (table: string) =>
  table === 'case_events'
    ? 'SELECT e.*, c.seal_key FROM case_events e JOIN cases c ON c.id = e.case_id'
    : `SELECT * FROM "${table}"`
