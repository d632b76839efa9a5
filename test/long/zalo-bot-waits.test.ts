import pg from 'pg'
import { expect, test } from 'vitest'
import { atEnd, until } from '../emulators/common/tools.ts'
import { startZaloBotEmulator } from '../emulators/zalo-bot/index.ts'
import { freshDatabase } from '../support/database.ts'
import { startTestService } from '../support/service.ts'

test.each([
  ['the month is used up', { status: 429, retryAfter: 0 }],
  ['the token is refused', { status: 401 }],
  ['Zalo has an error of its own', { status: 403 }],
])(
  'while %s answers wait, and then go out once and in order',
  async (_, failure) => {
    const database = await freshDatabase()
    atEnd(() => database.drop())
    const emulator = await startZaloBotEmulator({ waitScale: 0.02 })
    atEnd(() => emulator.stop())
    const service = await startTestService({
      databaseUrl: database.url,
      env: { ZALO_BOT_TOKEN: emulator.token, ZALO_BOT_API_ROOT: emulator.root },
    })
    atEnd(() => service.stop())
    await until(() => emulator.calls.some(({ method }) => method === 'getUpdates'), 10_000)
    emulator.faults.fail({ ...failure, methods: ['sendMessage'], times: 1 })
    const people = ['Lan', 'Nam', 'Hoa'].map((name) => emulator.user({ name }))
    for (const person of people) for (const text of ['/trogiup', '/ngonngu']) person.says(text)
    for (const person of people) {
      await person.waitFor(/Tôi giúp được/, 90_000)
      await person.waitFor(/tiếng nào/, 60_000)
      expect(person.inbox).toHaveLength(2)
    }
    const pool = new pg.Pool({ connectionString: database.url, max: 1 })
    atEnd(() => pool.end())
    const { rows } = await pool.query('SELECT DISTINCT status FROM notifications')
    expect(rows).toEqual([{ status: 'sent' }])
  },
  120_000,
)
