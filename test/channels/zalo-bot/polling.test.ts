import { describe, expect, test } from 'vitest'
import { png, until } from '../../emulators/common/tools.ts'
import { startWorld } from './emulated.ts'

async function polling(options = {}) {
  const world = await startWorld(options)
  const channel = world.zaloBot()
  await channel.start(world.store)
  await until(() => world.calls('getUpdates').length > 0)
  return { ...world, channel, lan: world.emulator.user({ name: 'Lan' }) }
}

describe('what people say', () => {
  test('is stored one after another, in order, and shown to be read', async () => {
    const { lan, turns, bodies, emulator } = await polling()
    for (const text of ['một', 'hai', 'ba']) lan.says(text)
    await until(() => turns.length === 3)
    expect(bodies()).toEqual(['một', 'hai', 'ba'].map((text) => ({ type: 'text', text })))
    expect(turns[0]).toMatchObject({
      channel: 'zalo-bot',
      chat: { id: lan.id, kind: 'private' },
      sender: { id: lan.id },
    })
    expect(new Set(turns.map(({ updateId }) => updateId)).size).toBe(3)
    expect(turns.map(({ order }) => order)).toEqual(turns.map(({ at }) => at))
    expect(emulator.pending).toBe(0)
    await until(() => lan.typing === 3)
  })

  test('photos, voices, stickers and what is hidden', async () => {
    const { lan, bodies, turns, channel } = await polling()
    lan.photo(png(), { caption: 'ổ gà' })
    lan.voice(Buffer.from([0xff, 0xf1, 0x50]))
    lan.sticker()
    lan.unsupported()
    await until(() => turns.length === 4)
    const [shot, voice, ...others] = bodies()
    expect(shot).toMatchObject({ type: 'file', file: { kind: 'photo' }, caption: 'ổ gà' })
    expect(voice).toMatchObject({ type: 'file', file: { kind: 'voice', mime: 'audio/aac' } })
    expect(others).toEqual([
      { type: 'unsupported', what: 'sticker' },
      { type: 'unsupported', what: 'unknown' },
    ])
    if (shot?.type !== 'file') throw new Error('no file')
    expect(await channel.fetchFile(shot.file, 1000)).toEqual({ outcome: 'fetched', bytes: png() })
  })

  test('media expire', async () => {
    const { lan, bodies, turns, channel, emulator } = await polling({ mediaMs: 60_000 })
    lan.photo(png())
    await until(() => turns.length === 1)
    emulator.advance(60_000)
    const [shot] = bodies()
    if (shot?.type !== 'file') throw new Error('no file')
    expect(await channel.fetchFile(shot.file, 1000)).toEqual({ outcome: 'gone' })
  })

  test('in a group only what is said to us, without our name', async () => {
    const { emulator, lan, turns, bodies } = await polling()
    const unit = emulator.group()
    const here = lan.in(unit)
    expect(here.says('chuyện riêng').arrives).toBe(false)
    here.mentions('1')
    here.mentions('/donvi')
    await until(() => turns.length === 2)
    expect(bodies()).toEqual([
      { type: 'text', text: '1', addressed: true },
      { type: 'text', text: '/donvi', addressed: true },
    ])
    expect(turns[0]).toMatchObject({
      chat: { id: unit.id, kind: 'group' },
      sender: { id: lan.id },
    })
  })
})

describe('nothing read is lost', () => {
  test('what cannot be stored is tried again before the next is asked for', async () => {
    const { lan, turns, failToStore, log, calls, bodies } = await polling()
    failToStore(3)
    const before = calls('getUpdates').length
    lan.says('một')
    lan.says('hai')
    await until(() => turns.length === 2)
    expect(bodies()).toMatchObject([{ text: 'một' }, { text: 'hai' }])
    expect(log.filter(({ event }) => event === 'store-failed')).toHaveLength(3)
    expect(calls('getUpdates').length - before).toBeLessThanOrEqual(3)
  })

  test('what is in our hands when we are stopped is still stored', async () => {
    const { lan, turns, failToStore, channel, log } = await polling()
    failToStore(4)
    lan.says('cuối')
    await until(() => log.some(({ event }) => event === 'store-failed'))
    await channel.stop()
    expect(turns).toHaveLength(1)
  })

  test('an empty poll is no trouble, and polls follow one another', async () => {
    const { calls, log, channel } = await polling()
    await until(() => calls('getUpdates').length > 3)
    expect(calls('getUpdates').slice(0, 3)).toEqual(
      calls('getUpdates')
        .slice(0, 3)
        .map((call) => ({ ...call, status: 408, params: { timeout: '4' } })),
    )
    expect(log).toEqual([])
    expect(channel.health()).toMatchObject({ ok: true })
  })

  test('a webhook left over is removed first', async () => {
    const world = await startWorld()
    const url = 'http://127.0.0.1:9/hook'
    await fetch(`${world.emulator.root}/bot${world.emulator.token}/setWebhook`, {
      method: 'POST',
      body: new URLSearchParams({ url, secret_token: 'bi_mat_cu' }),
    })
    const channel = world.zaloBot()
    await channel.start(world.store)
    await until(() => world.calls('getUpdates').length > 0)
    world.emulator.user({ name: 'Lan' }).says('đến nơi')
    await until(() => world.turns.length === 1)
  })

  test.each([
    ['an error of theirs', { status: 500 }, 'code-500'],
    ['an internal error, which they call 403', { status: 403 }, 'internal-error'],
    ['a page of a proxy', { status: 502, body: '<html>Bad Gateway</html>' }, 'not-zalo-502'],
    ['a page that claims to be fine', { status: 200, body: '<html>Log in</html>' }, 'not-zalo-200'],
    ['a redirect', { status: 302, body: '' }, 'redirect'],
    ['over 1 MB', { status: 200, body: 'x'.repeat(1_100_000) }, 'body-too-long'],
  ])('%s: it polls on after a while', async (_, failure, reason) => {
    const { emulator, lan, turns, log } = await polling()
    emulator.faults.fail({ ...failure, methods: ['getUpdates'] })
    await until(() => log.some((one) => one.event === 'poll-failed' && one.reason === reason))
    lan.says('vẫn đây')
    await until(() => turns.length === 1)
  })

  test('a token that was reset is said, until it is taken again', async () => {
    const { emulator, channel, log } = await polling()
    emulator.faults.fail({ status: 401, methods: ['getUpdates', 'deleteWebhook'], times: 3 })
    await until(() => channel.needs?.()[0] === 'token')
    expect(log.at(-1)).toEqual({ event: 'poll-failed', reason: 'unauthorized' })
    await until(() => channel.needs?.().length === 0)
  })

  test('what has another shape is set aside, and never said aloud', async () => {
    const { emulator, lan, turns, log } = await polling()
    const body = JSON.stringify({ ok: true, result: { event_name: 5, secret: 'BIMAT' } })
    emulator.faults.fail({ status: 200, body, methods: ['getUpdates'] })
    await until(() => log.length > 0)
    expect(log).toEqual([{ event: 'update-malformed', reason: 'shape' }])
    lan.says('tiếp')
    await until(() => turns.length === 1)
  })
})
