import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { type Answer, call } from './tools.ts'

let child: ChildProcess | undefined
afterEach(async () => {
  if (child?.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
})

async function startProcess() {
  const script = fileURLToPath(new URL('./process.ts', import.meta.url))
  const started = spawn(process.execPath, ['--import', 'tsx', script, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  const [line] = await once(createInterface({ input: started.stdout }), 'line')
  const ready = JSON.parse(line) as { port: number; root: string; token: string }
  const control = async (path: string, body?: object) => {
    const request = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${ready.root}/control/${path}`, request)
    return { status: response.status, body: (await response.json()) as Answer['result'] }
  }
  return { ...ready, control, child: started }
}

test('the process is driven over HTTP and ends on SIGTERM', { timeout: 20_000 }, async () => {
  const { control, child: started, ...bot } = await startProcess()
  expect(bot.root).toBe(`http://127.0.0.1:${bot.port}`)
  await control('user', { id: 700001, first_name: 'Lan' })
  const { body: said } = await control('user/700001/says', { text: '/start' })
  expect((await call(bot, 'getUpdates')).result[0].update_id).toBe(said.updateId)
  expect((await control('pending')).body).toEqual({ pending: 1 })

  const waiting = control('user/700001/wait', { pattern: '^Xin', ms: 2000 })
  const reply_markup = { inline_keyboard: [[{ text: 'Gửi', callback_data: 'c' }]] }
  await call(bot, 'sendMessage', { chat_id: 700001, text: 'Xin chào', reply_markup })
  const { message_id: message } = (await waiting).body
  await control('user/700001/taps', { message, button: 'Gửi' })
  expect((await control('pending')).body).toEqual({ pending: 2 })
  expect((await control('user/700001/inbox')).body).toHaveLength(1)

  await control('group', { id: -1700000009, title: 'Tổ 5', members: [700001] })
  await control('group/-1700000009/migrate', { to: -1001700000009 })
  await control('advance', { ms: 150_000 })
  expect((await control('pending')).body).toEqual({ pending: 3 })
  await control('faults/fail', { status: 429, retryAfter: 2 })
  expect((await call(bot, 'getMe')).status).toBe(429)
  expect((await control('calls')).body.at(-1)).toMatchObject({ method: 'getMe', status: 429 })
  expect((await control('nothing')).status).toBe(404)
  expect((await control('user/700001/taps', { message, button: 'Không' })).status).toBe(400)

  started.kill('SIGTERM')
  expect(await once(started, 'exit')).toEqual([0, null])
})
