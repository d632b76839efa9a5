import type { UnitKey } from '../domain/case/case.ts'

/** The hours of reception of a unit, as far as one transaction needs them. */
export interface ReceptionWork {
  /** Nobody else books this hour (ms, UTC) with this unit until the commit. */
  lockHour(unit: UnitKey, at: number): Promise<void>
  /** How many open cases other than this one have each hour after `afterMs`, by its instant (ms, UTC). */
  bookedAfter(unit: UnitKey, afterMs: number, exceptCaseId: string): Promise<Map<number, number>>
}
