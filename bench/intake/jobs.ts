/** What the load generator is asked to do and what it answers, over the channel between processes. */

export type Target = { url: string; headers: Record<string, string>; connections: number }

export type Traffic = {
  /** Number of the first chat, and how many; each sends `each` updates in order. */
  firstChat: number
  chats: number
  each: number
  firstUpdate: number
}

export type LoadJob = Target &
  Traffic & {
    /** Updates a second by the clock, whatever the answers; absent: as fast as acknowledged. */
    perSecond?: number
    /** Where every `checkEvery`-th acknowledged update is looked up at once: it must be committed. */
    check?: { databaseUrl: string; every: number }
  }

export type LoadReport = {
  /** Epoch ms. */
  startedAt: number
  lastAckAt: number
  /** Acknowledged within how many ms of being due, in the order of acknowledgement. */
  ackMs: number[]
  /** Epoch ms at which each update was due, by chat and then in order. */
  dueAt: number[][]
  /** Answers other than 200, after which the update was sent again. */
  refused: number
  checked: number
  /** Acknowledged, and not in the database when looked up right after. */
  uncommitted: number
}
