import { createHash, type Hash } from 'node:crypto'
import type pg from 'pg'
import { rootLine, rootText } from '../../domain/evidence/chain.ts'
import { addDays, type LocalDate, localDate } from '../../domain/time/calendar.ts'
import type { Signature } from '../../ports/keys.ts'
import type { DayRoot } from '../../ports/work-evidence.ts'
import type { StoredEvent } from './batch.ts'
import { sha256 } from './chain.ts'

type Counted = { hash: Hash; events: number }

/** The events of each day in the order in which its root has them; cases must come in the order of their ids. */
export class Days {
  readonly #days = new Map<LocalDate, Counted>()

  add(events: readonly StoredEvent[]): void {
    for (const { at, hash } of events) {
      const day = localDate(at)
      const counted = this.#days.get(day) ?? { hash: createHash('sha256'), events: 0 }
      counted.hash.update(`${hash}\n`)
      counted.events += 1
      this.#days.set(day, counted)
    }
  }

  /**
   * The days whose root does not hold: events changed since, a root that is missing, does not follow the
   * day before or is not signed by us. To be asked once.
   * @param closed the last day that is to have a root
   */
  broken(roots: readonly DayRoot[], closed: LocalDate, isSigned: IsSigned): LocalDate[] {
    const stored = new Map(roots.map((root) => [root.day, root]))
    const known = [...this.#days.keys(), ...stored.keys()].sort()
    const [first] = known
    if (first === undefined) return []
    const last = [closed, roots.at(-1)?.day ?? closed].sort().at(-1) ?? closed
    const broken: LocalDate[] = []
    let previous = ''
    let isMissing = false
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const root = stored.get(day)
      const events = this.#days.get(day)
      // Of quiet days in a row that have none, the first is named.
      const isNews = events !== undefined || !isMissing
      if (root === undefined ? isNews : !holds(root, previous, events, isSigned)) broken.push(day)
      isMissing = root === undefined
      // A day that is not there breaks the one after it no second time.
      previous = root?.root ?? stored.get(addDays(day, 1))?.previous ?? ''
    }
    return broken
  }
}

export type IsSigned = (line: string, by: Signature) => boolean

function holds(root: DayRoot, previous: string, counted: Counted | undefined, isSigned: IsSigned) {
  const digest = (counted?.hash ?? createHash('sha256')).digest('hex')
  const events = counted?.events ?? 0
  return (
    root.events === events &&
    root.previous === previous &&
    root.root === sha256(rootText({ day: root.day, events, previous }, digest)) &&
    isSigned(rootLine(root.day, events, root.root), root)
  )
}

export const rootsOf = async (pool: pg.Pool): Promise<DayRoot[]> =>
  (
    await pool.query<DayRoot>(
      'SELECT day, events, root, previous, key_id AS "keyId", signature FROM chain_roots ORDER BY day',
    )
  ).rows
