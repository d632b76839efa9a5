import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submit } from '../../src/actions/citizen/submit.ts'
import { diesWithUs } from '../../src/embedded/identity.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Person } from '../../src/ports/person.ts'
import { at } from '../integration/timed-town.ts'
import { inspectorate, openTown, pothole, type Town, xuanAn } from '../integration/town.ts'

const kills = 16
/** Cases that wait at each kill; filed a week before, so that their ladders are half climbed at once. */
const casesPerKill = 40
const filedAt = at('2024-08-05 08:00')
const sweptAt = at('2024-08-13 10:00')

/** What a sweeper is killed in the middle of, by the statement it runs. */
const places = ['INSERT INTO rungs', 'INSERT INTO alerts', 'WITH incoming', 'UPDATE alerts']

/** Every such statement takes its time, so that it can be met. */
const slow = `
  CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN PERFORM pg_sleep(0.2); RETURN NULL; END $$;
  CREATE TRIGGER linger AFTER INSERT ON rungs FOR EACH STATEMENT EXECUTE FUNCTION linger();
  CREATE TRIGGER linger AFTER INSERT OR UPDATE ON alerts FOR EACH STATEMENT EXECUTE FUNCTION linger();
  CREATE TRIGGER linger AFTER INSERT ON notifications FOR EACH STATEMENT EXECUTE FUNCTION linger();`

let town: Town
let lan: Person
const sweepers: ChildProcess[] = []

beforeAll(async () => {
  town = await openTown()
  lan = await town.newcomer()
  await town.officer(xuanAn, 'officer')
  await town.officer(xuanAn, 'head')
  await town.officer(inspectorate, 'inspector')
  await town.pool.query(slow)
})
afterAll(async () => {
  await Promise.all(sweepers.map(kill))
  await town.close()
})

async function start(seat: number): Promise<void> {
  const script = fileURLToPath(new URL('../support/sweeper.ts', import.meta.url))
  const [program = '', ...args] = [
    ...diesWithUs('KILL'),
    process.execPath,
    '--import',
    'tsx',
    script,
  ]
  const child = spawn(program, args, {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: `${town.url}?application_name=sweeper-${seat}`,
      NOW: String(sweptAt),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  sweepers[seat] = child
  await once(child, 'message')
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** The sweeper that is in the middle of this statement now; undefined when none comes to it in time. */
async function caught(place: string): Promise<number | undefined> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    const [row] = await town.rows<{ seat: string }>(
      `SELECT right(application_name, 1) AS seat FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'sweeper-%'
         AND wait_event = 'PgSleep' AND starts_with(query, $1)`,
      [place],
    )
    if (row !== undefined) return Number(row.seat)
    await sleep(5)
  }
  return undefined
}

const fileCases = () =>
  transactOn(
    town.pool,
    town.keys,
    () => filedAt,
  )(async (work) => {
    const context = { work, world: town.world }
    for (let n = 0; n < casesPerKill; n += 1) await submit(context, lan, pothole)
  })

const settled = async () => {
  for (let tries = 0; tries < 600; tries += 1) {
    const [row] = await town.rows<{ left: number }>(
      `SELECT (SELECT count(*) FROM clocks WHERE next_action_at <= $1)
         + (SELECT count(*) FROM alerts WHERE told_at IS NULL) AS left`,
      [new Date(sweptAt)],
    )
    if (row?.left === 0) return
    await sleep(100)
  }
  throw new Error('the sweepers do not come to an end')
}

const one = async (text: string) => (await town.rows(text))[0]

test(`two sweepers, one of them killed ${kills} times in the middle: nothing missed, nothing doubled`, async () => {
  await Promise.all([start(0), start(1)])
  const met: Record<string, number> = {}
  for (let n = 0; n < kills; n += 1) {
    const place = places[n % places.length] ?? ''
    await fileCases()
    const seat = await caught(place)
    if (seat === undefined) continue
    met[place] = (met[place] ?? 0) + 1
    const child = sweepers[seat]
    if (child) await kill(child)
    await start(seat)
  }
  await settled()
  console.info(`killed at ${JSON.stringify(met)}`)
  expect(Object.keys(met)).toHaveLength(places.length)
  expect(Object.values(met).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
    kills - 2,
  )

  const cases = kills * casesPerKill
  // Eight working hours are past 150 % and a first repetition, five working days just past their end.
  expect(
    await one(`SELECT count(*) AS rungs, count(DISTINCT (clock_id, rung)) AS distinct,
      count(*) FILTER (WHERE fired_at < planned_at) AS early FROM rungs`),
  ).toEqual({ rungs: cases * (7 + 4), distinct: cases * (7 + 4), early: 0 })
  expect(
    await one(`SELECT count(*) AS gaps FROM clocks k
      WHERE rung <> (SELECT count(*) FROM rungs r WHERE r.clock_id = k.id)
        OR rung <> (SELECT max(r.rung) + 1 FROM rungs r WHERE r.clock_id = k.id)`),
  ).toEqual({ gaps: 0 })
  // The rungs of the first go to officer, head and inspector, those of the second to officer and head.
  expect(await one('SELECT count(*) AS alerts, count(told_at) AS told FROM alerts')).toEqual({
    alerts: cases * 5,
    told: cases * 5,
  })
  // Alerts told together are one message to each person, on its way once.
  expect(
    await one(`
      WITH told AS (SELECT DISTINCT h.id AS chat_id, a.told_at FROM alerts a JOIN chats h ON h.officer_id = a.officer_id),
      said AS (SELECT n.chat_id, n.created_at AS told_at, n.id FROM notifications n WHERE n.dedupe LIKE 'alert:%')
      SELECT
        (SELECT count(*) FROM told LEFT JOIN said USING (chat_id, told_at) WHERE said.id IS NULL) AS unsaid,
        (SELECT count(*) FROM said) - (SELECT count(*) FROM told) AS doubled,
        (SELECT count(*) FROM said) - (SELECT count(*) FROM outbox o JOIN said ON said.id = (o.payload->>'notificationId')::uuid) AS unsent`),
  ).toEqual({ unsaid: 0, doubled: 0, unsent: 0 })
}, 180_000)
