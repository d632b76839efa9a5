import { createHash, randomUUID } from 'node:crypto'
import { complaint } from '../intake/complaints.ts'
import { update } from '../intake/updates.ts'
import { type Platforms, secret } from './platforms.ts'
import type { RequestBytes } from './record.ts'

const json = { 'content-type': 'application/json' }

/** A person's words as each platform, or the page, sends them to us; every time another message. */
export const incoming: Record<string, (platforms: Platforms, nth: number) => RequestBytes> = {
  web: (_, nth) => ({
    path: '/web/turns',
    // A person types sixty messages a minute at most: many people.
    headers: { ...json, cookie: `nghedan_citizen=${String(nth).padStart(43, 'a')}` },
    body: JSON.stringify({
      id: randomUUID(),
      order: nth,
      body: { type: 'text', text: complaint(nth, 1) },
    }),
  }),
  telegram: (_, nth) => ({
    path: '/webhooks/telegram',
    headers: { ...json, 'x-telegram-bot-api-secret-token': secret },
    body: update(1_000_000 + nth, nth, 0),
  }),
  'zalo-bot': (_, nth) => ({
    path: '/webhooks/zalo-bot',
    headers: { ...json, 'x-bot-api-secret-token': secret },
    body: JSON.stringify({
      event_name: 'message.text.received',
      message: {
        date: Date.now(),
        chat: { chat_type: 'PRIVATE', id: hex(nth) },
        message_id: hex(1_000_000 + nth),
        from: { id: hex(nth), is_bot: false, display_name: 'Lan' },
        text: complaint(nth, 1),
      },
    }),
  }),
  'zalo-oa': ({ zaloOa: { appId, secretKey } }, nth) => {
    const timestamp = String(Date.now())
    const body = JSON.stringify({
      app_id: appId,
      sender: { id: String(246_845_883_529_197_000n + BigInt(nth)) },
      recipient: { id: '388613280878808645' },
      event_name: 'user_send_text',
      message: { text: complaint(nth, 1), msg_id: hex(nth) },
      timestamp,
    })
    const mac = createHash('sha256').update(appId + body + timestamp + secretKey)
    return {
      path: '/webhooks/zalo-oa',
      headers: { ...json, 'x-zevent-signature': `mac=${mac.digest('hex')}` },
      body,
    }
  },
}

const hex = (nth: number) => nth.toString(16).padStart(20, '0')
