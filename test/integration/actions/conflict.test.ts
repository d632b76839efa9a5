import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Command, commands } from '../../../handlers/commands.ts'
import { accusing } from '../../../src/actions/conflict.ts'
import { invite, join } from '../../../src/actions/invitation.ts'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { scanHotspots } from '../../../src/actions/oversight/hotspots.ts'
import { weeklySummary } from '../../../src/actions/oversight/weekly-summary.ts'
import { formVerbs } from '../../../src/domain/case/forms.ts'
import { DAY, HOUR } from '../../../src/domain/time/calendar.ts'
import { keyOf, unitNow } from '../../../src/domain/units.ts'
import type { Person } from '../../../src/ports/person.ts'
import { type LadderTown, openLadderTown } from '../ladder-town.ts'
import { complaint, denunciation, inspectorate, pothole, step, xuanAn, xuanBinh } from '../town.ts'

/** An id of nothing there is. */
const nothing = '00000000-0000-7000-8000-000000000000'
/** Each command of a conversation that names a case. */
const naming: {
  [C in Command as C['do']]?: (code: string) => Extract<Command, { do: C['do'] }>[]
} = {
  'track-named': (code) => [{ do: 'track-named', name: code.slice(0, 3) }],
  track: (code) => [{ do: 'track', code }],
  begin: (code) =>
    (['answer', 'add', 'reopen'] as const).map((what) => ({ do: 'begin', what, code })),
  answer: (code) => [{ do: 'answer', code, text: 'x', attachments: [] }],
  supplement: (code) => [{ do: 'supplement', code, text: 'x', attachments: [] }],
  'begin-withdraw': (code) => [{ do: 'begin-withdraw', code }],
  withdraw: (code) => [{ do: 'withdraw', code }],
  rate: (code) => [{ do: 'rate', code, rating: 1 }],
  reopen: (code) => [{ do: 'reopen', code, reason: 'x', attachments: [] }],
  'begin-sign': (code) => [{ do: 'begin-sign', code }],
  sign: (code) => [{ do: 'sign', code, attachments: [] }],
  'show-hours': (code) => [{ do: 'show-hours', code }],
  book: (code) => [{ do: 'book', code, slot: nothing }],
  unbook: (code) => [{ do: 'unbook', code }],
  'show-links': (code) => [{ do: 'show-links', code }],
  'link-case': (code) => [{ do: 'link-case', code, other: code }],
  receipt: (code) => [{ do: 'receipt', code }],
  'begin-pledge': (code) => [{ do: 'begin-pledge', code }],
  pledge: (code) => [{ do: 'pledge', code, what: 'x', who: 'x', until: 0 }],
  'show-promises': (code) => [{ do: 'show-promises', code }],
  'begin-fulfil': (code) => [{ do: 'begin-fulfil', code, promise: nothing }],
  fulfil: (code) => [{ do: 'fulfil', code, promise: nothing, words: 'x' }],
  'check-in': (code) => [{ do: 'check-in', code, came: true }],
  'begin-complaint': (code) => [{ do: 'begin-complaint', code }],
  'complain-again': (code) => [{ do: 'complain-again', code, reason: 'x', attachments: [] }],
  'begin-correct': (code) => [{ do: 'begin-correct', what: 'name', code }],
  correct: (code) => [{ do: 'correct', what: 'name', code, text: 'x' }],
  step: (code) => [
    ...formVerbs.map((verb) => ({ do: 'step', code, verb, given: {}, sure: false }) as const),
    { do: 'step', code, verb: 'ask', given: { words: 'x' }, sure: true },
  ],
  menu: (code) => [{ do: 'menu', code }],
  mark: (code) => [{ do: 'mark', code, toggle: 'complex' }],
  accuse: (code) => [
    { do: 'accuse', code },
    { do: 'accuse', code, unit: xuanAn, who: 'all' },
  ],
  reclassify: (code) => [{ do: 'reclassify', code, sure: false }],
  reassign: (code) => [
    { do: 'reassign', code },
    { do: 'reassign', code, to: 'me' },
  ],
  open: (code) => [{ do: 'open', code }],
  unseal: (code) => [{ do: 'unseal', code, reason: 'xem xét để phân công' }],
  'name-openers': (code) => [{ do: 'name-openers', code }],
  whole: (code) => [{ do: 'whole', code }],
  grab: (code) => [{ do: 'grab', code }],
  'show-notes': (code) => [{ do: 'show-notes', code }],
  'begin-note': (code) => [{ do: 'begin-note', code }],
  'add-note': (code) => [{ do: 'add-note', code, text: 'x', files: [] }],
  offer: (code) => [{ do: 'offer', code }],
  'begin-plan': (code) => [{ do: 'begin-plan', code }],
  acknowledge: (code) => [{ do: 'acknowledge', code, plan: 'x', until: 0 }],
}
/** Those that name none, or nobody's but a unit's own difficulties, letters, people and slots. */
const others: Command['do'][] = [
  'set-language',
  'set-reachable',
  'move-chat',
  'drop-files',
  'forget',
  'join',
  'confirm',
  'disown',
  'invite-officer',
  'list-people',
  'begin-invite',
  'revoke-invitation',
  'begin-end',
  'choose-hand',
  'end-service',
  'submit',
  'list-cases',
  'ask-leave',
  'ask-deputy',
  'leave',
  'list-work',
  'choose-filter',
  // Several at once go through the commands of one, each refused by itself.
  'choose-many',
  'choose-target',
  'give-many',
  'forward-many',
  'list-overdue',
  'list-difficulties',
  'begin-difficulty',
  'report-difficulty',
  'begin-answer',
  'answer-difficulty',
  'list-hotspots',
  'list-slots',
  'show-slot',
  'begin-cancel-slot',
  'cancel-slot',
  'begin-end-rule',
  'end-rule',
  'check-opening',
  'open-slots',
  'own-data',
  'keep-phone',
  'forget-phone',
  'ask-pairing-code',
  'type-pairing-code',
  'pair',
  'refuse-pair',
  'part',
  'view-data',
  'restrict',
  'withdraw-consent',
  'show-correct',
  'begin-delete',
  'begin-settle',
  'settle',
  'unit-page',
  'explain-groups',
  'show-group',
  'choose-unit',
  'bind-group',
  'set-group',
  'unbind-group',
  'delete',
]
const lists = ['list-work', 'list-overdue', 'list-cases', 'list-hotspots', 'list-slots'] as const
const unknown = '00000000'

