import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { settleEnded } from '../../../src/actions/people/settle.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { type LadderTown, openLadderTown } from '../ladder-town.ts'
import { at } from '../timed-town.ts'
import { pothole, step, suoiTre, xuanAn } from '../town.ts'

let town: LadderTown
let head: Person
let lan: Person

beforeAll(async () => {
  town = await openLadderTown()
  head = await town.officer(xuanAn, 'head', 'Lê Văn Tâm')
  lan = await town.newcomer()
})
afterAll(() => town.close())

const idOf = ({ officer }: Person) => officer?.id ?? ''
async function serviceOf(person: Person): Promise<string> {
  const [row] = await town.rows<{ id: string }>(
    'SELECT id FROM memberships WHERE officer_id = $1 ORDER BY until NULLS FIRST LIMIT 1',
    [idOf(person)],
  )
  return row?.id ?? ''
}
/** A case the officer has accepted, with its card in their chat. */
async function taken(by: Person): Promise<string> {
  const code = await town.file(lan, pothole)
  await town.act(by, step(code, 'accept'))
  const { id } = await town.caseOf(code)
  await town.transact((work) => showCards({ work, world: town.world }, id))
  return code
}
const end = async (person: Person, handTo: string, when?: number) =>
  town.act(head, {
    do: 'end-service',
    service: await serviceOf(person),
    handTo,
    ...(when !== undefined && { at: when }),
  })
const notices = async (person: Person): Promise<Reply[]> =>
  (
    await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq',
      [person.chat.id],
    )
  ).map(({ message }) => message)
const boundTo = async (person: Person) =>
  (
    await town.rows<{ officer_id: string | null }>('SELECT officer_id FROM chats WHERE id = $1', [
      person.chat.id,
    ])
  )[0]?.officer_id
const clocks = () => town.rows('SELECT * FROM clocks ORDER BY id')

describe('somebody who leaves', () => {
  it('loses access at once; a colleague goes on with the open cases, their clocks untouched', async () => {
    const leaver = await town.officer(xuanAn, 'officer', 'Phan Hòa')
    const heir = await town.officer(xuanAn, 'officer', 'Đỗ Lan')
    const codes = [await taken(leaver), await taken(leaver)]
    const before = await clocks()
    await town.rows(
      `INSERT INTO conversations (chat_id, state) VALUES ($1, '{"at":"idle"}')
       ON CONFLICT (chat_id) DO NOTHING`,
      [leaver.chat.id],
    )
    const { replies } = await end(leaver, idOf(heir))
    expect(replies.map(({ key }) => key)).toEqual(['service.done'])
    for (const code of codes) {
      expect((await town.caseOf(code)).officerId).toBe(idOf(heir))
      const events = await town.rows(
        `SELECT e.officer_id, e.data FROM case_events e JOIN cases c ON c.id = e.case_id
         WHERE c.code = $1 AND e.type = 'reassign'`,
        [code],
      )
      expect(events).toEqual([
        { officer_id: idOf(head), data: { from: idOf(leaver), to: idOf(heir) } },
      ])
    }
    expect(await clocks()).toEqual(before)
    expect(await boundTo(leaver)).toBeNull()
    const said = await notices(leaver)
    expect(said.filter(({ key }) => key === 'card.taken-back')).toHaveLength(2)
    expect(said.at(-1)?.key).toBe('service.ended')
    expect(
      await town.rows('SELECT 1 FROM conversations WHERE chat_id = $1', [leaver.chat.id]),
    ).toEqual([])
    // From now on a citizen like any other; nothing reaches them any more.
    const open = await town.say(leaver, { type: 'button', data: `open:${codes[0]}` })
    expect(open.map(({ key }) => key)).toEqual(['refusal.officers-only'])
    const count = (await notices(leaver)).length
    const { id } = await town.caseOf(codes[0] ?? '')
    await town.act(heir, step(codes[0] ?? '', 'resolve', { words: 'Đã vá xong đoạn đường' }))
    await town.transact((work) => showCards({ work, world: town.world }, id))
    expect(await notices(leaver)).toHaveLength(count)
  })

  it('without an heir leaves the work to the unit, and the ladder goes on', async () => {
    const leaver = await town.officer(xuanAn, 'officer', 'Võ Tư')
    const code = await taken(leaver)
    await end(leaver, 'queue')
    expect((await town.caseOf(code)).officerId).toBeUndefined()
    await town.nextRung(code, 'resolve')
    expect(await town.listeners({ leaver, head })).toEqual(['head'])
  })

  it('leaves on a day to come: everything is theirs until then, nothing after, without anybody there', async () => {
    town.goTo('2024-08-20 08:00')
    const leaver = await town.officer(xuanAn, 'officer', 'Trần Sáu')
    const code = await taken(leaver)
    expect((await end(leaver, 'queue', at('2024-08-23'))).replies[0]?.key).toBe('service.ends')
    const settle = () => town.transact((work) => settleEnded({ work, world: town.world }))
    town.goTo('2024-08-22 23:59')
    expect(await settle()).toBe(0)
    expect((await town.caseOf(code)).officerId).toBe(idOf(leaver))
    const serving = () => town.transact((work) => work.membershipsOf(idOf(leaver)))
    expect(await serving()).toHaveLength(1)
    town.goTo('2024-08-23 00:00')
    expect(await serving()).toEqual([])
    expect(await settle()).toBe(1)
    expect(await settle()).toBe(0)
    expect((await town.caseOf(code)).officerId).toBeUndefined()
    expect(await boundTo(leaver)).toBeNull()
  })

  it('who serves elsewhere too keeps the chat and the other unit’s work', async () => {
    const both = await town.officer(xuanAn, 'officer', 'Ngô Bảy')
    await town.rows(
      `INSERT INTO memberships (id, officer_id, unit_code, unit_valid_from, role, since)
       VALUES (gen_random_uuid(), $1, $2, '2019-06-01', 'officer', '2020-01-01')`,
      [idOf(both), suoiTre],
    )
    const [{ id } = { id: '' }] = await town.rows<{ id: string }>(
      'SELECT id FROM memberships WHERE officer_id = $1 AND unit_code = $2',
      [idOf(both), xuanAn],
    )
    await town.act(head, { do: 'end-service', service: id, handTo: 'queue' })
    expect(await boundTo(both)).toBe(idOf(both))
    expect(await town.transact((work) => work.membershipsOf(idOf(both)))).toMatchObject([
      { unit: { code: suoiTre } },
    ])
  })

  it('stands in for nobody, and the invitations they made are void', async () => {
    const second = await town.officer(xuanAn, 'head', 'Lý Chín')
    const admin = await town.officer('LK-NV', 'administrator', 'Võ Thị Bảy')
    const away = await town.officer(xuanAn, 'officer', 'Mai Mười')
    await town.act(away, { do: 'leave', until: town.now() + 1e9, deputy: idOf(second) })
    const code = await taken(away)
    await town.act(second, { do: 'invite-officer', unit: xuanAn, role: 'officer', name: 'A B' })
    await town.act(admin, {
      do: 'end-service',
      service: await serviceOf(second),
      handTo: 'queue',
    })
    expect(await town.transact((work) => work.openInvitations('all'))).toEqual([])
    await town.nextRung(code, 'resolve')
    expect(await town.listeners({ second })).toEqual([])
  })
})

