import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { converse } from '../../../handlers/converse.ts'
import { showCards } from '../../../src/actions/officer/show-cards.ts'
import { handleWaiting } from '../../../src/persistence/lanes.ts'
import type { Person } from '../../../src/ports/person.ts'
import type { Reply } from '../../../src/ports/reply.ts'
import type { TurnBody } from '../../../src/ports/turn.ts'
import {
  complaint,
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
let head: Person
let neighbour: Person
let group: Person

beforeAll(async () => {
  town = await openTown()
  citizen = await town.newcomer()
  lan = await town.officer(xuanAn, 'officer', 'Lan')
  head = await town.officer(xuanAn, 'head', 'Hòa')
  neighbour = await town.officer(xuanBinh, 'head', 'Bình')
})
afterAll(() => town.close())
beforeEach(async () => {
  await town.pool.query('DELETE FROM unit_groups')
  group = await town.newcomer('group')
})

type Told = { chat_id: number; message: Reply; answers: string | null }

/** What was said after somebody did something in the group: answers to who pressed, and messages. */
async function inGroup(who: Person, body: TurnBody) {
  const [{ seq } = { seq: 0 }] = await town.rows<{ seq: number }>(
    'SELECT coalesce(max(seq), 0) AS seq FROM notifications',
  )
  await town.inbox.store([town.turnOf(group, body, { sender: { id: who.chat.externalId } })])
  const { failure } = await handleWaiting(town.pool, town.keys, 64, converse(town.world))
  if (failure !== undefined) throw failure.cause
  const told = await town.rows<Told>(
    'SELECT chat_id, message, answers FROM notifications WHERE seq > $1 ORDER BY seq',
    [seq],
  )
  return {
    answers: told.filter(({ answers }) => answers !== null).map(({ message }) => message.key),
    here: told
      .filter((one) => one.answers === null && one.chat_id === group.chat.id)
      .map(({ message }) => message),
    elsewhere: told.filter(({ chat_id }) => chat_id !== group.chat.id).map((one) => one.chat_id),
  }
}
const presses = (who: Person, data: string) =>
  inGroup(who, { type: 'button', data, press: `press-${data}` })
const says = (who: Person, text: string) => inGroup(who, { type: 'text', text })

const refresh = async (code: string) => {
  const { id } = await town.caseOf(code)
  await town.transact((work) => showCards({ work, world: town.world }, id))
}
const cardIn = async (person: Person, code: string) =>
  (
    await town.rows<{ message: Reply }>(
      `SELECT n.message FROM notifications n JOIN cases c ON c.id = n.card_of
       WHERE n.chat_id = $1 AND c.code = $2 ORDER BY n.seq DESC`,
      [person.chat.id, code],
    )
  )[0]?.message
const binds = () => presses(head, `bind:${xuanAn}`)

describe('a group', () => {
  it('is bound by whoever leads the unit, to no other unit, and released by them', async () => {
    expect((await says(lan, '/donvi')).here[0]?.key).toBe('group.hello')
    expect((await presses(lan, 'group')).answers).toEqual(['refusal.group-heads'])
    expect((await presses(lan, `bind:${xuanAn}`)).answers).toEqual(['refusal.group-heads'])
    expect((await presses(neighbour, `bind:${xuanAn}`)).answers).toEqual(['refusal.group-heads'])
    expect((await presses(head, 'bind:99999')).answers).toEqual(['refusal.group-heads'])
    expect((await presses(head, 'unbind')).answers).toEqual(['refusal.group-free'])
    expect(dataOf((await presses(head, 'group')).here)).toEqual([`bind:${xuanAn}`])
    expect((await binds()).here[0]?.key).toBe('group.page')
    expect((await presses(neighbour, `bind:${xuanBinh}`)).answers).toEqual(['refusal.group-bound'])
    expect((await presses(neighbour, 'unbind')).answers).toEqual(['refusal.group-heads'])
    expect((await presses(lan, 'group-files')).answers).toEqual(['refusal.group-heads'])
    expect((await presses(head, 'group-files')).here[0]?.buttons?.[0]?.[0]?.key).toBe(
      'button.mark-on',
    )
    expect((await presses(head, 'unbind')).here[0]?.key).toBe('group.hello')
  })

  it('tells strangers nothing, whatever they press, and hears no talk', async () => {
    await binds()
    const code = await town.file(citizen, pothole)
    const stranger = await town.newcomer()
    for (const data of [
      `grab:${code}`,
      'grab:00000000',
      `open:${code}`,
      'unbind',
      'nonsense',
      '',
    ]) {
      expect((await presses(stranger, data)).answers, data).toEqual(['group.stranger'])
      expect((await presses(citizen, data)).answers, data).toEqual(['group.stranger'])
    }
    for (const data of [`grab:${code}`, 'grab:00000000'])
      expect((await presses(neighbour, data)).answers).toEqual(['refusal.not-your-unit'])
    expect((await presses(lan, `open:${code}`)).answers).toEqual(['group.privately'])
    expect((await says(lan, 'sáng nay họp')).here).toEqual([])
    expect((await says(citizen, `/tracuu ${code}`)).here.map(({ key }) => key)).toEqual([
      'group-hello',
    ])
    expect((await town.caseOf(code)).officerId).toBeUndefined()
  })

  it('gets the cards of its unit in place of everybody, never a denunciation', async () => {
    await binds()
    const code = await town.file(citizen, { ...pothole, text: 'ổ gà, gọi tôi 0912345678' })
    await refresh(code)
    const posted = await cardIn(group, code)
    expect(dataOf(posted ? [posted] : [])).toEqual([`grab:${code}`])
    expect(JSON.stringify(posted)).not.toContain('0912345678')
    expect(await cardIn(head, code)).toBeDefined()
    expect(await cardIn(lan, code)).toBeUndefined()
    const { answers, elsewhere } = await presses(lan, `grab:${code}`)
    expect(answers).toEqual(['group.got-it'])
    expect(elsewhere).toContain(lan.chat.id)
    expect((await presses(head, `grab:${code}`)).answers).toEqual(['refusal.taken'])
    expect((await presses(lan, `grab:${code}`)).answers).toEqual(['refusal.already-yours'])
    await refresh(code)
    expect(JSON.stringify(await cardIn(group, code))).toContain('group.taken')
    expect(dataOf([(await cardIn(group, code)) as Reply])).toEqual([])
    expect(dataOf([(await cardIn(lan, code)) as Reply])).toContain(`resolve:${code}`)
    await town.act(lan, step(code, 'forward', { unit: xuanBinh, words: 'Nhầm phường' }))
    await refresh(code)
    expect((await cardIn(group, code))?.key).toBe('card.hidden')
  })

  it('of the Inspectorate shows complaints and no denunciation; a forged press changes nothing', async () => {
    const chief = await town.officer(inspectorate, 'chief-inspector')
    const inspector = await town.officer(inspectorate, 'inspector')
    await presses(chief, `bind:${inspectorate}`)
    const open = await town.file(citizen, complaint)
    const sealed = await town.file(citizen, denunciation)
    await refresh(open)
    await refresh(sealed)
    expect(await cardIn(group, open)).toBeDefined()
    expect(await cardIn(group, sealed)).toBeUndefined()
    expect(await cardIn(chief, sealed)).toBeDefined()
    for (const who of [chief, inspector])
      expect((await presses(who, `grab:${sealed}`)).answers).toEqual(['refusal.not-your-unit'])
    expect((await presses(inspector, `grab:${open}`)).answers).toEqual(['group.got-it'])
    expect(await town.typesOf(open)).toEqual(['submit', 'take'])
  })

  it('that cannot be written to leaves the cards to the people', async () => {
    await binds()
    await town.pool.query('UPDATE chats SET unreachable_at = now() WHERE id = $1', [group.chat.id])
    const code = await town.file(citizen, pothole)
    await refresh(code)
    expect(await cardIn(group, code)).toBeUndefined()
    expect(await cardIn(lan, code)).toBeDefined()
    await says(head, '/donvi')
    await refresh(code)
    expect(await cardIn(group, code)).toBeDefined()
  })

  it('hears how to go on when the bot cannot write to the one who took it', async () => {
    await binds()
    const code = await town.file(citizen, pothole)
    await town.pool.query('UPDATE chats SET unreachable_at = now() WHERE id = $1', [lan.chat.id])
    const { here } = await presses(lan, `grab:${code}`)
    expect(here.map(({ key }) => key)).toEqual(['group.start-me'])
    await town.pool.query('UPDATE chats SET unreachable_at = NULL WHERE id = $1', [lan.chat.id])
  })
})
