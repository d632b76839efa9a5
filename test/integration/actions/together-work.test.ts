import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/ports/person.ts'
import {
  dataOf,
  denunciation,
  inspectorate,
  openTown,
  pothole,
  step,
  type Town,
  xuanAn,
  xuanBinh,
} from '../town.ts'

let town: Town
let citizen: Person
let lan: Person
let tu: Person
let head: Person

beforeAll(async () => {
  town = await openTown()
  citizen = await town.newcomer()
  lan = await town.officer(xuanAn, 'officer', 'Lan')
  tu = await town.officer(xuanAn, 'officer', 'Tư')
  head = await town.officer(xuanAn, 'head', 'Hòa')
})
afterAll(() => town.close())

const press = (who: Person, data: string) => town.say(who, { type: 'button', data })
const write = (who: Person, text: string) => town.say(who, { type: 'text', text })
const keys = async (said: Promise<{ key: string }[]>) => (await said).map(({ key }) => key)

describe('notes among officers', () => {
  it('are read by the unit alone, counted on the card, and never told to the citizen', async () => {
    const code = await town.file(citizen, pothole)
    await town.act(lan, step(code, 'accept'))
    expect(await keys(press(tu, `notes:${code}`))).toEqual(['note.none'])
    expect(await keys(press(tu, `note:${code}`))).toEqual(['note.what'])
    const before = await town.say(citizen, { type: 'button', data: `track:${code}` })
    expect(await keys(write(tu, 'mật khẩu canari-3141'))).toEqual(['note.saved'])
    const [list] = await press(head, `notes:${code}`)
    expect(JSON.stringify(list)).toContain('canari-3141')
    const { replies } = await town.act(head, { do: 'open', code })
    const labels = replies[0]?.buttons?.flat() ?? []
    expect(labels).toContainEqual({
      key: 'button.notes',
      params: { count: 1 },
      data: `notes:${code}`,
    })
    expect(await town.say(citizen, { type: 'button', data: `track:${code}` })).toEqual(before)
    const told = await town.rows('SELECT message FROM notifications WHERE chat_id = $1', [
      citizen.chat.id,
    ])
    expect(JSON.stringify(told)).not.toContain('canari')
    expect(await town.typesOf(code)).toEqual(['submit', 'accept', 'note'])
  })

  it('are refused where a denunciation is sealed', async () => {
    const chief = await town.officer(inspectorate, 'chief-inspector')
    const code = await town.file(citizen, denunciation)
    expect((await town.refusal(chief, { do: 'begin-note', code })).key).toBe('refusal.no-notes')
    const { replies } = await town.act(chief, { do: 'open', code })
    expect(dataOf(replies).some((data) => data.startsWith('notes:'))).toBe(false)
  })
})

describe('a head', () => {
  it('is shown who has the least to do on a case that nobody has', async () => {
    const code = await town.file(citizen, pothole)
    const of = async (who: Person) => dataOf((await town.act(who, { do: 'open', code })).replies)
    const idlest = (await of(head)).find((data) => data.startsWith('reassign:'))
    expect(idlest).toBeDefined()
    expect((await of(lan)).some((data) => data.startsWith('reassign:'))).toBe(false)
  })

  it('moves several cases at once; what is refused is said, the others go', async () => {
    const codes = [await town.file(citizen, pothole), await town.file(citizen, pothole)]
    const done = await town.file(citizen, pothole)
    await press(head, 'many')
    for (const code of [...codes, done]) await press(head, `tick:${code}`)
    await press(head, `tick:${codes[1]}`)
    await press(head, `tick:${codes[1]}`)
    await town.act(lan, step(done, 'accept'))
    await town.act(lan, step(done, 'resolve', { words: 'Đã vá xong ổ gà rồi' }))
    expect(await keys(press(head, 'many-give'))).toEqual(['many.whom'])
    const [summary] = await press(head, `give:${tu.officer?.id}`)
    expect(summary).toMatchObject({ key: 'many.done-some', params: { done: 2, count: 1 } })
    for (const code of codes) expect((await town.caseOf(code)).officerId).toBe(tu.officer?.id)
  })

  it('passes several to another unit for one reason', async () => {
    const codes = [await town.file(citizen, pothole), await town.file(citizen, pothole)]
    await press(head, 'many')
    for (const code of codes) await press(head, `tick:${code}`)
    await press(head, 'many-forward')
    expect(await keys(press(head, `to:${xuanBinh}`))).toEqual(['many.why'])
    expect(await keys(write(head, 'Việc này thuộc Xuân Bình'))).toEqual(['many.done'])
    for (const code of codes) expect((await town.caseOf(code)).unit.code).toBe(xuanBinh)
  })

  it('moves nothing that is not theirs', async () => {
    const code = await town.file(citizen, { ...pothole, unit: xuanBinh })
    const { replies } = await town.act(head, {
      do: 'give-many',
      chosen: [code, '00000000'],
      to: lan.officer?.id ?? '',
    })
    expect(replies[0]).toMatchObject({ key: 'many.done-some', params: { done: 0, count: 2 } })
    expect((await town.refusal(citizen, { do: 'choose-many', chosen: [] })).key).toBe(
      'refusal.officers-only',
    )
    expect((await town.caseOf(code)).version).toBe(1)
  })
})
