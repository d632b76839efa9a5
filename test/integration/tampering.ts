import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { closeDay } from '../../src/actions/oversight/close-days.ts'
import type { Check } from '../../src/persistence/verify/checks.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import type { Work } from '../../src/ports/work.ts'
import { openTimedTown, type TimedTown } from './timed-town.ts'
import { complaint, denunciation, meeting, pothole } from './town.ts'

/**
 * Somebody who owns the database changes its history by hand, its guards switched off: after each
 * change `verify` must name the place.
 */

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export type EventRow = {
  id: string
  case_id: string
  code: string
  seq: number
  last: number
  at: string
  day: string
  erased_at: string | null
}
type RootRow = { day: string }

/** The tables as they are while somebody tampers with them. */
export type Hand = {
  random(): number
  pick<T>(all: readonly T[]): T
  events: EventRow[]
  roots: RootRow[]
  columns: { events: string[]; roots: string[] }
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

const settled = '2024-08-20 09:00'

/** A town with a history of all kinds of cases over two weeks, every day of it closed but the last. */
export async function openTownWithPast(seed: number) {
  const town = await openTimedTown('2024-08-01 09:00')
  const random = numbers(seed)
  const sender = await town.newcomer()
  const codes: string[] = []
  for (const report of [pothole, complaint, denunciation, meeting, pothole, complaint]) {
    codes.push(await town.file(sender, report))
    town.later(random() * 40 * 3_600_000)
  }
  for (let n = 0; n < 30; n += 1) {
    // The first is never left out: what was added to it is erased below.
    const code = codes[n === 0 ? 0 : Math.floor(random() * codes.length)] ?? ''
    const text = `còn nữa ${n}`
    await town.act(sender, { do: 'supplement', code, text, attachments: [] })
    town.later(random() * 16 * 3_600_000)
  }
  await erase(town, codes[0] ?? '', 2)
  town.goTo(settled)
  while (await town.transact((work) => closeDay({ work })));
  return town
}

/** As it is done where somebody has the right to it. */
async function erase(town: TimedTown, code: string, seq: number) {
  await town.transact((work) => noted(work, code, 'erase', { seqs: [seq] }))
  await town.rows(
    `UPDATE case_events e SET data = '{}', erased_at = $3 FROM cases c
     WHERE c.id = e.case_id AND c.code = $1 AND e.seq = $2`,
    [code, seq, new Date(town.now()).toISOString()],
  )
}

async function noted(work: Work, code: string, type: string, data: Record<string, unknown>) {
  const it = await work.findCase(code)
  if (it === undefined) throw new Error(`no case ${code}`)
  await work.saveCase({ ...it, version: it.version + 1 })
  work.addEvent({ caseId: it.id, seq: it.version + 1, type, actor: 'system', data })
}

/** What `verify` finds in what this connection sees, its open transaction included. */
async function found(client: pg.PoolClient, town: TimedTown): Promise<Check[]> {
  const inside = {
    query: (text: string | { text: string }, values?: unknown[]) =>
      typeof text === 'string' && /^(BEGIN|COMMIT|ROLLBACK|SET)/.test(text)
        ? Promise.resolve({ rows: [] })
        : client.query(text as string, values),
    on() {},
    off() {},
    release() {},
  }
  const pool = { ...inside, connect: async () => inside } as unknown as pg.Pool
  const { checks } = await verify(pool, town.world, town.now(), undefined, town.keys.signer.verify)
  return checks.filter(({ name }) => ['evidence', 'orphans', 'days'].includes(name))
}

export type Tampering = (hand: Hand) => Promise<{ what: string; places: string[] }>

/**
 * Tampers `times` over, each time with the history as it was. Returns how often each way was tried;
 * throws at the first that `verify` does not name.
 */
export async function tamper(
  town: TimedTown,
  ways: Record<string, Tampering>,
  times: number,
  seed: number,
): Promise<Map<string, number>> {
  const random = numbers(seed)
  const [first = '', ...others] = Object.keys(ways)
  const tried = new Map<string, number>()
  const client = await town.pool.connect()
  try {
    const whole = await found(client, town)
    if (whole.some(({ breaches }) => breaches > 0)) throw new Error(JSON.stringify(whole))
    const hand = await handOn(client, random)
    for (let n = 0; n < times; n += 1) {
      // Every other time the first of the ways, which has most to it.
      const name = n % 2 === 0 ? first : (others[(n >> 1) % others.length] ?? '')
      await client.query('BEGIN')
      // Triggers and foreign keys are off.
      await client.query('SET LOCAL session_replication_role = replica')
      const { what, places } = await (ways[name] as Tampering)(hand)
      const named = (await found(client, town)).flatMap(({ first }) => first)
      await client.query('ROLLBACK')
      if (!places.some((place) => named.includes(place)))
        throw new Error(`seed ${seed}: ${name} ${what}: ${places} not in [${named}]`)
      tried.set(name, (tried.get(name) ?? 0) + 1)
    }
  } finally {
    client.release(true)
  }
  return tried
}

async function handOn(client: pg.PoolClient, random: () => number): Promise<Hand> {
  const rows = async <Row>(text: string) => (await client.query(text)).rows as Row[]
  const columnsOf = async (table: string) =>
    (
      await rows<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute
         WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY 1`,
      )
    ).map(({ name }) => name)
  return {
    random,
    pick: (all) => all[Math.floor(random() * all.length)] as never,
    events: await rows<EventRow>(
      `SELECT e.id, e.case_id, c.code, e.seq, c.version AS last, e.at::text, e.erased_at::text,
         (e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day
       FROM case_events e JOIN cases c ON c.id = e.case_id ORDER BY e.case_id, e.seq`,
    ),
    roots: await rows<RootRow>('SELECT day::text FROM chain_roots ORDER BY day'),
    columns: { events: await columnsOf('case_events'), roots: await columnsOf('chain_roots') },
    query: (text, values) => client.query(text, values),
  }
}

const hex = (random: number) => createHash('sha256').update(String(random)).digest('hex')

/** Another value for each column of an event, as SQL; a column not named here fails the test. */
const otherEvent: Record<string, (random: () => number) => string> = {
  id: () => `'${randomUUID()}'`,
  case_id: () => `'${randomUUID()}'`,
  seq: (random) => `seq + ${random() < 0.5 ? 1_000 : -1_000}`,
  type: (random) => `'${['accept', 'erase', 'x'][Math.floor(random() * 3)]}' || type`,
  actor: () => `CASE actor WHEN 'officer' THEN 'citizen' ELSE 'officer' END`,
  officer_id: () => `'${randomUUID()}'`,
  data: (random) => (random() < 0.5 ? `data || '{"text": "khác"}'` : `'{}'::jsonb || '{"a": 1}'`),
  at: (random) => `at + interval '${1 + Math.floor(random() * 1e8)} milliseconds'`,
  digest: (random) => `'${hex(random())}'`,
  hash: (random) => `'${hex(random())}'`,
  erased_at: () =>
    `CASE WHEN erased_at IS NULL THEN now() ELSE erased_at + interval '1 second' END`,
}
const otherRoot: Record<string, (random: () => number) => string> = {
  day: () => `day - 4000`,
  events: () => 'events + 1',
  root: (random) => `'${hex(random())}'`,
  previous: (random) => `'${hex(random())}'`,
  key_id: (random) => `'${hex(random()).slice(0, 32)}'`,
  signature: (random) => `'${Buffer.from(hex(random()), 'hex').toString('base64')}'`,
}
/** When a root was written is the one thing nobody has signed. */
const unsigned = ['created_at']

const placeOf = ({ code, seq }: EventRow) => `${code}#${seq}`

/** The case ends with the event before this one. */
const shorten = ({ query }: Hand, { case_id, last }: EventRow) =>
  query('UPDATE cases SET version = $2 WHERE id = $1', [case_id, last - 1])

/** Every way in which what happened could be made to look otherwise. */
export const ways: Record<string, Tampering> = {
  async 'a column of an event'({ random, pick, events, columns, query }) {
    const event = pick(events)
    const column = pick(columns.events)
    const other = otherEvent[column]
    if (other === undefined) throw new Error(`nobody tampers with case_events.${column} yet`)
    await query(`UPDATE case_events SET ${column} = ${other(random)} WHERE id = $1`, [event.id])
    return { what: `${column} of ${placeOf(event)}`, places: [placeOf(event)] }
  },

  async 'an event removed'({ pick, events, query }) {
    const event = pick(events)
    await query('DELETE FROM case_events WHERE id = $1', [event.id])
    return { what: placeOf(event), places: [placeOf(event)] }
  },

  async 'the last event removed, the case shortened'(hand) {
    const event = hand.pick(hand.events.filter(({ seq, last }) => seq === last))
    await hand.query('DELETE FROM case_events WHERE id = $1', [event.id])
    await shorten(hand, event)
    return { what: placeOf(event), places: [event.day] }
  },

  async 'two events of a case change places'({ pick, events, query }) {
    const one = pick(events.filter(({ last }) => last > 1))
    const two = pick(
      events.filter(({ case_id, seq }) => case_id === one.case_id && seq !== one.seq),
    )
    await query('UPDATE case_events SET seq = -1 WHERE id = $1', [one.id])
    await query('UPDATE case_events SET seq = $2 WHERE id = $1', [two.id, one.seq])
    await query('UPDATE case_events SET seq = $2 WHERE id = $1', [one.id, two.seq])
    return { what: `${placeOf(one)} ${two.seq}`, places: [placeOf(one)] }
  },

  async 'what two cases say changes places'({ pick, events, query }) {
    const one = pick(events)
    const two = pick(events.filter(({ case_id }) => case_id !== one.case_id))
    const copied = 'type, actor, officer_id, data, at, digest'
    await query(
      `UPDATE case_events e SET (${copied}) = (SELECT ${copied} FROM case_events o WHERE o.id = CASE e.id
         WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END) WHERE e.id IN ($1, $2)`,
      [one.id, two.id],
    )
    return { what: `${placeOf(one)} ${placeOf(two)}`, places: [placeOf(one)] }
  },

  async 'an event put in between'({ pick, events, query }) {
    const event = pick(events)
    await query('UPDATE case_events SET seq = seq + 1000 WHERE case_id = $1 AND seq >= $2', [
      event.case_id,
      event.seq,
    ])
    await query(
      `INSERT INTO case_events SELECT $2, case_id, $3, 'note', actor, officer_id, data, at, digest, hash
       FROM case_events WHERE id = $1`,
      [event.id, randomUUID(), event.seq],
    )
    await query('UPDATE case_events SET seq = seq - 999 WHERE case_id = $1 AND seq > 1000', [
      event.case_id,
    ])
    await query('UPDATE cases SET version = version + 1 WHERE id = $1', [event.case_id])
    return { what: placeOf(event), places: [placeOf(event)] }
  },

  async 'an event added, all made to fit'({ pick, events, query }) {
    const event = pick(events.filter(({ seq, last }) => seq === last))
    await query('SET LOCAL session_replication_role = origin')
    await query(
      `INSERT INTO case_events (id, case_id, seq, type, actor, data, at)
       VALUES ($1, $2, $3, 'note', 'system', '{}', $4)`,
      [randomUUID(), event.case_id, event.seq + 1, event.at],
    )
    await query('UPDATE cases SET version = version + 1 WHERE id = $1', [event.case_id])
    return { what: placeOf(event), places: [event.day] }
  },

  async 'a case whose whole chain is written anew'({ pick, events, query }) {
    const event = pick(events.filter(({ erased_at }) => erased_at === null))
    await query(`UPDATE case_events SET data = data || '{"text": "khác"}' WHERE id = $1`, [
      event.id,
    ])
    for (let seq = event.seq; seq <= event.last; seq += 1)
      await query(
        `UPDATE case_events e SET digest = d.digest, hash = event_hash(d.previous, (
           e.id, e.case_id, e.seq, e.type, e.actor, e.officer_id, e.data, e.at, d.digest, '', e.erased_at)::case_events)
         FROM (SELECT CASE WHEN o.erased_at IS NULL THEN sha256_hex(o.data::text) ELSE o.digest END AS digest,
             coalesce((SELECT hash FROM case_events p WHERE p.case_id = o.case_id AND p.seq = o.seq - 1), '') AS previous
           FROM case_events o WHERE o.case_id = $1 AND o.seq = $2) d
         WHERE e.case_id = $1 AND e.seq = $2`,
        [event.case_id, seq],
      )
    return { what: placeOf(event), places: [event.day] }
  },

  async 'a whole case removed'({ pick, events, query }) {
    const event = pick(events)
    await query('DELETE FROM case_events WHERE case_id = $1', [event.case_id])
    await query('DELETE FROM clocks WHERE case_id = $1', [event.case_id])
    await query('DELETE FROM cases WHERE id = $1', [event.case_id])
    return { what: event.code, places: [event.day] }
  },

  async 'a column of a day'({ random, pick, roots, columns, query }) {
    const { day } = pick(roots)
    const column = pick(columns.roots.filter((one) => !unsigned.includes(one)))
    const other = otherRoot[column]
    if (other === undefined) throw new Error(`nobody tampers with chain_roots.${column} yet`)
    await query(`UPDATE chain_roots SET ${column} = ${other(random)} WHERE day = $1`, [day])
    return { what: `${column} of ${day}`, places: [day] }
  },

  async 'a day removed'({ pick, roots, query }) {
    const { day } = pick(roots)
    await query('DELETE FROM chain_roots WHERE day = $1', [day])
    return { what: day, places: [day] }
  },
}
