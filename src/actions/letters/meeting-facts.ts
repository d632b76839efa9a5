import type { Case } from '../../domain/case/case.ts'
import type { LetterFacts } from '../../domain/letters/facts.ts'
import { mostRepresentatives } from '../../domain/reception/people.ts'
import type { Context } from '../context.ts'
import { toAgency } from './issuer.ts'

/** When and where a case is received, and for how many people it was asked; never a name. */
export async function meetingFacts(
  { work, world }: Context,
  it: Case,
): Promise<Pick<LetterFacts, 'meeting' | 'group'>> {
  const slot = await work.meetingOf(it.id)
  const delegation = await work.delegationOf(it.id)
  const { organisation, oversight } = world
  return {
    ...(slot && {
      meeting: {
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        where:
          slot.where.place ??
          (slot.where.link === undefined
            ? `Nơi tiếp công dân, ${toAgency(slot.host.unit, organisation)}`
            : `Trực tuyến, ${slot.where.link}`),
      },
    }),
    ...(delegation && {
      group: {
        people: delegation.people,
        representatives: mostRepresentatives(delegation.people, oversight.groups),
      },
    }),
  }
}
