import { randomUUID } from 'node:crypto'

export type Shown = {
  id: string
  from: 'bot' | 'me'
  spans: { text: string; bold?: true }[]
  buttons: { label: string; data?: string; copy?: string }[][]
  files: { id: string; name: string; mime: string }[]
}
export const textOf = ({ spans }: Shown) => spans.map(({ text }) => text).join('')

/** A browser without a screen: it has the page's cookies and speaks as the page does. */
export async function openBrowser(url: string, language = 'vi') {
  const page = await fetch(`${url}/chat`)
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  let order = 0

  const send = (body: unknown, fields: Record<string, unknown> = {}, headers = {}) =>
    fetch(`${url}/web/turns?lang=${language}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: JSON.stringify({ id: randomUUID(), order: ++order, body, ...fields }),
    })

  /** What the page shows, from the beginning, until it is as wanted. */
  async function watch(wanted: (messages: Shown[]) => boolean, withinMs = 10_000) {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), withinMs)
    const messages = new Map<string, Shown>()
    try {
      const answer = await fetch(`${url}/web/stream`, { headers: { cookie }, signal: abort.signal })
      let unread = ''
      for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        unread += chunk
        const events = unread.split('\n\n')
        unread = events.pop() ?? ''
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1]
          if (data === undefined) continue
          const read = JSON.parse(data) as Shown | { messages: Shown[] }
          for (const one of 'messages' in read ? read.messages : [read]) messages.set(one.id, one)
        }
        if (wanted([...messages.values()])) break
      }
      return [...messages.values()]
    } catch (error) {
      if (!abort.signal.aborted) throw error
      const shown = [...messages.values()].map((one) => `${one.from}: ${textOf(one)}`)
      throw new Error(`not seen in time; the page shows:\n${shown.join('\n')}`)
    } finally {
      clearTimeout(timer)
      abort.abort()
    }
  }

  const bots = (messages: Shown[]) => messages.filter(({ from }) => from === 'bot')
  return {
    cookie,
    send,
    watch,
    write: (text: string) => send({ type: 'text', text }),
    press: (data: string) => send({ type: 'button', data, label: data }),
    upload: (bytes: Uint8Array, type: string, name = 'tep', query = '') =>
      fetch(
        `${url}/web/files?id=${randomUUID()}&order=${++order}&name=${encodeURIComponent(name)}&lang=${language}${query}`,
        { method: 'POST', headers: { 'content-type': type, cookie }, body: Buffer.from(bytes) },
      ),
    /** Writes, and waits for what the bot says to it. */
    async ask(body: unknown): Promise<Shown[]> {
      const before = bots(await watch(() => true)).length
      const answer = await send(body)
      if (answer.status !== 202) throw new Error(`status ${answer.status}`)
      const after = await watch((messages) => bots(messages).length > before)
      return bots(after).slice(before)
    },
  }
}

export type Browser = Awaited<ReturnType<typeof openBrowser>>
