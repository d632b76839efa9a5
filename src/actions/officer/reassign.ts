import type { Case } from '../../domain/case/case.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Person } from '../../ports/person.ts'
import {
  type Param,
  type Params,
  Refusal,
  type Reply,
  type ReplyButton,
} from '../../ports/reply.ts'
import type { Desk } from '../../ports/work-desk.ts'
import { maySee, mayStepIn, officersCase } from '../access.ts'
import type { Action, Context } from '../context.ts'
import { type By, byOfficer, codeOf, moved, record, stepBy } from '../move.ts'

/** Colleagues to choose from in one message; the others are a press away. */
const shown = 8

/**
 * Gives a case to somebody else of its unit. The head may always, others what is theirs, and what nobody
 * has anyone may take for themselves (`to` is "me"). Without `to` it shows the people, the least loaded first.
 */
export const reassign: Action<{ code: string; to?: string; from?: number }> = async (
  context,
  person,
  { code, to, from = 0 },
) => {
  const { world } = context
  const it = await officersCase(context, person, code)
  const by = byOfficer(person, it)
  stepBy(it, 'reassign', by, world)
  const me = person.officer?.id
  const target = to === 'me' ? me : to
  const mayGive = it.officerId === me || (await mayStepIn(context, person, it))
  const params = { code: codeOf(it, world) }
  if (!mayGive && it.officerId !== undefined)
    throw new Refusal('refusal.taken', { ...params, name: await nameOf(context, it.officerId) })
  if (!mayGive && target !== undefined && target !== me)
    throw new Refusal('refusal.head-only', params)
  const desks = await desksFor(context, it)
  if (target === undefined)
    return { replies: [mayGive ? choices(context, it, desks, from) : onlyMe(context, it)] }
  const desk = desks.find(({ officerId }) => officerId === target)
  if (desk === undefined) throw new Refusal('refusal.not-colleague', params)
  if (it.officerId === target)
    throw target === me
      ? new Refusal('refusal.already-yours', params)
      : new Refusal('refusal.taken', { ...params, name: desk.name })
  await handOn(context, it, target, by)
  await tellThem(context, person, it, target)
  return { replies: [given(context, it, desk, target === me)] }
}

/**
 * The case lies with this officer from now on; with nobody, where none is named. Nothing else changes:
 * not its status, not its clocks.
 */
export async function handOn(
  context: Context,
  it: Case,
  to: string | undefined,
  by: By,
): Promise<void> {
  const { officerId: from, ...rest } = moved(it, 'reassign', by, context.world, context.work.now)
  const after: Case = { ...rest, ...(to !== undefined && { officerId: to }) }
  const data = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  await record(context, it, after, 'reassign', by, data)
}

/** The people of the unit who may see the case, as `desksOf` orders them. */
export const desksFor = async ({ work }: Context, it: Case): Promise<Desk[]> =>
  (await work.desksOf(it.unit)).filter((desk) =>
    desk.roles.some((role) => maySee(it, desk, { unit: it.unit, role })),
  )

const nameOf = ({ work }: Context, officerId: string) => work.officerName(officerId)

/** Who may not give what nobody has may still take it. */
const onlyMe = ({ world }: Context, it: Case): Reply => ({
  key: 'desk.free',
  params: { code: codeOf(it, world) },
  buttons: [[{ key: 'button.to-me', data: `reassign:${it.code}:me` }]],
})

function choices({ world }: Context, it: Case, desks: Desk[], from: number): Reply {
  const others = desks.filter(({ officerId }) => officerId !== it.officerId)
  const start = from < others.length ? Math.max(0, Math.trunc(from)) : 0
  const more = start + shown
  const here = others.slice(start, more)
  const buttons = here.map(({ name, open, awayUntil, officerId }): ReplyButton[] => [
    {
      key: awayUntil === undefined ? 'button.desk' : 'button.desk-away',
      params: { name, count: open },
      data: `reassign:${it.code}:${officerId}`,
    },
  ])
  if (more < others.length)
    buttons.push([{ key: 'button.others', data: `reassign:${it.code}:from:${more}` }])
  return {
    key: others.length === 0 ? 'desk.nobody-else' : 'desk.to-whom',
    params: { code: codeOf(it, world), away: absences(here) },
    buttons: [...buttons, [{ key: 'button.open', data: `open:${it.code}` }]],
  }
}

function absences(desks: Desk[]): Param {
  const lines = desks.flatMap(absence)
  return lines.length === 0 ? '' : { text: 'desk.absent', params: { lines: { lines } } }
}

/** "Lan – 3 việc", and until when somebody is away. */
export const deskLines = (desks: Desk[]) =>
  desks.map((desk): { text: TextKey; params: Params } => {
    const { name, open, awayUntil } = desk
    const params = { name, count: open }
    if (awayUntil === undefined) return { text: 'desk.line', params }
    const until = { time: awayUntil - 1, style: 'day' } as const
    return { text: 'desk.line-away', params: { ...params, until } }
  })

/** Until when somebody is away, and who stands in. */
function absence({ name, awayUntil, deputyName }: Desk): { text: TextKey; params: Params }[] {
  if (awayUntil === undefined) return []
  const params = { name, until: { time: awayUntil - 1, style: 'day' } } as const
  if (deputyName === undefined) return [{ text: 'desk.away', params }]
  return [{ text: 'desk.away-deputy', params: { ...params, deputy: deputyName } }]
}

/** Whoever gets it and whoever had it, unless they did it themselves. */
async function tellThem({ work, world }: Context, person: Person, it: Case, to: string) {
  const me = person.officer
  const params = { code: codeOf(it, world), name: me?.name ?? '' }
  const tell = async (officerId: string, key: 'desk.given' | 'desk.taken-over') => {
    if (officerId === me?.id) return
    const buttons: ReplyButton[][] = [[{ key: 'button.open', data: `open:${it.code}` }]]
    for (const chatId of await work.chatsOfOfficer(officerId))
      work.notify({ chatId, caseId: it.id, reply: { key, params, buttons } })
  }
  await tell(to, 'desk.given')
  if (it.officerId !== undefined) await tell(it.officerId, 'desk.taken-over')
}

function given({ world }: Context, it: Case, { name, awayUntil }: Desk, mine: boolean): Reply {
  const params = { code: codeOf(it, world), name }
  const open: ReplyButton[][] = [[{ key: 'button.open', data: `open:${it.code}` }]]
  if (mine) return { key: 'desk.yours', params, buttons: open }
  if (awayUntil === undefined) return { key: 'desk.done', params, buttons: open }
  const until = { time: awayUntil - 1, style: 'day' } as const
  return { key: 'desk.done-away', params: { ...params, until }, buttons: open }
}
