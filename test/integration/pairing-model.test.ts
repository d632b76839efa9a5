import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { channelNames } from '../../src/ports/turn.ts'
import { dataOf, denunciation, openTown, pothole, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const chats = 5
const chat = fc.nat({ max: chats - 1 })
const doing = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('link' as const), chat, other: chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), chat, other: chat }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('file' as const), chat, sealed: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tell' as const), nth: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), chat }) },
)
type Doing = typeof doing extends fc.Arbitrary<infer One> ? One : never

/** Who is one person, told once more and without the tables of the product: chats with the same name. */
class Model {
  readonly person = Array.from({ length: chats }, (_, at) => at)
  readonly cases: { code: string; chat: number }[] = []
  #next = chats

  isAlone = (one: number) => this.person.filter((name) => name === this.person[one]).length === 1
  same = (one: number, other: number) => this.person[one] === this.person[other]
  alone(one: number) {
    this.person[one] = this.#next++
  }
}

async function carryOut(model: Model, people: Person[], what: Doing): Promise<void> {
  const at = (one: number) => people[one] as Person
  const says = (one: number, text: string) => town.say(at(one), { type: 'text', text })
  const presses = (one: number, data: string) => town.say(at(one), { type: 'button', data })
  const id = (one: number) => at(one).chat.id
  switch (what.do) {
    case 'link': {
      const [code] = await says(what.chat, '/lienket')
      const [sure] = await says(what.other, String(code?.params?.code))
      if (sure?.key !== 'pair.sure') {
        expect(what.chat === what.other || !model.isAlone(what.other)).toBe(true)
        return
      }
      await presses(what.other, dataOf([sure])[0] ?? '')
      model.person[what.other] = model.person[what.chat] ?? 0
      return
    }
    case 'part': {
      const [reply] = await presses(what.chat, `part:${id(what.other)}`)
      const linked = what.chat !== what.other && model.same(what.chat, what.other)
      expect(reply?.key).toBe(linked ? 'pair.parted' : 'refusal.pair-gone')
      if (linked) model.alone(what.other)
      return
    }
    case 'file': {
      const { citizenId } = await town.transact((work) => work.chatRef(id(what.chat)))
      const person = { ...at(what.chat), ...(citizenId && { citizen: { id: citizenId } }) }
      const code = await town.file(person, what.sealed ? denunciation : pothole)
      model.cases.push({ code, chat: what.chat })
      return
    }
    case 'tell': {
      const one = model.cases[what.nth % Math.max(1, model.cases.length)]
      if (one === undefined) return
      const it = await town.caseOf(one.code)
      const reply: Reply = { key: 'officer.more-sealed', params: { code: one.code } }
      await town.transact(async (work) => work.notify({ chatId: it.chatId, caseId: it.id, reply }))
      return
    }
    case 'leave':
      await town.say(at(what.chat), { type: 'blocked' })
  }
}

/** Each chat sees the cases of its person and no others, and no news of another's waits in it. */
async function look(model: Model, people: Person[]): Promise<void> {
  for (const [one, person] of people.entries()) {
    const theirs = model.cases.filter((it) => model.same(one, it.chat)).map(({ code }) => code)
    const seen = await town.transact((work) => work.casesOfPerson(person.chat.id, 100))
    expect(seen.map(({ it }) => it.code).sort()).toEqual(theirs.sort())
    for (const { code } of model.cases) {
      const outcome = await town.tries(person, { do: 'track', code })
      expect('replies' in outcome).toBe(theirs.includes(code))
    }
    const news = await town.rows<{ message: Reply }>(
      "SELECT message FROM notifications WHERE chat_id = $1 AND status <> 'sent'",
      [person.chat.id],
    )
    const told = news
      .filter(({ message }) => message.key === 'officer.more-sealed')
      .map(({ message }) => String(message.params?.code))
    expect(told.filter((code) => !theirs.includes(code))).toEqual([])
  }
}

it('however chats are linked and unlinked, nobody sees another person’s case or its news', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 8, maxLength: 16 }), async (walk) => {
      const people: Person[] = []
      for (let one = 0; one < chats; one++)
        people.push(await town.newcomer('private', channelNames[one % 4] ?? 'web'))
      const model = new Model()
      for (const what of walk) {
        await carryOut(model, people, what)
        await look(model, people)
      }
    }),
    { numRuns: 4 },
  )
})
