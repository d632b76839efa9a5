import type { Effect } from '../../src/actions/organisation/effects.ts'
import { reorganise } from '../../src/actions/organisation/reorganise.ts'
import { loadOrganisation, loadWorld } from '../../src/config/world.ts'
import { withSuccessors } from '../../src/domain/reorganisation.ts'
import { HOUR } from '../../src/domain/time/calendar.ts'
import { getUnit, successorOf, wardOf } from '../../src/domain/units.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Transact } from '../../src/ports/work.ts'
import { simulate, type Watch } from '../../src/simulation/simulate.ts'
import { worldInForce } from '../../src/start/world-in-force.ts'

type City = Parameters<NonNullable<Watch['onEnd']>>[0]

const first = loadWorld('long-khanh-2024')
/** Both wards that end in 2024 go to Xuân Bình here: their real successors are the operator's to say. */
const given = new Map([
  ['26071', '26077'],
  ['26074', '26077'],
])

const inspectorate = { code: 'LK-TTR', validFrom: '2019-06-01' }
/** Hours that were booked have a test of their own, word for word. */
const mix = { PAKN: 82, KN: 11, TC: 7, DIALOGUE: 0 }

/** What is compared before and after, byte for byte. */
async function photograph({ pool }: City) {
  const text = async (what: string) =>
    (
      await pool.query<{ t: string }>(
        `SELECT coalesce(string_agg(r::text, E'\\n' ORDER BY r::text), '') AS t FROM (${what}) r`,
      )
    ).rows[0]?.t ?? ''
  return {
    clocks: await text('SELECT * FROM clocks'),
    rungs: await text('SELECT * FROM rungs'),
    cases: await text(
      'SELECT id, code, kind, topic, status, chat_id, created_at, closed_at FROM cases',
    ),
    closed: await text('SELECT * FROM cases WHERE closed_at IS NOT NULL'),
    letters: await text('SELECT * FROM letters'),
    past: await text("SELECT * FROM case_events WHERE type <> 'reorganise'"),
  }
}

/** Killed after its first transaction, then after two, after three … until it is through. */
async function inLives<T>(transact: Transact, run: (transact: Transact) => Promise<T>): Promise<T> {
  const death = new Error('killed')
  for (let life = 1; ; life += 1) {
    let begun = 0
    const mortal: Transact = async (work) => {
      begun += 1
      if (begun > life) throw death
      return transact(work)
    }
    try {
      return await run(mortal)
    } catch (error) {
      if (error !== death) throw error
    }
  }
}

/** Plays a city of 2024 until `from` + `days`, applies both steps the next morning, and counts. */
export async function reorganised(
  from: string,
  days: number,
  casesPerDay: number,
  serverUrl: string,
  killed?: string,
) {
  const steps: { foreseen: Effect[]; done: Effect[] }[] = []
  const found = {
    astray: [] as string[],
    stranded: -1,
    changed: [] as string[],
    open: -1,
    breaches: -1,
  }
  let twice = -1
  const onEnd = async (city: City, end: number) => {
    const now = end + 8 * HOUR
    const transact = transactOn(city.pool, city.keys, () => now)
    const before = await photograph(city)
    for (const name of ['long-khanh-2024-11', 'long-khanh-2025']) {
      const world = await worldInForce(city.pool, first)
      const next = withSuccessors(loadOrganisation(name).organisation, world.organisation, given)
      const plan = { next, digest: '', pause: async () => {} }
      const foreseen = await reorganise(transact, world, { ...plan, dryRun: true })
      const carryOut = async (run: Transact) =>
        reorganise(run, await worldInForce(city.pool, first), { ...plan, dryRun: false })
      const kill = name === killed
      steps.push({
        foreseen,
        done: kill ? await inLives(transact, carryOut) : await carryOut(transact),
      })
    }
    const after = await photograph(city)
    found.changed = Object.keys(before).filter(
      (part) => before[part as keyof typeof before] !== after[part as keyof typeof after],
    )
    const world = await worldInForce(city.pool, first)
    const { rows } = await city.pool.query<{ id: string }>(
      'SELECT id FROM cases WHERE closed_at IS NULL',
    )
    found.open = rows.length
    for (const { id } of rows) {
      const it = await transact((work) => work.getCase(id))
      const begun = await city.pool.query<{ data: { from: { code: string; validFrom: string } } }>(
        "SELECT data FROM case_events WHERE case_id = $1 AND type = 'reorganise' ORDER BY seq LIMIT 1",
        [id],
      )
      // Of a denunciation the event is sealed; all of them lie with the Inspectorate.
      const old = it.kind === 'TC' ? inspectorate : begun.rows[0]?.data.from
      const ward = wardOf(it, world.organisation)
      const heir =
        old &&
        successorOf(old, world.organisation, {
          ...(it.topic !== undefined && { topic: it.topic }),
          ...(ward && { ward }),
        })
      const unit = getUnit(it.unit, world.organisation)
      if (heir === undefined || heir.code !== unit.code || unit.validFrom !== '2025-07-01')
        found.astray.push(it.code)
    }
    found.stranded = await transact((work) => work.countStranded('2025-07-01'))
    const told = await city.pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT chat_id, dedupe FROM notifications
       WHERE dedupe LIKE 'reorganised:%' GROUP BY 1, 2 HAVING count(*) > 1) t`,
    )
    twice = told.rows[0]?.n ?? -1
    // What nobody relays here is no breach of the reorganisation.
    await city.pool.query('DELETE FROM outbox')
    const verified = await verify(city.pool, world, end, undefined, city.keys.signer.verify)
    found.breaches = verified.breaches
  }
  const settings = { seed: 7, from, days, casesPerDay, mix, sweepers: 1, kills: 0 }
  const watch = { onDay: () => {}, signal: new AbortController().signal, onEnd }
  const { cases, seconds, ok } = await simulate(settings, first, serverUrl, watch)
  return { ok, cases, seconds, steps, twice, ...found }
}
