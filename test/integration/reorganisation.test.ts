import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Tally } from '../../src/actions/organisation/effects.ts'
import { moveCases } from '../../src/actions/organisation/move-cases.ts'
import { NotApplied, reorganise } from '../../src/actions/organisation/reorganise.ts'
import { loadOrganisation } from '../../src/config/world.ts'
import type { Organisation } from '../../src/domain/organisation.ts'
import { withSuccessors } from '../../src/domain/reorganisation.ts'
import { verify } from '../../src/persistence/verify/verify.ts'
import type { Person } from '../../src/ports/person.ts'
import { worldInForce } from '../../src/start/world-in-force.ts'
import { openTimedTown, type TimedTown } from './timed-town.ts'
import { complaint, denunciation, inspectorate, pothole, step, suoiTre, xuanAn } from './town.ts'

const november = loadOrganisation('long-khanh-2024-11').organisation
const july = loadOrganisation('long-khanh-2025').organisation
const xuanTrung = '26071'
const economy = 'LK-KT'
const longKhanh = { code: '26080', validFrom: '2025-07-01' }
const above = { code: 'DN-TTR', validFrom: '2025-07-01' }

let town: TimedTown
let first: Organisation

const apply = (next: Organisation, given: Record<string, string> = {}, dryRun = false) =>
  reorganise(town.transact, town.world, {
    next: withSuccessors(next, town.world.organisation, new Map(Object.entries(given))),
    digest: 'x',
    dryRun,
    pause: async () => {},
  })

async function refused(run: Promise<unknown>): Promise<string[]> {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof NotApplied)) throw error ?? new Error('was applied')
  return error.flaws.map((flaw) => [flaw.is, 'unit' in flaw && flaw.unit].filter(Boolean).join(' '))
}

/** As a running service does it. */
async function takeUp() {
  Object.assign(town.world, await worldInForce(town.pool, town.world, first))
}

const clocks = async () => (await town.everything()).clocks
const told = async (person: Person) => {
  const rows = await town.rows<{ message: { key: string } }>(
    "SELECT message FROM notifications WHERE chat_id = $1 AND dedupe LIKE 'reorganised:%'",
    [person.chat.id],
  )
  return rows.map(({ message }) => message)
}

let lan: Person
let clerk: Person
let farmer: Person
let witness: Person
let others: Record<'trung' | 'field' | 'land' | 'secret' | 'done', string>

beforeAll(async () => {
  town = await openTimedTown('2024-10-28 09:00')
  first = town.world.organisation
  lan = await town.officer(xuanAn, 'head', 'Lan')
  clerk = await town.officer(economy, 'officer', 'Kha')
  await town.officer(xuanTrung, 'head', 'Trung')
  await town.officer(suoiTre, 'officer', 'Tre')
  await town.officer(inspectorate, 'chief-inspector', 'Chánh')
  await town.rows(
    `INSERT INTO difficulties (id, unit_code, unit_valid_from, officer_id, text, created_at, answered_at)
     SELECT gen_random_uuid(), '26080', '2019-06-01', officer_id, '', now(), answered
     FROM chats, (VALUES (NULL), (now())) a(answered) WHERE id = $1`,
    [lan.chat.id],
  )
  farmer = await town.newcomer()
  witness = await town.newcomer()
  const done = await town.file(farmer, pothole)
  await town.act(lan, step(done, 'accept'))
  await town.act(lan, step(done, 'resolve', { words: 'Đã vá mặt đường hôm nay rồi' }))
  const field = await town.file(farmer, {
    ...pothole,
    topic: 'agriculture',
    unit: economy,
    place: { wardUnit: suoiTre },
  })
  await town.act(clerk, step(field, 'accept'))
  others = {
    trung: await town.file(await town.newcomer(), {
      ...pothole,
      unit: xuanTrung,
      place: { wardUnit: xuanTrung },
    }),
    field,
    land: await town.file(farmer, complaint),
    secret: await town.file(witness, denunciation),
    done,
  }
})
afterAll(() => town.close())

describe('what is refused changes nothing', () => {
  it('an incomplete plan, one before its day, one that does not follow', async () => {
    const before = await town.everything()
    town.goTo('2024-11-01 09:00')
    expect(await refused(apply(november))).toEqual(['no-successor 26071'])
    expect(await refused(apply(july, { 26071: '26080' }))).toEqual(['too-early'])
    expect(await refused(apply({ ...july, follows: ['elsewhere'] }, {}, true))).toEqual([
      'does-not-follow',
      'no-successor 26071',
    ])
    expect(await town.everything()).toEqual(before)
  })

  it('a plan with gaps, or with heirs of units that go on', async () => {
    const [ward] = july.units
    if (ward === undefined) throw new Error('no ward')
    const gap = { ...july, units: [{ ...ward, validFrom: '2025-08-01' }, ...july.units.slice(1)] }
    expect(await refused(apply(gap, { 26071: '26080' }, true))).toEqual(['gap 26089'])
    const stays = {
      ...november,
      successors: [{ unit: { code: xuanAn, validFrom: '2019-06-01' } }],
    }
    expect(await refused(apply(stays, { 26071: '26077' }))).toEqual(['stays 26080'])
  })

  it('at night, when everybody would be woken', async () => {
    town.goTo('2024-11-01 03:00')
    expect(await refused(apply(november, { 26071: '26077' }))).toEqual(['night'])
    town.goTo('2024-11-01 09:00')
  })
})

