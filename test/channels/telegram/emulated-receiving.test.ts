import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { checkSecret } from '../../../src/channels/secret.ts'
import { lan, message, png, startWorld, type World } from './emulated.ts'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

describe('polling', () => {
  test('stores what a person does and publishes the commands', async () => {
    const { emulator, log, turns, store, bodies, calls, telegram } = world
    const person = emulator.user(lan)
    await telegram().start(store)
    person.starts('hs_7Qk2-9')
    person.photo(png, { caption: 'ổ gà' })
    person.place(10.93, 107.24)
    person.sticker()
    person.contact({ own: true })
    const { messageId } = person.says('Rác')
    person.edits(messageId, 'Rác ở hẻm 12')
    await vi.waitFor(() => expect(turns).toHaveLength(7))
    expect(bodies()).toMatchObject([
      { type: 'text', text: '/start hs_7Qk2-9' },
      { type: 'file', file: { kind: 'photo' }, caption: 'ổ gà' },
      { type: 'place', lat: 10.93, lon: 107.24 },
      { type: 'unsupported', what: 'sticker' },
      { type: 'contact', own: true },
      { type: 'text', text: 'Rác' },
      { type: 'edited', text: 'Rác ở hẻm 12', messageId: String(messageId) },
    ])
    await vi.waitFor(() =>
      expect(calls('setMyCommands').map((call) => call.status)).toEqual([200, 200]),
    )
    await vi.waitFor(() => expect(emulator.pending).toBe(0))
    expect(log).toEqual([])
  })

  test('a store that fails three times loses nothing, and nothing is confirmed meanwhile', async () => {
    const { emulator, turns, telegram } = world
    const person = emulator.user(lan)
    const pending: number[] = []
    await telegram().start(async (stored) => {
      pending.push(emulator.pending)
      if (pending.length <= 3) throw new Error('down')
      turns.push(...stored)
    })
    person.says('một')
    await vi.waitFor(() => expect(turns).toHaveLength(1))
    expect(pending).toEqual([1, 1, 1, 1])
    await vi.waitFor(() => expect(emulator.pending).toBe(0))
  })

  test('recovers from 409, 429, 5xx and a broken connection', async () => {
    const { emulator, log, turns, store, telegram } = world
    const person = emulator.user(lan)
    const reach = { methods: ['getUpdates'] }
    emulator.faults.fail({ ...reach, status: 409 })
    const channel = telegram()
    await channel.start(store)
    const reasons = () => log.map((event) => event.reason)
    await vi.waitFor(() => expect(reasons()).toEqual(['conflict']))
    emulator.faults.fail({ ...reach, status: 502, body: '<html>' })
    person.says('một')
    await vi.waitFor(() => expect(reasons()).toContain('status-502'))
    emulator.faults.fail({ ...reach, status: 429, retryAfter: 1 })
    person.says('hai')
    await vi.waitFor(() => expect(reasons()).toContain('too-many-requests'))
    emulator.faults.drop({ ...reach, when: 'after' })
    person.says('ba')
    await vi.waitFor(() => expect(new Set(turns.map((turn) => turn.updateId)).size).toBe(3), 5000)
    await vi.waitFor(() => expect(emulator.pending).toBe(0), 5000)
    expect(channel.health().ok).toBe(true)
  })

  test('a second poller is outlived', async () => {
    const { emulator, log, store, bodies, calls, telegram } = world
    const person = emulator.user(lan)
    await telegram().start(store)
    await vi.waitFor(() => expect(calls('deleteWebhook')).toHaveLength(1))
    await sleep(50)
    await fetch(`${emulator.root}/bot${emulator.token}/getUpdates?timeout=0`)
    await vi.waitFor(() => expect(log.map((event) => event.reason)).toContain('conflict'))
    person.says('còn đây')
    await vi.waitFor(() => expect(bodies()).toEqual([{ type: 'text', text: 'còn đây' }]))
  })

  test('stops at once, and what was not stored comes again', async () => {
    const { emulator, store, bodies, telegram } = world
    const person = emulator.user(lan)
    const first = telegram()
    const failing = vi.fn(() => Promise.reject(new Error('down')))
    await first.start(failing)
    person.says('một')
    await vi.waitFor(() => expect(failing).toHaveBeenCalled())
    await first.stop()
    expect(emulator.pending).toBe(1)

    const second = telegram()
    await second.start(store)
    await vi.waitFor(() => expect(emulator.pending).toBe(0))
    expect(bodies()).toEqual([{ type: 'text', text: 'một' }])
    const startedAt = Date.now()
    await second.stop()
    expect(Date.now() - startedAt).toBeLessThan(200)
    expect(second.health()).toEqual({ ok: false, detail: 'stopped' })
  })

  test('a pressed button is stored, and stops spinning', async () => {
    const { emulator, store, bodies, telegram } = world
    const person = emulator.user(lan)
    person.starts()
    const channel = telegram()
    await channel.start(store)
    const sent = await channel.send(
      '700001',
      message({ buttons: [[{ label: 'Gửi', data: 'c:1' }]] }),
    )
    if (sent.outcome !== 'sent') throw new Error(sent.outcome)
    await person.taps(Number(sent.messageId), 'Gửi').answer()
    expect(bodies()).toContainEqual({ type: 'button', data: 'c:1', messageId: sent.messageId })
  })
})

test('a webhook gets its updates once stored, and again when not', async () => {
  const { emulator, turns, store, bodies, telegram } = world
  const secret = 's3cret'
  let failures = 2
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const header = request.headers['x-telegram-bot-api-secret-token']
    const known = checkSecret(typeof header === 'string' ? header : undefined, secret)
    if (!known) return response.writeHead(403).end()
    const update: unknown = JSON.parse(Buffer.concat(chunks).toString())
    await channel
      .receive(update, async (stored) => {
        failures -= 1
        if (failures >= 0) throw new Error('down')
        await store(stored)
      })
      .then(
        () => response.end(),
        () => response.writeHead(500).end(),
      )
  })
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const channel = telegram({ kind: 'webhook', url: `http://127.0.0.1:${port}/hook`, secret })
  await channel.start(store)
  await vi.waitFor(() => expect(channel.health().ok).toBe(true))
  emulator.user(lan).says('qua webhook')
  await vi.waitFor(() => expect(bodies()).toEqual([{ type: 'text', text: 'qua webhook' }]), 5000)
  await sleep(20)
  expect(turns).toHaveLength(1)
  expect(emulator.pending).toBe(0)
})
