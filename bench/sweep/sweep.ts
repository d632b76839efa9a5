import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { climbLadders } from '../../src/actions/oversight/sweep.ts'
import { loadWorld } from '../../src/config/world.ts'
import { transactOn } from '../../src/persistence/work.ts'
import type { Keys } from '../../src/ports/keys.ts'
import type { World } from '../../src/ports/world.ts'
import { openTestKeys } from '../../test/support/keys.ts'
import { atMost, type Benchmark, type Defer, type Options, type Result } from '../benchmark.ts'
import { nextMessage, startChild } from '../child.ts'
import { startDatabases } from '../databases.ts'
import { machine, median, percentile, rounded } from '../figures.ts'
import { makeDue, openCity } from './clocks.ts'
import { measureFloor, openFloor } from './floor.ts'
import { latenessOf } from './lateness.ts'

const small = 10_000
const large = 1_000_000
/** Clocks due at one moment. */
const due = 1_000
/** Each takes clocks no other took: the small city has enough for ten. */
const warmRounds = 2
const measuredRounds = 7
/** The stream: so many fall due a second, for so many seconds. */
const perSecond = 200
const seconds = 30

type City = { pool: pg.Pool; keys: Keys; cases: number; url: string }

type Figures = {
  /** Milliseconds to take what is due, each round. */
  small: number[]
  large: number[]
  floor: number[]
  /** Milliseconds from the due instant to the message on its way, each clock. */
  late: number[]
}

export const sweep: Benchmark = {
  title: '1,000 due of 1,000,000 running clocks, and how late each is told',
  async run(options, defer) {
    const before = machine()
    const world = loadWorld('long-khanh-2024')
    options.say('Starting PostgreSQL …')
    const { newDatabase } = await startDatabases(defer)
    const open = async (cases: number): Promise<City> => {
      options.say(`Loading ${cases} running clocks …`)
      const url = await newDatabase(`city_${cases}`)
      const pool = await openCity(url, cases, world, defer)
      return { pool, keys: await openTestKeys(pool), cases, url }
    }
    const cities = { small: await open(small), large: await open(large) }
    await openFloor(cities.large.pool, large)
    const figures: Figures = { small: [], large: [], floor: [], late: [] }
    for (let round = 0; round < warmRounds + measuredRounds; round += 1) {
      const taken = await takeTurns(cities, round, world)
      if (round < warmRounds) continue
      options.say(
        `${rounded(taken.small)} ms, ${rounded(taken.large)} ms, floor ${rounded(taken.floor)} ms`,
      )
      for (const what of ['small', 'large', 'floor'] as const) figures[what].push(taken[what])
    }
    figures.late = await stream(cities.large, options, defer)
    return result(before, figures)
  },
}

/** One after the other, for the machine may change under us. */
async function takeTurns(cities: { small: City; large: City }, round: number, world: World) {
  return {
    small: await take(cities.small, round, world),
    large: await take(cities.large, round, world),
    floor: await measureFloor(cities.large.pool, due),
  }
}

/** Milliseconds to take all that is due, by what the loop of the service runs. */
async function take({ pool, keys, cases }: City, round: number, world: World): Promise<number> {
  const fromMs = Date.now() - 1_000
  await makeDue(pool, { count: due, first: round, step: cases / due, fromMs, everyMs: 0 })
  const transact = transactOn(pool, keys)
  const from = performance.now()
  for (let taken = 0; taken < due; ) {
    const count = await transact((work) => climbLadders({ work, world }))
    if (count === 0) throw new Error(`${taken} of ${due} clocks taken`)
    taken += count
  }
  return performance.now() - from
}

/** How late, ms, each clock of a steady stream is told while a process sweeps. */
async function stream({ pool, url }: City, { say }: Options, defer: Defer): Promise<number[]> {
  const count = perSecond * seconds
  say(`${perSecond} due a second for ${seconds} s …`)
  const script = join(import.meta.dirname, '../../test/support/sweeper.ts')
  const sweeper = startChild(defer, script, { env: { DATABASE_URL: url }, channel: true })
  await nextMessage(sweeper)
  const fromMs = Date.now() + 5_000
  // Steps that never meet the clocks of the rounds.
  await makeDue(pool, { count, first: 9, step: 160, fromMs, everyMs: 1_000 / perSecond })
  await sleep(fromMs + seconds * 1_000 + 10_000 - Date.now())
  await sweeper.stop()
  const late = await latenessOf(pool, fromMs)
  if (late.length !== count) throw new Error(`${late.length} of ${count} clocks told`)
  return late
}

function result(before: Result['machine'], { small, large, floor, late }: Figures): Result {
  const value = median(large)
  const sizes = rounded(value / median(small), 2)
  const p99 = rounded(percentile(late, 0.99))
  return {
    name: 'sweep',
    value: rounded(value),
    unit: 'ms to take 1,000 due of 1,000,000 running clocks',
    floor: rounded(median(floor)),
    ratio: rounded(value / median(floor), 2),
    p50: rounded(percentile(late, 0.5)),
    p99,
    machine: before,
    smallMs: rounded(median(small)),
    largeToSmall: sizes,
    latePerSecond: perSecond,
    latest: rounded(Math.max(...late)),
    smallRounds: small.map((ms) => rounded(ms)),
    largeRounds: large.map((ms) => rounded(ms)),
    floorRounds: floor.map((ms) => rounded(ms)),
    loadAfter: rounded(loadavg()[0] ?? 0, 2),
    targets: [
      atMost('1,000 due of 1,000,000 clocks taken, ms', rounded(value), 1_000),
      atMost('1,000,000 clocks against 10,000', sizes, 1.5),
      atMost('p99 from due to the message on its way, ms', p99, 5_000),
    ],
  }
}
