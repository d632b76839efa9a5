import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '../../../src/embedded/migrate.ts'
import { type EmbeddedPostgres, startPostgres } from '../../../src/embedded/postgres.ts'
import { startTelegramEmulator } from '../../emulators/telegram/index.ts'
import { startTestService } from '../../support/service.ts'
import { type Line, layLine } from './line.ts'
import { createTown, settledTally, type Tally, type Town } from './town.ts'

/**
 * How the database goes away: its server is stopped, and started again on the same data; its
 * processes are killed first; nothing reaches it; or the network forgets the connections it had.
 */
export type Way = 'stopped' | 'killed' | 'unreachable' | 'forgotten'
export type Receiving = 'webhook' | 'polling'

export type Outage = {
  town: Town
  tally: Tally
  /** Whether the service said that it was not ready, during the outage. */
  saidSo: boolean
  /** Updates the platform was told are safe while the database was away. */
  acknowledgedMeanwhile: number
  /** From the return of the database until the service was ready, ms. */
  readyAfterMs: number
}

const citizens = 8
/** How many of them write before, during and after; the next ones each time. */
const writers = 5

/** The database of a running service goes away for `ms` while people write. */
export async function databaseGone(way: Way, receiving: Receiving, ms: number): Promise<Outage> {
  const home = await mkdtemp(join(tmpdir(), 'nghedan-outage-'))
  let postgres = await startPostgres({ home })
  const line = await layLine(portOf(postgres))
  const databaseUrl = withPort(postgres.url, line.port)
  await migrate(databaseUrl)
  const telegram = await startTelegramEmulator({ webhookRetry: { stepMs: 200, capMs: 1_000 } })
  const webhook = receiving === 'webhook'
  const service = await startTestService({ databaseUrl, telegram, webhook })
  try {
    const town = createTown(telegram, citizens)
    const some = () => {
      for (let count = 0; count < writers; count += 1) town.complains(town.told.length)
    }
    some()
    await sleep(300)
    const end = await begin(way, postgres, line)
    await sleep(50)
    some()
    const waiting = telegram.pending
    const acknowledgedMeanwhile = await watchFor(ms, () => waiting - telegram.pending)
    const saidSo = !(await isReady(service.url))
    postgres = (await end(home)) ?? postgres
    const began = Date.now()
    while (!(await isReady(service.url)) && Date.now() - began < 90_000) await sleep(50)
    const readyAfterMs = Date.now() - began
    some()
    const tally = await settledTally(databaseUrl, town, telegram, 90_000)
    return { town, tally, saidSo, acknowledgedMeanwhile, readyAfterMs }
  } finally {
    // A forgotten connection would never hear that it may end.
    if (way === 'forgotten') line.cut()
    await service.stop()
    await telegram.stop()
    await line.stop()
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
}

/** Takes the database away; what it returns brings it back, as a new server where the old one ended. */
async function begin(way: Way, postgres: EmbeddedPostgres, line: Line) {
  const restart = async (home: string) => {
    const again = await startPostgres({ home })
    line.lead(portOf(again))
    line.mend()
    return again
  }
  const mend = async () => line.mend()
  switch (way) {
    case 'stopped':
      await postgres.stop()
      line.cut()
      return restart
    case 'killed':
      process.kill(postgres.pid, 'SIGKILL')
      line.cut()
      await postgres.stop()
      return restart
    case 'unreachable':
      line.freeze()
      return mend
    case 'forgotten':
      line.forget()
      return mend
  }
}

/** The most that `count` showed in the given time. */
async function watchFor(ms: number, count: () => number): Promise<number> {
  const end = Date.now() + ms
  let most = 0
  while (Date.now() < end) {
    most = Math.max(most, count())
    await sleep(20)
  }
  return most
}

async function isReady(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(4_000)
  const answer = await fetch(`${url}/healthz/ready`, { signal }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

const portOf = ({ url }: EmbeddedPostgres) => Number(new URL(url).port)

function withPort(given: string, port: number): string {
  const url = new URL(given)
  url.port = String(port)
  return url.href
}
