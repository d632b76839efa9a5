import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../../src/actions/rights/gather.ts'
import { ChatLocks } from '../../src/persistence/chat-locks.ts'
import { messengerOn } from '../../src/persistence/messenger.ts'
import type { Person } from '../../src/ports/person.ts'
import type { ChannelName } from '../../src/ports/turn.ts'
import { denunciation, openTown, pothole, type Town } from './town.ts'

const phone = '84901234567'

let town: Town
let locks: ChatLocks
beforeAll(async () => {
  town = await openTown()
  town.world.phoneOn = ['zalo-oa']
  locks = new ChatLocks(town.url)
})
afterAll(async () => {
  await locks.close()
  await town.close()
})

const filed = async (person: Person, report = pothole) =>
  (await town.act(person, { do: 'submit', ...report })).replies.map(({ key }) => key)
const asked = async (channel: ChannelName, report = pothole) =>
  filed(await town.newcomer('private', channel), report)
const kept = async ({ chat }: Person) =>
  (await town.pool.query('SELECT phone::text FROM chats WHERE id = $1', [chat.id])).rows[0].phone
const keys = async (person: Person, body: Parameters<Town['say']>[1]) =>
  (await town.say(person, body)).map(({ key }) => key)
const gives = (person: Person) => keys(person, { type: 'contact', own: true, phone })

/** Somebody on Zalo with a report, who gave their number. */
async function known() {
  const lan = await town.newcomer('private', 'zalo-oa')
  await filed(lan)
  await gives(lan)
  return lan
}

describe('a number is asked for', () => {
  it('with the first report where nothing else reaches people, and never again', async () => {
    const lan = await town.newcomer('private', 'zalo-oa')
    expect(await filed(lan)).toEqual(['receipt.PAKN', 'phone.ask'])
    expect(await filed(lan)).toEqual(['receipt.PAKN'])
  })

  it('nowhere else', async () => {
    for (const channel of ['web', 'telegram', 'zalo-bot'] as const)
      expect(await asked(channel)).toEqual(['receipt.PAKN'])
  })

  it('never of a denouncer', async () => {
    expect(await asked('zalo-oa', denunciation)).not.toContain('phone.ask')
  })

  it('only where a notice can go to it', async () => {
    delete town.world.phoneOn
    expect(await asked('zalo-oa')).toEqual(['receipt.PAKN'])
    town.world.phoneOn = ['zalo-oa']
  })
})

describe('a number that is given', () => {
  it('lies sealed, is told back by its end alone, and goes with what is sent', async () => {
    const lan = await known()
    expect(await kept(lan)).toContain('sealed')
    expect(await kept(lan)).not.toContain('234567')
    const [reply] = await town.say(lan, { type: 'contact', own: true, phone })
    expect(reply).toMatchObject({ key: 'phone.kept', params: { end: '567' } })
    const [last] = await town.rows<{ id: string }>(
      'SELECT id FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
      [lan.chat.id],
    )
    const messenger = messengerOn(town.pool, town.keys.vault, locks)
    expect((await messenger.read(last?.id ?? ''))?.contact).toMatchObject({ phone })
  })

  it('is in the copy of their data', async () => {
    const lan = await known()
    const data = await town.transact((work) => gather({ work, world: town.world }, lan.chat.id))
    expect(data.phones).toEqual([phone])
  })

  it('is not kept of somebody who never agreed, nor of somebody else’s card', async () => {
    const stranger = await town.newcomer('private', 'zalo-oa')
    expect(await gives(stranger)).toEqual(['phone.not-kept'])
    expect(await keys(stranger, { type: 'contact', own: false })).toEqual(['contact-not-needed'])
    expect(await kept(stranger)).toBe(null)
  })

  it('leaves a report that is being told where it was', async () => {
    const lan = await known()
    await town.say(lan, { type: 'text', text: 'rác đầy hẻm 21 Nguyễn Văn Cừ phường Xuân Bình' })
    await gives(lan)
    const [state] = await town.rows<{ state: { at: string } }>(
      'SELECT state FROM conversations WHERE chat_id = $1',
      [lan.chat.id],
    )
    expect(state?.state.at).toBe('draft')
  })

  it.each([
    ['a press', [{ type: 'button', data: 'no-phone' }]],
    ['taking back the consent', [{ type: 'button', data: 'data-withdraw' }]],
    [
      'deleting everything',
      [
        { type: 'text', text: '/xoadulieu' },
        { type: 'button', data: 'data-delete' },
        { type: 'button', data: 'delete-withdraw' },
      ],
    ],
  ] as const)('goes with %s', async (_, bodies) => {
    const lan = await known()
    for (const body of bodies) await town.say(lan, body)
    expect(await kept(lan)).toBe(null)
  })
})
