import { resolve } from 'node:path'
import { z } from 'zod'

const secret = z.string().regex(/^[A-Za-z0-9_-]{8,256}$/, 'must be 8-256 of A-Z a-z 0-9 _ -')
const url = z.url()
const digits = z.string().regex(/^\d{1,32}$/, 'must be digits')
/** `openssl rand -base64 32` */
const key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
  .transform((text) => Buffer.from(text, 'base64'))

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Where to listen: this machine only, unless told otherwise. */
  HOST: z.string().default('localhost'),
  NGHEDAN_HOME: z.string().default('./.nghedan'),
  NGHEDAN_ORG: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('long-khanh-2024'),
  /** What people reach the web chat under, for links in invitations. */
  NGHEDAN_PUBLIC_URL: url.optional(),
  /** The page with a citizen's and an officer's chat side by side. */
  NGHEDAN_DEMO: z.enum(['on', 'off']).optional(),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  REDIS_URL: z.string().startsWith('redis').optional(),
  /** Wraps the keys everything is sealed with; several with commas between, the newest first. */
  NGHEDAN_MASTER_KEY: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(key))
    .optional(),
  /** The Ed25519 key that signs receipts and the record of the day. */
  NGHEDAN_SIGNING_KEY: key.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'is not a bot token')
    .optional(),
  TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: url.optional(),
  TELEGRAM_WEBHOOK_SECRET: secret.optional(),
  ZALO_BOT_TOKEN: z
    .string()
    .regex(/^[\w-]+:[\w-]+$/, 'is not a bot token')
    .optional(),
  ZALO_BOT_API_ROOT: url.default('https://bot-api.zaloplatforms.com'),
  ZALO_BOT_WEBHOOK_URL: url.optional(),
  ZALO_BOT_WEBHOOK_SECRET: secret.optional(),
  /** What the bot is called in Zalo, which does not tell it: to make out what follows its mention in groups. */
  ZALO_BOT_NAME: z.string().trim().min(1).max(64).optional(),
  /** Messages a month in both directions that the plan allows (Basic: 3000). */
  ZALO_BOT_MONTHLY_QUOTA: z.coerce.number().int().min(1).default(3_000),
  ZALO_OA_APP_ID: digits.optional(),
  /** Signs requests for tokens. */
  ZALO_OA_APP_SECRET: z.string().optional(),
  /** Signs webhooks: the "OA Secret Key" of the webhook page. */
  ZALO_OA_SECRET_KEY: z.string().optional(),
  /** The first one, from the consent of an administrator of the OA; later ones are kept in the database. */
  ZALO_OA_REFRESH_TOKEN: z.string().optional(),
  ZALO_OA_API_ROOT: url.default('https://openapi.zalo.me'),
  ZALO_OA_OAUTH_ROOT: url.default('https://oauth.zaloapp.com'),
  /** Notices by phone number. */
  ZALO_OA_BUSINESS_ROOT: url.default('https://business.openapi.zalo.me'),
  /** Where the signed time of a webhook is: in the body, as documented, or in a header. */
  ZALO_OA_TIMESTAMP: z.enum(['body', 'header', 'either']).default('either'),
  /** Whether to write where it costs money: from 48 hours to 7 days after the person last wrote. */
  ZALO_OA_PAID: z.enum(['on', 'off']).default('on'),
  /** Approved ZBS templates that ask a person to write to us, by user id and by phone number. */
  ZALO_OA_TEMPLATE_USER: digits.optional(),
  ZALO_OA_TEMPLATE_PHONE: digits.optional(),
  /** A public picture above the form that asks for a number; without one the form has none. */
  ZALO_OA_PICTURE_URL: url.optional(),
  /** Hosts, and those below them, from which files people sent on Zalo are fetched. */
  ZALO_MEDIA_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim()))
    .pipe(z.array(z.string().regex(/^[a-z0-9.-]+$/, 'must be host names with commas between')))
    .default(['zdn.vn', 'zadn.vn', 'zalo.me', 'zaloapp.com', 'zaloplatforms.com']),
})

/** Every setting there is; anything else that looks like one of ours is a slip of the pen. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

export type ReceiveMode =
  | { kind: 'polling' }
  /** The secret exists only where there is a webhook to guard. */
  | { kind: 'webhook'; url: string; secret: string }

export type Config = {
  port: number
  host: string
  home: string
  organisation: string
  publicUrl?: string
  demo: boolean
  databaseUrl?: string
  redisUrl?: string
  /** The newest first; in files below `home` when absent, as is the signing key. */
  masterKeys?: Buffer[]
  signingKey?: Buffer
  logLevel: string
  telegram?: { token: string; apiRoot: string; mode: ReceiveMode }
  zaloBot?: ZaloBotConfig
  zaloOa?: ZaloOaConfig
}

export type ZaloBotConfig = {
  token: string
  apiRoot: string
  mode: ReceiveMode
  name?: string
  monthlyQuota: number
  mediaHosts: string[]
}

