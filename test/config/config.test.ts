import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, settingNames } from '../../src/config/config.ts'

/** The words of the refusal; fails when there is none. */
function refusalOf(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).message
  }
  throw new Error('was taken')
}

const token = '123456:abcdefghijk'

describe('what is given', () => {
  test('nothing: this machine alone, the embedded database, the page for trying it out', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: 'localhost',
      home: resolve('.nghedan'),
      organisation: 'long-khanh-2024',
      demo: true,
      logLevel: 'info',
    })
  })

  test('an empty value is as good as none', () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, '']))
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  test('whatever is not a setting of ours is left alone', () => {
    expect(readConfig({ PATH: '/bin', NGHEDAN_OTHER: 'x', EDITOR: undefined })).toEqual(
      readConfig({}),
    )
  })

  test('the demonstration goes off when something real is connected, unless it is asked for', () => {
    const databaseUrl = 'postgresql://127.0.0.1/x'
    expect(readConfig({ DATABASE_URL: databaseUrl }).demo).toBe(false)
    expect(readConfig({ TELEGRAM_BOT_TOKEN: token }).demo).toBe(false)
    expect(readConfig({ DATABASE_URL: databaseUrl, NGHEDAN_DEMO: 'on' }).demo).toBe(true)
    expect(readConfig({ NGHEDAN_DEMO: 'off' }).demo).toBe(false)
  })
})

describe('Telegram', () => {
  const hook = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: 'https://x.example/hook' }

  test('a token alone: polling, at Telegram’s own address', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: token }).telegram).toEqual({
      token,
      apiRoot: 'https://api.telegram.org',
      mode: { kind: 'polling' },
    })
  })

  test('a webhook has its secret, and is refused without one, even an empty one', () => {
    const secret = 'a-long-enough-secret'
    expect(readConfig({ ...hook, TELEGRAM_WEBHOOK_SECRET: secret }).telegram?.mode).toEqual({
      kind: 'webhook',
      url: hook.TELEGRAM_WEBHOOK_URL,
      secret,
    })
    expect(refusalOf(hook)).toContain('TELEGRAM_WEBHOOK_SECRET')
    expect(refusalOf({ ...hook, TELEGRAM_WEBHOOK_SECRET: '' })).toContain('TELEGRAM_WEBHOOK_SECRET')
  })

  test('without a token there is no Telegram', () => {
    const { telegram } = readConfig({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
    expect(telegram).toBeUndefined()
  })
})

describe('what is refused, by name', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['NGHEDAN_ORG', '../../etc/passwd'],
    ['NGHEDAN_DEMO', 'maybe'],
    ['NGHEDAN_PUBLIC_URL', 'long khanh'],
    ['DATABASE_URL', 'mysql://root@db/x'],
    ['REDIS_URL', 'http://cache'],
    ['LOG_LEVEL', 'loud'],
    ['TELEGRAM_BOT_TOKEN', 'not a token'],
    ['TELEGRAM_WEBHOOK_SECRET', 'with spaces in it'],
  ])('%s=%s', (name, value) => {
    expect(refusalOf({ [name]: value })).toMatch(new RegExp(`^${name}: `))
  })

  test('several at once, a line each', () => {
    const lines = refusalOf({ PORT: 'x', REDIS_URL: 'y', TELEGRAM_BOT_TOKEN: 'z' }).split('\n')
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'REDIS_URL',
      'TELEGRAM_BOT_TOKEN',
    ])
  })

  test('no value is ever repeated, whatever it is and wherever it stands', () => {
    // Q and 7 stand in no message of ours, so that every hit is a leak.
    const value = fc.string({ unit: fc.constantFrom('Q', '7'), minLength: 6, maxLength: 30 })
    const env = fc.dictionary(fc.constantFrom(...settingNames), value, { minKeys: 1 })
    let refused = 0
    fc.assert(
      fc.property(env, (given) => {
        try {
          readConfig(given)
        } catch (error) {
          refused += 1
          expect(error).toBeInstanceOf(ConfigError)
          const told = `${(error as Error).message} ${(error as Error).stack}`
          for (const one of Object.values(given)) expect(told).not.toContain(one)
        }
      }),
    )
    expect(refused).toBeGreaterThan(50)
  })
})
