import type { PersonSpec } from './member.ts'
import { createPerson, type Person } from './people.ts'
import type { Template } from './templates.ts'
import type { Event } from './webhook.ts'
import type { Means, Oa, Platform, Sent } from './world.ts'

/** One OA as its administrators and its people see it. */
export type OaWorld = {
  oaId: string
  appId: string
  appSecret: string
  /** Signs events. */
  secretKey: string
  user(spec?: PersonSpec): Person
  /** Tokens as after the consent of an administrator. */
  pair(): ReturnType<Platform['tokens']['pair']>
  /** An administrator agrees: the code their browser brings back. */
  consents(challenge?: string): string
  /** Access tokens stop working now; refresh tokens too with `all`. */
  revokes(all?: boolean): void
  webhook: Oa['app']['webhook']
  /** Any event, for what nobody here does: `app_id` and `timestamp` are added. */
  tells(event: { event_name: string } & Record<string, unknown>): void
  registers(template: Template): void
  /** So many calls are made with the app by somebody else. */
  isUsedElsewhere(calls: number): void
  /** Every message that was taken, oldest first. */
  sent: Sent[]
  /** How many messages were taken by each means. */
  counts: Record<Means, number>
}

export function createOaWorld(platform: Platform, oa: Oa): OaWorld {
  const { app } = oa
  return {
    oaId: oa.id,
    appId: app.id,
    appSecret: app.secret,
    secretKey: app.secretKey,
    user: (spec = {}) => createPerson(platform, oa, spec),
    pair: () => platform.tokens.pair(oa),
    consents: (challenge) => platform.tokens.consent(oa, challenge),
    revokes: (all) => platform.tokens.revoke(oa, all),
    webhook: app.webhook,
    tells(about) {
      const event: Event = { app_id: app.id, timestamp: String(platform.clock.now()), ...about }
      app.webhook.push(event, about.event_name)
    },
    registers: (template) => {
      oa.templates.set(template.id, template)
    },
    isUsedElsewhere(calls) {
      for (let made = 0; made < calls; made += 1) app.rate.take()
    },
    sent: oa.sent,
    counts: oa.counts,
  }
}
