import type { Log } from '../channels/events.ts'
import { checkSecret } from '../channels/secret.ts'
import { createTelegram } from '../channels/telegram/telegram.ts'
import { createWeb } from '../channels/web/web.ts'
import { createZaloBot } from '../channels/zalo-bot/zalo-bot.ts'
import { createZaloOa } from '../channels/zalo-oa/zalo-oa.ts'
import type { Config, ZaloBotConfig, ZaloOaConfig } from '../config/config.ts'
import { catalogues } from '../i18n/catalogues.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { AccessTokens } from '../ports/access-tokens.ts'
import type { Channel, StoreTurns } from '../ports/channel.ts'
import type { FileStore } from '../ports/files.ts'
import type { ChannelName, Language } from '../ports/turn.ts'
import type { Webhook, WebhookHeaders } from '../server/deps.ts'

export type Channels = { all: Channel[]; webhooks(store: StoreTurns): Webhook[] }

export type ChannelDeps = {
  files: FileStore
  logOf(channel: ChannelName): Log
  /** Without tokens there is no Zalo OA. */
  oaTokens?: AccessTokens | undefined
}

/** A channel, and where its platform pushes to. */
type Joined = { channel: Channel; webhook?: (store: StoreTurns) => Webhook }

/** The channels this configuration names; the web chat is always there. */
export function createChannels(config: Config, { files, logOf, oaTokens }: ChannelDeps): Channels {
  const { telegram, zaloBot, zaloOa } = config
  const joined: Joined[] = [
    { channel: createWeb(files) },
    ...(telegram ? [joinTelegram(telegram, logOf('telegram'))] : []),
    ...(zaloBot ? [joinZaloBot(zaloBot, logOf('zalo-bot'))] : []),
    ...(zaloOa && oaTokens ? [joinZaloOa(zaloOa, oaTokens, logOf('zalo-oa'))] : []),
  ]
  return {
    all: joined.map(({ channel }) => channel),
    webhooks: (store) => joined.flatMap(({ webhook }) => (webhook ? [webhook(store)] : [])),
  }
}

function joinTelegram(telegram: NonNullable<Config['telegram']>, log: Log): Joined {
  const channel = createTelegram({ ...telegram, commands: menu(), log })
  const { mode } = telegram
  if (mode.kind === 'polling') return { channel }
  return {
    channel,
    webhook: (store) => ({
      path: '/webhooks/telegram',
      admits: (headers) => checkSecret(headers['x-telegram-bot-api-secret-token'], mode.secret),
      receive: (body) => channel.receive(body, store),
    }),
  }
}

function joinZaloBot(config: ZaloBotConfig, log: Log): Joined {
  const channel = createZaloBot({ ...config, log })
  const { mode } = config
  if (mode.kind === 'polling') return { channel }
  const isSigned = (headers: WebhookHeaders) =>
    checkSecret(headers['x-bot-api-secret-token'], mode.secret)
  return {
    channel,
    webhook: (store) => ({
      path: '/webhooks/zalo-bot',
      // A new address is tried with nothing in it, and nobody promises that the secret comes along.
      admits: (headers) => isSigned(headers) || headers['content-length'] === '0',
      isGenuine: (headers, body) => isSigned(headers) || body.length === 0,
      receive: (body) => channel.receive(body, store),
    }),
  }
}

function joinZaloOa(config: ZaloOaConfig, tokens: AccessTokens, log: Log): Joined {
  const { vi } = catalogues
  // Templates are approved in Vietnamese, so what is put into them is Vietnamese too.
  const generic = { code: vi['knock.code'], news: vi['knock.news'] }
  const channel = createZaloOa({ ...config, tokens, generic, log })
  return {
    channel,
    webhook: (store) => ({
      path: '/webhooks/zalo-oa',
      // The body is signed, not the headers.
      admits: () => true,
      isGenuine: channel.isGenuine,
      receive: (body) => channel.receive(body, store),
    }),
  }
}

const offered = [
  'phananh',
  'hoso',
  'tracuu',
  'doithoai',
  'khieunai',
  'tocao',
  'lienket',
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