describe('who may not', () => {
  it('end a service: citizens, officers, heads of others and of heads, anybody their own', async () => {
    const victim = await town.officer(xuanAn, 'officer', 'Hồ Mười Một')
    const peer = await town.officer(xuanAn)
    const other = await town.officer(suoiTre, 'head')
    const before = await town.everything()
    const ends = async (who: Person, whose: Person) => {
      const service = await serviceOf(whose)
      const keys = []
      for (const command of [
        { do: 'begin-end', service },
        { do: 'choose-hand', service, handTo: 'queue' },
        { do: 'end-service', service, handTo: 'queue' },
      ] as const)
        keys.push((await town.refusal(who, command)).key)
      return [...new Set(keys)]
    }
    expect(await ends(lan, victim)).toEqual(['refusal.officers-only'])
    for (const who of [peer, other, victim])
      expect(await ends(who, victim)).toEqual(['refusal.not-staffing'])
    expect(await ends(head, other)).toEqual(['refusal.not-staffing'])
    expect(await town.everything()).toEqual(before)
  })

  it('hand the work to a stranger', async () => {
    const victim = await town.officer(xuanAn)
    const other = await town.officer(suoiTre)
    const service = await serviceOf(victim)
    const command = { do: 'end-service', service, handTo: idOf(other) } as const
    expect((await town.refusal(head, command)).key).toBe('old-button')
  })
})

describe('by buttons', () => {
  it('from the list of people: invite, revoke, and end a service from a day on', async () => {
    const boss = await town.officer(suoiTre, 'head', 'Cao Chủ')
    const leaver = await town.officer(suoiTre, 'officer', 'Kim Đi')
    const press = (data: string) => town.say(boss, { type: 'button', data })
    const type = (text: string) => town.say(boss, { type: 'text', text })
    expect((await press('people'))[0]?.key).toBe('people.page')
    expect((await press(`invite:${suoiTre}`))[0]?.key).toBe('invite.name')
    expect((await type('Trần  Thị Mới')).map(({ key }) => key)).toEqual([
      'invite.made',
      'invite.forward',
    ])
    const [page] = await press('people')
    const revoke = JSON.stringify(page).match(/revoke:[\da-f-]{36}/)?.[0] ?? ''
    expect((await press(revoke))[0]?.key).toBe('invite.revoked')
    expect((await press(revoke))[0]?.key).toBe('old-button')
    expect((await press(`end:${await serviceOf(leaver)}`))[0]?.key).toBe('service.when')
    expect((await type('hôm qua'))[0]?.key).toMatch(/^when\./)
    expect((await press('end-now'))[0]?.key).toBe('service.done')
    expect(await boundTo(leaver)).toBeNull()
  })
})
