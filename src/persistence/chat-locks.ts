import pg from 'pg'

/** Tells our locks from those of others in the same database. */
const family = 468_000_000_000_000

/** The server ends the connection of a process that it has not heard of for so long, ms. */
const silentMs = 30_000
/** So often it hears of us, ms. */
const beatMs = 10_000

/**
 * Who sends to a chat holds it alone, across processes. The locks live on one connection of this
 * process, so they vanish with it: nothing is left to expire after a kill. A connection the network
 * forgot and told nobody would keep them for hours: the server lets go of what has fallen silent.
 */
export class ChatLocks {
  readonly #connection: pg.Pool
  readonly #held = new Set<number>()
  readonly #beat: NodeJS.Timeout

  constructor(url: string) {
    this.#connection = new pg.Pool({
      connectionString: url,
      application_name: 'nghedan chat locks',
      // The one connection holds every lock, so it must not be closed for being idle.
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
      options: `-c idle_session_timeout=${silentMs}`,
    })
    this.#connection.on('error', () => {
      // A broken connection has let go of its locks; the next hold opens another.
    })
    this.#beat = setInterval(() => {
      this.#connection.query('SELECT 1').catch(() => {
        // The next hold will say so, or find it mended.
      })
    }, beatMs).unref()
  }

  /** Runs while holding the chat; `busy` when somebody else holds it. */
  async hold<T>(chatId: number, run: () => Promise<T>): Promise<T | 'busy'> {
    if (this.#held.has(chatId)) return 'busy'
    this.#held.add(chatId)
    try {
      const { rows } = await this.#connection.query<{ got: boolean }>(
        'SELECT pg_try_advisory_lock($1::bigint) AS got',
        [family + chatId],
      )
      if (!rows[0]?.got) return 'busy'
      try {
        return await run()
      } finally {
        await this.#release(chatId)
      }
    } finally {
      this.#held.delete(chatId)
    }
  }

  #release(chatId: number): Promise<unknown> {
    return this.#connection
      .query('SELECT pg_advisory_unlock($1::bigint)', [family + chatId])
      .catch(() => {
        // A connection that breaks lets go of its locks by itself.
      })
  }

  close(): Promise<void> {
    clearInterval(this.#beat)
    return this.#connection.end()
  }
}
