import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { SlotRule } from '../../ports/work-reception.ts'
import type { Action, Context } from '../context.ts'
import { callOff, seatsOf } from './call-off.ts'
import { checkPublishes } from './cancel-slot.ts'
import { layOut } from './lay-out.ts'
import { ruleText } from './rule-text.ts'

/** Hours somebody looks at before they end: more than any unit lays out. */
const most = 2_000

async function standing({ work }: Context, person: Person, id: string): Promise<SlotRule> {
  const rule = await work.getSlotRule(id)
  if (rule === undefined) throw new Refusal('old-button')
  checkPublishes(person, rule)
  return rule
}

/** Whether they are sure: how many hours go, and how many cases had one of them. */
export const beginEndRule: Action<{ rule: string }> = async (context, person, input) => {
  const { work } = context
  const rule = await standing(context, person, input.rule)
  const coming = (await work.slotsOf(rule.host.unit, work.now, most)).filter(
    ({ ruleId }) => ruleId === rule.id,
  )
  const taken = coming.reduce((sum, slot) => sum + slot.taken + slot.waiting, 0)
  return {
    replies: [
      {
        key: 'slots.end-sure',
        params: { rule: ruleText(rule), hours: coming.length, taken },
        buttons: [
          [
            { key: 'button.end-rule-yes', data: `end-rule-yes:${rule.id}` },
            { key: 'button.back', data: 'calendar' },
          ],
        ],
      },
    ],
  }
}

/**
 * From the next hour on a rule is no more. Whoever had one of its hours is told as for any hour that does
 * not take place; hours that nobody booked go without a word. With the last rule of a unit the city's
 * schedule comes back, so that there are hours to move to.
 */
export const endRule: Action<{ rule: string }> = async (context, person, input) => {
  const { work } = context
  const { unit } = (await standing(context, person, input.rule)).host
  await work.lockReception(unit)
  // Once more: somebody may have ended it meanwhile.
  const rule = await standing(context, person, input.rule)
  await work.lockSlotsAfter(unit, work.now)
  await work.endSlotRule(rule.id)
  await layOut(context, unit)
  const held = await work.lockSlotsAfter(unit, work.now)
  const next = held.filter(({ ruleId }) => ruleId !== rule.id).map(seatsOf)
  let count = 0
  for (const slot of held.filter(({ ruleId }) => ruleId === rule.id))
    count += await callOff(context, person, slot, next)
  return {
    replies: [{ key: 'slots.ended', params: { rule: ruleText(rule), count } }],
    state: { at: 'idle' },
  }
}
