import type { UnitKey } from '../domain/case/case.ts'
import type { Role } from './person.ts'

/** Somebody of a unit, and how much they have to do. */
export type Desk = {
  officerId: string
  name: string
  roles: Role[]
  /** Every unit they serve in now. */
  units: UnitKey[]
  /** Open cases they have now, wherever those lie. */
  open: number
  /** They are away until then (ms, UTC). */
  awayUntil?: number
  /** Who stands in for them. */
  deputyId?: string
  deputyName?: string
}

/** A group chat, or a topic of one, in which a unit takes its work. */
export type Group = {
  chatId: number
  unit: UnitKey
  /** Pictures of citizens are shown there. */
  showsFiles: boolean
  /** Everybody of the unit gets private cards beside it. */
  membersToo: boolean
}

/** What an officer wrote to colleagues about a case; `at`: ms, UTC. */
export type Note = { by: string; at: number; text: string; files: string[] }

/** How a unit shares its work out among its people. */
export interface DeskWork {
  /** Everybody who serves in the unit and can be written to: who is here first, the least loaded first. */
  desksOf(unit: UnitKey): Promise<Desk[]>
  /** Notes of officers on a case, oldest first. */
  notesOf(caseId: string): Promise<Note[]>
  /** The groups of a unit that can be written to. */
  groupsOf(unit: UnitKey): Promise<Group[]>
  /** What a group chat is for; undefined while no unit has it. */
  findGroup(chatId: number): Promise<Group | undefined>
  /** Binds a group chat, or changes what is shown there. */
  saveGroup(group: Group, officerId: string): Promise<void>
  dropGroup(chatId: number): Promise<void>
  /** The message with this platform id in this chat, as it was last sent. */
  findSent(chatId: number, messageId: string): Promise<string | undefined>
  /** Cases with a card in this chat that are not over. */
  openCardsIn(chatId: number): Promise<string[]>
  /** The private chats of somebody who serves. */
  chatsOfOfficer(officerId: string): Promise<number[]>
}
