import { afterAll, beforeAll, expect, it } from 'vitest'
import { converse } from '../../../handlers/converse.ts'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { handleWaiting } from '../../../src/persistence/lanes.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import { openTown, pothole, type Town, xuanAn } from '../town.ts'

let town: Town
let lan: Person
let head: Person
let group: Person

beforeAll(async () => {
  town = await openTown()
  lan = await town.officer(xuanAn, 'officer', 'Lan', 'zalo-bot')
  head = await town.officer(xuanAn, 'head', 'Hòa', 'zalo-bot')
  group = await town.newcomer('group', 'zalo-bot')
})
afterAll(() => town.close())

/** What the group reads after somebody wrote to us there, where there is nothing to press. */
async function said(who: Person, text: string, addressed = true) {
  const before = await last()
  const body = { type: 'text' as const, text, ...(addressed && { addressed: true as const }) }
  await town.inbox.store([town.turnOf(group, body, { sender: { id: who.chat.externalId } })])
  const { failure } = await handleWaiting(town.pool, town.keys, 64, converse(town.world))
  if (failure !== undefined) throw failure.cause
  const rows = await town.rows<{ message: Reply }>(
    'SELECT message FROM notifications WHERE chat_id = $1 AND seq > $2 ORDER BY seq',
    [group.chat.id, before],
  )
  return rows.map(({ message }) => message.key)
}

const last = async () =>
  (await town.rows<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM notifications'))[0]
    ?.seq ?? 0

it('a unit works in a group where choices are numbers behind our name', async () => {
  expect(await said(head, '/donvi')).toEqual(['group.hello'])
  expect(await said(head, '1')).toEqual(['group.which'])
  expect(await said(lan, '1')).toEqual(['refusal.group-heads'])
  expect(await said(head, '1')).toEqual(['group.page'])

  const code = await town.file(await town.newcomer(), pothole)
  const { id } = await town.caseOf(code)
  await town.transact((work) => showCards({ work, world: town.world }, id))
  const stranger = await town.newcomer('private', 'zalo-bot')
  expect(await said(stranger, '1')).toEqual(['group.stranger'])
  expect(await said(lan, '1', false)).toEqual([])
  expect(await said(lan, '1')).toEqual(['group.got-it'])
  expect((await town.caseOf(code)).officerId).toBe(lan.officer?.id)
})

it('other words behind our name are asked to be said in private', async () => {
  expect(await said(lan, 'chị Hai bị mất trộm')).toEqual(['group-hello'])
  expect(await said(lan, 'sáng nay họp', false)).toEqual([])
})
