import type { Case } from '../domain/case/case.ts'
import { showCode } from '../domain/case/code.ts'
import { closed, next, type Verb } from '../domain/case/transitions.ts'
import type { UnitType } from '../domain/organisation.ts'
import type { Person } from '../ports/person.ts'
import { Refusal } from '../ports/reply.ts'
import type { UnitQueue } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import type { Context } from './context.ts'

type By = { actor: 'citizen' | 'officer' | 'system'; officerId?: string }

export const byOfficer = (person: Person): By => ({
  actor: 'officer',
  ...(person.officer && { officerId: person.officer.id }),
})
export const byCitizen: By = { actor: 'citizen' }

export const codeOf = (it: Case, world: World) => showCode(it.code, world.organisation.codePrefix)

/**
 * The case after this verb, by the transitions table alone. Throws `Refusal` when the case has
 * moved on and the verb no longer applies. A rating does not close a case a second time.
 */
export function moved(it: Case, verb: Verb, world: World, now: number): Case {
  const status = next(it.status, verb)
  const state = { text: `status.${it.status}` } as const
  if (status === undefined)
    throw new Refusal('refusal.moved-on', { code: codeOf(it, world), state })
  const { closedAt = now, ...rest } = it
  return { ...rest, status, version: it.version + 1, ...(closed[status] && { closedAt }) }
}

/** Writes the moved case, its event, and the job that brings the officers' cards up to date. */
export async function record(
  { work, world }: Context,
  it: Case,
  verb: Verb,
  by: By,
  data: Record<string, unknown> = {},
): Promise<void> {
  await work.saveCase(it)
  work.addEvent({ caseId: it.id, seq: it.version, type: verb, data, ...by })
  refreshCards({ work, world }, it)
}

export const refreshCards = ({ work, world }: Context, it: Case) =>
  work.enqueue(queueOf(it.unit.code, world), { caseId: it.id })

const queues: Record<UnitType, UnitQueue> = {
  ward: 'ward',
  commune: 'ward',
  department: 'department',
  committee: 'department',
  inspectorate: 'inspectorate',
}

/** The queue a unit's work waits in, by the kind of unit. */
export const queueOf = (unitCode: string, world: World): UnitQueue =>
  queues[getUnit(unitCode, world).type]

export function getUnit(code: string, { organisation }: World) {
  const unit = organisation.units.find((one) => one.code === code)
  if (unit === undefined) throw new Error(`unit ${code} is not in ${organisation.name}`)
  return unit
}
