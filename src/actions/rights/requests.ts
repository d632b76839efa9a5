import { mayEverywhere } from '../../domain/people/permissions.ts'
import type { RequestKind } from '../../domain/rights/policy.ts'
import { type DataRequest, newRequest, reminded } from '../../domain/rights/request.ts'
import { keyOf, unitNow } from '../../domain/units.ts'
import type { Person } from '../../ports/person.ts'
import type { Reply } from '../../ports/reply.ts'
import type { CaseLine } from '../../ports/work.ts'
import type { Context } from '../context.ts'

/** More cases than anybody ever sends. */
const everyCase = 10_000

/** Every case of whoever is behind this chat. */
export const ownCases = ({ work }: Context, chatId: number): Promise<CaseLine[]> =>
  work.casesOfPerson(chatId, everyCase)

/** The ids of every chat of whoever is behind this one, itself first. */
export const ownChats = async ({ work }: Context, chatId: number): Promise<number[]> =>
  (await work.chatsOfPerson(chatId)).map(({ id }) => id)

type Asked = { kind: RequestKind; chatId: number; detail?: string }

/** What was asked and done in one go is recorded with its time all the same. */
export async function recordDone({ work, world }: Context, asked: Asked): Promise<void> {
  const { personalData, calendar } = world
  const request = newRequest({ ...asked, id: work.newId() }, personalData, calendar, work.now)
  await work.addRequest({ ...request, doneAt: work.now, outcome: 'done' })
}

/**
 * Records what is still to be done: somebody who sorts is reminded up the ladder until it is. Returns it
 * with the number it is called by.
 */
export async function recordOpen(
  { work, world }: Context,
  asked: Asked,
  lookAt?: number,
): Promise<DataRequest & { number: number }> {
  const { personalData, calendar, oversight } = world
  const request = newRequest({ ...asked, id: work.newId() }, personalData, calendar, work.now)
  const watched =
    lookAt === undefined
      ? reminded(request, personalData, oversight, calendar, work.now)
      : { ...request, nextActionAt: lookAt }
  return { ...watched, number: await work.addRequest(watched) }
}

/** Whoever answers what people ask of their data. */
export const servesRights = ({ officer }: Person, { organisation }: Context['world']): boolean =>
  officer?.memberships.some((member) => mayEverywhere(member, 'serve-rights', organisation)) ??
  false

/** Tells everybody who sorts. */
export async function tellSorters({ work, world }: Context, reply: Reply): Promise<void> {
  const unit = keyOf(unitNow(world.organisation.routing.sorter, world.organisation))
  for (const { chatId, role } of await work.officersOf(unit))
    if (mayEverywhere({ unit, role }, 'serve-rights', world.organisation))
      work.notify({ chatId, reply })
}
