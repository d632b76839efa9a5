import { mayEverywhere, mayIn, type Power } from '../../domain/people/permissions.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Reply } from '../../ports/reply.ts'
import type { OfficerChat } from '../../ports/work.ts'
import type { Context } from '../context.ts'

/**
 * Tells the administrators that the way to a platform needs a human; where there is none, whoever leads
 * the unit that manages people. `dedupe` names the occasion: everybody hears of it once, in each of their
 * chats, for one of them may hang on that very platform. Returns how many were written to.
 */
export async function tellAdministrators(
  { work, world }: Context,
  { reply, dedupe }: { reply: Reply; dedupe: string },
): Promise<number> {
  const { organisation } = world
  const unit = keyOf(unitNow(organisation.routing.sorter, organisation))
  const people = await work.officersOf(unit)
  const who = (power: Power) =>
    people.filter(
      ({ role }) =>
        mayEverywhere({ unit, role }, power, organisation) || mayIn({ unit, role }, power, unit),
    )
  const administrators = who('serve-platforms')
  const told: OfficerChat[] = administrators.length > 0 ? administrators : who('lead-unit')
  for (const { chatId } of told) work.notify({ chatId, reply, dedupe: `${dedupe}:${chatId}` })
  return told.length
}
