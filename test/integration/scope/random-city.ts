import type { Organisation, Unit, UnitType } from '../../../src/domain/organisation.ts'
import { roles } from '../../../src/domain/people/permissions.ts'
import { DAY } from '../../../src/domain/time/calendar.ts'
import type { Person, Role } from '../../../src/ports/person.ts'
import { type Random, randomFrom } from '../../../src/simulation/random.ts'
import { at } from '../timed-town.ts'
import { complaint, denunciation, meeting, openTown, pothole, type Town } from '../town.ts'

/** A city made up from a seed: its units, who serves where and when, and what citizens told it. */

/** A place somebody serves in as the test wrote it; `until`: epoch ms, absent while no end is known. */
export type Served = { unit: Unit; role: Role; since: number; until?: number }
export type Serving = { person: Person; officerId: string; name: string; served: Served[] }
export type Told = {
  code: string
  citizen: Person
  kind: 'PAKN' | 'KN' | 'TC' | 'DIALOGUE'
  /** Stands in its text and nowhere else. */
  canary: string
  /** Units it accuses, and officers by their ids. */
  accused: { units: Unit[]; officers: string[] }
}
export type City = {
  town: Town
  random: Random
  now(): number
  officers: Serving[]
  citizens: Person[]
  cases: Told[]
}

const oldest = '2019-06-01'
/** A code of a unit that ended bears another meaning from this day on. */
const newer = '2024-01-01'

const unitOf = (code: string, type: UnitType, validFrom = oldest): Unit => ({
  code,
  validFrom,
  type,
  name: `Đơn vị ${code} ${validFrom}`,
  shortName: `đơn vị ${code}`,
  nameEn: `unit ${code}`,
  aliases: [],
})

/** Under a unit that comes later in the list, so that nobody answers to themselves. */
function subordinated(random: Random, unit: Unit, later: Unit[]): Unit {
  const [last] = later.slice(-1)
  if (last === undefined || random.chance(0.2)) return unit
  return { ...unit, under: random.chance(0.8) ? last.code : random.pick(later).code }
}

function madeUp(random: Random, base: Organisation): { organisation: Organisation; ended: Unit[] } {
  const wards = Array.from({ length: 2 + random.count(2) }, (_, n) =>
    unitOf(`W${n}`, random.pick(['ward', 'commune']), random.pick([oldest, newer])),
  )
  const departments = Array.from({ length: 1 + random.count(1) }, (_, n) =>
    unitOf(`D${n}`, 'department'),
  )
  const units = [
    ...wards,
    ...departments,
    unitOf('TTR', 'inspectorate'),
    unitOf('NV', 'department'),
    unitOf('UB', 'committee'),
  ].map((unit, at, all) => subordinated(random, unit, all.slice(at + 1)))
  const ended = wards
    .filter(({ validFrom }) => validFrom === newer)
    .map(({ code }) => unitOf(code, 'ward'))
  return {
    organisation: {
      ...base,
      units,
      topics: base.topics.map((topic) => ({ ...topic, owner: 'ward' as const })),
      routing: {
        byKind: { KN: 'TTR', TC: 'TTR' },
        instead: { PAKN: ['NV'], KN: ['NV', 'UB'], TC: ['UB', 'NV'] },
        sorter: 'NV',
        overseer: 'TTR',
      },
    },
    ended,
  }
}

