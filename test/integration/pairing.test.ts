import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { converse } from '../../handlers/converse.ts'
import { showCode } from '../../src/domain/case/code.ts'
import { newPairingCode, showPairingCode } from '../../src/domain/people/pairing-code.ts'
import { handleWaiting } from '../../src/persistence/lanes.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { ChannelName } from '../../src/ports/turn.ts'
import { dataOf, denunciation, inspectorate, openTown, pothole, type Town, xuanAn } from './town.ts'

let town: Town
let tam: Person
beforeAll(async () => {
  town = await openTown()
  tam = await town.officer(xuanAn)
})
afterAll(() => town.close())

const on = (channel: ChannelName) => town.newcomer('private', channel)
const says = (person: Person, text: string) => town.say(person, { type: 'text', text })
const presses = (person: Person, data: string) => town.say(person, { type: 'button', data })
const keysOf = (replies: Reply[]) => replies.map(({ key }) => key)
/** Of nobody, and without a slip. */
const unknown = showPairingCode(newPairingCode(Uint8Array.of(9, 8, 7, 6, 5)))
const shown = (code: string) => showCode(code, town.world.organisation.codePrefix)

/** As the person reads it. */
async function codeOf(person: Person): Promise<string> {
  const [reply] = await says(person, '/liên kết')
  expect(reply?.key).toBe('pair.code')
  return String(reply?.params?.code)
}

/** `other` types the code of `first` and says yes. */
async function linked(first: Person, other: Person): Promise<Reply[]> {
  const [sure] = await says(other, await codeOf(first))
  expect(sure?.key).toBe('pair.sure')
  return presses(other, dataOf(sure ? [sure] : [])[0] ?? '')
}

const lastTo = async (person: Person): Promise<Reply | undefined> => {
  const rows = await town.rows<{ message: Reply }>(
    'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
    [person.chat.id],
  )
  return rows[0]?.message
}
const codesSeen = async (person: Person) => {
  const [list] = await says(person, '/hoso')
  return dataOf(list ? [list] : [])
    .filter((data) => data.startsWith('track:'))
    .map((data) => data.slice(6))
    .sort()
}
const eventsIn = async (person: Person) =>
  (
    await town.rows<{ what: string }>(
      'SELECT what FROM security_events WHERE chat_id = $1 ORDER BY at, id',
      [person.chat.id],
    )
  ).map(({ what }) => what)

