import { type Case, sameUnit, type UnitKey } from '../domain/case/case.ts'
import type { Clock } from '../domain/case/clock.ts'
import { showCode } from '../domain/case/code.ts'
import { type Actor, closed, type Step, type Verb } from '../domain/case/steps.ts'
import { stepOf } from '../domain/case/transitions.ts'
import type { UnitType } from '../domain/organisation.ts'
import { leadsCase } from '../domain/people/conflict.ts'
import { mayIn } from '../domain/people/permissions.ts'
import { getUnit } from '../domain/units.ts'
import type { Person } from '../ports/person.ts'
import { Refusal } from '../ports/reply.ts'
import type { UnitQueue } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import { turnClocks } from './clocks.ts'
import type { Context } from './context.ts'
import { issueLetter, wordsIn } from './letters/letters.ts'
import { toSender } from './naming.ts'
import { leaveSlot } from './reception/leave.ts'

export type By = {
  actor: 'citizen' | 'officer' | 'system'
  officerId?: string
  /** Whose steps these are theirs to take. */
  may: readonly Actor[]
}

const worksOn = ({ officer }: Person, it: Case): boolean =>
  officer?.memberships.some((member) => mayIn(member, 'work-on-cases', it.unit)) ?? false

const leads = ({ officer }: Person, it: Case): boolean =>
  officer?.memberships.some((member) => leadsCase(member, it)) ?? false

/** Heads of the unit may take the steps that are theirs alone. */
export const actorsOf = (isHead: boolean): readonly Actor[] =>
  isHead ? ['officer', 'head'] : ['officer']

export const byOfficer = (person: Person, it: Case): By => ({
  actor: 'officer',
  may: worksOn(person, it) ? actorsOf(leads(person, it)) : [],
  ...(person.officer && { officerId: person.officer.id }),
})
/** What happens by itself, when its time has come. */
export const bySystem: By = { actor: 'system', may: [] }
export const byCitizen: By = { actor: 'citizen', may: ['citizen'] }

export const codeOf = (it: Case, world: World) => showCode(it.code, world.organisation.codePrefix)

/**
 * What this verb brings about where the case stands, by the transitions table alone. Throws `Refusal`
 * when the case has moved on and the verb no longer applies, or it is not theirs to do.
 */
export function stepBy(it: Case, verb: Verb, by: By, world: World): Step {
  const step = stepOf(it.kind, it.status, verb)
  const code = by.actor === 'citizen' ? toSender(it, world).code : codeOf(it, world)
  if (step === undefined)
    throw new Refusal('refusal.moved-on', { code, state: { text: `status.${it.status}` } })
  if (!by.may.includes(step.by))
    throw new Refusal(step.by === 'head' ? 'refusal.head-only' : 'refusal.not-your-case', { code })
  return step
}

/** The case after this verb. A rating does not close a case a second time. Throws as `stepBy`. */
export function moved(it: Case, verb: Verb, by: By, world: World, now: number): Case {
  const { to } = stepBy(it, verb, by, world)
  const { closedAt = now, ...rest } = it
  return { ...rest, status: to, version: it.version + 1, ...(closed[to] && { closedAt }) }
}

/**
 * Writes the moved case with everything the step brings about: its event, its clocks, its letter, and
 * the job that brings the officers' cards up to date. Returns the clocks that were started.
 */
export async function record(
  context: Context,
  before: Case,
  after: Case,
  verb: Verb,
  by: By,
  data: Record<string, unknown> = {},
): Promise<Clock[]> {
  const { work, world } = context
  const step = stepBy(before, verb, by, world)
  await work.saveCase(after)
  if (mayHaveHour(before) && leavesHour(before, after)) await leaveSlot(context, after)
  addEvent(context, after, verb, by, data)
  const started = await turnClocks(context, after, step)
  if (step.letter !== undefined)
    await issueLetter(context, after, before.unit, verb, step.letter, wordsIn(data))
  refreshCards(context, after)
  return started
}

/** Feedback never has an hour: it costs it nothing. */
const mayHaveHour = ({ kind }: Case) => kind !== 'PAKN'

const leavesHour = (before: Case, after: Case) =>
  closed[after.status] || !sameUnit(before.unit, after.unit) || before.kind !== after.kind

export function addEvent(
  { work }: Context,
  it: Case,
  type: string,
  { actor, officerId }: By,
  data: Record<string, unknown>,
): void {
  const by = officerId === undefined ? { actor } : { actor, officerId }
  work.addEvent({ caseId: it.id, seq: it.version, type, data, ...by })
}

/**
 * Writes that something happened to a case which stays where it stands: the case as it is now (`changed`),
 * and its event. Returns the case as written.
 */
export async function recordEvent(
  context: Context,
  changed: Case,
  type: string,
  by: By,
  data: Record<string, unknown>,
): Promise<Case> {
  const after = { ...changed, version: changed.version + 1 }
  await context.work.saveCase(after)
  addEvent(context, after, type, by, data)
  return after
}

export const refreshCards = ({ work, world }: Context, it: Case) =>
  work.enqueue(queueOf(it.unit, world), { caseId: it.id })

const queues: Record<UnitType, UnitQueue> = {
  ward: 'ward',
  commune: 'ward',
  department: 'department',
  committee: 'department',
  inspectorate: 'inspectorate',
}

/** The queue a unit's work waits in, by the kind of unit. */
const queueOf = (unit: UnitKey, { organisation }: World): UnitQueue =>
  queues[getUnit(unit, organisation).type]
