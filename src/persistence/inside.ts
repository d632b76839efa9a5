import type pg from 'pg'
import type { Keys } from '../ports/keys.ts'
import type { Buffered } from './buffer.ts'

/** What a part of the work needs: a statement that sees everything added before it, and the buffer. */
export type Inside = {
  now: number
  keys: Keys
  held(): Buffered
  run<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]>
}