describe('two chats become one person’s', () => {
  it('with a code typed in the other, a yes there, and a word to whoever asked for it', async () => {
    const zalo = await on('zalo-bot')
    const telegram = await on('telegram')
    const here = await town.file(zalo, pothole)
    const there = await town.file(telegram, { ...pothole, text: 'đèn đường hư' })
    const done = await linked(zalo, telegram)
    expect(done).toMatchObject([
      { key: 'pair.done', params: { channel: { text: 'channel.zalo-bot' } } },
    ])
    expect(await lastTo(zalo)).toMatchObject({
      key: 'pair.told',
      params: { channel: { text: 'channel.telegram' } },
      buttons: [[{ key: 'button.not-me', data: `part:${telegram.chat.id}` }]],
    })
    expect(await codesSeen(zalo)).toEqual([here, there].sort())
    expect(await codesSeen(telegram)).toEqual([here, there].sort())
    expect(keysOf(await says(telegram, `/tracuu ${shown(here)}`))).toEqual(['citizen.case'])
    await presses(telegram, `add:${here}`)
    expect(keysOf(await says(telegram, 'Hố rộng hơn rồi'))).toEqual(['citizen.added'])
    expect(keysOf(await presses(telegram, `withdraw-yes:${here}`))).toEqual(['citizen.withdrawn'])
    expect(await eventsIn(telegram)).toContain('paired')
  })

  it('a question of an officer is answered from any of them', async () => {
    const zalo = await on('zalo-oa')
    const web = await on('web')
    const code = await town.file(zalo, pothole)
    await linked(zalo, web)
    await town.act(tam, {
      do: 'step',
      code,
      verb: 'ask',
      given: { words: 'Hố sâu bao nhiêu?' },
      sure: true,
    })
    const [asked] = await says(web, 'khoảng nửa mét')
    expect(asked).toMatchObject({ key: 'citizen.maybe-answer', params: { code: shown(code) } })
    expect(keysOf(await presses(web, 'is-answer'))).toEqual(['citizen.answered'])
  })

  it('a denunciation is found from each of them by its short name, and asked about by itself only where it was told', async () => {
    const zalo = await on('zalo-oa')
    const web = await on('web')
    const code = await town.file(zalo, denunciation)
    const chief = await town.officer(inspectorate, 'chief-inspector')
    await linked(zalo, web)
    await town.act(chief, {
      do: 'step',
      code,
      verb: 'ask',
      given: { words: 'Ngày nào?' },
      sure: true,
    })
    expect(await codesSeen(web)).toEqual([code])
    expect(keysOf(await says(web, `N-${code.slice(0, 3)}`))).toEqual(['citizen.case'])
    expect(keysOf(await says(web, 'hôm kia có mưa to'))).not.toContain('citizen.maybe-answer')
    expect(keysOf(await says(zalo, 'hôm kia có mưa to'))).toEqual(['citizen.maybe-answer'])
    await says(web, '/huy')
    await presses(web, `answer:${code}`)
    expect(keysOf(await says(web, 'Hôm 3/6'))).toEqual(['citizen.answered'])
  })

  it('what either wished for their data counts for both, and what either agreed to last', async () => {
    const zalo = await on('zalo-oa')
    const web = await on('web')
    const code = await town.file(zalo, pothole)
    const mine = await town.file(web, pothole)
    await presses(web, 'data-restrict:on')
    await presses(web, 'data-withdraw')
    await linked(zalo, web)
    expect([(await town.caseOf(code)).restricted, (await town.caseOf(mine)).restricted]).toEqual([
      true,
      true,
    ])
    const [page] = await says(zalo, '/xoadulieu')
    expect(page?.params).toMatchObject({
      cases: 2,
      consent: { text: 'rights.no-consent' },
      restricted: { text: 'rights.is-restricted' },
    })
  })
})

