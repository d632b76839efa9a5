import type { UnitKey } from '../domain/case/case.ts'
import type { Organisation, Unit } from '../domain/organisation.ts'
import type { Role } from '../domain/people/permissions.ts'
import type { LocalDate } from '../domain/time/calendar.ts'

/** Somebody who went on with their unit, and where they are told of it (once for each private chat). */
export type MovedMember = {
  officerId: string
  role: Role
  chats: { chatId: number }[]
}

/** How many rows of a table went on with a successor. */
export type MovedRows = { table: string; count: number }

/** What a unit leaves behind. */
export type Estate = {
  cases: number
  people: number
  /** Hours to come at which somebody is expected. */
  slots: number
  /** Those that could still be used: nobody can, once the unit has ended. */
  invitations: number
  /** What else is open, by table. */
  others: MovedRows[]
  /** Absences of its people that are not over, and alerts they wait for: both stay with the person. */
  absences: number
  alerts: number
  /** The last number of its letters, by year: the series ends with it. */
  letters: { year: number; last: number }[]
}

/** The part of the work that puts one organisation in the place of another. */
export interface OrganisationWork {
  /** Nobody else applies an organisation until the commit. */
  lockOrganisations(): Promise<void>
  /** Whether it was applied, and carried out to the end. */
  findApplied(name: string): Promise<{ finished: boolean } | undefined>
  addApplied(organisation: Organisation, digest: string): Promise<void>
  finishApplied(name: string): Promise<void>

  beginUnits(units: Unit[]): Promise<void>
  /** @param on the first day on which they are no more */
  endUnits(units: UnitKey[], on: LocalDate): Promise<void>
  estateOf(unit: UnitKey): Promise<Estate>

  /** Who serves in the unit serves in the other one from now on, in the same role. */
  moveMembers(from: UnitKey, to: UnitKey): Promise<MovedMember[]>
  headsOf(unit: UnitKey): Promise<number>
  /** A hotspot goes on as the one of the other unit, or in the one that stands there already. */
  moveHotspots(from: UnitKey, to: UnitKey, topic: string): Promise<void>
  hotspotTopics(unit: UnitKey): Promise<string[]>
  /**
   * Hours to come at which somebody is expected go over, into the hour of the other unit where it has the
   * same one; those that are empty are cancelled, for the other unit has its own.
   */
  moveSlots(from: UnitKey, to: UnitKey): Promise<MovedRows[]>
  /** Everything else with a unit that is still to come. */
  moveRest(from: UnitKey, to: UnitKey): Promise<MovedRows[]>

  /**
   * Holds the open cases of up to `chats` chats that lie with units that ended, as ids, those of one
   * chat together. What somebody else holds now is left for the next time.
   * @param on units that are no more on this day
   */
  claimStranded(chats: number, on: LocalDate): Promise<string[]>
  countStranded(on: LocalDate): Promise<number>
}
