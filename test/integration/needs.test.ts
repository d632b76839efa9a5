import { expect, test } from 'vitest'
import { tellNeeds } from '../../src/actions/oversight/needs.ts'
import type { Need } from '../../src/ports/channel.ts'
import { openTown } from './town.ts'

const day = 24 * 3_600_000

test('what a platform wants of a person is told to the administrators once a day while it lasts', async () => {
  let now = Date.UTC(2026, 10, 23, 2)
  const town = await openTown(() => now)
  try {
    const administrator = await town.officer('LK-NV', 'administrator')
    await town.officer('LK-NV', 'head')
    await town.officer('26080', 'head')
    let wanted: Need[] = ['balance', 'template-not-approved']
    const channels = [{ name: 'web' as const }, { name: 'zalo-oa' as const, needs: () => wanted }]
    const told = async () => {
      await town.transact((work) => tellNeeds({ work, world: town.world }, channels))
      return (await town.sentSince(0)).map(({ chatId, message }) => [
        chatId,
        message.key,
        message.params,
      ])
    }
    const chat = administrator.chat.id
    const two = wanted.map((need) => [
      chat,
      'platform.needs',
      { channel: { text: 'channel.zalo-oa' }, what: { text: `needs.${need}` } },
    ])
    expect(await told()).toEqual(two)
    expect(await told()).toEqual(two)
    now += day
    wanted = ['balance']
    expect(await told()).toEqual([...two, two[0]])
    wanted = []
    now += day
    expect(await told()).toHaveLength(3)
  } finally {
    await town.close()
  }
})
