import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { notify } from '../../queues/notify.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { ChatLocks } from '../../src/persistence/chat-locks.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import { messengerOn } from '../../src/persistence/messenger.ts'
import type { Channel, Contact, Outgoing, SendOutcome } from '../../src/ports/channel.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import type { Person } from '../../src/ports/person.ts'
import type { Reply } from '../../src/ports/reply.ts'
import type { ChannelName } from '../../src/ports/turn.ts'
import {
  dataOf,
  denunciation,
  inspectorate,
  openTown,
  pothole,
  step,
  type Town,
  xuanAn,
} from './town.ts'

let town: Town
let folder: string
let tam: Person
let chief: Person
const locks: ChatLocks[] = []
beforeAll(async () => {
  town = await openTown()
  folder = await mkdtemp(join(tmpdir(), 'nghedan-rerouting-'))
  tam = await town.officer(xuanAn)
  chief = await town.officer(inspectorate, 'chief-inspector')
  for (let process = 0; process < 3; process++) locks.push(new ChatLocks(town.url))
})
afterAll(async () => {
  for (const one of locks) await one.close()
  await town.close()
  await rm(folder, { recursive: true })
})

type Sent = {
  to: string
  on: ChannelName
  text: string
  files: string[]
  alone: boolean | undefined
}
/** What arrived, in its order, and what a chat answers instead of taking it. */
let arrived: Sent[] = []
let answers = new Map<string, (contact?: Contact) => SendOutcome>()
beforeEach(() => {
  arrived = []
  answers = new Map()
})

const textOf = ({ spans }: Outgoing) => spans.map(({ text }) => text).join('')

/** A platform that takes everything but for chats that answer otherwise. */
const platform = (name: ChannelName): Channel => {
  const send = async (to: string, message: Outgoing): Promise<SendOutcome> => {
    await new Promise((done) => setTimeout(done, 2))
    const outcome = answers.get(to)?.(message.contact) ?? { outcome: 'sent', messageId: 'm' }
    if (outcome.outcome === 'sent')
      arrived.push({
        to,
        on: name,
        text: textOf(message),
        files: message.files.map((file) => file.id),
        alone: message.contact?.alone,
      })
    return outcome
  }
  return {
    name,
    pace: { perSecond: 1000, privateGapMs: 0, groupGapMs: 0, burst: 100 },
    start: async () => {},
    stop: async () => {},
    send,
    edit: (to, _, message) => send(to, message),
    fetchFile: async () => ({ outcome: 'gone' }),
    health: () => ({ ok: true, detail: '' }),
  }
}
const names = ['web', 'telegram', 'zalo-bot', 'zalo-oa'] as const

/** One process of the service that sends; `killedAfter` dies right after this call of its messenger. */
function sender(process: number, killedAfter?: (messenger: Messenger) => Partial<Messenger>) {
  const whole = messengerOn(town.pool, town.keys.vault, locks[process] as ChatLocks)
  const messenger = { ...whole, ...killedAfter?.(whole) }
  const queues = new Map(names.map((name) => [`notify-${name}`, notify(platform(name))]))
  const deps: Partial<Deps> = {
    world: town.world,
    messenger,
    files: openFileStore(folder, town.keys.vault),
    links: { linkTo: () => undefined } as unknown as Deps['links'],
    sent() {},
    trouble(error) {
      throw error
    },
  }
  /** Every job of the queues until none is left; those that fail come again. */
  return async function drain() {
    for (let round = 0; round < 40; round++) {
      const jobs = await town.rows<{
        id: string
        queue: string
        payload: { notificationId: string }
      }>(
        "SELECT id, queue, payload FROM outbox WHERE done_at IS NULL AND queue LIKE 'notify-%' ORDER BY seq",
      )
      if (jobs.length === 0) return
      for (const { id, queue, payload } of jobs) {
        const done = await queues
          .get(queue)
          ?.process(payload, deps as Deps)
          .catch(() => 'again')
        if (done === 'done')
          await town.rows('UPDATE outbox SET done_at = now() WHERE id = $1', [id])
      }
    }
    throw new Error('jobs are left')
  }
}

const on = (channel: ChannelName) => town.newcomer('private', channel)
const says = (person: Person, text: string) => town.say(person, { type: 'text', text })

/** The first asks, the others type; each has said something last in the order they are named. */
async function linked(first: Person, ...others: Person[]) {
  for (const other of others) {
    const [code] = await says(first, '/lienket')
    const [sure] = await says(other, String(code?.params?.code))
    await town.say(other, { type: 'button', data: dataOf(sure ? [sure] : [])[0] ?? '' })
  }
  await sender(0)()
  arrived = []
}
async function uses(person: Person) {
  await says(person, '/trogiup')
  await sender(0)()
  arrived = []
}

/** An officer tells the sender of a case something. */
async function told(code: string, words: string, files: string[] = []): Promise<Case> {
  const it = await town.caseOf(code)
  await town.transact(async (work) => {
    const reply: Reply = { key: 'button.topic', params: { topic: words }, attachments: files }
    work.notify({ chatId: it.chatId, caseId: it.id, reply })
  })
  return it
}
const unreachable = () => ({ outcome: 'unreachable', reason: 'blocked' }) as const
const statusOf = async (person: Person) =>
  town.rows<{ status: string; reason: string | null }>(
    "SELECT status, reason FROM notifications WHERE chat_id = $1 AND status <> 'sent' ORDER BY seq",
    [person.chat.id],
  )