describe('is refused', () => {
  const refused = async (person: Person, typed: string, key: string) => {
    expect(keysOf(await says(person, typed))).toEqual([key])
    if (key !== 'refusal.pair-mistyped') expect(await eventsIn(person)).toContain(key)
  }

  it('the own chat, a code that was typed, one that is over, one that never was', async () => {
    const [zalo, web, third] = [await on('zalo-bot'), await on('web'), await on('telegram')]
    const code = await codeOf(zalo)
    await refused(zalo, code, 'refusal.pair-own')
    await refused(web, code.slice(0, -1), 'refusal.pair-mistyped')
    await refused(web, `/lienket ${code.slice(4, -1)}0`, 'refusal.pair-mistyped')
    expect(keysOf(await says(web, `/lienket ${code.slice(4).toLowerCase()}`))).toEqual([
      'pair.sure',
    ])
    await refused(third, code, 'refusal.pair-used')
    const late = await codeOf(zalo)
    await town.rows('UPDATE pairing_codes SET expires_at = now() WHERE chat_id = $1', [
      zalo.chat.id,
    ])
    await refused(third, late, 'refusal.pair-expired')
    await refused(third, unknown, 'refusal.pair-wrong')
  })

  it('an earlier code of the same chat, and the button of a code in any chat but the one that typed it', async () => {
    const [zalo, web, thief] = [await on('zalo-bot'), await on('web'), await on('telegram')]
    const old = await codeOf(zalo)
    const [sure] = await says(web, await codeOf(zalo))
    await refused(thief, old, 'refusal.pair-wrong')
    const [yes = '', no = ''] = dataOf(sure ? [sure] : [])
    expect(keysOf(await presses(thief, yes))).toEqual(['refusal.pair-wrong'])
    expect(keysOf(await presses(thief, 'pair:x'))).toEqual(['refusal.pair-wrong'])
    expect(keysOf(await presses(web, no))).toEqual(['pair.refused'])
    expect((await lastTo(zalo))?.key).toBe('pair.refused-there')
    expect(keysOf(await presses(web, yes))).toEqual(['refusal.pair-used'])
  })

  it('more than five wrong codes an hour, however right the next one is', async () => {
    const [zalo, thief] = [await on('zalo-bot'), await on('telegram')]
    for (let tries = 0; tries < 5; tries++) await refused(thief, unknown, 'refusal.pair-wrong')
    await refused(thief, await codeOf(zalo), 'refusal.pair-later')
  })

  it('an officer’s chat, whether it asks or types, and one that is linked already', async () => {
    const [zalo, web, third] = [await on('zalo-bot'), await on('web'), await on('telegram')]
    await refused(tam, '/lienket', 'refusal.pair-officer')
    await refused(tam, await codeOf(zalo), 'refusal.pair-officer')
    await linked(zalo, web)
    expect(keysOf(await says(web, await codeOf(zalo)))).toEqual(['refusal.pair-already'])
    expect(keysOf(await says(web, await codeOf(third)))).toEqual(['refusal.pair-other-way'])
    expect(keysOf(await linked(web, third))).toEqual(['pair.done'])
    expect((await says(zalo, '/lienket'))[0]?.params?.linked).toMatchObject({
      text: 'pair.linked-with',
    })
  })

  it('whoever waits for everything to be deleted', async () => {
    const [zalo, web] = [await on('zalo-bot'), await on('web')]
    await town.file(zalo, pothole)
    const code = await codeOf(web)
    await says(zalo, '/xoadulieu')
    await presses(zalo, 'delete-yes')
    expect(keysOf(await says(zalo, code))).toEqual(['refusal.pair-deleting'])
    expect(keysOf(await says(zalo, '/lienket'))).toEqual(['refusal.pair-deleting'])
  })

  it('words that only begin like a code', async () => {
    const web = await on('web')
    expect(keysOf(await says(web, 'ket xe o cau'))).not.toContain('refusal.pair-mistyped')
    expect(keysOf(await says(web, 'Kẹt xe ngay ngã tư từ sáng'))).not.toContain(
      'refusal.pair-mistyped',
    )
  })
})

describe('a chat that leaves', () => {
  it('“Không phải tôi” undoes it at once: each sees what was sent from it, and nothing of the other', async () => {
    const [mine, thief] = [await on('zalo-bot'), await on('telegram')]
    const code = await town.file(mine, pothole)
    const theirs = await town.file(thief, { ...pothole, text: 'rác ứ đọng' })
    await linked(mine, thief)
    await presses(thief, `add:${code}`)
    const notMe = await lastTo(mine)
    expect(keysOf(await presses(mine, dataOf(notMe ? [notMe] : [])[0] ?? ''))).toEqual([
      'pair.parted',
    ])
    expect((await lastTo(thief))?.key).toBe('pair.parted-there')
    // What was begun about a case that is not theirs any more ends there.
    expect(keysOf(await says(thief, 'thêm một câu'))).toEqual(['refusal.not-your-case'])
    expect(keysOf(await says(thief, `/tracuu ${shown(code)}`))).toEqual(['refusal.not-your-case'])
    expect(await codesSeen(thief)).toEqual([theirs])
    expect(await codesSeen(mine)).toEqual([code])
    expect(keysOf(await presses(mine, `part:${thief.chat.id}`))).toEqual(['refusal.pair-gone'])
    expect(await eventsIn(thief)).toContain('parted')
  })

  it('stays away for good when it becomes an officer’s, and stands alone meanwhile', async () => {
    const [zalo, web] = [await on('zalo-bot'), await on('web')]
    const code = await town.file(zalo, pothole)
    await linked(zalo, web)
    await town.rows('UPDATE chats SET officer_id = $2 WHERE id = $1', [
      web.chat.id,
      tam.officer?.id,
    ])
    expect(keysOf(await presses(web, `track:${code}`))).toEqual(['refusal.not-your-case'])
    expect(keysOf(await presses(zalo, `part:${web.chat.id}`))).toEqual(['refusal.pair-gone'])
  })
})

