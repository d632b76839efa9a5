import { startTelegramEmulator } from '../../test/emulators/telegram/index.ts'
import { startZaloBotEmulator } from '../../test/emulators/zalo-bot/index.ts'
import { startZaloOaEmulator } from '../../test/emulators/zalo-oa/index.ts'
import type { Platforms } from './platforms.ts'

/** The emulated platforms, without their limits, and sixty-four people on each who wrote a moment ago. */

const telegram = await startTelegramEmulator()
const zaloBot = await startZaloBotEmulator({ monthlyQuota: 1e9 })
const zaloOa = await startZaloOaEmulator({ callsAMinute: 1e9 })
const numbers = Array.from({ length: 64 }, (_, at) => at)

const platforms: Platforms = {
  telegram: { token: telegram.token, root: telegram.root },
  zaloBot: { token: zaloBot.token, root: zaloBot.root },
  zaloOa: {
    roots: zaloOa.roots,
    appId: zaloOa.appId,
    appSecret: zaloOa.appSecret,
    secretKey: zaloOa.secretKey,
    token: zaloOa.pair().access_token,
  },
  people: {
    telegram: numbers.map((at) => {
      const person = telegram.user({ id: 7_100_000_000 + at, first_name: 'Lan' })
      person.starts()
      return String(person.user.id)
    }),
    'zalo-bot': numbers.map(() => {
      const person = zaloBot.user({ name: 'Lan' })
      person.says('Chào')
      return person.id
    }),
    'zalo-oa': numbers.map(() => {
      const person = zaloOa.user()
      person.says('Chào')
      return person.id
    }),
  },
}
process.send?.(platforms)
process.on('disconnect', () => process.exit())