describe('what is told of a case', () => {
  it('goes to the chat used last; what somebody just wrote is answered where they wrote', async () => {
    const [zalo, telegram] = [await on('zalo-bot'), await on('telegram')]
    const code = await town.file(zalo, pothole)
    await linked(zalo, telegram)
    await uses(telegram)
    await told(code, 'một')
    await says(zalo, '/hoso')
    await sender(0)()
    expect(arrived.map(({ on: channel, text }) => [channel, text.slice(0, 10)])).toEqual([
      ['telegram', 'một'],
      ['zalo-bot', 'Hồ sơ của '],
    ])
    arrived = []
    await told(code, 'hai')
    await sender(0)()
    expect(arrived).toMatchObject([{ to: zalo.chat.externalId, text: 'hai', alone: false }])
  })

  it('goes on to the next that can be reached, with its files, once; the chat comes back, and gets the rest', async () => {
    const [zalo, telegram, web] = [await on('zalo-bot'), await on('telegram'), await on('web')]
    const code = await town.file(zalo, pothole)
    await linked(zalo, web, telegram)
    await uses(zalo)
    await uses(web)
    await uses(telegram)
    const photo = '0190a7a0-0000-7000-8000-000000000001'
    await town.rows(
      `INSERT INTO attachments (id, chat_id, kind, ref, name, mime, status) VALUES ($1, $2, 'photo', 'r', 'a.jpg', 'image/jpeg', 'stored')`,
      [photo, zalo.chat.id],
    )
    answers.set(telegram.chat.externalId, unreachable)
    answers.set(web.chat.externalId, unreachable)
    await told(code, 'một', [photo])
    await told(code, 'hai')
    await sender(0)()
    expect(arrived).toMatchObject([
      { on: 'zalo-bot', text: 'một', files: [photo], alone: true },
      { on: 'zalo-bot', text: 'hai' },
    ])
    expect(await statusOf(telegram)).toEqual([])
    arrived = []
    answers.set(zalo.chat.externalId, unreachable)
    await told(code, 'ba')
    await sender(0)()
    expect(arrived).toEqual([])
    expect(await statusOf(zalo)).toEqual([{ status: 'unreachable', reason: 'blocked' }])
    answers.clear()
    await town.say(web, { type: 'unblocked' })
    await sender(0)()
    expect(arrived).toMatchObject([{ on: 'web', text: 'ba' }])
  })

  it('goes round a closed window while another chat is open, and back to it when that one is gone', async () => {
    const [oa, telegram] = [await on('zalo-oa'), await on('telegram')]
    const code = await town.file(oa, pothole)
    await linked(telegram, oa)
    await uses(telegram)
    await uses(oa)
    const asked: (boolean | undefined)[] = []
    answers.set(oa.chat.externalId, (contact) => {
      asked.push(contact?.alone)
      return contact?.alone
        ? { outcome: 'knocked', means: 'template-user' }
        : { outcome: 'closed', reason: 'window' }
    })
    await told(code, 'một')
    await sender(0)()
    expect(arrived).toMatchObject([{ on: 'telegram', text: 'một' }])
    answers.set(telegram.chat.externalId, unreachable)
    await told(code, 'hai')
    await sender(0)()
    expect(arrived).toHaveLength(1)
    expect(asked).toEqual([false, false, true])
    expect(await statusOf(oa)).toEqual([{ status: 'knocked', reason: null }])
    // It waited for them to write there; they write here, and get it here.
    answers.delete(telegram.chat.externalId)
    await says(telegram, '/trogiup')
    await sender(0)()
    expect(arrived.slice(1)).toMatchObject([
      { on: 'telegram', text: 'hai' },
      { on: 'telegram', alone: true },
    ])
  })

  it('stays where it was written when nobody else is behind the chat, and officers’ messages always do', async () => {
    const zalo = await on('zalo-bot')
    const code = await town.file(zalo, pothole)
    answers.set(zalo.chat.externalId, unreachable)
    answers.set(tam.chat.externalId, unreachable)
    await told(code, 'một')
    await town.transact(async (work) => {
      work.notify({
        chatId: tam.chat.id,
        caseId: (await work.findCase(code))?.id ?? '',
        reply: { key: 'help' },
      })
    })
    await sender(0)()
    expect((await statusOf(zalo)).at(-1)).toEqual({ status: 'unreachable', reason: 'blocked' })
    expect((await statusOf(tam)).at(-1)).toMatchObject({ status: 'unreachable' })
    await town.rows('UPDATE chats SET unreachable_at = NULL WHERE id = $1', [tam.chat.id])
  })

  it('and waits in a chat that leaves goes home with the case', async () => {
    const [zalo, telegram] = [await on('zalo-bot'), await on('telegram')]
    const code = await town.file(zalo, pothole)
    const other = await town.file(telegram, pothole)
    await linked(zalo, telegram)
    await uses(telegram)
    await told(code, 'của Zalo')
    await told(other, 'của Telegram')
    await town.say(zalo, { type: 'button', data: `part:${telegram.chat.id}` })
    await sender(0)()
    const texts = (channel: ChannelName) =>
      arrived.filter((one) => one.on === channel).map(({ text }) => text)
    expect(texts('zalo-bot')).toContain('của Zalo')
    expect(texts('telegram')).not.toContain('của Zalo')
    expect(texts('telegram')).toContain('của Telegram')
  })
})

