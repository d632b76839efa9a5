import type { ChannelName } from './turn.ts'

/** A chat as its owner knows it: by the channel it is on. */
export type LinkedChat = { id: number; channel: ChannelName }

/** A code as it is kept; `typedIn`: the chat it was typed in; `settled`: answered there with yes or no. */
export type PairingCode = {
  id: string
  chatId: number
  /** Epoch ms. */
  expiresAt: number
  typedIn?: number
  settled: boolean
}

/** The part of the work that makes several chats those of one person. */
export interface PairingWork {
  /** Every chat of whoever is behind this one: itself first, then the others, the one used last first. */
  chatsOfPerson(chatId: number): Promise<LinkedChat[]>

  /** A code of this chat, in place of any earlier one; a keyed digest of it is kept, nothing else. */
  addPairingCode(it: Pick<PairingCode, 'id' | 'chatId' | 'expiresAt'>, code: string): Promise<void>
  /** Locked until the commit. */
  findPairingCode(by: { code: string } | { id: string }): Promise<PairingCode | undefined>
  typePairingCode(id: string, chatId: number): Promise<void>
  settlePairingCode(id: string): Promise<void>

  /** Who two people are, read anew; both are locked until the commit. */
  lockCitizens(ids: string[]): Promise<{ id: string; restricted: boolean }[]>
  /** The chat becomes one of this citizen's, who agreed to what the chat's own citizen agreed to since. */
  pairChat(chatId: number, citizenId: string, before?: string): Promise<void>
  /** The version of the notice this citizen agreed to last and did not take back. */
  consentOf(citizenId: string): Promise<number | undefined>
  /** The chat leaves with a citizen of its own; notices about cases of the others stay behind, those of its own come along. */
  partChat(chatId: number, citizenId: string): Promise<void>
}
