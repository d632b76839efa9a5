import type { Log } from '../channels/events.ts'
import { checkSecret } from '../channels/secret.ts'
import { createTelegram } from '../channels/telegram/telegram.ts'
import { createWeb } from '../channels/web/web.ts'
import type { Config } from '../config/config.ts'
import { catalogues } from '../i18n/catalogues.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { Channel, StoreTurns } from '../ports/channel.ts'
import type { FileStore } from '../ports/files.ts'
import type { Language } from '../ports/turn.ts'
import type { Webhook } from '../server/deps.ts'

export type Channels = { all: Channel[]; webhooks(store: StoreTurns): Webhook[] }

/** The channels this configuration names; the web chat is always there. */
export function createChannels({ telegram }: Config, files: FileStore, log: Log): Channels {
  const web = createWeb(files)
  if (telegram === undefined) return { all: [web], webhooks: () => [] }
  const channel = createTelegram({ ...telegram, commands: menu(), log })
  const { mode } = telegram
  return {
    all: [web, channel],
    webhooks: (store) =>
      mode.kind === 'polling'
        ? []
        : [
            {
              path: '/webhooks/telegram',
              admits: (headers) =>
                checkSecret(headers['x-telegram-bot-api-secret-token'], mode.secret),
              receive: (body) => channel.receive(body, store),
            },
          ],
  }
}

const offered = [
  'phananh',
  'hoso',
  'tracuu',
  'doithoai',
  'khieunai',
  'tocao',
  'xoadulieu',
  'trogiup',
  'ngonngu',
  'huy',
  'viec',
  'donvi',
  'quahan',
  'vangmat',
  'khokhan',
  'diemnong',
] as const

function menu(): Record<Language, { command: string; description: string }[]> {
  const inLanguage = (language: Language) =>
    offered.map((command) => {
      const key: TextKey = `command.${command}`
      return { command, description: catalogues[language][key] }
    })
  return { vi: inLanguage('vi'), en: inLanguage('en') }
}
