import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { converse } from '../../handlers/converse.ts'
import { type Database, openDatabase } from '../../src/persistence/database.ts'
import { handleWaiting, inboxWaiting } from '../../src/persistence/lanes.ts'
import type { HandleLane } from '../../src/ports/lanes.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Turn } from '../../src/ports/turn.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let other: Database

beforeAll(async () => {
  town = await openTown()
  other = openDatabase(town.url, { max: 4 })
})
afterAll(async () => {
  await other.close()
  await town.close()
})
beforeEach(() => town.pool.query('DELETE FROM inbox'))

const words = (turn: Turn) => (turn.body.type === 'text' ? turn.body.text : turn.body.type)

async function write(person: Person, ...texts: string[]) {
  await town.inbox.store(texts.map((text) => town.turnOf(person, { type: 'text', text })))
}

/** Notes what it is given; throws on 'poison'. */
function noting() {
  const handled: { chat: number; text: string }[] = []
  const handle: HandleLane = async ({ person, turns, state }, work) => {
    for (const { turn } of turns) {
      if (words(turn) === 'poison') throw new Error('cannot read this')
      work.notify({ chatId: person.chat.id, reply: { key: 'greeting' } })
      handled.push({ chat: person.chat.id, text: words(turn) })
    }
    return state
  }
  const of = (person: Person) =>
    handled.filter(({ chat }) => chat === person.chat.id).map(({ text }) => text)
  return { handle, handled, of }
}

async function untilIdle(run: () => Promise<unknown>) {
  const deadline = Date.now() + 10_000
  while ((await inboxWaiting(town.pool)) > 0) {
    if (Date.now() > deadline) throw new Error('turns still wait')
    await run()
  }
}

function promise() {
  let resolve = () => {}
  const made = new Promise<void>((done) => {
    resolve = done
  })
  return { promise: made, resolve }
}

/** A round as the service runs it: many chats, or one by one when they will not go together. */
const round = (handle: HandleLane) =>
  handleWaiting(town.pool, town.keys, 64, handle).catch(() =>
    handleWaiting(town.pool, town.keys, 1, handle),
  )

/** The waits between attempts, passed at once. */
const skipWaits = () =>
  town.pool.query(
    "UPDATE inbox SET ready_at = now() - interval '1 second' WHERE handled_at IS NULL",
  )

describe('turns', () => {
  it('of one chat are handled in order and once, by two processes at the same time', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => town.newcomer()))
    for (let n = 0; n < 25; n++) for (const person of people) await write(person, String(n))
    const { handle, of } = noting()
    await untilIdle(() =>
      Promise.all([
        handleWaiting(town.pool, town.keys, 3, handle),
        handleWaiting(other.pool, town.keys, 3, handle),
        handleWaiting(town.pool, town.keys, 3, handle),
        handleWaiting(other.pool, town.keys, 3, handle),
      ]),
    )
    for (const person of people)
      expect(of(person)).toEqual(Array.from({ length: 25 }, (_, n) => String(n)))
  })

  it('that came in the wrong order are handled in their own', async () => {
    const lan = await town.newcomer()
    const turns = ['ba', 'hai', 'một'].map((text, n) =>
      town.turnOf(lan, { type: 'text', text }, { order: 100 - n }),
    )
    await town.inbox.store(turns)
    const { handle, of } = noting()
    await handleWaiting(town.pool, town.keys, 64, handle)
    expect(of(lan)).toEqual(['một', 'hai', 'ba'])
  })

  it('of different chats go on while one chat is held', async () => {
    const [slow, quick] = [await town.newcomer(), await town.newcomer()]
    await write(slow, 'chậm')
    const held = promise()
    const release = promise()
    const { handle, of } = noting()
    const first = handleWaiting(town.pool, town.keys, 64, async (lane, work) => {
      held.resolve()
      await release.promise
      return handle(lane, work)
    })
    await held.promise
    await write(quick, 'nhanh')
    await write(slow, 'chậm nữa')
    await handleWaiting(other.pool, town.keys, 64, handle)
    expect(of(quick)).toEqual(['nhanh'])
    expect(of(slow)).toEqual([])
    release.resolve()
    await first
    await untilIdle(() => handleWaiting(other.pool, town.keys, 64, handle))
    expect(of(slow)).toEqual(['chậm', 'chậm nữa'])
  })

  it('of a flood do not keep the others waiting', async () => {
    const [flood, one] = [await town.newcomer(), await town.newcomer()]
    await write(flood, ...Array.from({ length: 200 }, (_, n) => String(n)))
    await write(one, 'tôi')
    const { handle, of } = noting()
    await handleWaiting(town.pool, town.keys, 64, handle)
    expect(of(one)).toEqual(['tôi'])
    expect(of(flood)).toHaveLength(20)
  })
})

