import type { Case } from '../domain/case/case.ts'
import type { Perishable } from '../domain/rights/policy.ts'

/** An event by its number, with the names of the clocks that stood still or went on with it. */
export type WordyEvent = { seq: number; paused?: string[]; resumed?: string[] }

/** The part of the work that removes what is not to be kept. Nothing it removes can be brought back. */
export interface ErasureWork {
  /** How much is kept of these chats: their messages both ways, and their files. */
  countKept(chats: number[]): Promise<{ messages: number; files: number }>
  /** The messages of a chat both ways, and where its talk stands; `pending` too: those not sent yet. Returns how many. */
  eraseTalk(chatId: number, pending: boolean): Promise<number>
  /** The files of these chats that belong to no case. Returns their ids: the bytes are still there. */
  eraseLooseFiles(chats: number[]): Promise<string[]>

  /** Writes a case whole, what else never changes included. */
  replaceCase(it: Case): Promise<void>
  /** Its events that may hold somebody's words, and what they tell of clocks, which is none. */
  wordyEvents(caseId: string): Promise<WordyEvent[]>
  /** What these events tell becomes nothing; that they were stays in the chain. */
  eraseEvents(caseId: string, seqs: number[]): Promise<void>
  /** What was said about a case anywhere; of a card the place alone is left, for its next version. */
  eraseNews(caseId: string): Promise<void>
  /** The case no longer leads to another of the same person. */
  cutTies(caseId: string): Promise<void>
  /** Who came to a meeting with them, and what was promised there, in words. */
  eraseMeeting(caseId: string): Promise<void>
  /** The files of its sender. Returns their ids: the bytes are still there. */
  eraseFiles(caseId: string): Promise<string[]>
  /** The files that stay with the case no longer belong to these chats. */
  unlinkFiles(caseId: string, chats: number[]): Promise<void>
  /** Nobody in particular is behind these chats any more, nor the same person; no number leads to them. */
  unlinkChats(chats: number[]): Promise<void>

  /**
   * Up to `limit` of what is older than an instant (ms, UTC) goes. Returns how many, and of files the
   * ids: their bytes are still there.
   */
  expire(
    what: Perishable,
    beforeMs: number,
    limit: number,
  ): Promise<{ count: number; files: string[] }>
}
