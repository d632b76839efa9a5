import { atEnd, type Hook, type HookReply, startHook, until } from '../common/tools.ts'
import { type Options, startTelegramEmulator, type TelegramEmulator } from './index.ts'
import type { Message, Update } from './types.ts'

/** An emulator that stops when the test ends. */
export async function start(options: Options = {}): Promise<TelegramEmulator> {
  const emulator = await startTelegramEmulator(options)
  atEnd(() => emulator.stop())
  return emulator
}

export type Answer = {
  status: number
  headers: Headers
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: results differ by method and are asserted on
  result: any
  description: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}

/** Calls a method as a bot does, with a JSON body. */
export function call(
  { root, token }: { root: string; token: string },
  method: string,
  params: object = {},
): Promise<Answer> {
  return answerOf(
    fetch(`${root}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(params),
    }),
  )
}

export async function answerOf(response: Promise<Response>): Promise<Answer> {
  const { status, headers, ...rest } = await response.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    ...((await got.json()) as Omit<Answer, 'status' | 'headers'>),
  }))
  return { status, headers, ...rest }
}

export const updates = async (tg: TelegramEmulator, params: object = {}): Promise<Update[]> =>
  (await call(tg, 'getUpdates', params)).result

export const messages = async (tg: TelegramEmulator) =>
  (await updates(tg)).map((update) => update.message as Message)

export const textOf = (update: Update) =>
  ((update.message ?? update.edited_message) as Message | undefined)?.text

/** An emulator whose webhook is set to a hook of the test's, and a person in it. */
export async function hooked(reply?: HookReply<Update>, options: Options = {}) {
  const hook = await startHook(reply)
  const tg = await start({ waitScale: 0.01, ...options })
  const set = await call(tg, 'setWebhook', { url: hook.url, secret_token: 'bi_mat-1' })
  if (!set.ok) throw new Error(set.description)
  return { tg, hook, lan: tg.user({ id: 700001, first_name: 'Lan' }) }
}

export const texts = (hook: Hook<Update>) => hook.seen.map(({ update }) => textOf(update) ?? 'tap')
export const settled = (tg: TelegramEmulator) => until(() => tg.pending === 0)
