import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/ports/person.ts'
import {
  complaint,
  dataOf,
  denunciation,
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
let codes: string[]

beforeAll(async () => {
  town = await openTown()
  citizen = await town.newcomer()
  lan = await town.officer(xuanAn, 'officer', 'Lan')
  tu = await town.officer(xuanAn, 'officer', 'Tư')
  codes = []
  for (let n = 0; n < 21; n++) codes.push(await town.file(citizen, pothole))
  await town.file(citizen, { ...complaint, unit: xuanBinh })
  await town.file(citizen, { ...denunciation, unit: xuanAn })
})
afterAll(() => town.close())

const look = async (who: Person, data = 'work') => {
  const [, filter, way, due, code] = data.split(':')
  const { replies } = await town.act(who, {
    do: 'list-work',
    ...(filter && { filter }),
    ...((way === 'n' || way === 'p') && { way, due: due ?? '', code: code ?? '' }),
  })
  const all = dataOf(replies)
  return {
    key: replies[0]?.key,
    params: replies[0]?.params ?? {},
    cases: all.filter((one) => one.startsWith('open:')).map((one) => one.slice(5)),
    next: all.find((one) => one.includes(':n:')),
    back: all.find((one) => one.includes(':p:')),
    all,
  }
}

describe('the list of work', () => {
  it('turns its pages over any number, each case once, both ways', async () => {
    const first = await look(lan)
    expect(first.params).toMatchObject({ page: 1, pages: 3, total: 21 })
    expect(first.back).toBeUndefined()
    expect(first.all.every((one) => Buffer.byteLength(one) <= 64)).toBe(true)
    expect(first.all.length).toBeLessThanOrEqual(12)
    const second = await look(lan, first.next)
    const third = await look(lan, second.next)
    expect([...first.cases, ...second.cases, ...third.cases].toSorted()).toEqual(codes.toSorted())
    expect(third.params).toMatchObject({ page: 3, pages: 3 })
    expect(third.next).toBeUndefined()
    expect((await look(lan, third.back)).cases).toEqual(second.cases)
    expect((await look(lan, second.back)).cases).toEqual(first.cases)
  })

  it('leaves nothing out and shows nothing twice while cases come and go', async () => {
    const first = await look(lan)
    for (const code of first.cases.slice(0, 3)) await town.act(tu, step(code, 'accept'))
    const second = await look(lan, first.next)
    const third = await look(lan, second.next)
    const seen = [...first.cases, ...second.cases, ...third.cases]
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.toSorted()).toEqual(codes.toSorted())
  })

  it('is narrowed by buttons', async () => {
    expect((await look(tu, 'work:mine')).cases).toHaveLength(3)
    expect((await look(lan, 'work:mine')).key).toBe('list.empty')
    expect((await look(lan, 'work:free')).params).toMatchObject({ total: 18 })
    expect((await look(lan, 'work:unit')).params).toMatchObject({ total: 21 })
    expect((await look(lan, 'work:late')).key).toBe('list.empty')
    expect((await look(lan, 'work:week')).params).toMatchObject({ total: 18 })
    expect((await look(lan, 'work:TC')).key).toBe('list.empty')
    expect((await look(lan, 'work:PAKN')).params).toMatchObject({ total: 18 })
    const [held = ''] = (await look(tu, 'work:mine')).cases
    await town.act(tu, step(held, 'ask', { words: 'Ở đâu ạ?' }))
    expect((await look(tu, 'work:waiting')).cases).toEqual([held])
    const { replies } = await town.act(lan, { do: 'choose-filter' })
    expect(dataOf(replies)).toHaveLength(12)
  })

  it('takes what nobody made for what it is', async () => {
    for (const data of [
      'work:toString',
      'work:mine:n:abc:x',
      "work:all:n:1:' OR 1=1",
      'work:__proto__',
    ])
      expect((await look(lan, data)).key, data).not.toBeUndefined()
    expect((await town.refusal(citizen, { do: 'list-work' })).key).toBe('refusal.officers-only')
  })

  it('shows whoever stands in what the absent one has, to go on with or to take', async () => {
    const cases = (await look(tu, 'work:mine')).cases
    const [one = '', two = ''] = cases
    const result = step(one, 'resolve', { words: 'Đã vá xong ổ gà' })
    expect((await town.refusal(lan, result)).key).toBe('refusal.taken')
    await town.act(tu, {
      do: 'leave',
      until: Date.now() + 86_400_000,
      deputy: lan.officer?.id ?? '',
    })
    expect((await look(lan, 'work:away')).cases).toEqual(cases)
    expect((await town.act(lan, result)).replies[0]?.key).toBe('step.resolved')
    await town.act(lan, { do: 'reassign', code: two, to: 'me' })
    expect((await look(lan, 'work:mine')).cases).toContain(two)
  })
})
