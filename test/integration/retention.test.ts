import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Expired, noneExpired, retain } from '../../src/actions/rights/retain.ts'
import { DAY } from '../../src/domain/time/calendar.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import type { Person } from '../../src/ports/person.ts'
import { openTown, pothole, step, type Town, xuanAn } from './town.ts'

let town: Town
let ahead = 0
let tam: Person
beforeAll(async () => {
  town = await openTown(() => Date.now() + ahead * DAY)
  tam = await town.officer(xuanAn)
})
afterAll(() => town.close())

/** What goes so many days from now. */
async function daysLater(days: number): Promise<Expired> {
  ahead = days
  // What was to be sent was sent long ago.
  await town.rows("UPDATE notifications SET status = 'sent', sent_at = now()")
  const gone = await town.transact((work) => retain({ work, world: town.world }))
  ahead = 0
  return gone
}
const countOf = async (table: string, where: string, values: unknown[] = []) =>
  (await town.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, values))[0]
    ?.n
const jobsFor = (id: string) =>
  countOf('outbox', "queue = 'files' AND payload->>'attachmentId' = $1", [id])
const writes = (person: Person, text: string) => town.say(person, { type: 'text', text })

describe('what was kept long enough goes', () => {
  it('messages, once the last case of the chat is over for that long', async () => {
    const lan = await town.newcomer()
    const code = await town.file(lan, pothole)
    await writes(lan, '/hoso')
    const turns = () => countOf('inbox', 'chat = $1', [lan.chat.externalId])
    const notices = () => countOf('notifications', 'chat_id = $1', [lan.chat.id])
    await daysLater(200)
    expect([await turns(), await notices()]).toEqual([1, 1])
    await town.act(tam, step(code, 'accept'))
    await town.act(tam, step(code, 'resolve', { words: 'Đã vá ổ gà sáng nay, trước số 12' }))
    await daysLater(60)
    expect(await turns()).toBe(1)
    expect((await daysLater(91)).messages).toBeGreaterThan(0)
    expect([await turns(), await notices()]).toEqual([0, 0])
    expect(await countOf('cases', 'code = $1', [code])).toBe(1)
  })

  it('a draft and its files, with the bytes, and no file of a case', async () => {
    const lan = await town.newcomer()
    const file = (id: string) => ({ kind: 'photo', ref: id, id, name: 'anh.jpg' }) as const
    const [loose, filed] = [randomUUID(), randomUUID()]
    await town.say(lan, { type: 'file', file: file(filed) })
    await town.file(lan, { ...pothole, attachments: [filed] })
    await town.say(lan, { type: 'file', file: file(loose) })
    expect(await daysLater(29)).toMatchObject({ drafts: 0, files: 0 })
    const jobs = await jobsFor(loose)
    expect(await daysLater(31)).toMatchObject({ files: 1 })
    expect(await countOf('conversations', 'chat_id = $1', [lan.chat.id])).toBe(0)
    expect(await countOf('attachments', 'id = ANY($1)', [[loose, filed]])).toBe(1)
    expect(await jobsFor(loose)).toBe((jobs ?? 0) + 1)
  })

  it('the chat of somebody who had all deleted, and not of whoever came back', async () => {
    const [lan, hoa] = [await town.newcomer(), await town.newcomer()]
    for (const person of [lan, hoa]) {
      await writes(person, 'chào bạn')
      await town.say(person, { type: 'button', data: 'delete-yes' })
    }
    const code = await town.file(hoa, pothole)
    expect(await daysLater(6)).toMatchObject({ farewells: 0 })
    expect(await daysLater(8)).toMatchObject({ farewells: 1 })
    expect(await countOf('chats', 'id = $1', [lan.chat.id])).toBe(0)
    expect(JSON.stringify(await town.everything())).not.toContain(`"${lan.chat.externalId}"`)
    expect((await town.caseOf(code)).chatId).toBe(hoa.chat.id)
  })

  it('and nothing twice', async () => {
    await daysLater(400)
    expect(await daysLater(400)).toEqual(noneExpired)
    const { checks } = await verify(town.pool, town.world, Date.now())
    const broken = checks.filter(({ breaches }) => breaches > 0).map(({ name }) => name)
    expect(broken.filter((name) => !['outbox', 'late', 'alerts'].includes(name))).toEqual([])
  })
})