/** @param count how many officers and how many cases */
export async function openRandomCity(seed: number, count: { officers: number; cases: number }) {
  const random = randomFrom(seed)
  const start = at('2024-08-05 09:00')
  let now = start
  const town = await openTown(() => now)
  const { organisation, ended } = madeUp(random, town.world.organisation)
  town.world.organisation = organisation
  for (const one of [...organisation.units, ...ended])
    await town.pool.query(
      `INSERT INTO units (code, valid_from, valid_until, type, name, short_name)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        one.code,
        one.validFrom,
        ended.includes(one) ? newer : null,
        one.type,
        one.name,
        one.shortName,
      ],
    )
  const city: City = { town, random, now: () => now, officers: [], citizens: [], cases: [] }
  for (let n = 0; n < count.officers; n += 1)
    city.officers.push(await hired(city, [...organisation.units, ...ended], n))
  for (let n = 0; n < 4; n += 1) city.citizens.push(await town.newcomer())
  for (let n = 0; n < count.cases; n += 1) city.cases.push(await told(city, n))
  return {
    ...city,
    later(ms: number) {
      now += ms
    },
  }
}

async function hired({ town, random, now }: City, units: Unit[], n: number): Promise<Serving> {
  const person = await town.newcomer()
  const name = names[n % names.length] ?? ''
  const officerId = `00000000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`
  await town.pool.query('INSERT INTO officers (id, name) VALUES ($1, $2)', [officerId, name])
  await town.pool.query('UPDATE chats SET officer_id = $2 WHERE id = $1', [
    person.chat.id,
    officerId,
  ])
  const served = Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, (): Served => {
    const since = now() + random.pick([-20, -20, -20, -5, 3]) * DAY
    const until = random.pick([undefined, undefined, undefined, -1, 2])
    return {
      unit: random.pick(units),
      role: random.pick(roles),
      since,
      ...(until !== undefined && { until: Math.max(since, now() + until * DAY) }),
    }
  })
  for (const [at, { unit, role, since, until }] of served.entries())
    await town.pool.query(
      `INSERT INTO memberships (id, officer_id, unit_code, unit_valid_from, role, since, until)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, to_timestamp($5 / 1000.0), to_timestamp($6 / 1000.0))`,
      [officerId, unit.code, unit.validFrom, role, since + at, until ?? null],
    )
  return { person, officerId, name, served }
}

/** Full names, no two alike: who is accused by name is known beyond doubt. */
const names = [
  'Trần Văn Ngạn',
  'Lê Thị Bưởi',
  'Phạm Quốc Khoái',
  'Đỗ Hữu Thạch',
  'Võ Minh Quýt',
  'Bùi Thị Xoan',
  'Đặng Công Tráng',
  'Ngô Thị Rạng',
  'Dương Đình Lẫm',
  'Hồ Thị Nhãn',
  'Lý Trọng Nghị',
  'Mai Xuân Vượng',
]

const reports = { PAKN: pothole, KN: complaint, TC: denunciation, DIALOGUE: meeting }

async function told({ town, random, citizens, officers }: City, n: number): Promise<Told> {
  const citizen = random.pick(citizens)
  const kind = random.pick(['PAKN', 'PAKN', 'KN', 'TC', 'TC', 'DIALOGUE'] as const)
  const canary = `chimhoangyen${n}x`
  const { units } = town.world.organisation
  const unit = random.pick(units).code
  const accused = {
    // Whom the whole city answers to is a matter for the agency above, which has no case here.
    units: units.filter(({ code }) => code !== 'UB' && random.chance(0.12)),
    officers: kind === 'TC' && random.chance(0.4) ? [random.pick(officers)] : [],
  }
  const report = {
    ...reports[kind],
    unit,
    text: `chuyện ${canary}`,
    accused: accused.units.map(({ code }) => code),
    petition: { against: accused.officers.map(({ name }) => `ông ${name}`).join(', ') },
  }
  try {
    const code = await town.file(citizen, report)
    return {
      code,
      citizen,
      kind,
      canary,
      accused: { units: accused.units, officers: accused.officers.map((one) => one.officerId) },
    }
  } catch {
    // Nobody here may have it: another one is told.
    return told({ town, random, citizens, officers } as City, n)
  }
}

/** The person behind a chat as a turn of theirs finds them now. */
export async function present({ town }: City, { person, officerId }: Serving): Promise<Person> {
  const memberships = await town.transact((work) => work.membershipsOf(officerId))
  return { ...person, officer: { id: officerId, name: 'Cán bộ', memberships } }
}
