import type { Case, UnitKey } from '../domain/case/case.ts'
import type { Clock } from '../domain/case/clock.ts'
import type { Kept } from './files.ts'
import type { Membership, Role } from './person.ts'
import type { Reach } from './reach.ts'
import type { Reply } from './reply.ts'
import type { ChannelName, FileRef, Language } from './turn.ts'
import type { DeskWork } from './work-desk.ts'
import type { DifficultyWork } from './work-difficulties.ts'
import type { ErasureWork } from './work-erasure.ts'
import type { EvidenceWork } from './work-evidence.ts'
import type { HotspotWork } from './work-hotspots.ts'
import type { LadderWork } from './work-ladder.ts'
import type { LeavingWork } from './work-leaving.ts'
import type { LettersWork } from './work-letters.ts'
import type { OrganisationWork } from './work-organisation.ts'
import type { OwnDataWork } from './work-own-data.ts'
import type { CaseLine, PagesWork } from './work-pages.ts'
import type { PairingWork } from './work-pairing.ts'
import type { QuestionWork } from './work-questions.ts'
import type { ReceptionWork } from './work-reception.ts'
import type { RightsWork } from './work-rights.ts'
import type { SecurityWork } from './work-security.ts'
import type { StaffWork } from './work-staff.ts'
import type { UsageWork } from './work-usage.ts'

export type CaseEvent = {
  caseId: string
  seq: number
  type: string
  actor: 'citizen' | 'officer' | 'system'
  officerId?: string
  data: Record<string, unknown>
}

/**
 * The citizen's own, the officer's proof, the signed petition, its form to sign, a letter of the unit,
 * somebody's own data, the signed receipt, what goes with a note of officers.
 */
export type Purpose =
  | 'report'
  | 'evidence'
  | 'petition'
  | 'form'
  | 'letter'
  | 'export'
  | 'receipt'
  | 'note'

export type Attachment = {
  id: string
  /** Absent for what we make ourselves for a denunciation: nothing leads from it to whoever told. */
  chatId?: number
  caseId?: string
  purpose?: Purpose
  file: FileRef
}

export type StoredAttachment = {
  id: string
  kind: FileRef['kind']
  name: string
  mime: string
  status: 'pending' | 'stored' | 'refused' | 'failed'
}

export type AttachmentRecord = {
  id: string
  chatId: number
  channel: ChannelName
  caseId?: string
  status: StoredAttachment['status']
  file: FileRef
}

export type Notice = {
  /** What is told of a case to its sender goes from here to the chat they used last that can be reached. */
  chatId: number
  reply: Reply
  caseId?: string
  /** Told to the person of no single case: it goes where they are as well. */
  roams?: true
  /** This is the card of that case in this chat. */
  cardOf?: string
  /** Id of the notification this one replaces in place. */
  replaces?: string
  /** The press in a group that this answers: shown to who pressed, alone. */
  answers?: string
  /** A second notice with the same key is silently not written. */
  dedupe?: string
}

export const unitQueues = ['ward', 'department', 'inspectorate'] as const
export type UnitQueue = (typeof unitQueues)[number]

export type OfficerChat = {
  chatId: number
  officerId: string
  name: string
  role: Role
  /** Every unit they serve in now. */
  units: UnitKey[]
  language: Language
}

/** One membership of somebody who serves now. */
export type Colleague = { officerId: string; name: string; unit: UnitKey; role: Role }

export type { CaseLine }

export type Week = { from: number; to: number }
export type UnitCount = {
  open: number
  overdue: number
  dueThisWeek: number
  /** Open ones whose time was extended. */
  extended: number
  cameIn: number
  wentOut: number
  /** Of those that went out: none of their times missed, without or with an extension; or one missed. */
  onTime: number
  onExtendedTime: number
  late: number
  /** Open cases by age: up to 2, up to 7, up to 30, more than 30 days. */
  byAge: [number, number, number, number]
}

/**
 * One transaction. What is added is written together before the commit and before any read,
 * so that fifty chats cost as few round trips as one.
 */
