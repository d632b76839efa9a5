import type { Case } from '../../domain/case/case.ts'
import { isPartial, leadsCase } from '../../domain/people/conflict.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal, type Reply, type ReplyButton } from '../../ports/reply.ts'
import { isSealed, officersCase } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { byOfficer, codeOf, recordEvent, refreshCards } from '../move.ts'

/** People to choose from in one message. */
const most = 12

/**
 * Whoever leads a sealed case names who of the unit may open it beside them, and takes that back; never
 * somebody it accuses.
 */
export const nameOpeners: Action<{ code: string; who?: string }> = async (
  context,
  person,
  { code, who },
) => {
  const it = await officersCase(context, person, code)
  const params = { code: codeOf(it, context.world) }
  if (!isSealed(it)) throw new Refusal('old-button')
  if (!byOfficer(person, it).may.includes('head')) throw new Refusal('refusal.head-only', params)
  const people = await eligible(context, it)
  if (who === undefined) return { replies: [sheet(context, it, people)] }
  if (!people.has(who)) throw new Refusal('refusal.not-colleague', params)
  const after = await toggle(context, person, it, who)
  return { replies: [sheet(context, after, people)] }
}

/** Names by officer id: who serves in its unit, does not lead it anyway, and is not accused. */
async function eligible({ work }: Context, it: Case): Promise<Map<string, string>> {
  const officers = await work.officersOf(it.unit)
  const heads = new Set(
    officers
      .filter(({ role }) => leadsCase({ unit: it.unit, role }, it))
      .map(({ officerId }) => officerId),
  )
  return new Map(
    officers
      .filter((one) => !heads.has(one.officerId) && !isPartial(one, it.closedTo))
      .map(({ officerId, name }) => [officerId, name]),
  )
}

async function toggle(context: Context, person: Person, it: Case, who: string): Promise<Case> {
  const on = !it.openers.includes(who)
  const { officerId, ...rest } = it
  const changed: Case = {
    ...rest,
    // Whoever may open it no more cannot go on with it either.
    ...(officerId !== undefined && (on || officerId !== who) && { officerId }),
    openers: on ? [...it.openers, who] : it.openers.filter((one) => one !== who),
  }
  const data = { officer: who, on }
  const after = await recordEvent(context, changed, 'name-opener', byOfficer(person, it), data)
  refreshCards(context, after)
  return after
}

const sheet = ({ world }: Context, it: Case, people: Map<string, string>): Reply => ({
  key: people.size === 0 ? 'openers.nobody' : 'openers.who',
  params: { code: codeOf(it, world) },
  buttons: [
    ...[...people].slice(0, most).map(([officerId, name]): ReplyButton[] => [
      {
        key: it.openers.includes(officerId) ? 'button.mark-on' : 'button.mark-off',
        params: { name },
        data: `openers:${it.code}:${officerId}`,
      },
    ]),
    [{ key: 'button.open', data: `open:${it.code}` }],
  ],
})
