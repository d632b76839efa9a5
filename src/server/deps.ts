import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Channel, StoreTurns } from '../ports/channel.ts'
import type { ConsentLinks, ConsentPass, Redeemed } from '../ports/consent.ts'
import type { FileLinks } from '../ports/file-links.ts'
import type { FileStore } from '../ports/files.ts'
import type { History } from '../ports/history.ts'
import type { Verifier } from '../ports/keys.ts'
import type { World } from '../ports/world.ts'

export type ServerDeps = {
  world: World
  log: Logger
  store: StoreTurns
  history: History
  files: FileStore
  links: FileLinks
  channels: Channel[]
  /** Each answers or throws soon; named as in /healthz/ready. */
  checks: Record<string, () => Promise<unknown>>
  metrics: Registry
  webhooks: Webhook[]
  /** Whose signatures the page for receipts knows. */
  signer: Verifier
  /** Absent without a Zalo OA. */
  consent?: { links: ConsentLinks; redeem(code: string, pass: ConsentPass): Promise<Redeemed> }
  /** Makes a one-time officer's code for the demonstration page; absent where there is none. */
  demoInvitation?: () => Promise<string>
}

export type Webhook = {
  path: string
  /** Before the body is read: whether the headers may come from the platform. */
  admits(headers: WebhookHeaders): boolean
  /** Whether headers and body, as they came, are from the platform, and of now. */
  isGenuine?(headers: WebhookHeaders, body: Buffer): boolean
  /** Stores what the body brings; throws when it was not stored. */
  receive(body: unknown, headers: WebhookHeaders): Promise<unknown>
}

/** Lower-case names; one that came twice is not there. */
export type WebhookHeaders = Record<string, string | undefined>
