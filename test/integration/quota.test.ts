import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellNeeds } from '../../src/actions/oversight/needs.ts'
import { warnOfQuotas } from '../../src/actions/oversight/quotas.ts'
import { ChatLocks } from '../../src/persistence/chat-locks.ts'
import { messengerOn } from '../../src/persistence/messenger.ts'
import { usageThisMonth } from '../../src/persistence/usage.ts'
import type { Need } from '../../src/ports/channel.ts'
import { openTown, type Town } from './town.ts'

/** The middle of a working day, and of the month. */
const noon = Date.UTC(2026, 10, 16, 5)
let now = noon
let town: Town
beforeAll(async () => {
  town = await openTown(() => now)
})
afterAll(() => town.close())
beforeEach(async () => {
  now = noon
  await town.pool.query('DELETE FROM channel_usage')
  await town.pool.query('DELETE FROM notifications')
})

describe('counting', () => {
  it('what comes in counts once, however often it is delivered, and only where it is counted', async () => {
    const lan = await town.newcomer('private', 'zalo-bot')
    const web = await town.newcomer()
    const turn = town.turnOf(lan, { type: 'text', text: 'một' })
    await town.inbox.store([turn, town.turnOf(web, { type: 'text', text: 'một' })])
    await town.inbox.store([turn, town.turnOf(lan, { type: 'text', text: 'hai' })])
    expect(await usageThisMonth(town.pool)).toEqual([{ channel: 'zalo-bot', sent: 0, received: 2 }])
  })

  it('what goes out counts as many messages as it took', async () => {
    const locks = new ChatLocks(town.url)
    const messenger = messengerOn(town.pool, town.keys.vault, locks)
    const chats = [await town.newcomer('private', 'zalo-bot'), await town.newcomer()]
    await town.transact(async (work) => {
      for (const { chat } of chats) work.notify({ chatId: chat.id, reply: { key: 'greeting' } })
    })
    const waiting = await town.rows<{ id: string }>('SELECT id FROM notifications ORDER BY seq')
    for (const { id } of waiting)
      await messenger.sent(id, { outcome: 'sent', messageId: 'm', count: 3 })
    await locks.close()
    expect(await usageThisMonth(town.pool)).toEqual([{ channel: 'zalo-bot', sent: 3, received: 0 }])
  })
})

describe('telling', () => {
  const uses = (sent: number, received: number) =>
    town.pool.query(
      `INSERT INTO channel_usage (channel, month, sent, received) VALUES ('zalo-bot', '2026-11-01', $1, $2)
       ON CONFLICT (channel, month) DO UPDATE SET sent = excluded.sent, received = excluded.received`,
      [sent, received],
    )
  const warn = (needs: Need[] = []) => {
    const channels = [{ name: 'zalo-bot' as const, monthlyQuota: 1_000, needs: () => needs }]
    return town.transact(async (work) => {
      const context = { work, world: town.world }
      return (await tellNeeds(context, channels)) + (await warnOfQuotas(context, channels))
    })
  }
  const told = async () =>
    (await town.sentSince(0)).map(({ chatId, message }) => [chatId, message.key])

  it('nobody there yet: whoever comes is told; then once at 80 %, once at the end, anew next month', async () => {
    await uses(400, 400)
    expect(await warn()).toBe(0)
    const administrator = await town.officer('LK-NV', 'administrator')
    const chat = administrator.chat.id
    await uses(400, 399)
    await warn()
    expect(await told()).toEqual([])
    await uses(400, 400)
    await Promise.all([warn(), warn(), warn()])
    expect(await told()).toEqual([[chat, 'quota.near']])
    const [first] = await town.sentSince(0)
    expect(first?.message.params).toMatchObject({
      channel: { text: 'channel.zalo-bot' },
      used: 800,
      quota: 1_000,
    })
    await uses(600, 400)
    await Promise.all([warn(), warn()])
    await warn(['quota'])
    expect(await told()).toEqual([
      [chat, 'quota.near'],
      [chat, 'quota.out'],
    ])
    now = Date.UTC(2026, 10, 30, 17)
    await warn()
    expect(await told()).toHaveLength(2)
  })

  it('what the platform says counts, whatever we counted, at night too', async () => {
    const [administrator] = await town.rows<{ id: number }>(
      'SELECT id FROM chats WHERE officer_id IS NOT NULL',
    )
    now = Date.UTC(2026, 10, 16, 18)
    await uses(400, 400)
    await warn()
    expect(await told()).toEqual([])
    await uses(5, 5)
    await warn(['quota'])
    await warn(['quota'])
    expect(await told()).toEqual([[administrator?.id, 'quota.out']])
  })
})
