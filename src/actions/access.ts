import type { Case, UnitKey } from '../domain/case/case.ts'
import { mayIn, type Power } from '../domain/people/permissions.ts'
import type { Membership, Person, Role } from '../ports/person.ts'
import { Refusal } from '../ports/reply.ts'
import type { Reach } from '../ports/work.ts'
import type { Context } from './context.ts'
import { codeOf } from './move.ts'

/** A denunciation is shown only to those who lead the unit it lies with (Luật Tố cáo 2018, Điều 8 and 56). */
export const isSealed = (it: Case) => it.kind === 'TC'

/** Whether somebody who serves so in this unit may know of the case at all. */
export const maySee = (it: Case, unit: UnitKey, role: Role): boolean =>
  mayIn({ unit, role }, isSealed(it) ? 'see-sealed' : 'see-cases', it.unit)

/** What lists may show to whoever serves so: not even that there is a denunciation, to most. */
export const reachOf = (memberships: Membership[]): Reach => ({
  units: unitsWhere(memberships, 'see-cases'),
  sealed: unitsWhere(memberships, 'see-sealed'),
})

const unitsWhere = (memberships: Membership[], power: Power): UnitKey[] =>
  memberships.filter((member) => mayIn(member, power, member.unit)).map(({ unit }) => unit)

/** The case behind a code, for an officer of the unit it lies with; anyone else learns nothing of it. */
export async function officersCase(
  { work, world }: Context,
  person: Person,
  code: string,
): Promise<Case> {
  if (person.officer === undefined) throw new Refusal('refusal.officers-only')
  const it = await work.findCase(code)
  const allowed =
    it && person.officer.memberships.some((member) => maySee(it, member.unit, member.role))
  if (allowed) return it
  const mine = it && it.officerId === person.officer.id
  throw mine
    ? new Refusal('refusal.moved-away', { code: codeOf(it, world), unit: { unit: it.unit } })
    : new Refusal('refusal.not-your-unit')
}

/** As `officersCase`, and nobody else has accepted it; the head of the unit may step in. */
export async function ownCase(context: Context, person: Person, code: string): Promise<Case> {
  const it = await officersCase(context, person, code)
  if (it.officerId === undefined || it.officerId === person.officer?.id || stepsIn(person, it))
    return it
  const name = await context.work.officerName(it.officerId)
  throw new Refusal('refusal.taken', { code: codeOf(it, context.world), name })
}

/** They may go on with what a colleague accepted, and give it to another. */
export const stepsIn = ({ officer }: Person, it: Case): boolean =>
  officer?.memberships.some((member) => mayIn(member, 'step-in', it.unit)) ?? false

/** The case behind a code, for the chat that sent it; the same answer whether or not others have such a code. */
export async function citizensCase({ work }: Context, person: Person, code: string): Promise<Case> {
  const it = await work.findCase(code)
  const own = it && (it.chatId === person.chat.id || isSameCitizen(it, person))
  if (!own) throw new Refusal('refusal.not-your-case')
  return it
}

const isSameCitizen = (it: Case, person: Person) =>
  person.citizen !== undefined && it.citizenId === person.citizen.id
