import type { UnitKey } from '../domain/case/case.ts'
import type { Clock } from '../domain/case/clock.ts'
import type { Counts, Finding, Spot } from '../domain/hotspots/hotspots.ts'
import type { Role } from '../domain/people/permissions.ts'
import type { Reach } from './reach.ts'

/** An entry of the list that stands. Instants are ms, UTC. */
export type Hotspot = Finding & { id: string; since: number }

/** A running clock past its end, of a case that is handed in again and again. */
export type Dragging = Spot & { code: string; clock: Clock }

/** Who looks over the whole city: in some roles anywhere, in some only in one unit. */
export type Overseers = { everywhere: Role[]; unit: UnitKey; there: Role[] }

export interface HotspotWork {
  /** True exactly once for each hour (its first instant, ms UTC), for the work that commits. */
  claimHour(hourMs: number): Promise<boolean>
  /** Reporters since an instant and overdue cases, by topic and unit; `dragging` is left empty. */
  countHotspots(sinceMs: number): Promise<Counts[]>
  draggingClocks(): Promise<Dragging[]>
  /**
   * The list becomes these findings: new ones enter, those that stand get their new reasons, the
   * others end. One that ended after `backMs` and is found again goes on where it was.
   */
  saveHotspots(findings: Finding[], backMs: number): Promise<void>
  standingHotspots(): Promise<Hotspot[]>
  /** Those that stand and nobody was told of, locked and from now on told. */
  takeUntoldHotspots(): Promise<Hotspot[]>
  /** Ids of the private chats of everybody who oversees so. */
  overseersOf(overseers: Overseers): Promise<number[]>
  /** Codes of open cases of standing hotspots that somebody may see, the longest overdue first. */
  casesOfHotspots(reach: Reach, limit: number): Promise<string[]>
}