describe('two wards end', () => {
  it('a dry run tells what happens and changes nothing; the real run does the same', async () => {
    const before = await town.everything()
    const foreseen = await apply(november, { 26071: '26077' }, true)
    expect(await town.everything()).toEqual(before)
    const done = await apply(november, { 26071: '26077' })
    expect(done).toEqual(foreseen)
    expect(done.map(({ what, count }) => `${what} ${count}`)).toEqual([
      'ends 1',
      'ends 1',
      'cases 1',
      'people 1',
      'citizens-told 1',
      'officers-told 1',
    ])
    expect(await clocks()).toBe(before.clocks)
    await takeUp()
    expect((await town.caseOf(others.trung)).unit.code).toBe('26077')
    expect(await town.typesOf(others.trung)).toEqual(['submit', 'reorganise'])
  })

  it('is applied once', async () => {
    expect(await refused(apply(november))).toEqual(['applied'])
  })
})

/** An hour of a unit to come, and who is expected. */
async function book(unit: string, at: string, code?: string) {
  await town.rows(
    `WITH slot AS (
       INSERT INTO slots (id, unit_code, unit_valid_from, origin, starts_at, ends_at, seats)
       VALUES (gen_random_uuid(), $1, '2019-06-01', 'city', $2, $2::timestamptz + interval '1 hour', 1)
       RETURNING id)
     INSERT INTO bookings (id, slot_id, case_id, status, position, sequence, created_at)
     SELECT gen_random_uuid(), slot.id, c.id, 'booked', 1, 0, now() FROM slot, cases c WHERE c.code = $3`,
    [unit, new Date(`${at.replace(' ', 'T')}:00+07:00`), code ?? ''],
  )
}

describe('the city ends', () => {
  it('dry run and real run are one, and no clock changes', async () => {
    town.goTo('2025-07-01 08:00')
    await book('26077', '2025-07-03 08:00', others.trung)
    await book(xuanAn, '2025-07-03 08:00', others.land)
    await book(xuanAn, '2025-07-03 10:00')
    const before = await town.everything()
    const foreseen = await apply(july, {}, true)
    const done = await apply(july)
    expect(done).toEqual(foreseen)
    expect(await clocks()).toBe(before.clocks)
    await takeUp()
  })

  it('each open case is with its successor, under its old code, with the officer who came along', async () => {
    expect((await town.caseOf(others.trung)).unit).toEqual(longKhanh)
    expect((await town.caseOf(others.land)).unit).toEqual(above)
    const field = await town.caseOf(others.field)
    // Its place is in Suối Tre; the clerk of the department went to the default ward.
    expect(field.unit).toEqual({ code: '26089', validFrom: '2025-07-01' })
    expect(field.officerId).toBeUndefined()
    expect((await town.caseOf(others.secret)).unit).toEqual(above)
    expect((await town.caseOf(others.done)).unit).toEqual({ code: xuanAn, validFrom: '2019-06-01' })
  })

  it('what is still to come goes on with the successor, what is past stays', async () => {
    expect(
      await town.rows(
        'SELECT unit_valid_from AS of FROM difficulties ORDER BY answered_at NULLS FIRST',
      ),
    ).toEqual([{ of: '2025-07-01' }, { of: '2019-06-01' }])
  })

  it('two wards become one: who was expected at the same hour comes to one with seats for both', async () => {
    const slots = await town.rows(
      `SELECT s.seats, (SELECT count(*) FROM bookings b WHERE b.slot_id = s.id) AS people FROM slots s
       WHERE s.unit_valid_from = '2025-07-01' AND s.cancelled_at IS NULL`,
    )
    expect(slots).toEqual([{ seats: 2, people: 2 }])
    expect(
      await town.rows('SELECT 1 FROM slots WHERE cancelled_at IS NULL AND unit_valid_from < $1', [
        '2025-07-01',
      ]),
    ).toEqual([])
  })

  it('whoever has something open is told once, by the names of then and now', async () => {
    const [message, ...more] = await told(farmer)
    expect(more).toEqual([])
    expect(message).toMatchObject({ key: 'reorganised.citizen', params: { day: '1/7/2025' } })
    expect(await told(lan)).toHaveLength(1)
    expect(await told(witness)).toEqual([
      { key: 'reorganised.sealed', params: { day: '1/7/2025' } },
    ])
  })

  it('what is reopened with a unit that ended goes on too', async () => {
    await town.act(farmer, { do: 'reopen', code: others.done, reason: 'lại hư', attachments: [] })
    expect((await town.caseOf(others.done)).unit.validFrom).toBe('2019-06-01')
    await town.transact((work) => moveCases({ work, world: town.world }, new Tally()))
    expect((await town.caseOf(others.done)).unit).toEqual(longKhanh)
    expect(await told(farmer)).toHaveLength(1)
  })

  it('the invariants hold, and who pressed an old button reaches the new unit', async () => {
    await town.rows('UPDATE outbox SET relayed_at = created_at')
    await town.rows('UPDATE clocks SET next_action_at = $1 WHERE next_action_at < $1', [
      new Date(town.now()),
    ])
    const verified = await verify(town.pool, town.world, town.now())
    expect(verified.checks.filter(({ breaches }) => breaches > 0)).toEqual([])
    const late = await town.file(await town.newcomer(), { ...pothole, unit: suoiTre })
    expect((await town.caseOf(late)).unit.code).toBe('26089')
  })
})
