import { invite, join } from '../actions/invitation.ts'
import { rolesWith } from '../domain/people/permissions.ts'
import { DAY } from '../domain/time/calendar.ts'
import type { Database } from '../persistence/database.ts'
import type { Person, Role } from '../ports/person.ts'
import type { Transact } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import type { Random } from './random.ts'

export type Colleague = {
  person: Person
  unit: string
  leads: boolean
  /** ms, UTC; in the past for whoever is here. */
  awayUntil: number
}

/** Everybody who serves, by the code of their unit; the head first. */
export type Staff = Map<string, Colleague[]>

const roles: Role[] = ['head', 'officer', 'officer']
/** Every complaint and denunciation of the city lies with the Inspectorate. */
const inspectors = (casesPerDay: number): Role[] => [
  'chief-inspector',
  ...Array.from({ length: 3 + Math.ceil(casesPerDay / 8) }, (): Role => 'inspector'),
]

/** Invites and seats the whole city: a head and two officers a unit, inspectors, two leaders. */
export async function hire(
  database: Database,
  transact: Transact,
  world: World,
  casesPerDay: number,
): Promise<Staff> {
  const { units, routing } = world.organisation
  const staff: Staff = new Map()
  const seats = units.map(({ code }) => ({
    code,
    roles: code === routing.overseer ? inspectors(casesPerDay) : roles,
  }))
  const chats = await newChats(database, seats.flatMap((one) => one.roles).length + 2, 'staff')
  for (const { code, roles } of seats) {
    const here: Colleague[] = []
    for (const role of roles) here.push(await seat(chats, transact, world, code, role))
    staff.set(code, here)
  }
  for (let n = 0; n < 2; n++) await seat(chats, transact, world, routing.sorter, 'leader')
  return staff
}

async function seat(
  chats: Person[],
  transact: Transact,
  world: World,
  unit: string,
  role: Role,
): Promise<Colleague> {
  const person = chats.pop()
  if (person === undefined) throw new RangeError('more seats than chats')
  const name = `Cán bộ ${person.chat.id}`
  await transact(async (work) => {
    const token = invite({ work, world }, { unit, role, name })
    await join({ work, world }, person, { token })
  })
  return { person, unit, leads: rolesWith('lead-unit', 'unit').includes(role), awayUntil: 0 }
}

/** Who goes away on this day: one in a hundred, for some days, every other one with a deputy. */
export function leavesOf(units: Colleague[][], nowMs: number, random: Random) {
  return units.flatMap((here) =>
    here
      .filter((one) => !one.leads && one.awayUntil <= nowMs && random.chance(0.01))
      .map((colleague) => {
        colleague.awayUntil = nowMs + Math.ceil(random.wait(4)) * DAY
        const others = here.filter((one) => one !== colleague)
        const deputy = random.chance(0.5) ? random.pick(others).person.officer?.id : undefined
        return { colleague, until: colleague.awayUntil, ...(deputy !== undefined && { deputy }) }
      }),
  )
}

/** Chats of the web channel that nobody reads. */
export async function newChats({ pool }: Database, count: number, name: string): Promise<Person[]> {
  const { rows } = await pool.query<{ id: number; external_id: string }>(
    `INSERT INTO chats (channel, external_id, kind)
     SELECT 'web', $2 || n, 'private' FROM generate_series(1, $1) n RETURNING id, external_id`,
    [count, `${name}-`],
  )
  return rows.map(({ id, external_id: externalId }) => ({
    chat: { id, channel: 'web', externalId, kind: 'private', language: 'vi' },
  }))
}
