import { atEnd } from '../common/tools.ts'
import { type Options, startZaloOaEmulator, type ZaloOaEmulator } from './index.ts'

/** An emulator that stops when the test ends. */
export async function start(options: Options = {}): Promise<ZaloOaEmulator> {
  const emulator = await startZaloOaEmulator(options)
  atEnd(emulator.stop)
  return emulator
}

export type Answer = {
  status: number
  headers: Headers
  error: number
  message: string
  // biome-ignore lint/suspicious/noExplicitAny: results differ by method and are asserted on
  data: any
}

export async function answerOf(response: Promise<Response>): Promise<Answer> {
  const { status, headers, ...rest } = await response.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    ...((await got.json()) as Omit<Answer, 'status' | 'headers'>),
  }))
  return { status, headers, ...rest }
}

/** Calls as an app does. */
export const post = (url: string, token: string, body: object): Promise<Answer> =>
  answerOf(
    fetch(url, {
      method: 'POST',
      headers: { access_token: token, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

/** An emulator with a person who wrote just now, and ways to write to them. */
export async function talking(options: Options = {}) {
  const zalo = await start(options)
  const lan = zalo.user({ phone: '84901234567' })
  lan.says('chào')
  const token = zalo.pair().access_token
  const send = (message: object, to = lan.id) =>
    post(`${zalo.roots.api}/v3.0/oa/message/cs`, token, { recipient: { user_id: to }, message })
  const api = (path: string, body: object) => post(zalo.roots.api + path, token, body)
  return { zalo, lan, token, send, api }
}

export const buttons = (...held: object[]) => ({
  type: 'template',
  payload: { buttons: held },
})

export const hide = (title: string, payload: string) => ({ title, type: 'oa.query.hide', payload })

export const hourMs = 3_600_000
