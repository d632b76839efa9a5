import { type Config, readConfig } from '../../src/config/config.ts'
import { loadWorld } from '../../src/config/world.ts'
import type { FileStore } from '../../src/ports/files.ts'
import { type Channels, createChannels } from '../../src/start/channels.ts'

/** How to reach the emulated platforms, and who can be written to on each. */
export type Platforms = {
  telegram: { token: string; root: string }
  zaloBot: { token: string; root: string }
  zaloOa: {
    roots: { api: string; oauth: string; business: string }
    appId: string
    appSecret: string
    secretKey: string
    token: string
  }
  people: { telegram: string[]; 'zalo-bot': string[]; 'zalo-oa': string[] }
}

export const secret = 'bench-secret-token'

/** Everything by webhook; the platforms are never told, for the load comes from elsewhere. */
function configOf({ telegram, zaloBot, zaloOa }: Platforms): Config {
  const url = 'https://bench.example/webhooks'
  return readConfig({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_URL: url,
    TELEGRAM_WEBHOOK_SECRET: secret,
    ZALO_BOT_TOKEN: zaloBot.token,
    ZALO_BOT_API_ROOT: zaloBot.root,
    ZALO_BOT_WEBHOOK_URL: url,
    ZALO_BOT_WEBHOOK_SECRET: secret,
    ZALO_OA_APP_ID: zaloOa.appId,
    ZALO_OA_APP_SECRET: zaloOa.appSecret,
    ZALO_OA_SECRET_KEY: zaloOa.secretKey,
    ZALO_OA_API_ROOT: zaloOa.roots.api,
    ZALO_OA_OAUTH_ROOT: zaloOa.roots.oauth,
    ZALO_OA_BUSINESS_ROOT: zaloOa.roots.business,
  })
}

/** Nobody sends a file here. */
export const files = { limitBytes: 1 } as FileStore

/** The channels as the service joins them. */
export function channelsOn(platforms: Platforms): Channels {
  const { token } = platforms.zaloOa
  const oaTokens = { current: async () => token, rejected: async () => {} }
  return createChannels(configOf(platforms), { files, logOf: () => () => {}, oaTokens })
}

export const world = () => loadWorld('long-khanh-2024')
