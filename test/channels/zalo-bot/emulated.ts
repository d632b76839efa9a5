import type { ChannelEvent } from '../../../src/channels/events.ts'
import {
  createZaloBot,
  type ZaloBotChannel,
  type ZaloBotOptions,
} from '../../../src/channels/zalo-bot/zalo-bot.ts'
import type { Outgoing, OutgoingFile, StoreTurns } from '../../../src/ports/channel.ts'
import type { Turn } from '../../../src/ports/turn.ts'
import { atEnd } from '../../emulators/common/tools.ts'
import { type Options, startZaloBotEmulator } from '../../emulators/zalo-bot/index.ts'

export const message = (fields: Partial<Outgoing> = {}): Outgoing => ({
  spans: [{ text: 'Đã nhận phản ánh' }],
  buttons: [],
  files: [],
  ...fields,
})

export const photo = (link: string): OutgoingFile => ({
  id: 'f',
  kind: 'photo',
  name: 'anh.png',
  mime: 'image/png',
  link,
  read: () => Promise.reject(new Error('fetched by Zalo itself')),
})

/** An emulated Zalo Bot platform with what a channel on it stored and logged; ends with the test. */
export async function startWorld(options: Options = {}) {
  const emulator = await startZaloBotEmulator({ waitScale: 0.02, ...options })
  atEnd(() => emulator.stop())
  const log: ChannelEvent[] = []
  const turns: Turn[] = []
  let failures = 0
  const store: StoreTurns = async (stored) => {
    if (failures > 0) {
      failures -= 1
      throw new Error('the database is away')
    }
    turns.push(...stored)
  }
  return {
    emulator,
    log,
    turns,
    store,
    bodies: () => turns.map(({ body }) => body),
    /** The next so many attempts to store fail. */
    failToStore(times: number) {
      failures = times
    },
    calls: (method: string) => emulator.calls.filter((call) => call.method === method),
    zaloBot(over: Partial<ZaloBotOptions> = {}): ZaloBotChannel {
      const channel = createZaloBot({
        token: emulator.token,
        apiRoot: emulator.root,
        mode: { kind: 'polling' },
        monthlyQuota: 3000,
        mediaHosts: ['zdn.vn'],
        name: 'Bot Nghe Dân',
        log: (event) => log.push(event),
        pollTimeoutS: 4,
        requestTimeoutMs: 1000,
        timeScale: 0.01,
        ...over,
      })
      atEnd(() => channel.stop())
      return channel
    },
  }
}
