import type { UnitKey } from '../../domain/case/case.ts'
import { cityRules, daysAhead, hoursOf, type Rule } from '../../domain/reception/rules.ts'
import { DAY } from '../../domain/time/calendar.ts'
import type { Host, Slot, SlotCount, Where } from '../../ports/work-reception.ts'
import type { Context } from '../context.ts'

/** More hours than any unit lays out. */
const most = 1_000
/** Hours are laid out again when the last one is nearer than this, ms. */
const runsShort = (daysAhead / 2) * DAY

/**
 * Lays out the hours of a unit for the days ahead: those of its own rules, else those of the city's
 * schedule. What is there already stays as it is, so it may be done any number of times.
 */
export async function layOut(context: Context, unit: UnitKey): Promise<void> {
  const { work, world } = context
  await work.lockReception(unit)
  const rules = await work.slotRulesOf(unit)
  if (rules.length > 0) await work.dropCitySlots(unit)
  else
    for (const rule of cityRules(world.oversight.reception))
      await work.addSlots(slotsFrom(context, rule, { unit }, {}), 'city')
  for (const rule of rules)
    await work.addSlots(slotsFrom(context, rule, rule.host, rule.where), 'rule', rule.id)
}

export const slotsFrom = ({ work, world }: Context, rule: Rule, host: Host, where: Where): Slot[] =>
  hoursOf(rule, work.now, world.calendar).map((hour) => ({
    ...hour,
    id: work.newId(),
    host,
    where,
  }))

/** Every unit of the city; once a day is enough. */
export async function layOutAll(context: Context): Promise<void> {
  for (const { code, validFrom } of context.world.organisation.units)
    await layOut(context, { code, validFrom })
}

/** The hours of a unit that begin after an instant (ms, UTC), laid out first where they run short. */
export async function slotsAfter(
  context: Context,
  unit: UnitKey,
  afterMs: number,
): Promise<SlotCount[]> {
  const { work } = context
  const slots = await work.slotsOf(unit, work.now, most)
  if ((slots.at(-1)?.startsAt ?? 0) < work.now + runsShort) {
    await layOut(context, unit)
    return work.slotsOf(unit, afterMs, most)
  }
  return slots.filter(({ startsAt }) => startsAt > afterMs)
}
