import fastify from 'fastify'
import type { ChannelEvent } from '../../../src/channels/events.ts'
import { createZaloOa, type ZaloOaOptions } from '../../../src/channels/zalo-oa/zalo-oa.ts'
import type { Outgoing, StoreTurns } from '../../../src/ports/channel.ts'
import type { Turn } from '../../../src/ports/turn.ts'
import type { ServerDeps } from '../../../src/server/deps.ts'
import { addWebhooks } from '../../../src/server/webhooks.ts'
import { atEnd } from '../../emulators/common/tools.ts'
import { type Options, startZaloOaEmulator } from '../../emulators/zalo-oa/index.ts'

const dayMs = 24 * 3_600_000

export const message = (fields: Partial<Outgoing> = {}): Outgoing => ({
  spans: [{ text: 'Đã nhận phản ánh ' }, { text: 'LK-7Q', bold: true }],
  buttons: [],
  files: [],
  ...fields,
})

/** Letters a template leaves room for. */
const params = { code: 30, date: 10, news: 80 }

/** 15:00 in Vietnam of the next day, so that it is never night and never long ago. */
export const noon = () => Math.ceil(Date.now() / dayMs) * dayMs + 8 * 3_600_000

/** An emulated Zalo with a channel on it, until the test ends; both look at one clock. */
export async function startWorld(
  options: Options = {},
  own: Partial<Pick<ZaloOaOptions, 'requestTimeoutMs' | 'timestamp' | 'now'>> = {},
) {
  const start = noon() - Date.now()
  let skipped = 0
  const now = () => Date.now() + start + skipped
  const emulator = await startZaloOaEmulator({ now, waitScale: 0.001, ...options })
  atEnd(emulator.stop)
  const { by, phone } = { by: 'user', phone: 'phone' } as const
  emulator.registers({ id: '11', by, status: 'approved', params })
  const { news: _, ...short } = params
  emulator.registers({ id: '22', by: phone, status: 'approved', params: short })

  let token = emulator.pair().access_token
  const rejected: string[] = []
  const log: ChannelEvent[] = []
  const channel = createZaloOa({
    appId: emulator.appId,
    secretKey: emulator.secretKey,
    timestamp: 'either',
    tokens: {
      current: async () => token,
      async rejected(old) {
        rejected.push(old)
        token = emulator.pair().access_token
      },
    },
    roots: emulator.roots,
    paid: true,
    templates: { user: '11', phone: '22' },
    generic: { code: 'hồ sơ của anh/chị', news: 'Có tin mới.' },
    mediaHosts: [],
    log: (event) => log.push(event),
    requestTimeoutMs: 5_000,
    now,
    ...own,
  })
  atEnd(channel.stop)
  const lan = emulator.user({ phone: '84901234567' })
  lan.member.lastInteraction = now()

  return {
    emulator,
    channel,
    lan,
    log,
    rejected,
    now,
    /** Time passes for both. */
    skip(ms: number) {
      skipped += ms
    },
    /** To Lan, who was heard of so long ago. */
    send(fields: Partial<Outgoing> = {}, agoMs = 1_000) {
      lan.member.lastInteraction = now() - agoMs
      const contact = { heardAt: now() - agoMs, alone: true, phone: '84901234567', code: 'LK-7Q' }
      return channel.send(lan.id, message({ contact, ...fields }))
    },
    /** The route Zalo pushes to, saved there; `keep` stores the turns. */
    async receiving(keep: StoreTurns = async () => {}) {
      const turns: Turn[] = []
      const app = fastify()
      atEnd(() => app.close())
      const store: StoreTurns = async (stored) => {
        await keep(stored)
        turns.push(...stored)
      }
      const webhook = {
        path: '/webhooks/zalo-oa',
        admits: () => true,
        isGenuine: channel.isGenuine,
        receive: (body: unknown) => channel.receive(body, store),
      }
      const quiet = { warn() {}, error() {} }
      addWebhooks(app, { webhooks: [webhook], log: quiet } as unknown as ServerDeps)
      const root = await app.listen({ port: 0, host: '127.0.0.1' })
      const url = `${root}/webhooks/zalo-oa`
      if (!(await emulator.webhook.save(url))) throw new Error('the address was not taken')
      return { url, turns, bodies: () => turns.map(({ body }) => body) }
    },
  }
}
