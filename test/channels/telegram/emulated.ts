import type { ChannelEvent } from '../../../src/channels/events.ts'
import {
  createTelegram,
  type TelegramChannel,
  type TelegramOptions,
} from '../../../src/channels/telegram/telegram.ts'
import type { Outgoing, StoreTurns } from '../../../src/ports/channel.ts'
import type { Turn } from '../../../src/ports/turn.ts'
import { startTelegramEmulator } from '../../emulators/telegram/index.ts'

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const lan = { id: 700001, first_name: 'Lan', language_code: 'vi' }
const commands = {
  vi: [{ command: 'phananh', description: 'Gửi phản ánh' }],
  en: [{ command: 'phananh', description: 'Send feedback' }],
}

export const message = (fields: Partial<Outgoing> = {}): Outgoing => ({
  spans: [{ text: 'Đã nhận phản ánh ' }, { text: 'LK-7Q', bold: true }],
  buttons: [],
  files: [],
  ...fields,
})

/** An emulated Telegram with what a channel on it stored and logged. */
export async function startWorld() {
  const emulator = await startTelegramEmulator({ waitScale: 0.02 })
  const log: ChannelEvent[] = []
  const turns: Turn[] = []
  const channels: TelegramChannel[] = []
  const store: StoreTurns = async (stored) => {
    turns.push(...stored)
  }
  return {
    emulator,
    log,
    turns,
    store,
    bodies: () => turns.map((turn) => turn.body),
    calls: (method: string) => emulator.calls.filter((call) => call.method === method),
    telegram(mode: TelegramOptions['mode'] = { kind: 'polling' }) {
      const channel = createTelegram({
        token: emulator.token,
        apiRoot: emulator.root,
        mode,
        commands,
        log: (event) => log.push(event),
        pollTimeoutS: 30,
        requestTimeoutMs: 3000,
        timeScale: 0.01,
      })
      channels.push(channel)
      return channel
    },
    async end() {
      for (const channel of channels) await channel.stop()
      await emulator.stop()
    },
  }
}

export type World = Awaited<ReturnType<typeof startWorld>>
