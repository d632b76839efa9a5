import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Deps } from '../../queues/deps.ts'
import { notify } from '../../queues/notify.ts'
import { createWeb } from '../../src/channels/web/web.ts'
import { ChatLocks } from '../../src/persistence/chat-locks.ts'
import { openFileStore } from '../../src/persistence/files.ts'
import { messengerOn } from '../../src/persistence/messenger.ts'
import type { Reply } from '../../src/ports/reply.ts'
import { openTown } from './town.ts'

it('a message that cannot be put into words is set aside and told of, and those behind it are sent', async () => {
  const town = await openTown()
  const locks = new ChatLocks(town.url)
  const folder = await mkdtemp(join(tmpdir(), 'nghedan-notify-'))
  try {
    const lan = await town.newcomer()
    const code = { time: 0, style: 'gone' as 'day' }
    const messages: Reply[] = [
      { key: 'button.code', params: { code } },
      { key: 'button.code', params: { code: 'LK-1' } },
    ]
    await town.transact(async (work) => {
      for (const reply of messages) work.notify({ chatId: lan.chat.id, reply })
    })
    const files = openFileStore(folder, town.keys.vault)
    const troubles: unknown[] = []
    const deps: Partial<Deps> = {
      world: town.world,
      messenger: messengerOn(town.pool, town.keys.vault, locks),
      files,
      sent() {},
      trouble: (error) => troubles.push(error),
    }
    const { process } = notify(createWeb(files))
    const waiting = await town.rows<{ id: string }>('SELECT id FROM notifications ORDER BY seq')
    for (const { id } of waiting) await process({ notificationId: id }, deps as Deps)
    expect(await town.rows('SELECT status, reason FROM notifications ORDER BY seq')).toEqual([
      { status: 'refused', reason: 'cannot be put into words' },
      { status: 'sent', reason: null },
    ])
    expect(troubles).toEqual([expect.any(TypeError)])
  } finally {
    await locks.close()
    await town.close()
    await rm(folder, { recursive: true })
  }
})
