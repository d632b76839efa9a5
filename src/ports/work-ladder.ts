import type { Case, UnitKey } from '../domain/case/case.ts'
import type { Clock } from '../domain/case/clock.ts'
import type { Level } from '../domain/oversight.ts'
import type { Rung } from '../domain/time/rungs.ts'
import type { Membership, Role } from './person.ts'
import type { Language } from './turn.ts'

/** `reached`: the highest percent it was told at, 0 before its first rung. */
export type DueClock = { clock: Clock; it: Case; reached: number }

export type FiredRung = Rung & { clockId: string }

/** Whom a rung is told to, and from when (epoch ms) they may be written to. */
export type Alert = {
  clockId: string
  rung: number
  officerId: string
  level: Level
  holdUntil: number
}

/** One membership of somebody who can be written to, with every unit they serve in. */
export type Serving = { officerId: string; unit: UnitKey; role: Role; units: UnitKey[] }

export type WaitingAlert = {
  id: string
  percent: number
  level: Level
  clock: Clock
  it: Case
  /** Name of the officer who accepted the case. */
  handler?: string
  /** What was planned when somebody last said so. */
  plan?: string
}

/** Somebody with alerts that may be told now. */
export type Listener = {
  officerId: string
  memberships: Membership[]
  /** Their private chats. */
  chats: { chatId: number; language: Language }[]
  alerts: WaitingAlert[]
}

/** `until`: epoch ms, not included. */
export type Absence = { officerId: string; deputyId?: string; until: number }

/** The part of the work that watches time: the ladder of every clock, and who is told of it. */
export interface LadderWork {
  /**
   * Takes up to `limit` clocks whose next rung is due, the longest due first, and holds them and
   * their cases until the commit. What somebody else holds now is left for the next time.
   */
  claimDue(limit: number): Promise<DueClock[]>
  /** Each rung of a clock exists once: a second one is an error. */
  addRungs(rungs: FiredRung[]): Promise<void>
  addAlerts(alerts: Alert[]): Promise<void>
  /** Everybody who serves in these units, and whoever has one of these roles anywhere. */
  servingIn(units: UnitKey[], everywhere: Role[]): Promise<Serving[]>
  /**
   * Up to `limit` people with alerts that may be told now, held until the commit; fewer where very many
   * alerts wait for them, so that a great backlog is read a part at a time. While the sweep is
   * behind, alerts wait for the rest that concerns the same people, a minute at most.
   */
  claimListeners(limit: number): Promise<Listener[]>
  alertsTold(ids: string[]): Promise<void>

  /** Who is away now, and who stands in for them, if anybody. */
  awayNow(): Promise<Map<string, string | undefined>>
  addAbsence(absence: Absence): Promise<void>
  /** True when the officer was away until now. */
  endAbsence(officerId: string): Promise<boolean>
}
