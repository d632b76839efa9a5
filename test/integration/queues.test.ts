import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { openQueues } from '../../queues/open.ts'
import { type AnyQueue, defineQueue, type Observer, type Processed } from '../../queues/queue.ts'
import type { QueueStore } from '../../queues/store.ts'
import { startWorkers } from '../../queues/work-off.ts'
import { openDatabase } from '../../src/persistence/database.ts'
import {
  jobDone,
  jobFailed,
  outboxState,
  reconcile,
  relayOutbox,
} from '../../src/persistence/outbox.ts'
import { Transient } from '../../src/ports/transient.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

const redisUrl = inject('redisUrl')
const stores: { name: string; store(database: string): QueueStore }[] = [
  { name: 'postgres', store: (url) => ({ kind: 'postgres', url }) },
  ...(redisUrl === ''
    ? []
    : [{ name: 'redis', store: () => ({ kind: 'redis', url: redisUrl }) as const }]),
]

const job = (queue: string, n = 0) => ({ id: randomUUID(), queue, payload: { n: String(n) } })

/** Waits until it holds; a queue is as quick as the machine lets it be. */
async function until(holds: () => boolean | Promise<boolean>, withinMs = 12_000) {
  const deadline = Date.now() + withinMs
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come to pass in time')
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

if (redisUrl === '') it.skip('queues on Redis: this machine has no redis-server')

describe.each(stores)('queues on $name', ({ store: storeOf }) => {
  let database: FreshDatabase
  let store: QueueStore
  const open: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    database = await freshDatabase()
    store = storeOf(database.url)
  })
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close()
  })
  afterAll(() => database.drop())

  type Options = Partial<Pick<AnyQueue, 'attempts' | 'concurrency' | 'limiter'>>
  type Process = (n: number) => Promise<Processed>

  /** A queue of its own with what was done, failed and given up on it. */
  async function make(process: Process, options: Options = {}) {
    const seen = { done: [] as string[], failed: [] as string[], givenUp: [] as string[] }
    const troubles: string[] = []
    const definition = defineQueue({
      name: `test-${randomUUID()}`,
      payload: z.object({ n: z.coerce.number() }),
      attempts: 2,
      concurrency: 4,
      ...options,
      process: ({ n }: { n: number }) => process(n),
      async givenUp({ n }: { n: number }) {
        seen.givenUp.push(String(n))
      },
    })
    const observer: Observer = {
      done: async (id) => seen.done.push(id),
      failed: async (id) => seen.failed.push(id),
      trouble: (_, error) => troubles.push(error.message),
    }
    const queues = await openQueues([definition], store, observer.trouble)
    open.push(queues)
    const work = async () => {
      open.push(await startWorkers([definition], {}, store, observer))
    }
    return { name: definition.name, queues, work, seen, troubles }
  }

  it('take a job once, however often it is added while it waits', async () => {
    let runs = 0
    const { name, queues, work, seen } = await make(async () => {
      runs += 1
      return 'done'
    })
    const one = job(name)
    await Promise.all([queues.add([one, one]), queues.add([one])])
    await queues.add([one])
    expect(await queues.counts()).toEqual({ [name]: 1 })
    await work()
    await until(() => seen.done.length > 0)
    await rest(200)
    expect({ runs, seen }).toEqual({ runs: 1, seen: { done: [one.id], failed: [], givenUp: [] } })
    await queues.ping()
  })

  it('try again after a while what failed, and give up after the last attempt', async () => {
    const at: number[] = []
    const { name, queues, work, seen } = await make(async (n) => {
      if (n === 1) return 'done'
      at.push(Date.now())
      throw new Transient('away')
    })
    const bad = job(name, 2)
    const good = job(name, 1)
    await work()
    await queues.add([bad, good])
    await until(() => seen.failed.length > 0)
    expect(seen).toEqual({ done: [good.id], failed: [bad.id], givenUp: ['2'] })
    expect(at).toHaveLength(2)
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(900)
    expect(await queues.counts()).toEqual({ [name]: 0 })
  })

  it('put a job off without counting an attempt', async () => {
    let runs = 0
    const { name, queues, work, seen } = await make(
      async () => {
        runs += 1
        return runs < 5 ? { againInMs: runs % 2 === 0 ? 0 : 60.25 } : 'done'
      },
      { attempts: 1 },
    )
    await work()
    await queues.add([job(name)])
    await until(() => seen.done.length > 0)
    expect({ runs, failed: seen.failed }).toEqual({ runs: 5, failed: [] })
  })

  it('rest as a whole, in every process, when the platform asks for peace', async () => {
    const at: number[] = []
    let asked: number | undefined
    const { name, queues, work, seen } = await make(
      async () => {
        if (asked === undefined) {
          asked = Date.now()
          return { restMs: 1_500.5 }
        }
        at.push(Date.now())
        return 'done'
      },
      { attempts: 1, concurrency: 1, limiter: { max: 1_000, duration: 1_000 } },
    )
    await work()
    await work()
    await queues.add([job(name)])
    await until(() => asked !== undefined)
    await rest(100)
    await queues.add([1, 2, 3, 4].map((n) => job(name, n)))
    await until(() => seen.done.length === 5)
    expect(Math.min(...at) - (asked ?? 0)).toBeGreaterThan(1_200)
    expect(seen.failed).toEqual([])
  })

  it('keep the pace of the platform over two workers', async () => {
    const at: number[] = []
    const { name, queues, work, seen } = await make(
      async () => {
        at.push(Date.now())
        return 'done'
      },
      { limiter: { max: 5, duration: 500 } },
    )
    await work()
    await work()
    await queues.add(Array.from({ length: 16 }, (_, n) => job(name, n)))
    await until(() => seen.done.length === 16)
    expect(Math.max(...at) - Math.min(...at)).toBeGreaterThan(900)
  })

  it('give up a payload that does not fit at once, and go on with the others', async () => {
    let runs = 0
    const { name, queues, work, seen, troubles } = await make(
      async () => {
        runs += 1
        return 'done'
      },
      { attempts: 50 },
    )
    const canary = 'CHIMHOANGYEN'
    const bad = { id: randomUUID(), queue: name, payload: { n: canary } }
    const good = job(name, 1)
    await work()
    await queues.add([bad, good])
    await until(() => seen.failed.length + seen.done.length === 2)
    expect(seen).toEqual({ done: [good.id], failed: [bad.id], givenUp: [] })
    expect(runs).toBe(1)
    expect(troubles.join()).not.toContain(canary)
  })

  it('are rebuilt from the outbox when everything in them was lost', async () => {
    const { pool, close } = openDatabase(database.url, { max: 3 })
    open.push({ close })
    const ran: number[] = []
    const definition = defineQueue({
      name: `test-${randomUUID()}`,
      payload: z.object({ n: z.coerce.number() }),
      attempts: 1,
      concurrency: 2,
      async process({ n }: { n: number }): Promise<Processed> {
        ran.push(n)
        if (n === 3) throw new Transient('away')
        return 'done'
      },
    })
    const observer: Observer = {
      done: (id) => jobDone(pool, id),
      failed: (id) => jobFailed(pool, id),
      trouble: () => {},
    }
    const enqueue = (...numbers: number[]) =>
      pool.query(
        `INSERT INTO outbox (id, queue, payload)
         SELECT gen_random_uuid(), $1, jsonb_build_object('n', n::text) FROM unnest($2::int[]) n`,
        [definition.name, numbers],
      )
    await enqueue(1, 2, 3)
    // Handed over and lost: whoever took them is gone, the rows say they were relayed.
    expect(await relayOutbox(pool, async () => {})).toBe(3)
    const queues = await openQueues([definition], store, observer.trouble)
    open.push(queues)
    open.push(await startWorkers([definition], {}, store, observer))
    expect(await relayOutbox(pool, queues.add)).toBe(0)
    expect(await reconcile(pool, queues.add, 60_000)).toBe(0)
    expect(await reconcile(pool, queues.add, 0)).toBe(3)
    await until(async () => (await outboxState(pool)).unfinished === 0)
    expect([...ran].sort()).toEqual([1, 2, 3])
    expect(await outboxState(pool)).toMatchObject({ waiting: 0, unfinished: 0, failed: 1 })
    expect(await reconcile(pool, queues.add, 0)).toBe(0)
  })
})
