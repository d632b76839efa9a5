import type pg from 'pg'
import { migrate } from '../../src/embedded/migrate.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import { seed } from '../../src/persistence/seed.ts'
import type { World } from '../../src/ports/world.ts'
import type { Defer } from '../benchmark.ts'
import { bringCitizens, bringOfficers } from '../intake/people.ts'

const citizens = 10_000

/**
 * A city with so many accepted cases, each with one running clock that ends within a month: the
 * tables of the product with all their indexes and constraints. An officer serves in every unit.
 */
export async function openCity(url: string, cases: number, world: World, defer: Defer) {
  await migrate(url)
  const database = openDatabase(url)
  defer(() => database.close())
  const { pool } = database
  await seed(database, world.organisation)
  await bringCitizens(pool, citizens)
  await bringOfficers(pool)
  await withoutLimit(pool, insertCases, [cases])
  await withoutLimit(pool, insertClocks, [])
  await withoutLimit(pool, 'VACUUM ANALYZE', [])
  return pool
}

/** Loading takes longer than any statement of the product may. */
export async function withoutLimit(pool: pg.Pool, text: string, values: unknown[]) {
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query({ text, values, query_timeout: 600_000 } as pg.QueryConfig)
    await client.query('RESET statement_timeout')
  } finally {
    client.release()
  }
}

/** Codes are numbers here: the n-th case is found by its number. */
const insertCases = `
  WITH places AS (
    SELECT code, valid_from, row_number() OVER () - 1 AS n, count(*) OVER () AS all_units FROM units
  ), people AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM chats WHERE citizen_id IS NOT NULL
  )
  INSERT INTO cases (id, code, kind, topic, status, urgency, unit_code, unit_valid_from, chat_id,
    text, reopened, version, created_at)
  SELECT uuidv7(), lpad(s::text, 8, '0'), 'PAKN', 'roads', 'accepted', 'normal', u.code, u.valid_from,
    p.id, 'Ổ gà trước số ' || s || ' đường Hùng Vương, mưa xuống ngập không thấy đường.', false, 2,
    now() - interval '1 day'
  FROM generate_series(0, $1::int - 1) s
  JOIN places u ON u.n = s % u.all_units
  JOIN people p ON p.n = s % ${citizens}`

/** At the rung that is due with the clock itself. */
const insertClocks = `
  INSERT INTO clocks (id, case_id, name, policy, source, "limit", started_at, due_at, rung, next_action_at)
  SELECT uuidv7(), c.id, 'resolve', 'long-khanh-2024', 'bench',
    '{"amount": 5, "unit": "working-days", "endOfDay": "office"}', due - interval '7 days', due, 3, due
  FROM cases c, LATERAL (
    SELECT now() + interval '1 day' + (c.code::int % 2500000) * interval '1 second' AS due) d`

/** `count` clocks: those of the cases `first`, `first + step`, … */
export type Due = {
  count: number
  first: number
  step: number
  /** Epoch ms at which the first falls due; the next ones `everyMs` later each. */
  fromMs: number
  everyMs: number
}

/** Lets clocks fall due that have not been swept yet. */
export async function makeDue(
  pool: pg.Pool,
  { count, first, step, fromMs, everyMs }: Due,
): Promise<void> {
  const { rowCount } = await pool.query(
    `UPDATE clocks k SET started_at = d.due - interval '7 days', due_at = d.due, next_action_at = d.due
     FROM (SELECT c.id AS case_id,
         to_timestamp(($1::float8 + s * $2::float8) / 1000)::timestamptz(3) AS due
       FROM generate_series(0, $3::int - 1) s
       JOIN cases c ON c.code = lpad(($4::int + s * $5::int)::text, 8, '0')) d
     WHERE k.case_id = d.case_id AND k.rung = 3`,
    [fromMs, everyMs, count, first, step],
  )
  if (rowCount !== count) throw new Error(`${rowCount} of ${count} clocks made due`)
}
