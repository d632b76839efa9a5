import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import { readBody } from './args.ts'
import { type Options, startTelegramEmulator, type TelegramEmulator } from './index.ts'
import type { Message, Update } from './types.ts'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** An emulator that stops when the test ends. */
export async function start(options: Options = {}): Promise<TelegramEmulator> {
  const emulator = await startTelegramEmulator(options)
  cleanups.push(() => emulator.stop())
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

export type Hook = { url: string; seen: { update: Update; headers: IncomingMessage['headers'] }[] }

/** A bot's webhook; `reply` decides on each update and may take its time. */
export async function startHook(
  reply: (update: Update, response: ServerResponse, nth: number) => unknown = () => 200,
): Promise<Hook> {
  const seen: Hook['seen'] = []
  const server = createServer(async (request, response) => {
    const update = JSON.parse((await readBody(request)).toString('utf8')) as Update
    seen.push({ update, headers: request.headers })
    const status = await reply(update, response, seen.length)
    if (typeof status === 'number' && !response.writableEnded) response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    return closed
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, seen }
}

/** Waits until `holds`, checking often; rejects after `ms`. */
export async function until(holds: () => boolean, ms = 3000): Promise<void> {
  const end = Date.now() + ms
  while (!holds()) {
    if (Date.now() > end) throw new Error(`did not come true in ${ms} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The smallest valid PNG header for a picture of this size. */
export function png(width = 640, height = 480): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.writeUInt32BE(0x89504e47, 0)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** An emulator whose webhook is set to a hook of the test's, and a person in it. */
export async function hooked(reply?: Parameters<typeof startHook>[0], options: Options = {}) {
  const hook = await startHook(reply)
  const tg = await start({ waitScale: 0.01, ...options })
  const set = await call(tg, 'setWebhook', { url: hook.url, secret_token: 'bi_mat-1' })
  if (!set.ok) throw new Error(set.description)
  return { tg, hook, lan: tg.user({ id: 700001, first_name: 'Lan' }) }
}

export const texts = (hook: Hook) => hook.seen.map(({ update }) => textOf(update) ?? 'tap')
export const settled = (tg: TelegramEmulator) => until(() => tg.pending === 0)