describe('/xoadulieu', () => {
  it('says so and deletes in every chat; none of them is linked after that', async () => {
    const [zalo, web] = [await on('zalo-bot'), await on('web')]
    const code = await town.file(zalo, pothole)
    await linked(zalo, web)
    await presses(web, `withdraw-yes:${code}`)
    await says(web, '/xoadulieu')
    const [sure] = await presses(web, 'data-delete')
    expect(sure?.params?.linked).toMatchObject({ text: 'rights.delete-linked' })
    expect(keysOf(await presses(web, 'delete-yes'))).toEqual(['rights.deleted'])
    expect(await town.rows('SELECT text FROM cases WHERE code = $1', [code])).toEqual([
      { text: '' },
    ])
    const left = await town.rows<{ message: Reply }>(
      'SELECT message FROM notifications WHERE chat_id = $1',
      [zalo.chat.id],
    )
    expect(left.map(({ message }) => message.key)).toEqual(['rights.deleted-there'])
    expect(
      await town.rows('SELECT citizen_id FROM chats WHERE id = ANY($1)', [
        [zalo.chat.id, web.chat.id],
      ]),
    ).toEqual([{ citizen_id: null }, { citizen_id: null }])
    expect(
      await town.rows('SELECT kind FROM data_requests WHERE chat_id = $1', [zalo.chat.id]),
    ).toEqual([{ kind: 'delete' }])
  })
})

describe('at the same moment', () => {
  const handle = () => handleWaiting(town.pool, town.keys, 1, converse(town.world))
  /** Every waiting turn, by several processes at once; a deadlock is tried again, as the service does. */
  async function together(processes: number) {
    const run = async () => {
      for (;;) {
        const turns = await handle().then(
          (handled) => handled.turns,
          () => 1,
        )
        if (turns === 0) return
      }
    }
    await Promise.all(Array.from({ length: processes }, run))
    await run()
  }

  /** With whoever is behind the chat by now. */
  async function asKept(person: Person): Promise<Person> {
    const { citizenId } = await town.transact((work) => work.chatRef(person.chat.id))
    return { ...person, ...(citizenId !== undefined && { citizen: { id: citizenId } }) }
  }

  it('two chats type one code: one of them is asked, the other refused', async () => {
    for (let round = 0; round < 5; round++) {
      const [zalo, a, b] = [await on('zalo-bot'), await on('web'), await on('telegram')]
      const text = await codeOf(zalo)
      await town.inbox.store([a, b].map((one) => town.turnOf(one, { type: 'text', text })))
      await together(2)
      const answers = [(await lastTo(a))?.key, (await lastTo(b))?.key]
      expect(answers.sort()).toEqual(['pair.sure', 'refusal.pair-used'])
    }
  })

  it('two chats throw each other out while a case is filed: it ends apart, and everything is handled', async () => {
    const [zalo, web] = [await on('zalo-bot'), await on('web')]
    await town.file(zalo, pothole)
    await linked(zalo, web)
    await town.inbox.store([
      town.turnOf(zalo, { type: 'button', data: `part:${web.chat.id}` }),
      town.turnOf(web, { type: 'button', data: `part:${zalo.chat.id}` }),
    ])
    await Promise.all([together(2), town.file(await asKept(web), pothole)])
    const citizens = await town.rows<{ citizen_id: string }>(
      'SELECT DISTINCT citizen_id FROM chats WHERE id = ANY($1)',
      [[zalo.chat.id, web.chat.id]],
    )
    expect(citizens).toHaveLength(2)
    expect(await codesSeen(zalo)).toHaveLength(1)
    expect(await codesSeen(web)).toHaveLength(1)
  })

  it('a case filed while its chat is being linked is everybody’s who may see it', async () => {
    const [zalo, web] = [await on('zalo-bot'), await on('web')]
    const [sure] = await says(web, await codeOf(zalo))
    await town.inbox.store([
      town.turnOf(web, { type: 'button', data: dataOf(sure ? [sure] : [])[0] ?? '' }),
    ])
    const [code] = await Promise.all([town.file(await asKept(zalo), pothole), together(2)])
    expect(await codesSeen(web)).toEqual([code])
  })
})
