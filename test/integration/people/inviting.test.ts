import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../src/domain/people/permissions.ts'
import { MINUTE } from '../../../src/domain/time/calendar.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { openTimedTown, type TimedTown } from '../timed-town.ts'
import { dataOf, inspectorate, pothole, xuanAn, xuanBinh } from '../town.ts'

const sorter = 'LK-NV'

let town: TimedTown
let head: Person
let chief: Person
let admin: Person
let lan: Person

beforeAll(async () => {
  town = await openTimedTown('2024-08-05 08:00')
  head = await town.officer(xuanAn, 'head', 'Lê Văn Tâm')
  chief = await town.officer(inspectorate, 'chief-inspector', 'Đỗ Khánh')
  admin = await town.officer(sorter, 'administrator', 'Võ Thị Bảy')
  lan = await town.newcomer()
})
afterAll(() => town.close())

const invite = (person: Person, unit: string, role: Role, name = 'Nguyễn Thị Út') =>
  town.act(person, { do: 'invite-officer', unit, role, name })

/** The code in what is to be forwarded. */
function codeIn(replies: Reply[]): string {
  const code = replies.find(({ key }) => key === 'invite.forward')?.params?.line
  if (typeof code !== 'string') throw new Error(`no code in ${JSON.stringify(replies)}`)
  return code.slice('/start '.length)
}
/** The question that was put to this chat last. */
async function asked(person: Person): Promise<string> {
  const [row] = await town.rows<{ id: string }>(
    'SELECT id FROM confirmations WHERE chat_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [person.chat.id],
  )
  return row?.id ?? ''
}
const notices = async (person: Person): Promise<Reply[]> =>
  (
    await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq',
      [person.chat.id],
    )
  ).map(({ message }) => message)
const events = async (what: string, person: Person) =>
  town.rows('SELECT 1 FROM security_events WHERE what = $1 AND chat_id = $2', [
    what,
    person.chat.id,
  ])

describe('whoever may brings people in', () => {
  it('a head invites an officer, who joins by the code and by it alone once', async () => {
    const { replies } = await invite(head, xuanAn, 'officer')
    const token = codeIn(replies)
    const ut = await town.newcomer()
    const joined = await town.act(ut, { do: 'join', token })
    expect(joined.replies[0]).toMatchObject({ key: 'officer.welcome' })
    expect(ut.officer).toMatchObject({ name: 'Nguyễn Thị Út', memberships: [{ role: 'officer' }] })
    const stranger = await town.newcomer()
    expect((await town.refusal(stranger, { do: 'join', token })).key).toBe('refusal.invitation')
    expect(await events('joined', ut)).toHaveLength(1)
    expect(await events('invited', head)).toHaveLength(1)
  })

  it.each<[string, () => Person, string, Role]>([
    ['a head into another unit', () => head, xuanBinh, 'officer'],
    ['a head a head', () => head, xuanAn, 'head'],
    ['a head an administrator', () => head, sorter, 'administrator'],
    ['a chief inspector a leader', () => chief, 'LK-UBND', 'leader'],
    ['a chief inspector into a ward', () => chief, xuanAn, 'inspector'],
  ])('%s is refused', async (_, who, unit, role) => {
    const before = await town.everything()
    const command = { do: 'invite-officer', unit, role, name: 'Ai Đó' } as const
    expect((await town.refusal(who(), command)).key).toBe('refusal.not-staffing')
    expect(await town.everything()).toEqual(before)
  })

  it('a citizen, and an officer without the power, learn nothing', async () => {
    const officer = await town.officer(xuanAn)
    const command = { do: 'invite-officer', unit: xuanAn, role: 'officer', name: 'A' } as const
    expect((await town.refusal(lan, command)).key).toBe('refusal.officers-only')
    expect((await town.refusal(officer, command)).key).toBe('refusal.not-staffing')
  })

  it.each(['', 'x'.repeat(81), '  \n '])('a name of %j is asked for again', async (name) => {
    const command = { do: 'invite-officer', unit: xuanAn, role: 'officer', name } as const
    expect((await town.refusal(head, command)).key).toBe('refusal.bad-name')
  })
})

