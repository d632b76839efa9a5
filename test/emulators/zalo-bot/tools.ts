import { atEnd, type HookReply, startHook } from '../common/tools.ts'
import type { Update } from './desk.ts'
import { type Options, startZaloBotEmulator, type ZaloBotEmulator } from './index.ts'

/** An emulator that stops when the test ends. */
export async function start(options: Options = {}): Promise<ZaloBotEmulator> {
  const emulator = await startZaloBotEmulator(options)
  atEnd(() => emulator.stop())
  return emulator
}

export type Answer = {
  status: number
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: results differ by method and are asserted on
  result?: any
  error_code?: number
  description?: string
}

/** Calls a method as a bot does, with a JSON body. */
export async function call(
  { root, token }: { root: string; token: string },
  method: string,
  params: object = {},
): Promise<Answer> {
  const response = await fetch(`${root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(params),
  })
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
}

/** As it is pushed: in its envelope, or bare; undefined for the probe. */
export type Pushed = ({ ok: true; result: Update } | Update) | undefined

export async function hooked(reply?: HookReply<Pushed>, options: Options = {}) {
  const hook = await startHook<Pushed>(reply)
  const zalo = await start({ waitScale: 0.01, ...options })
  const set = await call(zalo, 'setWebhook', { url: hook.url, secret_token: 'bi_mat-1' })
  return { zalo, hook, set, lan: zalo.user({ name: 'Lan' }) }
}
