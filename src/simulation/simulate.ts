import { addDays, type LocalDate, startOfLocalDay } from '../domain/time/calendar.ts'
import { createScratch } from '../embedded/scratch.ts'
import { seed as seedUnits } from '../persistence/seed.ts'
import { historiesOf } from '../persistence/verify/batch.ts'
import type { Check } from '../persistence/verify/checks.ts'
import { verify } from '../persistence/verify/verify.ts'
import { transactOn } from '../persistence/work.ts'
import type { World } from '../ports/world.ts'
import { arrivalsOf, type Mix } from './arrivals.ts'
import { type City, openCity } from './city.ts'
import type { Refusals } from './deeds.ts'
import { Play, periodMs } from './play.ts'
import { randomFrom, seedOf } from './random.ts'
import { nothingFired, type Recount, recountRungs } from './recount.ts'
import { hire, newChats } from './staff.ts'
import { oneSweeper, startSweepers } from './sweepers.ts'
import { type Totals, totalsOf } from './totals.ts'

export type Settings = {
  seed: number
  from: LocalDate
  days: number
  casesPerDay: number
  mix: Mix
  /** 1: this process alone; more: so many of their own. */
  sweepers: number
  kills: number
}

export type Simulated = Settings &
  Totals & {
    killed: number
    rungs: Recount
    refusals: Refusals
    verify: { breaches: number; checks: Check[] }
    /** Of real time. */
    seconds: number
    /** Everything that must hold held. */
    ok: boolean
  }

/**
 * What somebody may well ask for and not get: extensions are sought in vain. Any other refusal of a
 * step the table allows is a defect.
 */
const natural = ['refusal.extend-late', 'refusal.extended-enough', 'refusal.no-extension']

const connections = 6

/** Told as each virtual day begins; and whether to end before the time. */
export type Watch = {
  onDay(date: LocalDate): void
  signal: AbortSignal
  /** What is looked at, or done, before the city is gone again. */
  onEnd?(city: City, end: number): Promise<void>
}

/**
 * Plays a city in virtual time over the real actions and a real database of its own beside `serverUrl`,
 * which is dropped at the end; then checks every invariant and counts every rung again.
 */
export async function simulate(
  settings: Settings,
  world: World,
  serverUrl: string,
  watch: Watch,
): Promise<Simulated> {
  const began = performance.now()
  const scratch = await createScratch(serverUrl)
  const city = await openCity(scratch.url, connections)
  try {
    const played = await play(settings, world, city, scratch.url, watch)
    const seconds = Math.round((performance.now() - began) / 100) / 10
    return { ...played, seconds }
  } finally {
    await city.close()
    await scratch.drop()
  }
}

async function play(
  settings: Settings,
  world: World,
  city: City,
  url: string,
  watch: Watch,
): Promise<Omit<Simulated, 'seconds'>> {
  const { seed, from, days, casesPerDay, sweepers: count } = settings
  const start = startOfLocalDay(from)
  const end = startOfLocalDay(addDays(from, days))
  await seedUnits(city, world.organisation)
  const transact = transactOn(city.pool, city.keys, () => start)
  const staff = await hire(city, transact, world, casesPerDay)
  const citizens = await newChats(city, Math.ceil(days * casesPerDay), 'citizen')
  const random = randomFrom(seed)
  const sweepers =
    count === 1
      ? oneSweeper(city, world)
      : await startSweepers(count, url, world.organisation.name, randomFrom(seedOf(seed, 1)))
  const kills = Array.from({ length: settings.kills }, () => start + random.next() * (end - start))
  const play = new Play({
    city,
    world,
    staff,
    sweepers,
    kills: kills.sort((a, b) => a - b),
    arrivals: arrivalsOf(settings, world.organisation, citizens),
    random,
    ...watch,
  })
  try {
    await play.run(start, end)
  } finally {
    await sweepers.close()
  }
  const outcome = {
    ...settings,
    ...(await totalsOf(city, end)),
    killed: play.killed,
    refusals: play.refusals,
    ...(await checked(city, world, end)),
  }
  await watch.onEnd?.(city, end)
  return { ...outcome, ok: isWell(outcome) }
}

async function checked(city: City, world: World, end: number) {
  const { breaches, checks } = await verify(
    city.pool,
    world,
    end,
    undefined,
    city.keys.signer.verify,
  )
  const rungs = nothingFired()
  for await (const histories of historiesOf(city.pool))
    for (const it of histories) recountRungs(it, world, end, periodMs, rungs)
  return { rungs, verify: { breaches, checks: checks.filter((one) => one.breaches > 0) } }
}

function isWell({ rungs, refusals, verify }: Pick<Simulated, 'rungs' | 'refusals' | 'verify'>) {
  const strange = Object.keys(refusals).filter((key) => !natural.some((one) => key.endsWith(one)))
  const wrong = rungs.missed + rungs.doubled + rungs.early + rungs.late
  return wrong === 0 && strange.length === 0 && verify.breaches === 0
}
