import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { notify } from '../../queues/notify.ts'
import { openQueues } from '../../queues/open.ts'
import type { QueueStore } from '../../queues/store.ts'
import { startWorkers } from '../../queues/work-off.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import { ChatLocks } from '../../src/persistence/chat-locks.ts'
import { sealPhone } from '../../src/persistence/keys/talk.ts'
import { messengerOn } from '../../src/persistence/messenger.ts'
import { jobDone, jobFailed, relayOutbox } from '../../src/persistence/outbox.ts'
import type { Channel, SendOutcome } from '../../src/ports/channel.ts'
import { atEnd } from '../emulators/common/tools.ts'
import { startZaloOaEmulator, type ZaloOaEmulator } from '../emulators/zalo-oa/index.ts'
import { openTown, type Town } from '../integration/town.ts'
import { kinds, populate, type Townsman } from './notices/people.ts'

const notices = 10_000
const people = 4_000
/** For the channel and for Zalo time runs so many times as fast, from 10:00 of yesterday in Vietnam. */
const speed = 6
const begun = Date.now()
const morning = Math.floor(begun / 86_400_000) * 86_400_000 - 21 * 3_600_000
const now = () => morning + (Date.now() - begun) * speed

/** What was written once, on the run: the nth notice of all. */
const words = (nth: number) => `LK-${nth}`

async function startZalo(): Promise<ZaloOaEmulator> {
  const zalo = await startZaloOaEmulator({ now, templatesADay: 10_000 })
  atEnd(zalo.stop)
  const params = { code: 30, date: 10 }
  zalo.registers({ id: '11', by: 'user', status: 'approved', params: { ...params, news: 80 } })
  zalo.registers({ id: '22', by: 'phone', status: 'approved', params })
  return zalo
}

/** Trouble of every kind that passes, all through the run, and somebody else who uses the app. */
function trouble(zalo: ZaloOaEmulator): void {
  const page = '<html><body>Bad Gateway</body></html>'
  zalo.instead.give({ status: 502, body: page, share: 0.01, times: 60 })
  zalo.instead.give({ body: page, share: 0.01, times: 60 })
  zalo.instead.give({ error: -218, share: 0.01, times: 60 })
  zalo.instead.give({ error: -32, share: 0.0003, times: 1 })
  zalo.instead.give({ status: 307, headers: { Location: 'https://x.example' }, times: 3 })
  zalo.faults.drop({ times: 10 })
  const others = setInterval(() => zalo.isUsedElsewhere(9), 500 / speed)
  const revoked = setTimeout(() => zalo.revokes(), 10_000)
  atEnd(async () => {
    clearInterval(others)
    clearTimeout(revoked)
  })
}

/** The channel as it is, in a time that runs faster; what waits for an hour or a morning waits a moment. */
function hurried(channel: Channel): Channel {
  const sooner = (came: SendOutcome): SendOutcome => {
    if (came.outcome === 'slow-down') return { ...came, retryAfterMs: came.retryAfterMs / speed }
    return came.outcome === 'later' ? { ...came, afterMs: 500 } : came
  }
  const { perSecond, privateGapMs, ...pace } = channel.pace
  return {
    ...channel,
    pace: { ...pace, perSecond: perSecond * speed, privateGapMs: privateGapMs / speed },
    send: async (chat, message) => sooner(await channel.send(chat, message)),
  }
}

function open(zalo: ZaloOaEmulator): Channel {
  let token = zalo.pair().access_token
  const channel = createZaloOa({
    appId: zalo.appId,
    secretKey: zalo.secretKey,
    timestamp: 'body',
    tokens: {
      current: async () => token,
      async rejected(old) {
        if (old === token) token = zalo.pair().access_token
      },
    },
    roots: zalo.roots,
    paid: true,
    templates: { user: '11', phone: '22' },
    generic: { code: 'hồ sơ của anh/chị', news: 'Có tin mới.' },
    mediaHosts: [],
    now,
  })
  atEnd(channel.stop)
  return hurried(channel)
}

/** Everybody has a chat; some gave a number. The chats' ids, in their order. */
async function settle(town: Town, townsmen: Townsman[]): Promise<number[]> {
  const rows = await town.rows<{ id: number }>(
    `WITH made AS (
       INSERT INTO chats (channel, external_id, kind, phone)
       SELECT 'zalo-oa', id, 'private', phone::jsonb FROM unnest($1::text[], $2::text[]) AS t (id, phone)
       RETURNING id, external_id),
     heard AS (
       INSERT INTO conversations (chat_id, state, updated_at)
       SELECT made.id, '{"state":"idle"}', to_timestamp(t.at / 1000.0)
       FROM made JOIN unnest($1::text[], $3::bigint[]) AS t (id, at) ON t.id = made.external_id
       WHERE t.at IS NOT NULL)
     SELECT made.id FROM made ORDER BY array_position($1::text[], external_id)`,
    [
      townsmen.map(({ person }) => person.id),
      townsmen.map(({ phone }) => phone && JSON.stringify(sealPhone(town.keys.vault, phone))),
      townsmen.map(({ heardAt }) => heardAt),
    ],
  )
  return rows.map(({ id }) => id)
}

