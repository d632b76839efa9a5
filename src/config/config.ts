import { resolve } from 'node:path'
import { z } from 'zod'

const secret = z.string().regex(/^[A-Za-z0-9_-]{8,256}$/, 'must be 8-256 of A-Z a-z 0-9 _ -')
const url = z.url()
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
})

/** Every setting there is; anything else that looks like one of ours is a slip of the pen. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

export type TelegramMode =
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
  telegram?: { token: string; apiRoot: string; mode: TelegramMode }
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
        mode: telegramMode(read),
      },
    }),
  }
}

/** Nothing real is connected yet: somebody is trying it out. */
const isFresh = (read: z.output<typeof environment>) =>
  read.TELEGRAM_BOT_TOKEN === undefined && read.DATABASE_URL === undefined

function telegramMode(read: z.output<typeof environment>): TelegramMode {
  const { TELEGRAM_WEBHOOK_URL: webhook, TELEGRAM_WEBHOOK_SECRET: guard } = read
  if (webhook === undefined) return { kind: 'polling' }
  if (guard === undefined)
    throw new ConfigError('TELEGRAM_WEBHOOK_SECRET: is needed with TELEGRAM_WEBHOOK_URL')
  return { kind: 'webhook', url: webhook, secret: guard }
}
