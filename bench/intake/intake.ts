import { loadavg } from 'node:os'
import pg from 'pg'
import type { Benchmark, Defer, Options, Result } from '../benchmark.ts'
import { atLeast, atMost } from '../benchmark.ts'
import { machine, median, percentile, rounded } from '../figures.ts'
import type { LoadReport, Traffic } from './jobs.ts'
import { bringCitizens, bringOfficers } from './people.ts'
import { type Product, type Servers, startFloor, startProduct, startServers } from './servers.ts'
import { answersAt, cardsWritten, type Outcome, outcomeOf, settled } from './watch.ts'

/** 20,000 updates of 2,000 chats: five complaints each, every one told and confirmed. */
const burst: Traffic = { firstChat: 10_000, chats: 2_000, each: 10, firstUpdate: 1_000_000 }
/** Twenty seconds of 200 a second: 2,000 other people, one complaint each. */
const stream: Traffic = { firstChat: 20_000, chats: 2_000, each: 2, firstUpdate: 500_000 }
const perSecond = 200
/** A service that runs is warm. */
const warmUp: Traffic = { firstChat: 0, chats: 500, each: 2, firstUpdate: 1 }
const citizens = 30_000

const checkEvery = 100

type Round = { burst: LoadReport; outcome: Outcome; steadyMs: number[] }

export const intake: Benchmark = {
  title: 'a burst of 20,000 Telegram updates from webhook to queued reply and card',
  async run(options, defer) {
    const before = machine()
    options.say('Starting PostgreSQL and the queue store …')
    const servers = await startServers(options, defer)
    options.say(`Queues on ${servers.queue}.`)
    const floors: number[] = []
    const rounds: Round[] = []
    for (let n = 0; n < options.rounds; n++) {
      floors.push(await measureFloor(servers, `floor_${floors.length}`, options, defer))
      rounds.push(await measureProduct(servers, `product_${n}`, options, defer))
    }
    // Before and after, for the machine may change under us.
    while (floors.length < options.rounds + 2)
      floors.push(await measureFloor(servers, `floor_${floors.length}`, options, defer))
    return result(before, servers, floors, rounds)
  },
}

/** Requests a second of the floor under the very same traffic. */
async function measureFloor(servers: Servers, name: string, { say }: Options, defer: Defer) {
  const { target, server } = await startFloor(await servers.newDatabase(name), defer)
  await servers.drive({ ...target, ...warmUp })
  const report = await servers.drive({ ...target, ...burst })
  await server.stop()
  const rate = ratePerSecond(burst, report.startedAt, report.lastAckAt)
  say(`Floor: ${rounded(rate)} req/s, p99 ${percentile(report.ackMs, 0.99)} ms`)
  return rate
}

async function measureProduct(servers: Servers, name: string, options: Options, defer: Defer) {
  const databaseUrl = await servers.newDatabase(name)
  const product = await startProduct(servers, databaseUrl, options, defer)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  defer(() => pool.end())
  await bringCitizens(pool, citizens)
  await bringOfficers(pool)
  await pool.query('ANALYZE')
  await run(servers, product, pool, warmUp)
  await cardsWritten(pool)

  options.say(`${perSecond} messages a second for ${(stream.chats * stream.each) / perSecond} s …`)
  const steadily = await run(servers, product, pool, stream, perSecond)
  const answers = await answersAt(pool, stream)
  const steadyMs = steadily.dueAt.flatMap((due, chat) =>
    due.map((at, n) => (answers[chat]?.[n] ?? Number.POSITIVE_INFINITY) - at),
  )
  await cardsWritten(pool)

  options.say('The burst …')
  const report = await run(servers, product, pool, burst, undefined, databaseUrl)
  await cardsWritten(pool)
  const outcome = await outcomeOf(pool, burst)
  await product.stop()
  return { burst: report, outcome, steadyMs }
}

/** Sends the traffic and waits until its replies and unit jobs are on their queues. */
async function run(
  servers: Servers,
  { target }: Product,
  pool: pg.Pool,
  traffic: Traffic,
  perSecond?: number,
  databaseUrl?: string,
): Promise<LoadReport> {
  const report = await servers.drive({
    ...target,
    ...traffic,
    ...(perSecond && { perSecond }),
    ...(databaseUrl && { check: { databaseUrl, every: checkEvery } }),
  })
  await settled(pool)
  const outcome = await outcomeOf(pool, traffic)
  const turns = traffic.chats * traffic.each
  const expected = { turns, replies: turns, cases: turns / 2, unitJobs: turns / 2, failures: 0 }
  for (const [what, count] of Object.entries(expected))
    if (outcome[what as keyof Outcome] !== count)
      throw new Error(`${count} ${what} expected: ${JSON.stringify(outcome)}`)
  if (report.uncommitted > 0) throw new Error(`${report.uncommitted} acknowledged, not committed`)
  return report
}

const ratePerSecond = ({ chats, each }: Traffic, from: number, to: number) =>
  (chats * each * 1_000) / (to - from)

function result(
  before: Result['machine'],
  { queue }: Servers,
  floors: number[],
  rounds: Round[],
): Result {
  const over = (read: (round: Round) => number) => median(rounds.map(read))
  const floor = median(floors)
  const acked = over((r) => ratePerSecond(burst, r.burst.startedAt, r.burst.lastAckAt))
  const processed = over((r) => ratePerSecond(burst, r.burst.startedAt, r.outcome.lastQueuedAt))
  const p99 = over((r) => percentile(r.burst.ackMs, 0.99))
  const steadyP99 = rounded(over((r) => percentile(r.steadyMs, 0.99)))
  const ratio = rounded(acked / floor, 3)
  const processedRatio = rounded(processed / floor, 3)
  return {
    name: 'intake',
    value: rounded(acked),
    unit: 'acknowledged messages/s',
    floor: rounded(floor),
    ratio,
    p50: over((r) => percentile(r.burst.ackMs, 0.5)),
    p99,
    machine: before,
    queue,
    processed: rounded(processed),
    processedRatio,
    cardsPerSecond: rounded(
      over((r) => (r.outcome.cards * 1_000) / (r.outcome.lastCardAt - r.burst.startedAt)),
    ),
    steadyPerSecond: perSecond,
    steadyP50: rounded(over((r) => percentile(r.steadyMs, 0.5))),
    steadyP99,
    refused: rounds.reduce((sum, r) => sum + r.burst.refused, 0),
    commitsChecked: rounds.reduce((sum, r) => sum + r.burst.checked, 0),
    floors: floors.map((one) => rounded(one)),
    loadAfter: rounded(loadavg()[0] ?? 0, 2),
    targets: [
      atLeast('acknowledged / floor', ratio, 0.35),
      atLeast('fully processed / floor', processedRatio, 0.2),
      atMost('p99 of the acknowledgement, ms', p99, 100),
      atMost('steady: p99 from update to queued reply, ms', steadyP99, 250),
    ],
  }
}