describe('a powerful role', () => {
  it('has no code before the second yes, which is asked on another device', async () => {
    const phone = await town.newcomer()
    await town.rows('UPDATE chats SET officer_id = $2 WHERE id = $1', [
      phone.chat.id,
      admin.officer?.id,
    ])
    phone.officer = admin.officer as NonNullable<Person['officer']>
    const { replies } = await invite(admin, xuanBinh, 'head', 'Phan Hòa')
    expect(replies.map(({ key }) => key)).toEqual(['confirm.asked-elsewhere'])
    const id = await asked(phone)
    expect(dataOf(await notices(phone))).toEqual([`confirm:${id}`, `not-me:${id}`])
    // The device that asked cannot answer.
    expect((await town.refusal(admin, { do: 'confirm', id })).key).toBe('refusal.confirmation')
    const done = await town.act(phone, { do: 'confirm', id })
    expect(done.replies.map(({ key }) => key)).toEqual(['confirm.done'])
    const token = codeIn(await notices(admin))
    expect((await town.refusal(phone, { do: 'confirm', id })).key).toBe('refusal.confirmation')
    const hoa = await town.newcomer()
    await town.act(hoa, { do: 'join', token })
    expect(hoa.officer?.memberships).toMatchObject([{ unit: { code: xuanBinh }, role: 'head' }])
    await town.rows('UPDATE chats SET officer_id = NULL WHERE id = $1', [phone.chat.id])
  })

  it('is asked in the same chat where there is no other device', async () => {
    const { replies } = await invite(chief, inspectorate, 'inspector')
    expect(replies.map(({ key }) => key)).toEqual(['confirm.ask'])
    const { replies: made } = await town.act(chief, { do: 'confirm', id: await asked(chief) })
    expect(made.map(({ key }) => key)).toEqual(['invite.made', 'invite.forward'])
  })

  it('is not granted by silence', async () => {
    await invite(chief, inspectorate, 'inspector')
    const id = await asked(chief)
    town.later(10 * MINUTE)
    expect((await town.refusal(chief, { do: 'confirm', id })).key).toBe('refusal.confirmation')
  })

  it('disowned is void, and those who guard the people hear of it', async () => {
    await invite(chief, inspectorate, 'inspector')
    const id = await asked(chief)
    const { replies } = await town.act(chief, { do: 'disown', id })
    expect(replies.map(({ key }) => key)).toEqual(['confirm.disowned'])
    expect((await town.refusal(chief, { do: 'confirm', id })).key).toBe('refusal.confirmation')
    expect((await notices(admin)).at(-1)).toMatchObject({
      key: 'confirm.alarm',
      params: { name: 'Đỗ Khánh' },
    })
    expect((await notices(head)).map(({ key }) => key)).not.toContain('confirm.alarm')
    expect(await events('disowned', chief)).toHaveLength(1)
  })

  it('is not granted by whoever has lost the power meanwhile', async () => {
    await invite(chief, inspectorate, 'inspector')
    const id = await asked(chief)
    const ended = structuredClone(chief)
    for (const member of ended.officer?.memberships ?? []) member.role = 'inspector'
    expect((await town.refusal(ended, { do: 'confirm', id })).key).toBe('refusal.not-staffing')
  })

  it.each(['', 'x', "' OR 1=1 --", '018f0000-0000-7000-8000-000000000000'])(
    'a made-up question %j is refused',
    async (id) => {
      for (const person of [lan, chief])
        for (const what of ['confirm', 'disown'] as const)
          expect((await town.refusal(person, { do: what, id })).key).toBe('refusal.confirmation')
    },
  )
})

describe('a bad invitation', () => {
  it('into a unit that has ended is refused when it is made and when it is used', async () => {
    const { replies } = await invite(head, xuanAn, 'officer')
    const token = codeIn(replies)
    const ends = (day: string | null) =>
      town.rows('UPDATE units SET valid_until = $2 WHERE code = $1', [xuanAn, day])
    await ends('2024-08-06')
    town.goTo('2024-08-05 23:59')
    await invite(head, xuanAn, 'officer')
    town.goTo('2024-08-06 00:00')
    const command = { do: 'invite-officer', unit: xuanAn, role: 'officer', name: 'A B' } as const
    expect((await town.refusal(head, command)).key).toBe('refusal.unit-ended')
    const late = await town.newcomer()
    expect((await town.refusal(late, { do: 'join', token })).key).toBe('refusal.invitation')
    expect(late.officer).toBeUndefined()
    await ends(null)
  })

  it('is written down without its code, counted, and after five in an hour not looked up', async () => {
    const guesser = await town.newcomer()
    const { replies } = await invite(head, xuanAn, 'officer')
    const good = codeIn(replies)
    // Turns come at the time of the machine.
    const joins = async (token: string) =>
      (await town.say(guesser, { type: 'text', text: `/start ${token}` })).map(({ key }) => key)
    const forged = `inv_${'A'.repeat(24)}`
    for (let n = 0; n < 5; n++) expect(await joins(forged)).toEqual(['refusal.invitation'])
    expect(await joins(good)).toEqual(['refusal.invitation-later'])
    expect(await events('refusal.invitation', guesser)).toHaveLength(5)
    const { security_events } = await town.everything()
    expect(security_events).not.toContain('inv_')
  })
})

describe('who tries what is not theirs', () => {
  it('is refused and written down: a citizen typing what officers type, an officer with another unit’s card', async () => {
    const code = await town.file(lan, pothole)
    const binh = await town.officer(xuanBinh, 'head')
    expect((await town.say(lan, { type: 'text', text: '/viec' }))[0]?.key).toBe(
      'refusal.officers-only',
    )
    expect((await town.say(binh, { type: 'button', data: `accept:${code}` }))[0]?.key).toBe(
      'refusal.not-your-unit',
    )
    expect(await events('refusal.officers-only', lan)).toHaveLength(1)
    expect(await events('refusal.not-your-unit', binh)).toHaveLength(1)
    const { security_events } = await town.everything()
    expect(security_events).not.toContain(code)
  })
})
