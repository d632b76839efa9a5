import pg from 'pg'

/** Tells our locks from those of others in the same database. */
const family = 468_000_000_000_000

/**
 * Who sends to a chat holds it alone, across processes. The locks live on one connection of this
 * process, so they vanish with it: nothing is left to expire after a kill.
 */
export class ChatLocks {
  readonly #url: string
  readonly #held = new Set<number>()
  #client: Promise<pg.Client> | undefined

  constructor(url: string) {
    this.#url = url
  }

  /** Runs while holding the chat; `busy` when somebody else holds it. */
  async hold<T>(chatId: number, run: () => Promise<T>): Promise<T | 'busy'> {
    if (this.#held.has(chatId)) return 'busy'
    this.#held.add(chatId)
    try {
      const client = await this.#connection()
      const { rows } = await client.query<{ got: boolean }>(
        'SELECT pg_try_advisory_lock($1::bigint) AS got',
        [family + chatId],
      )
      if (!rows[0]?.got) return 'busy'
      try {
        return await run()
      } finally {
        await client.query('SELECT pg_advisory_unlock($1::bigint)', [family + chatId]).catch(() => {
          // A broken connection has let go of the lock already.
          this.#client = undefined
        })
      }
    } finally {
      this.#held.delete(chatId)
    }
  }

  #connection(): Promise<pg.Client> {
    this.#client ??= this.#open()
    return this.#client
  }

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'nghedan chat locks',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    })
    const forget = () => {
      this.#client = undefined
    }
    client.on('error', forget)
    client.on('end', forget)
    try {
      await client.connect()
    } catch (error) {
      forget()
      throw error
    }
    return client
  }

  async close() {
    const client = await this.#client?.catch(() => undefined)
    await client?.end()
  }
}
