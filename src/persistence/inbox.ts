import type pg from 'pg'
import type { Vault } from '../ports/keys.ts'
import type { Turn } from '../ports/turn.ts'
import { metered } from '../ports/work-usage.ts'
import { sealTalk } from './keys/talk.ts'
import { instant, toJson } from './sql.ts'
import { monthOf } from './usage.ts'

/** Parts of an album arrive as separate turns: they wait this long for each other. */
const albumMs = 1_000

/** At most this many turns go into one statement. */
const batchSize = 500

type Waiting = { turns: Turn[]; stored: () => void; failed: (error: unknown) => void }

/**
 * Where every turn lands before its update is acknowledged; unique per channel and update id, so a
 * redelivery is stored once. Callers that come while a commit is under way share the next one.
 */
export class Inbox {
  readonly #pool: pg.Pool
  readonly #vault: Vault
  readonly #onStored: () => void
  #waiting: Waiting[] = []
  #writing = false

  /** @param onStored called after each commit that brought something, to wake whoever handles turns */
  constructor(pool: pg.Pool, vault: Vault, onStored: () => void) {
    this.#pool = pool
    this.#vault = vault
    this.#onStored = onStored
  }

  /** Resolves when the turns are committed; rejects when they are not (then nothing was stored). */
  store = (turns: Turn[]): Promise<void> =>
    new Promise((stored, failed) => {
      this.#waiting.push({ turns, stored, failed })
      if (!this.#writing) void this.#write()
    })

  async #write() {
    this.#writing = true
    while (this.#waiting.length > 0) {
      const batch = this.#takeBatch()
      try {
        await this.#insert(batch.flatMap(({ turns }) => turns))
        for (const { stored } of batch) stored()
        this.#onStored()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    this.#writing = false
  }

  #takeBatch(): Waiting[] {
    let size = 0
    let count = 0
    for (const { turns } of this.#waiting) {
      size += turns.length
      if (count > 0 && size > batchSize) break
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  async #insert(turns: Turn[]) {
    const now = Date.now()
    await this.#pool.query({
      name: 'store turns',
      text: `WITH incoming AS (
          SELECT * FROM json_to_recordset($1) AS x(n int, channel text, update_id text, chat text, kind text, language text,
            position bigint, turn jsonb, ready_at timestamptz)
        ), known AS (
          INSERT INTO chats (channel, external_id, kind, language)
          SELECT DISTINCT ON (channel, chat) channel, chat, kind, language FROM incoming ORDER BY channel, chat
          ON CONFLICT DO NOTHING
        ), stored AS (
          INSERT INTO inbox (channel, update_id, chat, position, turn, ready_at)
          SELECT channel, update_id, chat, position, turn, ready_at FROM incoming ORDER BY n
          ON CONFLICT (channel, update_id) DO NOTHING RETURNING channel
        )
        INSERT INTO channel_usage (channel, month, received)
        SELECT channel, ${monthOf('now()')}, count(*) FROM stored WHERE channel = ANY($2) GROUP BY channel
        ON CONFLICT (channel, month) DO UPDATE SET received = channel_usage.received + excluded.received`,
      values: [toJson(turns.map((turn, n) => toRow(turn, n, now, this.#vault))), metered],
    })
  }
}

const toRow = (turn: Turn, n: number, now: number, vault: Vault) => ({
  n,
  channel: turn.channel,
  update_id: turn.updateId,
  chat: turn.chat.id,
  kind: turn.chat.kind,
  // The page's language was chosen by the person; a phone set to English often belongs to somebody
  // who writes Vietnamese.
  language: turn.channel === 'web' ? (turn.sender.language ?? null) : null,
  position: turn.order,
  turn: sealTalk(vault, 'turn', turn),
  ready_at: instant(turn.album === undefined ? now : now + albumMs),
})
