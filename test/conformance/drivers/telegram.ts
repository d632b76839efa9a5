import { startTelegramEmulator } from '../../emulators/telegram/index.ts'
import type { BotMessage } from '../../emulators/telegram/view.ts'
import { type Driver, nextOn, type Seat, type Shown, spoken } from './driver.ts'

/** The highest ids the platform may give (Bot API, "User": at most 52 significant bits). */
const firstId = 2 ** 52 - 8_000_000

const methods = ['sendMessage']

export async function openTelegram(): Promise<Driver> {
  const emulator = await startTelegramEmulator({ waitScale: 0.02 })
  emulator.rateLimits.on = true
  let people = 0

  return {
    settings: { telegram: emulator },
    connect: async () => {},
    async newcomer(name, language): Promise<Seat> {
      people += 1
      const user = {
        id: firstId + people * 7919,
        first_name: `${name}${people}x`,
        last_name: `Họ${people}x`,
        username: `${people}_tele_x`,
        language_code: language,
      }
      const person = emulator.user(user)
      const held = new WeakMap<Shown, BotMessage>()
      const typed = (words: string) => {
        person.says(words)
        return `“${words}”`
      }
      return {
        chat: String(user.id),
        marks: [user.first_name, user.last_name, user.username, String(user.id)],
        async next(ms) {
          const message = await nextOn(person, ms)
          if (message === undefined) return undefined
          const shown = shownOf(message)
          held.set(shown, message)
          return shown
        },
        says: async (words) => typed(words),
        async starts(payload) {
          person.starts(payload)
          return payload === undefined ? 'bấm START' : `mở liên kết ?start=${payload}`
        },
        async presses(message, label) {
          const on = held.get(message)
          if (on === undefined) throw new Error('a message of somebody else')
          await person.taps(on, label).answer(15_000)
          return `bấm [${label}]`
        },
        async photo(bytes, caption) {
          person.photo(bytes, caption === undefined ? {} : { caption })
          return `gửi ảnh${caption === undefined ? '' : ` “${caption}”`}`
        },
        async album(shots) {
          person.album(shots)
          return `gửi ${shots.length} ảnh một lượt`
        },
        async voice() {
          person.voice(spoken)
          return 'gửi ghi âm'
        },
        async document(bytes, name) {
          person.document(bytes, { name, mime: 'application/pdf' })
          return `gửi tệp ${name}`
        },
        async place(lat, lon) {
          person.place(lat, lon)
          return 'gửi vị trí'
        },
        leave: async () => {},
      }
    },
    troubles: {
      throttles: (times) => emulator.faults.fail({ status: 429, times, methods }),
      fails: (times) => emulator.faults.fail({ status: 502, body: '<html>', times, methods }),
      loses: (times) => emulator.faults.drop({ when: 'after', times, methods }),
    },
    repeats: () => emulator.faults.duplicate(1),
    close: () => emulator.stop(),
  }
}

function shownOf({ text, buttons, keyboard, file, edits }: BotMessage): Shown {
  const rows = buttons.length > 0 ? buttons : keyboard
  return {
    text,
    labels: rows.map((row) => row.map(({ label }) => label)),
    files: file === undefined ? [] : [{ name: file.name ?? 'tệp', bytes: async () => file.bytes }],
    isEdit: edits > 0,
  }
}