let town: LadderTown
let citizen: Person
const people: Record<string, Person> = {}
let pairs = 0

beforeAll(async () => {
  town = await openLadderTown()
  citizen = await town.newcomer()
  people.ward = await town.officer(xuanAn)
  people.wardHead = await town.officer(xuanAn, 'head', 'Đặng Thị Mỹ Hạnh')
  people.other = await town.officer(xuanBinh, 'head')
  people.inspector = await town.officer(inspectorate, 'inspector')
  people.chief = await town.officer(inspectorate, 'chief-inspector', 'Võ Hoàng Khải')
  people.sorter = await town.officer('LK-NV', 'head')
  people.leader = await town.officer('LK-UBND', 'leader', 'Huỳnh Tấn Lộc')
  // Inspects, and serves in the ward too: a subordinate of its head all the same.
  people.both = await town.officer(inspectorate, 'inspector')
  await town.transact(async (work) => {
    const id = people.both?.officer?.id ?? ''
    work.addMembership({
      officerId: id,
      unit: keyOf(unitNow(xuanAn, town.world.organisation)),
      role: 'officer',
    })
  })
  people.both?.officer?.memberships.push({
    unit: keyOf(unitNow(xuanAn, town.world.organisation)),
    role: 'officer',
  })
})
afterAll(async () => {
  console.info(`conflict of interest: ${pairs} pairs of a person and a command, none answered`)
  await town.close()
})

const noticesTo = (person: Person) =>
  town.rows<{ message: unknown; case_id: string | null }>(
    'SELECT message, case_id FROM notifications WHERE chat_id = $1',
    [person.chat.id],
  )

/** Everything that happens by itself, for more than a week past the last end. */
async function timePasses(code: string) {
  const { id } = await town.caseOf(code)
  const { transact, world } = town
  for (let days = 0; days < 60; days += 3) {
    town.later(3 * DAY)
    await town.climb()
    await town.tell()
    if (days % 6 === 0) await transact((work) => weeklySummary({ work, world }))
  }
  town.later(HOUR)
  await transact((work) => scanHotspots({ work, world }))
  await transact((work) => showCards({ work, world }, id))
}

