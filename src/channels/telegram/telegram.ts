import type { Channel, ChannelHealth, Pace, StoreTurns } from '../../ports/channel.ts'
import type { Log } from '../events.ts'
import { createAnswer } from './answer.ts'
import { createApi } from './api.ts'
import { fetchFile } from './download.ts'
import { createEdit } from './edit.ts'
import { createAccept } from './intake.ts'
import { startPolling } from './poll.ts'
import { createSend } from './send.ts'
import { type Commands, publishCommands } from './setup.ts'
import type { Received } from './to-turn.ts'
import { keepWebhook } from './webhook.ts'

export type TelegramOptions = {
  token: string
  apiRoot: string
  mode: { kind: 'polling' } | { kind: 'webhook'; url: string; secret: string }
  commands: Commands
  log?: Log
  /** How long Telegram may hold a poll open, s; it holds none longer than 50 s. */
  pollTimeoutS?: number
  /** Limit of one request, ms; four times that for an upload or a download. */
  requestTimeoutMs?: number
  /** Shrinks every wait of our own, for tests. */
  timeScale?: number
}

export type TelegramChannel = Channel & {
  /**
   * One body of a webhook request whose secret was checked: its turn is stored, then a pressed
   * button is answered. Throws what `store` threw, and Telegram must not be told 200 then; an
   * ignored or malformed update is told 200, or it would come back for a day.
   */
  receive(update: unknown, store: StoreTurns): Promise<Received>
}

/** Bot FAQ: 30 messages a second over all chats, one a second in a chat, 20 a minute in a group. */
const pace: Pace = { perSecond: 28, privateGapMs: 1000, groupGapMs: 3000, burst: 3 }

type Receiving = { ended: Promise<unknown>; health(): ChannelHealth }

/** Telegram as a channel. Starts and stops once; `start` does not wait for Telegram to answer. */
export function createTelegram(options: TelegramOptions): TelegramChannel {
  const { token, apiRoot, mode, commands, log = () => {} } = options
  const { pollTimeoutS = 50, requestTimeoutMs = 30_000, timeScale = 1 } = options
  const life = new AbortController()
  const { signal } = life
  const api = createApi(token, apiRoot, requestTimeoutMs)
  const accept = createAccept(api, log)
  const send = createSend({ api, log, signal, requestTimeoutMs })
  let receiving: Receiving | undefined

  function receiveFrom(store: StoreTurns): Receiving {
    const common = { api, log, signal, timeScale }
    if (mode.kind === 'webhook')
      return keepWebhook({ ...common, url: mode.url, secret: mode.secret })
    return startPolling({
      ...common,
      accept: (updates) => accept(updates, store),
      pollTimeoutS,
      marginMs: requestTimeoutMs,
    })
  }

  return {
    name: 'telegram',
    pace,
    async start(store) {
      if (receiving !== undefined || signal.aborted) throw new Error('Telegram starts only once')
      const { ended, health } = receiveFrom(store)
      const published = publishCommands({ api, log, signal, timeScale }, commands)
      receiving = { ended: Promise.all([ended, published]), health }
    },
    async stop() {
      life.abort()
      await receiving?.ended
    },
    async receive(update, store) {
      const [received] = await accept([update], store)
      if (received === undefined) throw new Error('One update makes one result')
      return received
    },
    send,
    edit: createEdit(api, log, send),
    answer: createAnswer(api),
    fetchFile: (file, limitBytes) => fetchFile(api, file, limitBytes, requestTimeoutMs * 4),
    health: () => receiving?.health() ?? { ok: false, detail: 'not started' },
  }
}
