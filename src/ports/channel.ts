import type { ChannelName, FileRef, Turn } from './turn.ts'

/** A run of text in one style. Text is literal: a channel must never read markup in it. */
export type Span = { text: string; bold?: true }

export type Button =
  | { label: string; data: string }
  /** Puts `copy` on the person's clipboard where the platform can. */
  | { label: string; copy: string }
  /** Asks the platform for the person's position. */
  | { label: string; askPlace: true }
  /** Asks the platform for the person's number, where it can. */
  | { label: string; askPhone: true }

export type OutgoingFile = {
  id: string
  kind: FileRef['kind']
  name: string
  mime: string
  read(): Promise<Buffer>
  /** A picture as a JPEG of at most this many bytes; undefined where it cannot be made, or is none. */
  smaller?(limitBytes: number): Promise<Buffer | undefined>
  /**
   * A public address the bytes can be fetched from for a while, without a session: for a platform that
   * fetches by itself, or for a person where it takes no such file. Absent where nobody outside
   * reaches us.
   */
  link?: string
}

/** What is known of reaching a person, for a platform that lets us write only for a while. */
export type Contact = {
  /** When they last wrote, pressed or followed here, epoch ms; absent: nobody knows. */
  heardAt?: number
  /** When they were last asked to write, since then (epoch ms): once is enough. */
  knockedAt?: number
  /** `84…`, where they gave it for this. */
  phone?: string
  /** Nothing else they use can be reached. */
  alone: boolean
  /** The case a notice is about, as people write its code; absent for a sealed one. */
  code?: string
}

/** A message ready to be shown: rendered in the person's language, rows of buttons below it. */
export type Outgoing = {
  spans: Span[]
  buttons: Button[][]
  files: OutgoingFile[]
  contact?: Contact
}

export type SendOutcome =
  /**
   * `means`: how, where there is more than one way and they differ in cost. `count`: as how many messages
   * it went, where it took more than one.
   */
  | { outcome: 'sent'; messageId: string; means?: 'free' | 'paid'; count?: number }
  /**
   * The platform lets nothing through until the person writes: they were asked to, by a message of its
   * own (`means`), now or before. What is to be said waits for them.
   */
  | { outcome: 'knocked'; means: 'template-user' | 'template-phone' | 'before' }
  /** As before, but another chat of theirs can be reached: send there. */
  | { outcome: 'closed'; reason: string }
  /** The person cannot be reached here until they write again (blocked, deactivated, never started). */
  | { outcome: 'unreachable'; reason: string }
  /** The chat lives under another address now; send there. */
  | { outcome: 'moved'; to: string }
  /** The platform asks to wait before sending anything more (429). */
  | { outcome: 'slow-down'; retryAfterMs: number }
  /** Not now, but in this time (ms): it is night there, or a quota is used up. Nobody else waits for it. */
  | { outcome: 'later'; afterMs: number; reason: string }
  /** Temporary trouble (5xx, timeout, network): try again later. */
  | { outcome: 'failed'; reason: string }
  /** The platform will never take this message; trying again is useless. */
  | { outcome: 'refused'; reason: string }

export type FetchOutcome =
  | { outcome: 'fetched'; bytes: Buffer }
  | { outcome: 'too-big'; limitBytes: number }
  | { outcome: 'gone' }
  | { outcome: 'failed'; reason: string }

/** Stores turns durably; resolves only when they are committed. Throws when they are not. */
export type StoreTurns = (turns: Turn[]) => Promise<void>

/** The account is blocked, unpaid, used up, or may not do what we ask of it. */
export type Need =
  | 'quota'
  | 'token'
  | 'not-authorised'
  | 'package'
  | 'interface-closed'
  | 'billing'
  | 'balance'
  | 'development-mode'
  | 'template-not-approved'
  | 'template-unknown'
  | 'template-values'

export type ChannelHealth = { ok: boolean; detail: string }

export type Pace = {
  /** Messages a second over all chats. */
  perSecond: number
  /** Milliseconds between two messages to one private chat / group, and how many may go at once. */
  privateGapMs: number
  groupGapMs: number
  burst: number
}

export interface Channel {
  name: ChannelName
  pace: Pace
  /** Messages a month, both directions, that the platform allows; absent: it does not count them. */
  monthlyQuota?: number
  /** Begins to receive (polling or webhook registration). Every turn goes to `store` before it is acknowledged. */
  start(store: StoreTurns): Promise<void>
  stop(): Promise<void>
  send(chatId: string, message: Outgoing): Promise<SendOutcome>
  /** Replaces an earlier message in place; a channel without editing sends it anew. */
  edit(chatId: string, messageId: string, message: Outgoing): Promise<SendOutcome>
  /** Answers a press in a group, seen by who pressed alone; a channel that cannot sends a message. */
  answer?(press: string, words: string): Promise<SendOutcome>
  /**
   * Whether it can show this file itself; absent: any. It is given no others: the words of the message
   * then say where they are.
   */
  takes?(file: OutgoingFile): boolean
  fetchFile(file: FileRef, limitBytes: number): Promise<FetchOutcome>
  /** What only a person can put right with the platform (its account, its bill), as machine words. */
  needs?(): Need[]
  /** The real state of receiving, not merely that the platform answers. */
  health(): ChannelHealth
}
