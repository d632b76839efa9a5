import type { Case } from '../domain/case/case.ts'
import { mayEverywhere } from '../domain/people/permissions.ts'
import type { TextKey } from '../i18n/vi.ts'
import type { Param, Params, Reply, ReplyButton } from '../ports/reply.ts'
import type { CaseLine } from '../ports/work.ts'
import type { World } from '../ports/world.ts'
import { officerOf, reachOf, seesCase } from './access.ts'
import { ownTopic } from './citizen/track.ts'
import type { Action, Context, Nothing } from './context.ts'
import { codeOf } from './move.ts'
import { statusText, topicParam, toSender } from './naming.ts'
import { pairButton } from './pairing/ask-code.ts'
import { inRows } from './rows.ts'

/** A list in a chat is read on a phone: this many lines, the most pressing first. */
const shown = 10
/** One more than is shown tells whether there are others. */
const asked = shown + 1

/** The citizen's own cases, open ones first. */
export const listCases: Action<Nothing> = async (context, person) => {
  const cases = await context.work.casesOfPerson(person.chat.id, asked)
  if (cases.length === 0) return { replies: [{ key: 'citizen.no-cases', buttons: [[pairButton]] }] }
  const reply = list(context, 'citizen.cases', cases, 'track', sender)
  return { replies: [{ ...reply, buttons: [...(reply.buttons ?? []), [pairButton]] }] }
}

/** What is overdue in the officer's units; everything for those who oversee. */
export const listOverdue: Action<Nothing> = async (context, person) => {
  const officer = officerOf(person)
  const reach = reachOf(officer)
  const all = officer.memberships.some((one) =>
    mayEverywhere(one, 'oversee', context.world.organisation),
  )
  const cases = await context.work.overdueOf(all ? { ...reach, units: 'all' } : reach, asked)
  if (cases.length === 0) return { replies: [{ key: 'officer.none-overdue' }] }
  const openable = cases.filter(({ it }) => seesCase(it, officer))
  const reply = list(context, 'officer.overdue-list', cases, 'open')
  return { replies: [{ ...reply, buttons: buttons(context, openable, 'open') }] }
}

function list(
  context: Context,
  key: TextKey,
  cases: CaseLine[],
  verb: string,
  reader: Reader = officers,
): Reply {
  const lines: { text: TextKey; params?: Params }[] = cases
    .slice(0, shown)
    .map((one) => line(context, one, reader))
  if (cases.length > shown) lines.push({ text: 'line.more' })
  return { key, params: { lines: { lines } }, buttons: buttons(context, cases, verb, reader) }
}

/** How an overdue case is told, and what it is about. */
type Reader = {
  late: TextKey
  topic: (it: Case) => Param
  name: (it: Case, world: World) => string
}
const officers: Reader = { late: 'line.late', topic: topicParam, name: codeOf }
/** A citizen is not told who has it. */
const sender: Reader = {
  late: 'line.late-own',
  topic: ownTopic,
  name: (it, world) => toSender(it, world).code,
}

/** A case in a list of an officer's. */
export const caseLine = (context: Context, one: CaseLine) => line(context, one, officers)

function line(
  { work, world }: Context,
  { it, dueAt, officerName }: CaseLine,
  { late, topic, name }: Reader,
) {
  const params = {
    code: name(it, world),
    topic: topic(it),
    status: { text: statusText(it) },
    unit: { unit: it.unit },
    who: officerName ?? { text: 'line.nobody' as const },
  }
  if (dueAt === undefined) return { text: 'line.case' as const, params }
  const text: TextKey = dueAt <= work.now ? late : 'line.due'
  return { text, params: { ...params, due: { time: dueAt, style: 'short' as const } } }
}

function buttons(
  { world }: Context,
  cases: CaseLine[],
  verb: string,
  { name }: Reader = officers,
): ReplyButton[][] {
  const all = cases.slice(0, shown).map(
    ({ it }): ReplyButton => ({
      key: 'button.code',
      params: { code: name(it, world) },
      data: `${verb}:${it.code}`,
    }),
  )
  return inRows(all)
}
