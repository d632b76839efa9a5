import type { Channel, ChannelHealth, Need, Pace, StoreTurns } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { fetchMedia } from '../media.ts'
import { createApi } from './api.ts'
import { isShown } from './compose.ts'
import { createAccept } from './intake.ts'
import { watched } from './needs.ts'
import { startPolling } from './poll.ts'
import { createSend } from './send.ts'
import { fetchNames, type SetupOptions } from './setup.ts'
import type { Received } from './to-turn.ts'
import { keepWebhook } from './webhook.ts'

export type ZaloBotOptions = {
  token: string
  apiRoot: string
  mode: { kind: 'polling' } | { kind: 'webhook'; url: string; secret: string }
  /** Messages a month, both directions. */
  monthlyQuota: number
  /** Hosts, and those below them, from which files people sent are fetched. */
  mediaHosts: string[]
  /** What the bot is called in Zalo; Zalo itself tells only the name of its account. */
  name?: string
  log?: Log
  /** How long Zalo may hold a poll open, s. */
  pollTimeoutS?: number
  /** Limit of one request, ms; five times that for a photo, which Zalo fetches first, or a download. */
  requestTimeoutMs?: number
  /** Shrinks every wait of our own, for tests. */
  timeScale?: number
}

export type ZaloBotChannel = Channel & {
  /**
   * One body of a webhook request whose secret was checked. Throws what `store` threw, and Zalo must not
   * be told 200 then.
   */
  receive(update: unknown, store: StoreTurns): Promise<Received>
}

/** Nobody publishes limits by the second; these are what one bot needs and nobody minds. */
const pace: Pace = { perSecond: 20, privateGapMs: 500, groupGapMs: 1000, burst: 4 }

type Receiving = { ended: Promise<unknown>; health(): ChannelHealth }

/** The Zalo Bot platform as a channel. Starts and stops once; `start` does not wait for Zalo to answer. */
export function createZaloBot(options: ZaloBotOptions): ZaloBotChannel {
  const { token, apiRoot, mode, monthlyQuota, mediaHosts, log = () => {} } = options
  const { pollTimeoutS = 30, requestTimeoutMs = 30_000, timeScale = 1 } = options
  const life = new AbortController()
  const { signal } = life
  let need: Need | undefined
  const api = watched(createApi(token, apiRoot, requestTimeoutMs), (change) => {
    const before = need
    need = change(before)
    if (need !== undefined && need !== before) log({ event: 'needs-administrator', reason: need })
  })
  let names = options.name === undefined ? [] : [options.name]
  let heardAt: number | undefined
  const accept = createAccept(api, log, signal, () => names)
  const send = createSend({ api, log, signal, photoTimeoutMs: requestTimeoutMs * 5 })
  const common: SetupOptions = { api, log, signal, timeScale }
  let receiving: Receiving | undefined

  function receiveFrom(store: StoreTurns): Receiving {
    if (mode.kind === 'webhook') {
      const { url, secret } = mode
      return keepWebhook({ ...common, url, secret, heardAt: () => heardAt })
    }
    const marginMs = requestTimeoutMs
    return startPolling({ ...common, accept: (one) => accept(one, store), pollTimeoutS, marginMs })
  }

  async function learnNames(): Promise<void> {
    names = [...names, ...(await fetchNames(common))]
  }

  return {
    name: 'zalo-bot',
    pace,
    monthlyQuota,
    async start(store) {
      if (receiving !== undefined || signal.aborted) throw new Error('Zalo Bot starts only once')
      const { ended, health } = receiveFrom(store)
      receiving = { ended: Promise.all([ended, learnNames()]), health }
    },
    async stop() {
      life.abort()
      await receiving?.ended
    },
    async receive(update, store) {
      const received = await accept(update, store)
      heardAt = Date.now()
      return received
    },
    send,
    edit: (chatId, _, message) => send(chatId, message),
    takes: isShown,
    fetchFile: (file, limitBytes) =>
      fetchMedia(file.ref, {
        apiRoot,
        hosts: mediaHosts,
        limitBytes,
        timeoutMs: requestTimeoutMs * 5,
      }),
    health: () => receiving?.health() ?? { ok: false, detail: 'not started' },
    needs: () => (need === undefined ? [] : [need]),
  }
}
