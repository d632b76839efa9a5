import type { Case } from '../domain/case/case.ts'
import type { OfficerChat } from '../ports/work.ts'
import { maySee } from './access.ts'
import { clockText, topicParam } from './card.ts'
import type { Context } from './context.ts'
import { codeOf, getUnit } from './move.ts'

/** Overdue clocks taken in one transaction. */
const batch = 100

/**
 * Tells, once per clock, the officer and the head of the unit that a promise has passed; the
 * overseer where a unit has nobody to tell. Returns how many clocks were claimed.
 */
export async function warnOverdue(context: Context): Promise<number> {
  const { work, world } = context
  const overdue = await work.claimOverdue(batch)
  for (const { caseId, clock, dueAt } of overdue) {
    const it = await work.getCase(caseId)
    const listeners = await listenersOf(context, it)
    const params = {
      code: codeOf(it, world),
      unit: { unit: it.unit.code },
      topic: topicParam(it),
      what: { text: clockText(clock) },
      due: { time: dueAt, style: 'short' as const },
    }
    for (const { chatId, mayOpen } of listeners)
      work.notify({
        chatId,
        caseId,
        dedupe: `overdue:${caseId}:${clock}:${dueAt}:${chatId}`,
        reply: {
          key: 'officer.overdue',
          params,
          buttons: mayOpen ? [[{ key: 'button.open', data: `open:${it.code}` }]] : [],
        },
      })
  }
  return overdue.length
}

async function listenersOf({ work, world }: Context, it: Case) {
  const unit = await work.officersOf(it.unit)
  const inUnit = unit.filter(
    (one) =>
      maySee(it, it.unit, one.role) &&
      (it.officerId === undefined || one.officerId === it.officerId || one.role === 'head'),
  )
  if (inUnit.length > 0) return once(inUnit).map(({ chatId }) => ({ chatId, mayOpen: true }))
  const code = world.organisation.routing.overseer
  const overseer = { code, validFrom: getUnit(code, world).validFrom }
  return once(await work.officersOf(overseer)).map(({ chatId }) => ({ chatId, mayOpen: false }))
}

/** Who serves twice in a unit is told once. */
const once = (officers: OfficerChat[]) => [
  ...new Map(officers.map((one) => [one.chatId, one])).values(),
]
