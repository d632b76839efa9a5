import type { Case } from '../domain/case/case.ts'
import type { Kind } from '../domain/organisation.ts'
import type { Reach } from './reach.ts'

export type CaseLine = {
  it: Case
  /** The next running clock of the case, if any. */
  dueAt?: number
  dueName?: string
  /** Name of the officer who accepted it. */
  officerName?: string
}

/**
 * `all`: theirs and what nobody has; `late` and `unit`: the whole unit's; `week`: due within seven days;
 * `waiting`: for a citizen's answer; `away`: of those they stand in for.
 */
export const filters = ['all', 'mine', 'free', 'late', 'week', 'waiting', 'away', 'unit'] as const
export type Filter = (typeof filters)[number]

/** Where a page ends: a case by its due time (epoch ms; absent: none runs) and its code, so it stays while others move. */
export type Mark = { due?: number; code: string }

export type PageQuery = {
  filter: Filter
  kind?: Kind
  size: number
  /** The page after this case, or before it; else the first. */
  after?: Mark
  before?: Mark
}

/** A page of a list, the next due first; `earlier`: how many cases come before it. */
export type CasePage = { cases: CaseLine[]; earlier: number; total: number }

/** An officer's list of open cases, a page at a time. */
export interface PagesWork {
  pageOf(reach: Reach, query: PageQuery): Promise<CasePage>
}
