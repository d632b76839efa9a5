import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { call } from './tools.ts'

let child: ChildProcess | undefined
afterEach(async () => {
  if (child?.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
})

async function startProcess() {
  const script = fileURLToPath(new URL('./process.ts', import.meta.url))
  const started = spawn(process.execPath, ['--import', 'tsx', script, '--quota', '5'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  const [line] = await once(createInterface({ input: started.stdout }), 'line')
  const ready = JSON.parse(line) as { port: number; root: string; token: string }
  const control = async (path: string, body?: object) => {
    const request = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${ready.root}/control/${path}`, request)
    // biome-ignore lint/suspicious/noExplicitAny: answers differ by path
    return { status: response.status, body: (await response.json()) as any }
  }
  return { ...ready, control, child: started }
}

test('the process is driven over HTTP and ends on SIGTERM', { timeout: 20_000 }, async () => {
  const { control, child: started, ...bot } = await startProcess()
  const { body: lan } = await control('user', { name: 'Lan' })
  const { body: said } = await control(`user/${lan.id}/says`, { text: 'xin chào' })
  const polled = await call(bot, 'getUpdates', { timeout: '0' })
  expect(polled.result.message.message_id).toBe(said.messageId)
  const waiting = control(`user/${lan.id}/wait`, { pattern: '^Xin', ms: 2000 })
  await call(bot, 'sendMessage', { chat_id: lan.id, text: 'Xin chào\n\n1. Đúng' })
  expect((await waiting).body).toMatchObject({ text: 'Xin chào\n\n1. Đúng', choices: ['Đúng'] })
  const { body: unit } = await control('group', {})
  const aside = await control(`user/${lan.id}/says`, { in: unit.id, text: 'riêng' })
  expect(aside.body.arrives).toBe(false)
  const asked = await control(`user/${lan.id}/mentions`, { in: unit.id, text: '/donvi' })
  expect(asked.body.arrives).toBe(true)
  expect((await control('pending')).body).toEqual({ pending: 1 })
  expect((await control('usage')).body).toMatchObject({ sent: 1, received: 2 })
  await control('faults/fail', { status: 500 })
  expect((await call(bot, 'getMe')).status).toBe(500)
  expect((await control('calls')).body.at(-1)).toMatchObject({ method: 'getMe', status: 500 })
  expect((await control('nothing')).status).toBe(404)
  started.kill('SIGTERM')
  expect(await once(started, 'exit')).toEqual([0, null])
})
