import type { AccessTokens } from '../../ports/access-tokens.ts'
import type { Channel, Pace, StoreTurns } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { createHttp } from '../http.ts'
import { fetchMedia } from '../media.ts'
import { createApi } from './api.ts'
import { createAssets, isTaken } from './assets.ts'
import { createAttention } from './attention.ts'
import { createAccept } from './intake.ts'
import { createKnock, type KnockOptions } from './knock.ts'
import { createSend } from './send.ts'
import { isGenuine, type SignatureOptions } from './signature.ts'
import type { Received } from './to-turn.ts'

export type ZaloOaOptions = SignatureOptions & {
  tokens: AccessTokens
  roots: { api: string; business: string }
  /** Whether to write where it costs money. */
  paid: boolean
  templates: KnockOptions['templates']
  generic: KnockOptions['generic']
  /** Hosts people's files are fetched from. */
  mediaHosts: string[]
  /** Public address of a picture above the form that asks for a number. */
  picture?: string
  log?: Log
  /** Limit of one request, ms; four times that for an upload or a download. */
  requestTimeoutMs?: number
  now?: () => number
}

export type ZaloOaChannel = Channel & {
  /** Whether a webhook request is Zalo's, and of now. Lower-case names of headers. */
  isGenuine(headers: Record<string, string | undefined>, body: Buffer): boolean
  /**
   * One event of a genuine request: its turns are stored. Throws what `store` threw, and Zalo must not
   * be told 200 then; an ignored or malformed event is told 200, or it would come five times more.
   */
  receive(event: unknown, store: StoreTurns): Promise<Received>
}

/** 4,000 requests a minute an app; a quarter is left for uploads and thumbs. */
const pace: Pace = { perSecond: 50, privateGapMs: 1_000, groupGapMs: 1_000, burst: 3 }

/** A Zalo OA as a channel. Events are pushed to us; there is nothing to start. */
export function createZaloOa(options: ZaloOaOptions): ZaloOaChannel {
  const { tokens, roots, paid, templates, generic, mediaHosts, picture, log = () => {} } = options
  const { requestTimeoutMs = 20_000, now = Date.now } = options
  const life = new AbortController()
  const attention = createAttention(log, now)
  const api = createApi({ http: createHttp(), roots, tokens, attention, requestTimeoutMs, now })
  const accept = createAccept(api, log)
  const send = createSend({
    api,
    assets: createAssets(api, requestTimeoutMs, now),
    knock: createKnock({ api, templates, generic, now }),
    log,
    signal: life.signal,
    paid,
    ...(picture !== undefined && { picture }),
    now,
  })
  return {
    name: 'zalo-oa',
    pace,
    async start() {},
    async stop() {
      life.abort()
    },
    isGenuine: (headers, body) => isGenuine(headers, body, options, now()),
    receive: accept,
    send,
    // Nothing that was sent can be changed.
    edit: (chatId, _messageId, message) => send(chatId, message),
    takes: isTaken,
    fetchFile: ({ ref }, limitBytes) =>
      fetchMedia(ref, {
        apiRoot: roots.api,
        hosts: mediaHosts,
        limitBytes,
        timeoutMs: requestTimeoutMs * 4,
      }),
    needs: attention.reasons,
    health() {
      const wrong = attention.reasons()
      // What is wrong with the account keeps nothing from arriving.
      if (wrong.length === 0) return { ok: true, detail: 'events are pushed' }
      return { ok: true, detail: `an administrator of the OA is needed: ${wrong.join(', ')}` }
    },
  }
}
