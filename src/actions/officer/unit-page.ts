import type { UnitKey } from '../../domain/case/case.ts'
import { mayIn } from '../../domain/people/permissions.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type Reply, type ReplyButton } from '../../ports/reply.ts'
import type { World } from '../../ports/world.ts'
import type { Action, Context } from '../context.ts'
import { holds } from '../people/powers.ts'
import { inRows } from '../rows.ts'
import { deskLines } from './reassign.ts'

/** People named on the page of a unit; more are a press away where work is given. */
const shown = 10

/** The page of a unit, where whoever serves in it finds what it can do together; the first of theirs, if none is named. */
export const unitPage: Action<{ unit?: string }> = async (context, person, { unit }) => {
  const own = unitsOf(person)
  const here = own.find(({ code }) => code === unit) ?? own[0]
  if (here === undefined) throw new Refusal('refusal.officers-only')
  return { replies: [await page(context, person, here, own)] }
}

/** How a group chat becomes the unit's. */
export const explainGroups: Action<unknown> = async (_, person) => {
  if (unitsOf(person).length === 0) throw new Refusal('refusal.officers-only')
  return { replies: [{ key: 'unit.groups' }] }
}

function unitsOf({ officer }: Person): UnitKey[] {
  const units = new Map(officer?.memberships.map(({ unit }) => [unit.code, unit]))
  return [...units.values()]
}

async function page(
  { work, world }: Context,
  person: Person,
  unit: UnitKey,
  own: UnitKey[],
): Promise<Reply> {
  const desks = await work.desksOf(unit)
  const others = own.filter(({ code }) => code !== unit.code)
  return {
    key: 'unit.page',
    params: { unit: { unit }, lines: { lines: deskLines(desks.slice(0, shown)) } },
    buttons: inRows([
      ...buttonsOf(person, unit, world),
      ...others.map(
        ({ code }): ReplyButton => ({
          key: 'button.unit',
          params: { unit: { ward: code } },
          data: `unit:${code}`,
        }),
      ),
    ]),
  }
}

/** What this person can do for the unit; each part of the work adds its own. */
function buttonsOf(person: Person, unit: UnitKey, world: World): ReplyButton[] {
  const may = (power: Parameters<typeof mayIn>[1]) =>
    person.officer?.memberships.some((member) => mayIn(member, power, unit)) ?? false
  const work: ReplyButton[] = [
    { key: 'button.my-work', data: 'work' },
    { key: 'button.overdue', data: 'overdue' },
  ]
  return [
    ...(may('see-cases') ? work : []),
    ...(may('see-cases') ? [{ key: 'button.many', data: 'many' } as const] : []),
    ...(may('bind-group') ? [{ key: 'button.groups', data: 'groups' } as const] : []),
    ...(holds(person, 'staff-officer', unit, world)
      ? [{ key: 'button.people', data: `people:${unit.code}` } as const]
      : []),
  ]
}
