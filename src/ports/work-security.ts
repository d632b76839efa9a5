/**
 * What has to be confirmed a second time, and the ids it needs; never a word of anybody. A new purpose
 * is a line here and one in `src/actions/confirm/confirm.ts`.
 */
export type Purposes = {
  /** An invitation into a powerful role. */
  grant: { invitationId: string }
  /** The words and files of a denunciation. */
  unseal: { caseId: string }
}
export type Purpose = keyof Purposes

type Asked<P extends Purpose> = {
  id: string
  officerId: string
  /** Where it was begun: what comes of it is told there. */
  fromChat: number
  /** Where the question stands, and must be answered. */
  chatId: number
  purpose: P
  payload: Purposes[P]
}
export type Confirmation = { [P in Purpose]: Asked<P> }[Purpose]

/** What is kept of every refusal and of every change of who may what: ids, never words or codes. */
export type SecurityEvent = {
  what: string
  chatId?: number
  officerId?: string
  data?: Record<string, string>
}

/** The part of the work that asks twice and remembers who tried what. */
export interface SecurityWork {
  /** @param expiresAt epoch ms */
  addConfirmation(confirmation: Confirmation & { expiresAt: number }): Promise<void>
  /** One that may still be answered; locked until the commit. */
  findConfirmation(id: string): Promise<Confirmation | undefined>
  settleConfirmation(id: string, answer: 'confirmed' | 'refused'): Promise<void>
  /** Another private chat of the same officer that can be reached, the one used last first. */
  otherChatOf(officerId: string, chatId: number): Promise<number | undefined>

  addSecurityEvent(event: SecurityEvent): Promise<void>
  /** How often this happened in a chat since an instant (epoch ms). */
  countSecurityEvents(what: string, chatId: number, sinceMs: number): Promise<number>
}
