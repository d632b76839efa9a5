import type pg from 'pg'
import type { Clock } from '../../domain/case/clock.ts'
import type { Past } from '../../domain/case/replay.ts'
import type { Status } from '../../domain/case/steps.ts'
import type { Link } from '../../domain/evidence/chain.ts'
import type { Kind } from '../../domain/organisation.ts'
import type { ClockName } from '../../domain/time/policy.ts'
import { type ClockRow, fromClockRow } from '../clock-rows.ts'
import { transaction } from '../sql.ts'

export type FiredRung = { rung: number; percent: number; plannedAt: number; firedAt: number }

/** An event as it is stored, with what proves it. */
export type StoredEvent = Past &
  Link & {
    /** As PostgreSQL writes it, sealed where words are sealed. */
    data: string
    hash: string
    /** When its words were erased, ms UTC. */
    erasedAt: number | undefined
    /** Clocks that stood still from it on, and that ran on with it. */
    paused: ClockName[]
    resumed: ClockName[]
  }

/** One case with all that happened to it. */
export type History = {
  id: string
  code: string
  kind: Kind
  status: Status
  version: number
  closed: boolean
  events: StoredEvent[]
  clocks: (Clock & { rungs: FiredRung[] })[]
}

type CaseRow = Omit<History, 'events' | 'clocks'>
type EventRow = Omit<StoredEvent, 'caseId' | 'officerId' | 'erasedAt' | 'kind'> & {
  case_id: string
  officer_id: string | null
  erased_at: number | null
  kind: Kind | null
}
type RungRow = {
  clock_id: string
  rung: number
  percent: number
  planned_at: number
  fired_at: number
}

/** Cases read at a time: a million of them need no million objects. */
const batch = 2_000

/** Every case of the database in batches, each batch as it was at one moment. */
export async function* historiesOf(pool: pg.Pool): AsyncGenerator<History[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const histories = await transaction(pool, async (client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
      return readBatch(client, after)
    })
    const last = histories.at(-1)
    if (last === undefined) return
    after = last.id
    yield histories
  }
}

async function readBatch(client: pg.PoolClient, after: string): Promise<History[]> {
  const read = async <Row extends object>(name: string, text: string, values: unknown[]) =>
    (await client.query<Row>({ name, text, values })).rows
  const cases = await read<CaseRow>(
    'verify cases',
    `SELECT id, code, kind, status, version, closed_at IS NOT NULL AS closed FROM cases
     WHERE id > $1 ORDER BY id LIMIT $2`,
    [after, batch],
  )
  const ids = [cases.map(({ id }) => id)]
  const events = await read<EventRow>(
    'verify events',
    `SELECT id, case_id, seq, type, actor, officer_id, at, data::text AS data, digest, hash, erased_at,
       coalesce(data->>'kind', data#>>'{to,kind}') AS kind,
       coalesce(data->'paused', '[]') AS paused, coalesce(data->'resumed', '[]') AS resumed
     FROM case_events WHERE case_id = ANY($1) ORDER BY case_id, seq`,
    ids,
  )
  const clocks = await read<ClockRow>(
    'verify clocks',
    'SELECT * FROM clocks WHERE case_id = ANY($1) ORDER BY case_id, due_at',
    ids,
  )
  const rungs = await read<RungRow>(
    'verify rungs',
    `SELECT r.* FROM clocks k JOIN rungs r ON r.clock_id = k.id WHERE k.case_id = ANY($1)
     ORDER BY r.clock_id, r.rung`,
    ids,
  )
  return joined(cases, events, clocks, rungs)
}

function joined(cases: CaseRow[], events: EventRow[], clocks: ClockRow[], rungs: RungRow[]) {
  const eventsOf = by(events, ({ case_id }) => case_id)
  const clocksOf = by(clocks, ({ case_id }) => case_id)
  const rungsOf = by(rungs, ({ clock_id }) => clock_id)
  return cases.map(
    (it): History => ({
      ...it,
      events: retold((eventsOf.get(it.id) ?? []).map(toEvent)),
      clocks: (clocksOf.get(it.id) ?? []).map((row) => ({
        ...fromClockRow(row),
        rungs: (rungsOf.get(row.id) ?? []).map(fired),
      })),
    }),
  )
}

const toEvent = ({ case_id, officer_id, erased_at, kind, ...row }: EventRow): StoredEvent => ({
  ...row,
  caseId: case_id,
  officerId: officer_id ?? undefined,
  erasedAt: erased_at ?? undefined,
  ...(kind !== null && { kind }),
})

type Retold = Pick<StoredEvent, 'seq'> & Partial<Pick<StoredEvent, 'paused' | 'resumed'>>

/** What an erased event told of clocks is told by the event that erased it. */
function retold(events: StoredEvent[]): StoredEvent[] {
  const told = new Map<number, Retold>()
  for (const { type, data } of events)
    if (type === 'erase')
      for (const one of (JSON.parse(data) as { clocks?: Retold[] }).clocks ?? [])
        told.set(one.seq, one)
  return told.size === 0 ? events : events.map((event) => ({ ...event, ...told.get(event.seq) }))
}

function by<T>(all: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}

const fired = ({ rung, percent, planned_at, fired_at }: RungRow): FiredRung => ({
  rung,
  percent,
  plannedAt: planned_at,
  firedAt: fired_at,
})
