import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadWorld } from '../../src/config/world.ts'
import { awake } from '../support/awake.ts'
import { freshDatabase, withClient } from '../support/database.ts'
import { opened, openTestKeys } from '../support/keys.ts'
import { startTestService } from '../support/service.ts'
import type { Driver } from './drivers/driver.ts'
import { openTelegram } from './drivers/telegram.ts'
import { openWeb } from './drivers/web.ts'
import { openZaloBot } from './drivers/zalo-bot.ts'
import { openZaloOa } from './drivers/zalo-oa.ts'

/** Every channel a conversation must work on, and who plays on it. */
export const channels = {
  web: openWeb,
  telegram: openTelegram,
  'zalo-bot': openZaloBot,
  'zalo-oa': openZaloOa,
} satisfies Record<string, () => Promise<Driver>>

export type ChannelName = keyof typeof channels

export type Town = Awaited<ReturnType<typeof openTown>>

/** One service with a database of its own, reached over one channel; close it. */
export async function openTown(channel: ChannelName) {
  const home = await mkdtemp(join(tmpdir(), 'nghedan-conform-'))
  const database = await freshDatabase()
  const { url: databaseUrl } = database
  const driver = await channels[channel]()
  // Nobody sleeps in this town, so that the transcripts can be played at any hour.
  const world = awake(loadWorld('long-khanh-2024'))
  const service = await startTestService({ ...driver.settings, databaseUrl, home, world })
  await driver.connect(service.url)

  return {
    channel,
    driver,
    databaseUrl,
    home,
    logged: () => service.logged(),
    query: <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      withClient(databaseUrl, async (client) => {
        const { vault } = await openTestKeys(client)
        const { rows } = await client.query<Row>(text, values)
        return rows.map((row) => opened(row, vault))
      }),
    async close() {
      await service.stop()
      await driver.close()
      await database.drop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
