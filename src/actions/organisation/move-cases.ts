import { type Case, sameUnit, type UnitKey } from '../../domain/case/case.ts'
import { type LocalDate, localDate } from '../../domain/time/calendar.ts'
import { findUnit, keyOf, successorOf, wardOf } from '../../domain/units.ts'
import type { Params, Reply } from '../../ports/reply.ts'
import { isSealed } from '../access.ts'
import { around, withAccused } from '../conflict.ts'
import type { Context } from '../context.ts'
import { bySystem, recordEvent, refreshCards } from '../move.ts'
import type { Tally } from './effects.ts'
import { dayOf } from './hand-over.ts'

/** Chats whose cases are moved in one transaction. */
const chatsAtOnce = 100

type Moved = { it: Case; from: UnitKey; to: UnitKey }

/**
 * Open cases that lie with units that ended go on with the successors: nothing but the unit changes,
 * above all no clock, and the officer stays who came along. Whoever sent them is told once. Each is
 * locked, so two that do this at once share the work. Returns how many were moved; 0: none is left
 * that nobody holds.
 */
export async function moveCases(context: Context, tally: Tally): Promise<number> {
  const ids = await context.work.claimStranded(chatsAtOnce, firstDay(context))
  const served = new Map<string, UnitKey[]>()
  const byChat = new Map<number, Moved[]>()
  for (const id of ids) {
    const moved = await moveCase(context, id, served, tally)
    byChat.set(moved.it.chatId, [...(byChat.get(moved.it.chatId) ?? []), moved])
  }
  for (const [chatId, moves] of byChat) tell(context, chatId, moves, tally)
  return ids.length
}

/** Before the day, for a dry run, it is as if the day were here. */
export const firstDay = ({ work, world }: Context): LocalDate => {
  const today = localDate(work.now)
  const { validFrom } = world.organisation
  return validFrom > today ? validFrom : today
}

async function moveCase(
  context: Context,
  id: string,
  served: Map<string, UnitKey[]>,
  tally: Tally,
): Promise<Moved> {
  const { work, world } = context
  const { officerId, ...it } = await work.getCase(id)
  const from = it.unit
  const moved = await placed(context, { ...it, unit: keyOf(heirOf(it, context)) })
  const to = moved.unit
  const comes =
    officerId !== undefined &&
    !moved.closedTo.includes(officerId) &&
    (await units(context, officerId, served)).some(isIn(to))
  const changed = { ...moved, ...(comes && { officerId }) }
  const data = { organisation: world.organisation.name, from, to, kept: comes }
  const after = await recordEvent(context, changed, 'reorganise', bySystem, data)
  refreshCards(context, after)
  tally.add({ what: 'cases', from, to })
  if (officerId !== undefined && !comes) tally.add({ what: 'released', from, to })
  return { it: after, from, to }
}

/**
 * Whom it accuses it still accuses after they went on elsewhere: it never comes to their new unit, but to
 * the first that takes it instead.
 */
async function placed(context: Context, it: Case): Promise<Case> {
  const { accused, closedTo } = it
  if (accused === undefined) return it
  const { organisation } = context.world
  const heirs = accused.units.map((unit) => keyOf(successorOf(unit, organisation)))
  const units = [...accused.units, ...heirs.filter((one) => !accused.units.some(isIn(one)))]
  const again = await withAccused(context, it, { ...accused, units })
  const closed: Case = { ...again, closedTo: [...new Set([...closedTo, ...again.closedTo])] }
  return around(closed, context.world) ?? closed
}

const isIn = (to: UnitKey) => (unit: UnitKey) => sameUnit(unit, to)

function heirOf(it: Omit<Case, 'officerId'>, { world }: Context) {
  const { organisation } = world
  const ward = wardOf(it, organisation)
  return successorOf(it.unit, organisation, {
    ...(it.topic !== undefined && { topic: it.topic }),
    ...(ward && { ward }),
  })
}

async function units({ work }: Context, officerId: string, served: Map<string, UnitKey[]>) {
  const known = served.get(officerId)
  if (known !== undefined) return known
  const found = (await work.membershipsOf(officerId)).map(({ unit }) => unit)
  served.set(officerId, found)
  return found
}

/** Which unit takes the place of which; of a denunciation nothing is said but that it goes on. */
function tell({ work, world }: Context, chatId: number, moves: Moved[], tally: Tally): void {
  const { organisation } = world
  if (!tally.isFirst(chatId)) return
  const lines = new Map<string, { text: Line; params: Params }>()
  for (const { it, from, to } of moves) {
    if (isSealed(it)) continue
    const old = findUnit(from, organisation)
    const text: Line =
      old?.name === findUnit(to, organisation)?.name ? 'reorganised.line-same' : 'reorganised.line'
    const params: Params = { from: { unit: from }, to: { unit: to } }
    lines.set(`${from.code} ${to.code}`, { text, params })
  }
  const day = dayOf(organisation)
  const reply: Reply =
    lines.size === 0
      ? { key: 'reorganised.sealed', params: { day } }
      : { key: 'reorganised.citizen', params: { day, lines: { lines: [...lines.values()] } } }
  const roams = lines.size > 0 ? ({ roams: true } as const) : {}
  work.notify({ chatId, reply, ...roams, dedupe: `reorganised:${organisation.name}:${chatId}` })
  tally.add({ what: 'citizens-told' })
}

type Line = 'reorganised.line' | 'reorganised.line-same'
