import { createHash, randomUUID } from 'node:crypto'
import { type Shown as OnPage, openBrowser, textOf } from '../../server/browser.ts'
import { type Driver, type Seat, type Shown, spoken } from './driver.ts'

/** The page that makes the requests of the chat page, without a screen. */
export async function openWeb(): Promise<Driver> {
  let url = ''
  let copies = 1
  return {
    settings: {},
    async connect(at) {
      url = at
    },
    newcomer: (_, language) =>
      sit(url, language, () => {
        const now = copies
        copies = 1
        return now
      }),
    repeats: () => {
      copies = 2
    },
    close: async () => {},
  }
}

async function sit(url: string, language: 'vi' | 'en', copies: () => number): Promise<Seat> {
  const browser = await openBrowser(url, language)
  const session = /nghedan_citizen=([\w-]+)/.exec(browser.cookie)?.[1] ?? ''
  const stream = await follow(url, browser.cookie)
  const held = new WeakMap<Shown, OnPage>()

  const accepted = async (answer: Response) => {
    if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`)
  }
  const types = async (words: string) => {
    // A page that heard no answer sends the same once more.
    const again = { id: randomUUID(), order: Date.now() }
    for (let left = copies(); left > 0; left--)
      await accepted(await browser.send({ type: 'text', text: words }, again))
    return `“${words}”`
  }
  const uploads = async (bytes: Buffer, mime: string, file: string, caption?: string) =>
    accepted(
      await browser.upload(
        bytes,
        mime,
        file,
        caption === undefined ? '' : `&caption=${encodeURIComponent(caption)}`,
      ),
    )
  const shownOf = (one: OnPage, isEdit: boolean): Shown => ({
    text: textOf(one),
    labels: one.buttons.map((row) => row.map(({ label }) => label)),
    files: one.files.map(({ id, name: file }) => ({
      name: file,
      async bytes() {
        const answer = await fetch(`${url}/web/files/${id}`, {
          headers: { cookie: browser.cookie },
        })
        if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
        return Buffer.from(await answer.arrayBuffer())
      },
    })),
    isEdit,
  })

  return {
    chat: createHash('sha256').update(session).digest('hex'),
    marks: [session],
    async next(ms) {
      const one = await stream.next(ms)
      if (one === undefined) return undefined
      const shown = shownOf(one.message, one.isEdit)
      held.set(shown, one.message)
      return shown
    },
    says: types,
    async starts(payload) {
      await types(payload === undefined ? '/start' : `/start ${payload}`)
      return payload === undefined ? 'mở trang' : `mở liên kết ?start=${payload}`
    },
    async presses(message, label) {
      const on = held.get(message)
      const button = on?.buttons.flat().find((one) => one.label === label)
      if (on === undefined || button?.data === undefined)
        throw new Error(`no button ${label} under “${message.text}”`)
      const body = { type: 'button', data: button.data, label, messageId: on.id }
      await accepted(await browser.send(body))
      return `bấm [${label}]`
    },
    async photo(bytes, caption) {
      await uploads(bytes, 'image/jpeg', 'anh.jpg', caption)
      return `gửi ảnh${caption === undefined ? '' : ` “${caption}”`}`
    },
    async album(shots) {
      for (const [at, shot] of shots.entries()) await uploads(shot, 'image/jpeg', `anh${at}.jpg`)
      return `gửi ${shots.length} ảnh, từng ảnh một`
    },
    async voice() {
      await uploads(spoken, 'audio/ogg', 'ghi-am.ogg')
      return 'gửi ghi âm'
    },
    async document(bytes, file) {
      await uploads(bytes, 'application/pdf', file)
      return `gửi tệp ${file}`
    },
    async place(lat, lon) {
      await accepted(await browser.send({ type: 'place', lat, lon }))
      return 'gửi vị trí'
    },
    leave: () => stream.close(),
  }
}

type News = { message: OnPage; isEdit: boolean }

/** One open page: what the bot says on it, in the order it appears. */
async function follow(url: string, cookie: string) {
  const abort = new AbortController()
  const answer = await fetch(`${url}/web/stream`, { headers: { cookie }, signal: abort.signal })
  const news: News[] = []
  const known = new Map<string, string>()
  let wake = () => {}

  const take = (event: string) => {
    const data = /^data: (.*)$/m.exec(event)?.[1]
    if (data === undefined) return
    const read = JSON.parse(data) as OnPage | { messages: OnPage[] }
    for (const message of 'messages' in read ? read.messages : [read]) {
      const { spans, buttons, files } = message
      const looks = JSON.stringify({ spans, buttons, files })
      // What looks as it did before is no news to who reads.
      if (message.from !== 'bot' || known.get(message.id) === looks) continue
      news.push({ message, isEdit: known.has(message.id) })
      known.set(message.id, looks)
    }
    wake()
  }
  const reading = (async () => {
    let unread = ''
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (unread + chunk).split('\n\n')
      unread = events.pop() ?? ''
      events.forEach(take)
    }
  })().catch(() => {})

  const woken = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    async next(ms: number): Promise<News | undefined> {
      const end = Date.now() + ms
      while (news.length === 0 && Date.now() < end) await woken(end - Date.now())
      return news.shift()
    },
    async close() {
      abort.abort()
      await reading
    },
  }
}
