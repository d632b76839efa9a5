import type { Clock } from '../common/clock.ts'
import type { FaultPlan } from '../common/faults.ts'
import type { Answers } from './answers.ts'
import type { Assets } from './assets.ts'
import type { Media } from './media.ts'
import type { Member } from './member.ts'
import type { Rate } from './rate.ts'
import type { Template } from './templates.ts'
import type { Tokens } from './tokens.ts'
import type { Webhook } from './webhook.ts'

export type Settings = {
  /** Whether the answer to a free message tells the quota that no longer means anything. */
  quotaObject: boolean
  /** Where the signed time of an event is. */
  timestampIn: 'body' | 'header'
  /** Whether what the OA sent comes back as events, and that it arrived. */
  echoes: boolean
  receipts: boolean
  webhookLimitMs: number
  /** Waits before an event is sent again, ms. */
  ladderMs: readonly number[]
  /** How many messages may be paid for; and notices by template a day. */
  paidQuota: number
  templatesADay: number
  uploadsAMonth: number
  random: () => number
}

/** How a message was let through. */
export type Means = 'free' | 'paid' | 'template-user' | 'template-phone'

/** A message of the OA, as it was taken. */
export type Sent = { id: string; userId: string; at: number; means: Means; text: string }

/** What the platform would hold against the app. */
export type Violation = {
  kind: 'rate' | 'two-refreshes' | 'refresh-reused' | 'upload-quota' | 'template-quota'
  at: number
}

export type App = {
  id: string
  secret: string
  /** Signs events: the "OA Secret Key" of the webhook page. */
  secretKey: string
  rate: Rate
  webhook: Webhook
}

export type Oa = {
  id: string
  app: App
  people: Map<string, Member>
  assets: Assets
  templates: Map<string, Template>
  sent: Sent[]
  /** How many messages were taken by each means. */
  counts: Record<Means, number>
}

export type CallRecord = {
  method: string
  params: unknown
  at: number
  status: number
  /** The platform's own code; 0: all went well; undefined: no answer of its own was given. */
  error: number | undefined
}

/** The emulated platform: everything all apps share. */
export type Platform = {
  clock: Clock
  settings: Settings
  faults: FaultPlan
  answers: Answers
  tokens: Tokens
  media: Media
  apps: Map<string, App>
  oas: Map<string, Oa>
  violations: Violation[]
  calls: CallRecord[]
  nextId(): string
}
