import { type Accused, type Case, sameUnit, type UnitKey } from '../domain/case/case.ts'
import { closedTo, firstOpen, isClosedTo, topOf } from '../domain/people/conflict.ts'
import { type Named, namedIn } from '../domain/people/named.ts'
import { mayIn } from '../domain/people/permissions.ts'
import { takersInstead } from '../domain/understanding/route.ts'
import { keyOf, unitNow } from '../domain/units.ts'
import type { Colleague } from '../ports/work.ts'
import type { Context } from './context.ts'

/** Whom a case accuses, what that closes it to, and the way around them. Nothing here is written. */

/** A case, or what is to become one. */
type Accusing = Pick<Case, 'kind' | 'unit'> &
  Partial<Pick<Case, 'instance' | 'petition' | 'officerId' | 'accused' | 'closedTo'>>
type Closed = Pick<Case, 'closedTo'>

/** With the units its sender named as accused, and the officers named beyond doubt. */
export async function accusing<T extends Accusing>(
  context: Context,
  it: T,
  codes: readonly string[],
): Promise<T & Closed> {
  const units = codes.map((code) => keyOf(unitNow(code, context.world.organisation)))
  const { sure } = await namedOf(context, it)
  return withAccused(context, it, { units, officers: sure })
}

/** The officers of the city whose names are told as those it is against. */
export async function namedOf({ work }: Context, { petition }: Accusing): Promise<Named> {
  if (petition?.against === undefined) return { sure: [], perhaps: [] }
  return namedIn(petition.against, await work.colleagues())
}

/** The case as it accuses these and no others. */
export async function withAccused<T extends Accusing>(
  context: Context,
  it: T,
  accused: Accused,
): Promise<T & Closed> {
  const { accused: _, ...rest } = it
  if (accused.units.length + accused.officers.length === 0) return { ...(rest as T), closedTo: [] }
  const isFirstComplaint = it.kind === 'KN' && it.instance !== 2
  const led = accused.officers.length === 0 ? [] : await ledBy(context, accused.officers)
  const closed = closedTo(accused, led, context.world.organisation, isFirstComplaint)
  return { ...it, accused, closedTo: closed }
}

/** What these officers lead: a unit as its head, as a leader of the city everything. */
async function ledBy({ work, world }: Context, officers: readonly string[]): Promise<UnitKey[]> {
  const led = ({ unit, role }: Colleague): UnitKey[] => {
    if (role === 'leader') return [topOf(unit, world.organisation)]
    return mayIn({ unit, role }, 'lead-unit', unit) ? [unit] : []
  }
  const theirs = (await work.colleagues()).filter(({ officerId }) => officers.includes(officerId))
  return theirs.flatMap(led)
}

/**
 * The case with a unit that may have it: its own, or the first that takes it instead, where nobody has it
 * yet. Undefined: none here may have it.
 * @param besides units it should not lie with either
 */
export function around<T extends Accusing & Closed>(
  it: T,
  { organisation }: Context['world'],
  besides: readonly UnitKey[] = [],
): T | undefined {
  const { officerId, ...rest } = it
  const free = rest as T
  const isPassed = isClosedTo(it.unit, it.closedTo) || besides.some((one) => sameUnit(one, it.unit))
  if (!isPassed) return officerId !== undefined && it.closedTo.includes(officerId) ? free : it
  const codes = takersInstead(it.kind, organisation).filter(
    (code) => !besides.some((one) => one.code === code),
  )
  const unit = firstOpen(codes, organisation, it.closedTo)
  return unit && { ...free, unit: { code: unit.code, validFrom: unit.validFrom } }
}