export interface Work
  extends DeskWork,
    DifficultyWork,
    EvidenceWork,
    ErasureWork,
    HotspotWork,
    LadderWork,
    LeavingWork,
    LettersWork,
    OrganisationWork,
    PagesWork,
    OwnDataWork,
    PairingWork,
    QuestionWork,
    ReceptionWork,
    RightsWork,
    SecurityWork,
    StaffWork,
    UsageWork {
  /** Epoch ms, the same for the whole work. */
  readonly now: number
  newId(): string
  newCode(): string

  /** Locks the case until the commit. */
  findCase(code: string): Promise<Case | undefined>
  /** Locks the case until the commit. */
  getCase(id: string): Promise<Case>
  addCase(it: Case): void
  /** Writes the changed fields of a case read in this work. */
  saveCase(it: Case): Promise<void>
  addEvent(event: CaseEvent): void
  addClock(clock: Clock): void
  /** Writes what changed of clocks read in this work. */
  saveClocks(clocks: Clock[]): Promise<void>
  /** Every clock the case ever had, the next due first. */
  clocksOf(caseId: string): Promise<Clock[]>
  /** When the case last got an event of this type, by whom (officer's name), and what it says. */
  lastEvent(
    caseId: string,
    type: string,
  ): Promise<{ at: number; by?: string; data: Record<string, unknown> } | undefined>

  /** What the citizen wrote to the case after it was filed, oldest first. */
  wordsOf(caseId: string): Promise<string[]>

  addAttachment(attachment: Attachment): void
  attach(ids: string[], caseId: string, purpose: Purpose): Promise<void>
  attachmentsOf(caseId: string, purpose: Purpose): Promise<StoredAttachment[]>
  dropAttachments(ids: string[]): Promise<void>
  findAttachment(id: string): Promise<AttachmentRecord | undefined>
  /** The case it belongs to by now, if any; undefined when the file was dropped meanwhile. */
  fileStored(
    id: string,
    kept: Extract<Kept, { kept: true }>,
  ): Promise<{ caseId?: string } | undefined>
  fileRefused(id: string, status: 'refused' | 'failed', reason: string): Promise<void>

  notify(notice: Notice): void
  /** Puts a job into the outbox; payloads carry ids only. */
  enqueue(queue: UnitQueue | 'files' | 'letters' | 'exports', payload: Record<string, string>): void

  /**
   * The latest message with buttons in a chat. `news`: of those that came since its conversation last
   * moved, but cards, which are edited where they stand; `since`: cards too; `any`: the last one of all,
   * which stands lowest where nothing is edited.
   */
  newsFor(chatId: number, which: 'news' | 'since' | 'any'): Promise<Reply | undefined>
  /** The cases of whoever is behind this chat, sent from any chat of theirs. */
  casesOfPerson(chatId: number, limit: number): Promise<CaseLine[]>
  workOf(reach: Reach, limit: number): Promise<CaseLine[]>
  overdueOf(reach: Reach, limit: number): Promise<CaseLine[]>
  countsOf(unit: UnitKey | 'all' | { officerId: string }, week: Week): Promise<UnitCount>
  /** Private chats of everyone now serving in the unit. */
  officersOf(unit: UnitKey): Promise<OfficerChat[]>
  /** Open cases that accuse this officer by name; locked until the commit. */
  casesAccusing(officerId: string): Promise<Case[]>
  /** Everybody who serves in the city now, once for each of their memberships. */
  colleagues(): Promise<Colleague[]>
  /** Chats that already hold a card of the case, with the notification to replace. */
  cardsOf(
    caseId: string,
  ): Promise<{ chatId: number; notificationId: string; kind: 'private' | 'group' }[]>
  officerName(id: string): Promise<string>
  membershipsOf(officerId: string): Promise<Membership[]>

  addCitizen(citizen: { id: string; chatId: number }): void
  setLanguage(chatId: number, language: Language): Promise<void>
  setReachable(chatId: number, reachable: boolean, reason?: string): Promise<void>
  moveChat(chatId: number, externalId: string): Promise<void>
  /** Removes what a chat wrote since its last case, which was never filed. */
  forgetTurns(chatId: number): Promise<void>
  /** Erases what was said in a chat, both ways, while this case was told; nothing of it is shown again. */
  eraseTelling(chatId: number, caseId: string): Promise<void>

  /** True exactly once per week, for the work that commits. */
  claimWeek(week: string): Promise<boolean>
}

/** Runs one transaction; everything written inside happens or nothing does. */
export type Transact = <T>(run: (work: Work) => Promise<T>) => Promise<T>
