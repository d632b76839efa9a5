import { freePort } from '../../../src/embedded/free-port.ts'
import { startZaloOaEmulator } from '../../emulators/zalo-oa/index.ts'
import type { Shown as OnPhone } from '../../emulators/zalo-oa/member.ts'
import { type Driver, nextOn, type Seat, type Shown, spokenToZalo } from './driver.ts'
import { linksIn, numberOf, numbersIn } from './numbers.ts'

const methods = ['/v3.0/oa/message/cs']

export async function openZaloOa(): Promise<Driver> {
  const oa = await startZaloOaEmulator()
  // The platform is told the address of the webhook, people those of files, before anybody listens.
  const port = await freePort()
  let people = 0

  function newcomer(name: string): Seat {
    people += 1
    const person = oa.user({ name: `${name}${people}x` })
    const held = new WeakMap<Shown, OnPhone>()
    const types = async (words: string) => {
      person.says(words)
      return `“${words}”`
    }
    return {
      chat: person.id,
      marks: [person.id, `${name}${people}x`],
      async next(ms) {
        const message = await nextOn(person, ms)
        if (message === undefined) return undefined
        const shown = shownOf(message)
        held.set(shown, message)
        return shown
      },
      says: types,
      async starts(payload) {
        if (payload === undefined) person.follows()
        return payload === undefined ? 'bấm Quan tâm' : `gõ ${await types(`/start ${payload}`)}`
      },
      async presses(message, label) {
        const button = held.get(message)?.buttons.find((one) => one.label === label)
        if (button?.data === undefined) return `gõ ${await types(numberOf(message.labels, label))}`
        person.says(button.data)
        return `bấm [${label}]`
      },
      async photo(bytes, caption) {
        person.photo(bytes, caption === undefined ? {} : { caption })
        return `gửi ảnh${caption === undefined ? '' : ` “${caption}”`}`
      },
      async album(shots) {
        person.photo(shots)
        return `gửi ${shots.length} ảnh một lượt`
      },
      async voice() {
        person.voice(spokenToZalo)
        return 'gửi ghi âm'
      },
      async document(bytes, file) {
        person.file(bytes, { name: file, mime: 'application/pdf' })
        return `gửi tệp ${file}`
      },
      async place(lat, lon) {
        person.place(lat, lon)
        return 'gửi vị trí'
      },
      leave: async () => {},
    }
  }

  return {
    settings: {
      env: {
        PORT: String(port),
        NGHEDAN_PUBLIC_URL: `http://127.0.0.1:${port}`,
        ZALO_OA_APP_ID: oa.appId,
        ZALO_OA_APP_SECRET: oa.appSecret,
        ZALO_OA_SECRET_KEY: oa.secretKey,
        ZALO_OA_API_ROOT: oa.roots.api,
        ZALO_OA_OAUTH_ROOT: oa.roots.oauth,
        ZALO_OA_BUSINESS_ROOT: oa.roots.business,
        ZALO_OA_REFRESH_TOKEN: oa.pair().refresh_token,
      },
    },
    async connect(url) {
      if (!(await oa.webhook.save(`${url}/webhooks/zalo-oa`))) throw new Error('webhook not taken')
    },
    newcomer: async (name) => newcomer(name),
    troubles: {
      throttles: (times) => oa.instead.give({ error: -32, times, methods }),
      fails: (times) => oa.faults.fail({ status: 502, body: '<html>', times, methods }),
      loses: (times) => oa.faults.drop({ when: 'after', times, methods }),
    },
    repeats: () => oa.faults.duplicate(1),
    violations: () => oa.violations.map((one) => JSON.stringify(one)),
    close: () => oa.stop(),
  }
}

function shownOf({ text, buttons, files }: OnPhone): Shown {
  const typed = numbersIn(text)
  const native = buttons.map(({ label }) => [label])
  return {
    text: typed.text,
    labels: native.length > 0 ? native : typed.labels,
    numbered: native.length === 0,
    files: [
      ...files.map(({ name, bytes }) => ({ name, bytes: async () => bytes })),
      ...linksIn(text),
    ],
    isEdit: false,
  }
}
