import type { UnitKey } from '../domain/case/case.ts'
import type { TextKey } from '../i18n/vi.ts'

/** A value put into a text. All but plain strings and numbers are said in the reader's language. */
export type Param =
  | string
  | number
  /** Code of a topic; absent where nobody named one. */
  | { topic?: string | undefined }
  /**
   * A unit by its full name, as on a letter. A code alone means the unit that had it when it was
   * said: codes are re-used.
   */
  | { unit: string | UnitKey }
  /** A unit as people say it, in an address or on a button. */
  | { ward: string | UnitKey }
  /** Epoch ms; `full` names day and hour, `day` the day only, `short` the officers' form. */
  | { time: number; style: 'full' | 'day' | 'short' }
  | { text: TextKey; params?: Params }
  /** One line each. */
  | { lines: { text: TextKey; params?: Params }[] }

export type Params = Record<string, Param>

export type ReplyButton =
  | { key: TextKey; params?: Params; data: string }
  | { key: TextKey; copy: string }
  | { key: TextKey; askPlace: true }
  | { key: TextKey; askPhone: true }

/** What to say, not yet in words: rendered in the reader's language when it is sent. */
export type Reply = {
  key: TextKey
  params?: Params
  buttons?: ReplyButton[][]
  /** Ids of attachments to show below. */
  attachments?: string[]
  /**
   * News of a denunciation: another chat of the same person, which a family may share, learns only that
   * there is some. Set when it is written, and sealed with the words: nothing else tells what it is of.
   */
  private?: true
}

/** Told to the person in their language; thrown by an action before it wrote anything. */
export class Refusal extends Error {
  readonly reply: Reply
  constructor(key: TextKey, params: Params = {}, buttons?: ReplyButton[][]) {
    super(key)
    this.reply = { key, params, ...(buttons && { buttons }) }
  }
}
