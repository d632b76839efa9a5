import { freePort } from '../../../src/embedded/free-port.ts'
import type { BotMessage } from '../../emulators/zalo-bot/chats.ts'
import { startZaloBotEmulator } from '../../emulators/zalo-bot/index.ts'
import { type Driver, nextOn, type Seat, type Shown, spokenToZalo } from './driver.ts'
import { linksIn, numberOf, numbersIn } from './numbers.ts'

/** A month of all transcripts together is more than the plan allows. */
const monthlyQuota = 100_000

const methods = ['sendMessage']

export async function openZaloBot(): Promise<Driver> {
  const bot = await startZaloBotEmulator({ monthlyQuota, waitScale: 0.02 })
  // People, and the platform itself, are given addresses of files before anybody listens.
  const port = await freePort()
  let people = 0

  function newcomer(name: string): Seat {
    people += 1
    const called = `${name}${people}x`
    const person = bot.user({ name: called })
    const types = async (words: string) => {
      person.says(words)
      return `“${words}”`
    }
    return {
      chat: person.id,
      marks: [person.id, called],
      async next(ms) {
        const message = await nextOn(person, ms)
        return message && shownOf(message)
      },
      says: types,
      async starts(payload) {
        return `gõ ${await types(payload === undefined ? '/start' : `/start ${payload}`)}`
      },
      presses: async (message, label) => `gõ ${await types(numberOf(message.labels, label))}`,
      async photo(bytes, caption) {
        person.photo(bytes, caption === undefined ? {} : { caption })
        return `gửi ảnh${caption === undefined ? '' : ` “${caption}”`}`
      },
      async album(shots) {
        for (const shot of shots) person.photo(shot)
        return `gửi ${shots.length} ảnh, từng ảnh một`
      },
      async voice() {
        person.voice(spokenToZalo)
        return 'gửi ghi âm'
      },
      /** No file can be sent here: a picture is taken of the paper. */
      async document(_, file, picture) {
        person.photo(picture)
        return `chụp ${file} rồi gửi ảnh`
      },
      place: async (_, __, words) => types(words),
      leave: async () => {},
    }
  }

  return {
    settings: {
      env: {
        PORT: String(port),
        NGHEDAN_PUBLIC_URL: `http://127.0.0.1:${port}`,
        ZALO_BOT_TOKEN: bot.token,
        ZALO_BOT_API_ROOT: bot.root,
        ZALO_BOT_MONTHLY_QUOTA: String(monthlyQuota),
      },
    },
    connect: async () => {},
    newcomer: async (name) => newcomer(name),
    troubles: {
      throttles: (times) => bot.faults.fail({ status: 429, times, methods }),
      fails: (times) => bot.faults.fail({ status: 502, body: '<html>', times, methods }),
      loses: (times) => bot.faults.drop({ when: 'after', times, methods }),
    },
    repeats: () => bot.faults.duplicate(1),
    violations: () => bot.calls.filter(({ status }) => status === 429).map(({ method }) => method),
    close: () => bot.stop(),
  }
}

function shownOf({ text: all, photo }: BotMessage): Shown {
  const { text, labels } = numbersIn(all)
  const picture = photo === undefined ? [] : [{ name: 'ảnh', bytes: async () => photo }]
  return { text, labels, numbered: true, files: [...picture, ...linksIn(all)], isEdit: false }
}