describe('an album', () => {
  const photo = (person: Person, ref: string, album: string) =>
    town.turnOf(person, { type: 'file', file: { kind: 'photo', ref } }, { album })

  it('whose parts arrive apart gets one answer', async () => {
    const lan = await town.newcomer()
    for (const ref of ['a', 'b', 'c']) await town.inbox.store([photo(lan, ref, 'x')])
    expect(await handleWaiting(town.pool, town.keys, 64, converse(town.world))).toEqual({
      turns: 0,
    })
    await skipWaits()
    expect(await handleWaiting(town.pool, town.keys, 64, converse(town.world))).toEqual({
      turns: 3,
    })
    const replies = await town.rows('SELECT message FROM notifications WHERE chat_id = $1', [
      lan.chat.id,
    ])
    expect(replies).toEqual([
      { message: expect.objectContaining({ key: 'draft.what', params: expect.anything() }) },
    ])
    const files = await town.rows('SELECT ref FROM attachments WHERE chat_id = $1', [lan.chat.id])
    expect(files).toHaveLength(3)
  })

  it('is not begun while a part is still to come, but what came before it is', async () => {
    const lan = await town.newcomer()
    await write(lan, 'trước')
    await town.inbox.store([photo(lan, 'a', 'x')])
    await skipWaits()
    await town.inbox.store([photo(lan, 'b', 'x')])
    const { handle, of } = noting()
    await handleWaiting(town.pool, town.keys, 64, handle)
    expect(of(lan)).toEqual(['trước'])
    await skipWaits()
    await handleWaiting(town.pool, town.keys, 64, handle)
    expect(of(lan)).toEqual(['trước', 'file', 'file'])
  })
})

describe('a turn nobody can handle', () => {
  it('is tried five times, then given up with an apology; the chat goes on', async () => {
    const lan = await town.newcomer()
    await write(lan, 'poison', 'sau đó')
    const { handle, of } = noting()
    const ends: boolean[] = []
    for (let attempt = 0; attempt < 5; attempt++) {
      const { failure } = await handleWaiting(town.pool, town.keys, 64, handle)
      if (failure) ends.push(failure.givenUp)
      await skipWaits()
    }
    expect(ends).toEqual([false, false, false, false, true])
    await untilIdle(() => handleWaiting(town.pool, town.keys, 64, handle))
    expect(of(lan)).toEqual(['sau đó'])
    const said = await town.rows(
      'SELECT message FROM notifications WHERE chat_id = $1 ORDER BY seq',
      [lan.chat.id],
    )
    expect(said).toMatchObject([{ message: { key: 'trouble' } }, { message: { key: 'greeting' } }])
  })

  it('takes none of the innocent with it that wait before and behind it', async () => {
    const lan = await town.newcomer()
    await write(lan, 'một', 'hai', 'poison', 'ba')
    const { handle } = noting()
    for (let round = 0; round < 30; round++) {
      await handleWaiting(town.pool, town.keys, 64, handle)
      await skipWaits()
    }
    const ends = await town.rows(
      `SELECT turn, failed_at IS NOT NULL AS failed, handled_at IS NOT NULL AS handled
       FROM inbox WHERE chat = $1 ORDER BY position`,
      [lan.chat.externalId],
    )
    expect(ends).toMatchObject([
      { turn: { body: { text: 'một' } }, failed: false, handled: true },
      { turn: { body: { text: 'hai' } }, failed: false, handled: true },
      { turn: { body: { text: 'poison' } }, failed: true, handled: true },
      { turn: { body: { text: 'ba' } }, failed: false, handled: true },
    ])
  })

  it('leaves nothing half done and holds up nobody else', async () => {
    const [bad, good] = [await town.newcomer(), await town.newcomer()]
    await write(bad, 'hay', 'poison')
    await write(good, 'tôi')
    const { handle } = noting()
    await expect(handleWaiting(town.pool, town.keys, 64, handle)).rejects.toThrow(
      'cannot read this',
    )
    const said = () =>
      town.rows('SELECT chat_id FROM notifications WHERE chat_id = ANY($1)', [
        [bad.chat.id, good.chat.id],
      ])
    expect(await said()).toEqual([])
    expect((await handleWaiting(town.pool, town.keys, 1, handle)).failure).toMatchObject({
      givenUp: false,
    })
    await round(handle)
    expect(await said()).toEqual([{ chat_id: good.chat.id }])
  })

  it('does not crowd out other chats with what waits behind it', async () => {
    const bad = await town.newcomer()
    await write(bad, 'poison', ...Array.from({ length: 400 }, (_, n) => String(n)))
    const { handle, of } = noting()
    await round(handle)
    const good = await town.newcomer()
    await write(good, 'tôi')
    await round(handle)
    expect(of(good)).toEqual(['tôi'])
  })
})