describe('what is told of a denunciation', () => {
  it('goes to the chat it was told in, whichever was used last; elsewhere only that there is news', async () => {
    const [zalo, telegram] = [await on('zalo-bot'), await on('telegram')]
    const code = await town.file(zalo, denunciation)
    await linked(zalo, telegram)
    await uses(telegram)
    await town.act(chief, step(code, 'ask', { words: 'Ngày nào ạ?' }))
    await sender(0)()
    const toCitizen = () => arrived.filter(({ to }) => to !== chief.chat.externalId)
    expect(toCitizen()).toMatchObject([{ on: 'zalo-bot', alone: true }])
    arrived = []
    answers.set(zalo.chat.externalId, unreachable)
    await town.act(chief, step(code, 'ask', { words: 'Ở đâu ạ?' }))
    await sender(0)()
    expect(toCitizen().map(({ on: channel, text }) => [channel, text])).toEqual([
      ['telegram', 'Anh/chị có tin mới về một hồ sơ. Tiện lúc nào thì gõ /hoso để xem.'],
    ])
    expect((await statusOf(zalo)).at(-1)).toMatchObject({ status: 'unreachable' })
    arrived = []
    answers.clear()
    await town.say(zalo, { type: 'unblocked' })
    await sender(0)()
    expect(toCitizen()).toMatchObject([{ on: 'zalo-bot' }])
    expect(toCitizen()[0]?.text).toContain('Ở đâu ạ?')
    // Nothing but the sealed words tells its notices from an answer.
    const [row] = await town.pool
      .query(
        'SELECT case_id, roams, tried FROM notifications WHERE chat_id = $1 ORDER BY seq DESC LIMIT 1',
        [zalo.chat.id],
      )
      .then(({ rows }) => rows)
    expect(row).toEqual({ case_id: null, roams: false, tried: [] })
  })
})

describe('exactly once', () => {
  it.each<[string, (whole: Messenger, die: () => never) => Partial<Messenger>]>([
    [
      'the chat was marked and nothing else',
      (whole, die) => ({
        async chatUnreachable(...marked) {
          await whole.chatUnreachable(...marked)
          return die()
        },
      }),
    ],
    [
      'it had gone to the other chat',
      (whole, die) => ({
        async moveOn(...moved) {
          await whole.moveOn(...moved)
          return die()
        },
      }),
    ],
    [
      'the hint was written',
      (whole, die) => ({
        async hint(id) {
          await whole.hint(id)
          return die()
        },
      }),
    ],
  ])('a process dies when %s', async (_, killed) => {
    const [zalo, telegram] = [await on('zalo-bot'), await on('telegram')]
    const open = await town.file(telegram, pothole)
    const sealed = await town.file(telegram, denunciation)
    await linked(zalo, telegram)
    await uses(telegram)
    answers.set(telegram.chat.externalId, unreachable)
    await told(open, 'một')
    await town.act(chief, step(sealed, 'ask', { words: 'Ngày nào ạ?' }))
    let deaths = 0
    const die = () => {
      deaths += 1
      throw new Error('killed')
    }
    // What it leaves behind is for the next one.
    await sender(0, (whole) => killed(whole, die))().catch(() => {})
    expect(deaths).toBeGreaterThan(0)
    await sender(1)()
    const to = arrived
      .filter((one) => one.to === zalo.chat.externalId)
      .map(({ text }) => text.slice(0, 19))
    expect(to).toEqual(['một', 'Anh/chị có tin mới '])
  })

  it('three processes move and send at once, also between two chats of one channel', async () => {
    const [zalo, one, two] = [await on('zalo-bot'), await on('telegram'), await on('telegram')]
    const code = await town.file(zalo, pothole)
    await linked(zalo, one, two)
    await uses(zalo)
    await uses(one)
    await uses(two)
    answers.set(two.chat.externalId, unreachable)
    const words = Array.from({ length: 12 }, (_, at) => `tin ${at}`)
    for (const text of words) await told(code, text)
    for (const text of words) {
      const reply: Reply = { key: 'button.topic', params: { topic: `thẳng ${text}` } }
      await town.transact(async (work) => work.notify({ chatId: one.chat.id, reply }))
    }
    await Promise.all([0, 1, 2].map((process) => sender(process)().catch(() => {})))
    await sender(0)()
    expect(arrived.map(({ to }) => to)).toEqual(arrived.map(() => one.chat.externalId))
    expect(arrived.map(({ text }) => text).sort()).toEqual(
      [...words, ...words.map((text) => `thẳng ${text}`)].sort(),
    )
  })
})
