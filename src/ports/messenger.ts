import type { SendOutcome } from './channel.ts'
import type { ChatRef } from './person.ts'
import type { Reply } from './reply.ts'
import type { FileKind } from './turn.ts'

export type Pending = {
  id: string
  /** Epoch ms. */
  createdAt: number
  reply: Reply
  /** The press in a group that this answers. */
  answers?: string
  /** Platform id of the message this one replaces in place. */
  edits?: string
  /** Code of the case it is about; absent for a denunciation. */
  code?: string
  /** No other chat of the person is left to take it. */
  alone: boolean
}

export type Delivery = {
  chat: ChatRef
  reachable: boolean
  /** When the person last wrote here and was last asked to (epoch ms), and their number. */
  contact: { heardAt?: number; knockedAt?: number; phone?: string }
  /** Epoch ms of the latest messages sent to the chat, newest first; at most three. */
  sentAt: number[]
  pending: Pending[]
}

export type ShownFile = { id: string; kind: FileKind; name: string; mime: string }

/** What waits to be said, and the record of what was. */
export interface Messenger {
  /** Runs while this process alone sends to the chat of the notification, which stays there meanwhile. */
  holdChat<T>(notificationId: string, run: () => Promise<T>): Promise<T | 'busy'>
  /** What waits in the chat up to and including this notification, in order; undefined when nothing does. */
  read(notificationId: string): Promise<Delivery | undefined>
  /** The files that can be shown, and how many are still being fetched. */
  files(ids: string[]): Promise<{ shown: ShownFile[]; fetching: number }>
  sent(id: string, how: Extract<SendOutcome, { outcome: 'sent' }>): Promise<void>
  /**
   * It waits until the person writes; `means` says how they were asked to. False: they have written
   * since `heardAt` (epoch ms), so it is to be sent after all.
   */
  knocked(
    id: string,
    means: Extract<SendOutcome, { outcome: 'knocked' }>['means'],
    heardAt: number | undefined,
  ): Promise<boolean>
  /**
   * It goes to another chat of the person that can be reached, with a job to send it there: one it was not
   * in yet, or, unless `onlyNew`, one where it was. False when there is none, or it belongs in this chat.
   */
  moveOn(id: string, onlyNew: boolean): Promise<boolean>
  /** Another chat of the person that can be reached learns, once, that there is news, and nothing more. */
  hint(id: string): Promise<void>
  unsent(id: string, status: 'unreachable' | 'refused', reason: string): Promise<void>
  chatUnreachable(chatId: number, reason: string): Promise<void>
  chatMoved(chatId: number, externalId: string): Promise<void>
}
