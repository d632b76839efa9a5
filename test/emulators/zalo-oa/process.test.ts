import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { png } from '../common/tools.ts'
import { type Answer, buttons, hide, post } from './tools.ts'

let child: ChildProcess | undefined
afterEach(async () => {
  if (child?.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
})

type Ready = {
  roots: { api: string; oauth: string }
  oaId: string
  tokens: { access_token: string }
}

async function startProcess() {
  const script = fileURLToPath(new URL('./process.ts', import.meta.url))
  const started = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  const [line] = await once(createInterface({ input: started.stdout }), 'line')
  const ready = JSON.parse(line) as Ready
  const control = async (path: string, body?: object) => {
    const request = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${ready.roots.api}/control/${path}`, request)
    return { status: response.status, body: (await response.json()) as Answer['data'] }
  }
  return { ...ready, control, child: started }
}

test('the process is driven over HTTP and ends on SIGTERM', { timeout: 20_000 }, async () => {
  const { control, child: started, roots, tokens } = await startProcess()
  const { id } = (await control('user', { name: 'Lan', phone: '84901234567' })).body
  const { messageId } = (await control(`user/${id}/says`, { text: 'chào' })).body
  expect(messageId).toBeTypeOf('string')
  await control(`user/${id}/photo`, { base64: png().toString('base64') })

  const waiting = control(`user/${id}/wait`, { pattern: '^Xin', ms: 2000 })
  const message = { text: 'Xin chào', attachment: buttons(hide('Gửi', '#!c')) }
  const send = () =>
    post(`${roots.api}/v3.0/oa/message/cs`, tokens.access_token, {
      recipient: { user_id: id },
      message,
    })
  expect((await send()).error).toBe(0)
  expect((await waiting).body).toMatchObject({ text: 'Xin chào', means: 'free' })
  await control(`user/${id}/presses`, { label: 'Gửi' })
  expect((await control(`user/${id}/presses`, { label: 'Không' })).status).toBe(400)
  expect((await control('nothing')).status).toBe(404)

  await control('instead', { error: -218 })
  expect((await send()).error).toBe(-218)
  await control('faults/fail', { status: 502 })
  await expect(send()).rejects.toThrow()
  await control('advance', { ms: 26 * 3_600_000 })
  expect((await send()).error).toBe(-220)
  expect((await control('tokens', {})).body.expires_in).toBe('90000')
  expect((await control('state')).body).toMatchObject({ counts: { free: 1 }, violations: [] })
  expect((await control('calls')).body.at(-1)).toMatchObject({ status: 200, error: -220 })

  started.kill('SIGTERM')
  expect(await once(started, 'exit')).toEqual([0, null])
})
