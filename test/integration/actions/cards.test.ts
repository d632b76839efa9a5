import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { openTown, pothole, step, type Town, xuanAn, xuanBinh } from '../town.ts'

let town: Town
let lan: Person
let tam: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  tam = await town.officer(xuanAn)
})
afterAll(() => town.close())

describe('the cards', () => {
  const cardsOf = async (person: Person, code: string) =>
    (
      await town.rows<{ message: Reply; replaces: string | null }>(
        `SELECT n.message, n.replaces FROM notifications n JOIN cases c ON c.id = n.card_of
         WHERE n.chat_id = $1 AND c.code = $2 ORDER BY n.seq`,
        [person.chat.id, code],
      )
    ).map(({ message: { key }, replaces }) => ({ key, replaces }))

  it('are written once for each version, replaced in place, and taken away from who lost the case', async () => {
    const binh = await town.officer(xuanBinh)
    const code = await town.file(lan, pothole)
    const { id } = await town.caseOf(code)
    const refresh = () => town.transact((work) => showCards({ work, world: town.world }, id))
    await refresh()
    await refresh()
    expect(await cardsOf(tam, code)).toEqual([{ key: 'card', replaces: null }])
    expect(await cardsOf(binh, code)).toEqual([])
    await town.act(tam, step(code, 'forward', { unit: xuanBinh, words: 'Nhầm phường' }))
    await refresh()
    await refresh()
    expect((await cardsOf(tam, code)).map(({ key }) => key)).toEqual(['card', 'card.gone'])
    expect((await cardsOf(tam, code))[1]?.replaces).not.toBeNull()
    expect(await cardsOf(binh, code)).toEqual([{ key: 'card', replaces: null }])
  })

  it('are written once when two workers do it at the same time', async () => {
    const code = await town.file(lan, pothole)
    const { id } = await town.caseOf(code)
    await Promise.all(
      Array.from({ length: 6 }, () =>
        town.transact((work) => showCards({ work, world: town.world }, id)),
      ),
    )
    expect(await cardsOf(tam, code)).toHaveLength(1)
  })

  it('show the present even while the case is just being changed', async () => {
    const code = await town.file(lan, pothole)
    const { id } = await town.caseOf(code)
    const refresh = () => town.transact((work) => showCards({ work, world: town.world }, id))
    await Promise.all([refresh(), town.act(tam, step(code, 'accept')).then(refresh), refresh()])
    const [last] = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE card_of = $1 AND chat_id = $2 ORDER BY seq DESC',
      [id, tam.chat.id],
    )
    expect(JSON.stringify(last)).toContain('card.head.accepted')
  })

  it('quote a long text without cutting an emoji in two', async () => {
    const text = `${'a'.repeat(1_499)}😀${'b'.repeat(500)}`
    const code = await town.file(lan, { ...pothole, text })
    const { id } = await town.caseOf(code)
    await town.transact((work) => showCards({ work, world: town.world }, id))
    const [card] = await town.rows(
      'SELECT message FROM notifications WHERE card_of = $1 AND chat_id = $2',
      [id, tam.chat.id],
    )
    expect(JSON.stringify(card)).toContain(`${'a'.repeat(1_499)}…`)
  })
})
