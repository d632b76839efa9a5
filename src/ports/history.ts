import type { ShownFile } from './messenger.ts'
import type { Reply } from './reply.ts'
import type { Language, Turn } from './turn.ts'

/** How far a page has read a chat: until when (epoch ms) what was said to it, and which turn. */
export type Cursor = { saidAt: number; turn: number }

export type Said = {
  by: 'bot'
  /** The same for a message and its later versions. */
  id: string
  /** Rises with each version. */
  version: number
  /** Epoch ms. */
  at: number
  /** When it was put together, epoch ms: what it calls units is what they were called then. */
  writtenAt: number
  reply: Reply
  language: Language
  files: ShownFile[]
}
export type Heard = { by: 'me'; id: string; at: number; turn: Turn }

export type Page = {
  chatId?: number
  language: Language
  messages: (Said | Heard)[]
  cursor: Cursor
}

/** What was said in a chat of the web channel, both ways. */
export interface History {
  /**
   * Everything after the cursor, oldest first; without one, the latest few hundred. What was said
   * shortly before the cursor comes again: two that were sent at once may be recorded out of order.
   */
  read(externalId: string, after?: Cursor): Promise<Page>
  /** A file that was sent by or shown to this chat; `fetching` while it is still looked at. */
  file(externalId: string, idOrRef: string): Promise<ShownFile | 'fetching' | undefined>
  /** Calls back with a chat id (NaN: perhaps any) whenever something was said there, in any process; returns how to stop. */
  listen(onSaid: (chatId: number) => void): () => void
  /** Wakes the listeners of a chat in every process. */
  wake(externalId: string): Promise<void>
}