/** Writes the notices, round after round; the nth is for the nth person, and so on from the first. */
async function write(town: Town, chats: number[]): Promise<void> {
  for (let from = 0; from < notices; from += 500)
    await town.transact(async (work) => {
      for (let nth = from; nth < Math.min(from + 500, notices); nth += 1) {
        const chatId = chats[nth % chats.length] ?? 0
        work.notify({ chatId, reply: { key: 'button.code', params: { code: words(nth) } } })
      }
    })
}

async function workOff(town: Town, channel: Channel): Promise<void> {
  const redisUrl = inject('redisUrl')
  const store: QueueStore =
    redisUrl === '' ? { kind: 'postgres', url: town.url } : { kind: 'redis', url: `${redisUrl}/9` }
  const locks = new ChatLocks(town.url)
  atEnd(() => locks.close())
  const { pool, keys, world } = town
  const deps: Partial<Deps> = {
    world,
    messenger: messengerOn(pool, keys.vault, locks),
    sent() {},
    trouble: (error) => {
      throw error
    },
  }
  const definition = notify(channel)
  const queues = await openQueues([definition], store, () => {})
  atEnd(() => queues.close())
  const workers = await startWorkers([definition], deps as Deps, store, {
    done: (id) => jobDone(pool, id),
    failed: (id) => jobFailed(pool, id),
    trouble() {},
  })
  atEnd(() => workers.close())
  while ((await relayOutbox(pool, queues.add)) > 0);
  const waiting = async () =>
    (
      await town.rows<{ n: number }>(
        "SELECT count(*)::int AS n FROM notifications WHERE status = 'pending'",
      )
    )[0]?.n ?? 0
  while ((await waiting()) > 0) await sleep(500)
}

type Row = { externalId: string; status: string; means: string | null; reason: string | null }

test('10,000 notices: each sent once in the cheapest way allowed, or marked with the reason', async () => {
  const town = await openTown()
  atEnd(town.close)
  const zalo = await startZalo()
  const channel = open(zalo)
  const townsmen = populate(zalo, people, now())
  await write(town, await settle(town, townsmen))
  trouble(zalo)
  await workOff(town, channel)

  const rows = await town.rows<Row>(
    `SELECT c.external_id AS "externalId", n.status, n.means, n.reason
     FROM notifications n JOIN chats c ON c.id = n.chat_id ORDER BY n.seq`,
  )
  expect(rows).toHaveLength(notices)
  const tally: Record<string, number> = {}
  for (const [nth, { person, kind }] of townsmen.entries()) {
    const mine = rows.filter(({ externalId }) => externalId === person.id)
    const ends = mine.map(({ status, means }) => (means ? `${status} ${means}` : status))
    for (const end of ends) tally[end] = (tally[end] ?? 0) + 1
    const allowed: string[] = [...kinds[kind].ends]
    // Asked once, however much waits for them.
    const asks = ends.findIndex((end) => end.startsWith('knocked template'))
    for (const [at, end] of ends.entries())
      expect
        .soft(asks >= 0 && at > asks ? ['knocked before'] : allowed, `${kind} ${nth}`)
        .toContain(end)
    const due = ends.flatMap((end, round) =>
      end.startsWith('sent') ? [words(nth + round * townsmen.length)] : [],
    )
    const ask = asks >= 0 ? [ends[asks]?.replace('knocked ', '')] : []
    const given = person.inbox.map(({ text, means }) => (text === '' ? means : text))
    expect.soft(given, `${kind} ${nth}`).toEqual([...due, ...ask])
    const reasons = mine.map(({ status, reason }) => status !== 'unreachable' || reason)
    expect.soft(reasons.every(Boolean), `${kind} ${nth}`).toBe(true)
  }
  console.info(
    `${notices} notices: ${JSON.stringify(tally)}, busiest minute ${zalo.busiestMinute()}`,
  )
  const { free, paid } = zalo.counts
  expect(free + paid).toBe((tally['sent free'] ?? 0) + (tally['sent paid'] ?? 0))
  expect(zalo.violations).toEqual([])
  expect(zalo.busiestMinute()).toBeLessThanOrEqual(4_000)
})
