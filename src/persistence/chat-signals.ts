import pg from 'pg'

const retryMs = 1_000

/**
 * Hears in which chats something was said, whichever process said it. A lost connection comes back
 * by itself; then everyone is woken once, for signals may have been missed.
 */
export class ChatSignals {
  readonly #url: string
  readonly #listeners = new Set<(chatId: number | 'any') => void>()
  #client: pg.Client | undefined
  #closed = false

  constructor(url: string) {
    this.#url = url
  }

  listen(onSaid: (chatId: number) => void): () => void {
    const listener = (chatId: number | 'any') => onSaid(chatId === 'any' ? Number.NaN : chatId)
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'nghedan chat signals',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    client.on('notification', ({ payload }) => this.#tell(Number(payload)))
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    this.#client = client
    try {
      await client.connect()
      await client.query('LISTEN chat')
      this.#tell('any')
    } catch {
      this.#lost(client)
    }
  }

  #tell(chatId: number | 'any') {
    for (const listener of this.#listeners) listener(chatId)
  }

  #lost(client: pg.Client) {
    if (this.#closed || this.#client !== client) return
    this.#client = undefined
    setTimeout(() => {
      if (!this.#closed) void this.start()
    }, retryMs)
  }

  async close() {
    this.#closed = true
    await this.#client?.end()
  }
}
