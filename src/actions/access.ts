import { type Case, sameUnit, type UnitKey } from '../domain/case/case.ts'
import { isPartial, keysOf, leadsCase, type Servant } from '../domain/people/conflict.ts'
import { mayIn, type Power } from '../domain/people/permissions.ts'
import type { Membership, Person } from '../ports/person.ts'
import type { Reach } from '../ports/reach.ts'
import { Refusal } from '../ports/reply.ts'
import type { Context } from './context.ts'
import { codeOf } from './move.ts'

/**
 * A denunciation is shown only to those who lead the unit it lies with and those they name for it (Luật Tố
 * cáo 2018, Điều 8 and 56).
 */
export const isSealed = (it: Case) => it.kind === 'TC'

export type Officer = Pick<NonNullable<Person['officer']>, 'id' | 'memberships'>

/** The officer behind the chat. Throws `Refusal` for everybody else. */
export function officerOf({ officer }: Person): NonNullable<Person['officer']> {
  if (officer === undefined) throw new Refusal('refusal.officers-only')
  return officer
}

export const servantOf = ({ id, memberships }: Officer): Servant => ({
  officerId: id,
  units: memberships.map(({ unit }) => unit),
})

/**
 * Whether somebody may know of the case at all by this membership of theirs: never when it accuses them
 * or those they answer to, whatever their role.
 */
export const maySee = (it: Case, servant: Servant, member: Membership): boolean =>
  !isPartial(servant, it.closedTo) &&
  (isSealed(it) ? maySeeSealed(it, servant, member) : mayIn(member, 'see-cases', it.unit))

const maySeeSealed = (it: Case, { officerId }: Servant, member: Membership): boolean =>
  mayIn(member, 'see-sealed', it.unit) ||
  leadsCase(member, it) ||
  (sameUnit(member.unit, it.unit) && it.openers.includes(officerId))

/** Whether an officer may see the case by any of their memberships. */
export const seesCase = (it: Case, officer: Officer): boolean =>
  officer.memberships.some((member) => maySee(it, servantOf(officer), member))

/** What lists may show to an officer: not even that there is a denunciation, to most. */
export const reachOf = (officer: Officer): Reach => {
  const { id, memberships } = officer
  return {
    officerId: id,
    keys: keysOf(servantOf(officer)),
    units: unitsWhere(memberships, 'see-cases'),
    sealed: unitsWhere(memberships, 'see-sealed'),
    instead: unitsWhere(memberships, 'lead-instead'),
  }
}

const unitsWhere = (memberships: Membership[], power: Power): UnitKey[] =>
  memberships.filter((member) => mayIn(member, power, member.unit)).map(({ unit }) => unit)

/** The case behind a code, for an officer of the unit it lies with; anyone else learns nothing of it. */
export async function officersCase(
  { work, world }: Context,
  person: Person,
  code: string,
): Promise<Case> {
  const officer = officerOf(person)
  const it = await work.findCase(code)
  if (it && seesCase(it, officer)) return it
  // Whom it accuses learns no more of it than a stranger.
  const partial = it && isPartial(servantOf(officer), it.closedTo)
  const mine = it && it.officerId === officer.id && !partial
  throw mine
    ? new Refusal('refusal.moved-away', { code: codeOf(it, world), unit: { unit: it.unit } })
    : new Refusal('refusal.not-your-unit')
}

/** As `officersCase`, and nobody else has accepted it; the head of the unit may step in. */
export async function ownCase(context: Context, person: Person, code: string): Promise<Case> {
  const it = await officersCase(context, person, code)
  if (
    it.officerId === undefined ||
    it.officerId === person.officer?.id ||
    (await mayStepIn(context, person, it))
  )
    return it
  const name = await context.work.officerName(it.officerId)
  throw new Refusal('refusal.taken', { code: codeOf(it, context.world), name })
}

/** A head, or whoever stands in for the officer who has it, while that one is away. */
export async function mayStepIn({ work }: Context, person: Person, it: Case): Promise<boolean> {
  if (stepsIn(person, it)) return true
  if (it.officerId === undefined || person.officer === undefined) return false
  return (await work.awayNow()).get(it.officerId) === person.officer.id
}

/** They may go on with what a colleague accepted, and give it to another. */
const stepsIn = ({ officer }: Person, it: Case): boolean =>
  officer?.memberships.some(
    (member) => mayIn(member, 'step-in', it.unit) || leadsCase(member, it),
  ) ?? false

/**
 * The case behind a code, for whoever sent it, in any chat of theirs; the same answer whether or not others
 * have such a code.
 */
export async function citizensCase(context: Context, person: Person, code: string): Promise<Case> {
  const it = await context.work.findCase(code)
  if (it === undefined || !(await isSender(context, person, it)))
    throw new Refusal('refusal.not-your-case')
  return it
}

/** A case belongs to the chat it was sent from, and to whoever is behind that now, in all their chats. */
export async function isSender({ work }: Context, { chat }: Person, it: Case): Promise<boolean> {
  if (it.chatId === chat.id) return true
  return (await work.chatsOfPerson(chat.id)).some(({ id }) => id === it.chatId)
}
