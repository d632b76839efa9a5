import type pg from 'pg'
import type { Case } from '../domain/case/case.ts'
import type { Keys } from '../ports/keys.ts'
import type { Buffered } from './buffer.ts'
import type { CaseRow } from './case-rows.ts'

/** What a part of the work needs: a statement that sees everything added before it, and the buffer. */
export type Inside = {
  now: number
  keys: Keys
  /** The case of a row, opened if it lies sealed. */
  opened(row: CaseRow): Case
  /** The row of a case as it is to lie in the database. */
  sealed(it: Case): Record<string, unknown>
  held(): Buffered
  /** Chats whose talk is to leave nothing behind. */
  erased: Set<number>
  run<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]>
}