/** Every command by everybody in conflict is answered as for a case there is not, and no message reaches them. */
async function isHiddenFrom(code: string, names: string[], before: Record<string, number> = {}) {
  const { id } = await town.caseOf(code)
  await town.transact((work) => showCards({ work, world: town.world }, id))
  await timePasses(code)
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`
  for (const name of names) {
    const person = people[name] as Person
    for (const commandsFor of Object.values(naming)) {
      const real = commandsFor?.(code) ?? []
      const made = commandsFor?.(unknown) ?? []
      for (const [at, command] of real.entries()) {
        const answer = await town.refusal(person, command)
        expect(answer, `${name} ${command.do}`).toEqual(
          await town.refusal(person, made[at] as Command),
        )
        pairs += 1
      }
    }
    for (const list of lists) {
      expect(JSON.stringify(await town.tries(person, { do: list })), `${name} ${list}`).not.toMatch(
        new RegExp(`${shown}|${code}`),
      )
      pairs += 1
    }
    const notices = (await noticesTo(person)).filter(
      (one) => one.case_id === id || JSON.stringify(one.message).includes(shown),
    )
    expect(notices.length, `messages to ${name}`).toBe(before[name] ?? 0)
  }
}

const seesIt = async (code: string, name: string) =>
  'replies' in (await town.tries(people[name] as Person, { do: 'open', code }))

describe('a case that accuses somebody', () => {
  it('is tried with every command there is', () => {
    expect([...Object.keys(naming), ...others].sort()).toEqual([...commands].sort())
  })

  it('stays with the Inspectorate where it accuses a ward, and no one of the ward hears of it', async () => {
    const code = await town.file(citizen, { ...denunciation, accused: [xuanAn] })
    expect((await town.caseOf(code)).unit.code).toBe(inspectorate)
    await isHiddenFrom(code, ['ward', 'wardHead', 'both'])
    expect(await seesIt(code, 'chief')).toBe(true)
  })

  it('goes to the leaders where it accuses the Inspectorate, who lead it and hear when it is late', async () => {
    const code = await town.file(citizen, { ...denunciation, accused: [inspectorate] })
    expect((await town.caseOf(code)).unit.code).toBe('LK-UBND')
    await isHiddenFrom(code, ['chief', 'inspector', 'both', 'ward', 'sorter'])
    expect(await seesIt(code, 'leader')).toBe(true)
    expect(JSON.stringify(await noticesTo(people.leader as Person))).toContain(code.slice(0, 4))
    await town.act(people.leader as Person, step(code, 'file', { words: 'Không đủ căn cứ' }))
  })

  it('goes around somebody named beyond doubt and all that they lead', async () => {
    const petition = { against: 'ông Võ Hoàng Khải, Chánh Thanh tra' }
    const code = await town.file(citizen, { ...complaint, petition })
    expect((await town.caseOf(code)).unit.code).toBe('LK-UBND')
    await isHiddenFrom(code, ['chief', 'inspector', 'both'])
    expect(await seesIt(code, 'leader')).toBe(true)
  })

  it('stays in its unit where it accuses one of its people, who alone does not see it', async () => {
    const one = await town.officer(inspectorate, 'inspector', 'Phan Đình Giót')
    people.one = one
    const petition = { against: 'ông Phan Đình Giót, thanh tra viên' }
    const code = await town.file(citizen, { ...complaint, petition })
    expect((await town.caseOf(code)).unit.code).toBe(inspectorate)
    await isHiddenFrom(code, ['one'])
    for (const name of ['inspector', 'both', 'chief']) expect(await seesIt(code, name)).toBe(true)
  })

  it('is closed to those whom somebody it accuses comes to lead, from that moment', async () => {
    const rising = await town.officer('LK-KT', 'officer', 'Lương Thế Vinh')
    people.clerk = await town.officer('LK-DT')
    const petition = { against: 'ông Lương Thế Vinh' }
    const code = await town.file(citizen, { ...pothole, unit: 'LK-DT' })
    const { world, transact } = town
    await transact(async (work) => {
      const it = await work.findCase(code)
      if (it) await work.saveCase(await accusing({ work, world }, { ...it, petition }, []))
    })
    expect(await seesIt(code, 'clerk')).toBe(true)
    await transact(async (work) => {
      const token = invite({ work, world }, { unit: 'LK-DT', role: 'head', name: 'Lương Thế Vinh' })
      await join({ work, world }, rising, { token })
    })
    expect((await town.caseOf(code)).unit.code).toBe('LK-NV')
    expect(await seesIt(code, 'clerk')).toBe(false)
    expect(await seesIt(code, 'sorter')).toBe(true)
  })

  it('is not taken at all where it accuses who leads the city, and nothing of it is kept', async () => {
    const count = async () =>
      (await town.rows<{ n: number }>('SELECT count(*)::int AS n FROM cases'))[0]?.n
    const before = await count()
    for (const report of [
      { ...denunciation, accused: ['LK-UBND'] },
      { ...denunciation, petition: { against: 'ông Huỳnh Tấn Lộc' } },
    ]) {
      const { replies } = await town.act(citizen, { do: 'submit', ...report })
      expect(replies).toMatchObject([
        { key: 'conflict.superior', params: { superior: 'UBND tỉnh Đồng Nai' } },
      ])
    }
    expect(await count()).toBe(before)
  })

  it('lies with Phòng Nội vụ where it is about the officials of a ward', async () => {
    const report = { ...pothole, topic: 'conduct', unit: 'LK-NV', accused: [xuanAn] }
    const code = await town.file(citizen, report)
    await isHiddenFrom(code, ['ward', 'wardHead', 'both'])
    expect(await seesIt(code, 'sorter')).toBe(true)
  })

  it('leaves the accused at once when officers find out, with its times as they were', async () => {
    const code = await town.file(citizen, pothole)
    const { id } = await town.caseOf(code)
    await town.transact((work) => showCards({ work, world: town.world }, id))
    await town.act(people.ward as Person, step(code, 'accept'))
    await town.transact((work) => showCards({ work, world: town.world }, id))
    const times = await town.times(code)
    const head = people.wardHead?.officer?.id ?? ''
    const { replies } = await town.act(people.ward as Person, {
      do: 'accuse',
      code,
      unit: xuanAn,
      who: head,
    })
    expect(replies[0]).toMatchObject({ key: 'accuse.moved' })
    const moved = await town.caseOf(code)
    expect(moved.unit.code).toBe('LK-NV')
    expect(moved.officerId).toBeUndefined()
    expect(await town.times(code)).toEqual(times)
    await town.transact((work) => showCards({ work, world: town.world }, id))
    const had = async (name: string) =>
      (await noticesTo(people[name] as Person)).filter((one) => one.case_id === id).length
    const before = {
      ward: await had('ward'),
      wardHead: await had('wardHead'),
      both: await had('both'),
    }
    const last = await town.rows<{ message: { key: string } }>(
      'SELECT message FROM notifications WHERE chat_id = $1 AND card_of = $2 ORDER BY seq DESC LIMIT 1',
      [people.wardHead?.chat.id, id],
    )
    expect(last[0]?.message.key).toBe('card.closed')
    await isHiddenFrom(code, ['ward', 'wardHead', 'both'], before)
    expect(await seesIt(code, 'sorter')).toBe(true)
  })

  it('is never given to them, and only who leads it takes an accusation back', async () => {
    const code = await town.file(citizen, { ...complaint, accused: [xuanAn] })
    const inspector = people.inspector as Person
    const to = people.both?.officer?.id ?? ''
    expect((await town.refusal(people.chief as Person, { do: 'reassign', code, to })).key).toBe(
      'refusal.not-colleague',
    )
    const back: Command = { do: 'accuse', code, unit: xuanAn, who: 'all' }
    expect((await town.refusal(inspector, back)).key).toBe('refusal.head-only')
    expect((await town.act(people.chief as Person, back)).replies[0]?.key).toBe('accuse.saved')
    expect(await seesIt(code, 'both')).toBe(true)
  })

  it('tells who has it to pass on what nobody here may keep', async () => {
    const code = await town.file(citizen, denunciation)
    const all: Command = { do: 'accuse', code, unit: 'LK-UBND', who: 'all' }
    expect(await town.refusal(people.chief as Person, all)).toMatchObject({
      key: 'refusal.nobody-independent',
      params: { superior: 'UBND tỉnh Đồng Nai' },
    })
  })

  it('shows who may be meant, where a name alone does not tell', async () => {
    await town.officer(xuanBinh, 'officer', 'Mai Xuân Thưởng')
    const petition = { against: 'ong mai xuan thuong' }
    const code = await town.file(citizen, { ...complaint, petition })
    expect((await town.caseOf(code)).closedTo).toEqual([])
    const { replies } = await town.act(people.chief as Person, { do: 'accuse', code })
    expect(replies[0]?.key).toBe('accuse.perhaps')
    expect(JSON.stringify(replies[0]?.buttons?.[0])).toContain('Mai Xuân Thưởng')
  })
})
