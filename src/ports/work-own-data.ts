import type { ChatRef } from './person.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

/** The part of the work that reads what is kept of one person. Times are ms, UTC. */
export interface OwnDataWork {
  chatRef(chatId: number): Promise<ChatRef & { citizenId?: string; isOfficer: boolean }>
  turnsOf(chatId: number): Promise<{ at: number; turn: Turn }[]>
  noticesOf(chatId: number): Promise<{ at: number; reply: Reply }[]>
  filesOf(
    chats: number[],
  ): Promise<{ name: string; kind: string; at: number; bytes?: number; code?: string }[]>
  phonesOf(chats: number[]): Promise<string[]>
  consentsOf(
    citizenId: string,
  ): Promise<{ version: number; channel: string; givenAt: number; withdrawnAt?: number }[]>
  requestsOf(
    chats: number[],
  ): Promise<{ number: number; kind: string; askedAt: number; dueAt: number; doneAt?: number }[]>
  eventsOf(
    caseId: string,
  ): Promise<{ at: number; type: string; actor: string; data: Record<string, unknown> }[]>
}
