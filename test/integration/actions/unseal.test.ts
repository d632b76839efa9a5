import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { dataOf, denunciation, inspectorate, openTown, type Town, xuanAn } from '../town.ts'

const canary = 'CHIMHOANGYEN'
const reason = 'xem để giao người xác minh'

let town: Town
let lan: Person
let chief: Person
let inspector: Person
let colleague: Person
let code: string

beforeEach(async () => {
  await town?.close()
  town = await openTown()
  lan = await town.newcomer()
  chief = await town.officer(inspectorate, 'chief-inspector')
  inspector = await town.officer(inspectorate, 'inspector', 'Tô Vĩnh Diện')
  colleague = await town.officer(inspectorate, 'inspector')
  code = await town.file(lan, { ...denunciation, text: `${canary} ông B nhận tiền` })
})
afterAll(() => town.close())

const idOf = (person: Person) => person.officer?.id ?? ''
const press = (person: Person, data: string) => town.say(person, { type: 'button', data })
const write = (person: Person, text: string) => town.say(person, { type: 'text', text })
const messagesTo = async (person: Person) =>
  (
    await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq',
      [person.chat.id],
    )
  ).map(({ message }) => message)

/** From the press to the second yes. */
async function opens(person: Person): Promise<Reply[]> {
  await press(person, `whole:${code}`)
  const [sure] = await write(person, reason)
  return press(person, dataOf([sure as Reply])[0] ?? '')
}

describe('opening a denunciation', () => {
  it('takes a reason and a second yes, and whoever leads it is told who, when and why', async () => {
    await town.act(chief, { do: 'name-openers', code, who: idOf(inspector) })
    const [whole] = await opens(inspector)
    expect(whole?.key).toBe('unseal.whole')
    expect(JSON.stringify(whole)).toContain(canary)
    expect(await town.typesOf(code)).toEqual(['submit', 'name-opener', 'ask-open', 'open-sealed'])
    const told = (await messagesTo(chief)).find(({ key }) => key === 'unseal.told')
    expect(told?.params).toMatchObject({ name: 'Tô Vĩnh Diện', reason })
    expect(JSON.stringify(await messagesTo(chief))).not.toContain(canary)
    expect(JSON.stringify(await messagesTo(colleague))).not.toContain(code.slice(0, 4))
  })

  it('shows nothing without a reason, and the try is recorded without a word of it', async () => {
    for (const said of ['', 'ok', 'xem đi', `${'dài '.repeat(100)}`]) {
      await press(chief, `whole:${code}`)
      const replies = await write(chief, said)
      expect(replies.map(({ key }) => key)).toEqual([
        said === '' ? 'empty-text' : 'refusal.unseal-reason',
      ])
    }
    expect(await town.typesOf(code)).toEqual(['submit'])
    expect(
      await town.rows("SELECT what FROM security_events WHERE what = 'refusal.unseal-reason'"),
    ).toHaveLength(3)
    expect(JSON.stringify(await messagesTo(chief))).not.toContain(canary)
  })

  it('shows nothing when it is not confirmed, or somebody else presses', async () => {
    await press(chief, `whole:${code}`)
    const [sure] = await write(chief, reason)
    const [yes = '', no = ''] = dataOf([sure as Reply])
    await press(inspector, yes)
    await press(chief, no)
    expect((await press(chief, yes)).map(({ key }) => key)).toEqual(['refusal.confirmation'])
    for (const person of [chief, inspector])
      expect(JSON.stringify(await messagesTo(person))).not.toContain(canary)
    expect(await town.typesOf(code)).toEqual(['submit', 'ask-open'])
  })

  it('never happens in a group', async () => {
    const group = { ...chief, chat: (await town.newcomer('group')).chat }
    for (const command of [
      { do: 'whole', code },
      { do: 'unseal', code, reason },
    ] as const)
      expect((await town.refusal(group, command)).key).toBe('refusal.sealed-in-group')
  })

  it('is for those who are named for this case alone, until they are no more', async () => {
    const open = { do: 'open', code } as const
    expect((await town.refusal(inspector, open)).key).toBe('refusal.not-your-unit')
    await town.act(chief, { do: 'name-openers', code, who: idOf(inspector) })
    expect((await town.act(inspector, open)).replies[0]?.key).toBe('card')
    const shown = code.slice(0, 4)
    const list = async () => JSON.stringify(await town.act(inspector, { do: 'list-work' }))
    expect(await list()).toContain(shown)
    const other = await town.file(lan, denunciation)
    expect((await town.refusal(inspector, { do: 'open', code: other })).key).toBe(
      'refusal.not-your-unit',
    )
    const { id } = await town.caseOf(code)
    await town.transact((work) => showCards({ work, world: town.world }, id))
    await press(inspector, `whole:${code}`)
    const [sure] = await write(inspector, reason)
    await town.act(chief, { do: 'name-openers', code, who: idOf(inspector) })
    expect((await press(inspector, dataOf([sure as Reply])[0] ?? ''))[0]?.key).toBe(
      'refusal.not-your-unit',
    )
    expect(await list()).not.toContain(shown)
    await town.transact((work) => showCards({ work, world: town.world }, id))
    expect((await messagesTo(inspector)).at(-1)?.key).toBe('card.closed')
  })

  it('is given by who leads it, to people of the unit whom it does not accuse', async () => {
    await town.act(chief, { do: 'name-openers', code, who: idOf(inspector) })
    const naming = (who: string) => ({ do: 'name-openers', code, who }) as const
    expect((await town.refusal(inspector, naming(idOf(colleague)))).key).toBe('refusal.head-only')
    const stranger = await town.officer(xuanAn)
    expect((await town.refusal(chief, naming(idOf(stranger)))).key).toBe('refusal.not-colleague')
    const who = idOf(colleague)
    await town.act(chief, { do: 'accuse', code, unit: inspectorate, who })
    expect((await town.refusal(chief, naming(who))).key).toBe('refusal.not-colleague')
    expect((await town.refusal(colleague, { do: 'unseal', code, reason })).key).toBe(
      'refusal.not-your-unit',
    )
  })
})