export type ZaloOaConfig = {
  appId: string
  appSecret: string
  /** Signs webhooks. */
  secretKey: string
  firstRefreshToken?: string
  roots: { api: string; oauth: string; business: string }
  timestamp: 'body' | 'header' | 'either'
  paid: boolean
  templates: { user?: string; phone?: string }
  picture?: string
  mediaHosts: string[]
}

/** A setting is missing or wrong; `message` names it and never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The whole configuration, once, from the environment. Throws `ConfigError`. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    )
  const read = parsed.data
  return {
    port: read.PORT,
    host: read.HOST,
    home: resolve(read.NGHEDAN_HOME),
    organisation: read.NGHEDAN_ORG,
    demo: read.NGHEDAN_DEMO === undefined ? isFresh(read) : read.NGHEDAN_DEMO === 'on',
    logLevel: read.LOG_LEVEL,
    ...(read.NGHEDAN_PUBLIC_URL && { publicUrl: read.NGHEDAN_PUBLIC_URL }),
    ...(read.DATABASE_URL && { databaseUrl: read.DATABASE_URL }),
    ...(read.REDIS_URL && { redisUrl: read.REDIS_URL }),
    ...(read.NGHEDAN_MASTER_KEY && { masterKeys: read.NGHEDAN_MASTER_KEY }),
    ...(read.NGHEDAN_SIGNING_KEY && { signingKey: read.NGHEDAN_SIGNING_KEY }),
    ...(read.TELEGRAM_BOT_TOKEN && {
      telegram: {
        token: read.TELEGRAM_BOT_TOKEN,
        apiRoot: read.TELEGRAM_API_ROOT,
        mode: receiveMode('TELEGRAM', read.TELEGRAM_WEBHOOK_URL, read.TELEGRAM_WEBHOOK_SECRET),
      },
    }),
    ...(read.ZALO_BOT_TOKEN && {
      zaloBot: {
        token: read.ZALO_BOT_TOKEN,
        apiRoot: read.ZALO_BOT_API_ROOT,
        mode: receiveMode('ZALO_BOT', read.ZALO_BOT_WEBHOOK_URL, read.ZALO_BOT_WEBHOOK_SECRET),
        ...(read.ZALO_BOT_NAME && { name: read.ZALO_BOT_NAME }),
        monthlyQuota: read.ZALO_BOT_MONTHLY_QUOTA,
        mediaHosts: read.ZALO_MEDIA_HOSTS,
      },
    }),
    ...(read.ZALO_OA_APP_ID && { zaloOa: zaloOa(read, read.ZALO_OA_APP_ID) }),
  }
}

/** Nothing real is connected yet: somebody is trying it out. */
const isFresh = (read: z.output<typeof environment>) =>
  read.TELEGRAM_BOT_TOKEN === undefined &&
  read.ZALO_BOT_TOKEN === undefined &&
  read.ZALO_OA_APP_ID === undefined &&
  read.DATABASE_URL === undefined

function receiveMode(
  platform: 'TELEGRAM' | 'ZALO_BOT',
  webhook: string | undefined,
  guard: string | undefined,
): ReceiveMode {
  if (webhook === undefined) return { kind: 'polling' }
  if (guard === undefined)
    throw new ConfigError(`${platform}_WEBHOOK_SECRET: is needed with ${platform}_WEBHOOK_URL`)
  return { kind: 'webhook', url: webhook, secret: guard }
}

function zaloOa(read: z.output<typeof environment>, appId: string): ZaloOaConfig {
  const needed = (name: 'ZALO_OA_APP_SECRET' | 'ZALO_OA_SECRET_KEY') => {
    const value = read[name]
    if (value === undefined) throw new ConfigError(`${name}: is needed with ZALO_OA_APP_ID`)
    return value
  }
  const { ZALO_OA_TEMPLATE_USER: user, ZALO_OA_TEMPLATE_PHONE: phone } = read
  return {
    appId,
    appSecret: needed('ZALO_OA_APP_SECRET'),
    secretKey: needed('ZALO_OA_SECRET_KEY'),
    ...(read.ZALO_OA_REFRESH_TOKEN && { firstRefreshToken: read.ZALO_OA_REFRESH_TOKEN }),
    roots: {
      api: read.ZALO_OA_API_ROOT,
      oauth: read.ZALO_OA_OAUTH_ROOT,
      business: read.ZALO_OA_BUSINESS_ROOT,
    },
    timestamp: read.ZALO_OA_TIMESTAMP,
    paid: read.ZALO_OA_PAID === 'on',
    templates: { ...(user && { user }), ...(phone && { phone }) },
    ...(read.ZALO_OA_PICTURE_URL && { picture: read.ZALO_OA_PICTURE_URL }),
    mediaHosts: read.ZALO_MEDIA_HOSTS,
  }
}
