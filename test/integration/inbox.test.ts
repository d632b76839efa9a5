import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/persistence/database.ts'
import { Inbox } from '../../src/persistence/inbox.ts'
import type { Turn } from '../../src/ports/turn.ts'
import { openTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const stored = (chat: string) =>
  town.rows<{ update_id: string; turn: Turn }>(
    'SELECT update_id, turn FROM inbox WHERE chat = $1 ORDER BY id',
    [chat],
  )

async function textTurn(text: string, fields: Partial<Turn> = {}) {
  return town.turnOf(await town.newcomer(), { type: 'text', text }, fields)
}

describe('the inbox', () => {
  it('stores an update once however often it is delivered, at once or later, here or elsewhere', async () => {
    const turn = await textTurn('ổ gà')
    const elsewhere = openDatabase(town.url, { max: 2 })
    const other = new Inbox(elsewhere.pool, town.keys.vault, () => {})
    await Promise.all([
      town.inbox.store([turn, turn]),
      town.inbox.store([turn]),
      other.store([turn]),
      other.store([turn, turn]),
    ])
    await town.inbox.store([{ ...turn, body: { type: 'text', text: 'khác' } }])
    await elsewhere.close()
    const rows = await stored(turn.chat.id)
    expect(rows.map(({ turn: one }) => one.body)).toEqual([{ type: 'text', text: 'ổ gà' }])
  })

  it('tells the channels apart', async () => {
    const turn = await textTurn('xin chào')
    await town.inbox.store([turn, { ...turn, channel: 'telegram' }])
    expect(await stored(turn.chat.id)).toHaveLength(2)
  })

  it('shares one commit among callers that come while one is under way', async () => {
    let commits = 0
    const inbox = new Inbox(town.pool, town.keys.vault, () => {
      commits += 1
    })
    const turns = await Promise.all(Array.from({ length: 40 }, () => textTurn('chào')))
    await Promise.all(turns.map((turn) => inbox.store([turn])))
    expect(commits).toBeGreaterThan(0)
    expect(commits).toBeLessThanOrEqual(3)
    for (const { chat } of turns) expect(await stored(chat.id)).toHaveLength(1)
  })

  it('takes more at once than fits one statement, and nothing at all', async () => {
    const turn = await textTurn('chào')
    await town.inbox.store([])
    await town.inbox.store(
      Array.from({ length: 1_200 }, (_, n) => ({ ...turn, updateId: `many-${n}`, order: n })),
    )
    expect(await stored(turn.chat.id)).toHaveLength(1_200)
  })

  it('rejects when it could not store, and stores the same turn when it is delivered again', async () => {
    const turn = await textTurn('ổ gà')
    const broken = openDatabase(town.url, { max: 1 })
    await broken.close()
    await expect(new Inbox(broken.pool, town.keys.vault, () => {}).store([turn])).rejects.toThrow()
    await town.inbox.store([turn])
    expect(await stored(turn.chat.id)).toHaveLength(1)
  })

  it.each([
    ['U+0000', 'ổ\u0000 gà', 'ổ gà'],
    ['half an emoji', 'ổ gà \ud83d', 'ổ gà \ufffd'],
    ['the other half first', '\ude00 ổ gà \ud83d', '\ufffd ổ gà \ufffd'],
    ['emoji', '🕳️ ổ gà 👨‍👩‍👧‍👦', '🕳️ ổ gà 👨‍👩‍👧‍👦'],
    ['right to left', 'حفرة في الطريق \u202eabc', 'حفرة في الطريق \u202eabc'],
    ['NFD', 'ổ gà'.normalize('NFD'), 'ổ gà'.normalize('NFD')],
    ['what looks like an escape', '\\u0000 \\ud800 \\', '\\u0000 \\ud800 \\'],
    ['SQL', "'; DROP TABLE inbox; --", "'; DROP TABLE inbox; --"],
    ['control characters', 'a\u0001\u001f\u007f\u0085b', 'a\u0001\u001f\u007f\u0085b'],
    ['ten thousand characters', 'ổ'.repeat(10_000), 'ổ'.repeat(10_000)],
  ])('keeps a message with %s, whoever else shares its commit', async (_, text, kept) => {
    const neighbour = await textTurn('xin chào')
    const turn = await textTurn(text)
    const file = await textTurn('')
    file.body = { type: 'file', file: { kind: 'photo', ref: 'x', name: text }, caption: text }
    await Promise.all([
      town.inbox.store([neighbour]),
      town.inbox.store([turn]),
      town.inbox.store([file]),
    ])
    expect(await stored(neighbour.chat.id)).toHaveLength(1)
    expect((await stored(turn.chat.id)).map((row) => row.turn.body)).toEqual([
      { type: 'text', text: kept },
    ])
    expect((await stored(file.chat.id)).map((row) => row.turn.body)).toEqual([
      { type: 'file', file: { kind: 'photo', ref: 'x', name: kept }, caption: kept },
    ])
  })
})

describe('strange words, all the way to a case', () => {
  it.each([
    'ổ gà \u0000 \ud83d đường Hùng Vương phường Xuân An \ude00',
    `ổ gà đường Hùng Vương phường Xuân An ${'😀'.repeat(1_800)}`,
    'Ổ gà đường Hùng Vương, phường Xuân An'.normalize('NFD'),
    '<b>ổ gà</b> **đường** _Hùng Vương_ {code} phường Xuân An \u202e&amp;',
  ])('%j', async (text) => {
    const lan = await town.newcomer()
    await town.say(lan, { type: 'text', text })
    await town.say(lan, { type: 'text', text: 'đúng' })
    const [receipt] = await town.say(lan, { type: 'text', text: 'đồng ý' })
    expect(receipt?.key).toBe('receipt.PAKN')
    const cases = await town.rows<{ unit_code: string; text: string }>(
      'SELECT unit_code, text FROM cases WHERE chat_id = $1',
      [lan.chat.id],
    )
    const kept = text.replace('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd')
    expect(cases).toEqual([{ unit_code: '26080', text: kept }])
  })

  it('a text that is too long names the limit, and the report goes on without it', async () => {
    const lan = await town.newcomer()
    await town.say(lan, { type: 'text', text: 'ổ gà đường Hùng Vương phường Xuân An' })
    const [reply] = await town.say(lan, { type: 'text', text: 'x'.repeat(10_000) })
    expect(reply).toEqual({
      key: 'too-long',
      params: { length: 10_000, limit: town.world.maxText },
    })
    expect((await town.say(lan, { type: 'text', text: 'đúng' }))[0]?.key).toBe('consent')
  })

  it.each(['', '   ', '\n\t', '\u0000'])('an empty text is said to be empty: %j', async (text) => {
    const lan = await town.newcomer()
    expect(await town.say(lan, { type: 'text', text })).toEqual([{ key: 'empty-text' }])
  })
})
