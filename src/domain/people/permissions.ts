import { sameUnit, type UnitKey } from '../case/case.ts'
import type { Organisation } from '../organisation.ts'

export const roles = [
  'officer',
  'head',
  'inspector',
  'chief-inspector',
  'leader',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A place somebody serves in, and as what. */
export type Membership = { unit: UnitKey; role: Role }

/**
 * How far a power goes: `unit` the unit they serve in; `city` every unit; `overseer` and `sorter`
 * every unit too, but only for those who serve in the unit that oversees the city, or in the one that
 * sorts what nobody could place and manages people.
 */
type Extent = 'unit' | 'city' | 'overseer' | 'sorter'

type Granted = Readonly<Partial<Record<Role, Extent>>>

const whoeverWorks: Granted = {
  officer: 'unit',
  head: 'unit',
  inspector: 'unit',
  'chief-inspector': 'unit',
  leader: 'unit',
}
const whoeverLeads: Granted = { head: 'unit', 'chief-inspector': 'unit' }

/**
 * The one table of who sees and does what. A role that a row does not name may not. It is asked by the
 * actions; menus and lists only leave out what would be refused.
 */
const permissions = {
  /** An administrator manages people and units and reads nobody's case. */
  'see-cases': whoeverWorks,
  'work-on-cases': whoeverWorks,
  /** That there is a denunciation, and its steps (Luật Tố cáo 2018, Điều 8 and 56). */
  'see-sealed': whoeverLeads,
  /** Its words and files; for a single case others may be named. */
  'open-sealed': whoeverLeads,

  /** The steps of a head, and hearing of what runs late as one. */
  'lead-unit': whoeverLeads,
  /** To lead a case that came to them because those who would have it are accused. */
  'lead-instead': { leader: 'unit' },
  /** To go on with what a colleague accepted, and to give it to another. */
  'step-in': whoeverLeads,
  'bind-group': { ...whoeverLeads, administrator: 'sorter' },

  /** To hear of what runs late as the Inspectorate does, and as the leaders of the city do. */
  inspect: { inspector: 'overseer', 'chief-inspector': 'overseer' },
  'lead-city': { leader: 'city' },
  /** What is overdue and what becomes a hotspot, in all units; of denunciations nothing. */
  oversee: { inspector: 'overseer', 'chief-inspector': 'overseer', leader: 'city' },
  'count-unit': { ...whoeverWorks, administrator: 'unit' },
  'count-city': {
    inspector: 'overseer',
    'chief-inspector': 'overseer',
    leader: 'city',
    administrator: 'sorter',
  },

  /** To bring somebody into this role, and to end their service in it. */
  'staff-officer': { ...whoeverLeads, administrator: 'sorter' },
  'staff-head': { administrator: 'sorter' },
  'staff-inspector': { 'chief-inspector': 'unit', administrator: 'sorter' },
  'staff-chief-inspector': { administrator: 'sorter' },
  'staff-leader': { administrator: 'sorter' },
  'staff-administrator': { administrator: 'sorter' },
  /** To hear that somebody's account may be in other hands. */
  guard: { 'chief-inspector': 'overseer', administrator: 'sorter' },
  'manage-units': { administrator: 'sorter' },
  /** To hear that the way to a platform needs a human. */
  'serve-platforms': { administrator: 'sorter' },

  'publish-slots': { ...whoeverLeads, leader: 'unit' },
  receive: whoeverWorks,

  /** What the units find hard in their own work. */
  'send-difficulties': whoeverWorks,
  /** To answer what people ask of their own data. */
  'serve-rights': { officer: 'sorter', head: 'sorter', administrator: 'sorter' },
  'read-difficulties': { officer: 'sorter', head: 'sorter', administrator: 'sorter' },
} as const satisfies Record<string, Granted>

export type Power = keyof typeof permissions

/** Whoever holds one of these could do harm in the name of the city: granting it is confirmed twice. */
export const isPowerful: Readonly<Record<Role, boolean>> = {
  officer: false,
  head: true,
  inspector: true,
  'chief-inspector': true,
  leader: true,
  administrator: true,
}

const extentOf = (power: Power, role: Role): Extent | undefined =>
  (permissions[power] as Granted)[role]

/** Whether a membership gives this power in this unit because it is of this unit. */
export const mayIn = (member: Membership, power: Power, unit: UnitKey): boolean =>
  extentOf(power, member.role) === 'unit' && sameUnit(member.unit, unit)

/** Whether a membership gives this power in every unit. */
export function mayEverywhere(
  member: Membership,
  power: Power,
  { routing, units }: Organisation,
): boolean {
  const isOf = (code: string) =>
    member.unit.code === code && units.some((unit) => sameUnit(unit, member.unit))
  switch (extentOf(power, member.role)) {
    case 'city':
      return true
    case 'overseer':
      return isOf(routing.overseer)
    case 'sorter':
      return isOf(routing.sorter)
    case 'unit':
    case undefined:
      return false
  }
}

/** Whether a membership gives this power in this unit, from within or from above. */
export const may = (
  member: Membership,
  power: Power,
  unit: UnitKey,
  organisation: Organisation,
): boolean => mayIn(member, power, unit) || mayEverywhere(member, power, organisation)

/** Roles that have a power so far, for what is asked of the database. */
export const rolesWith = (power: Power, extent: Extent): Role[] =>
  roles.filter((role) => extentOf(power, role) === extent)
