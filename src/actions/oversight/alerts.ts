import { isOpen } from '../../domain/case/case.ts'
import { isRunning } from '../../domain/case/clock.ts'
import { isQuiet } from '../../domain/oversight.ts'
import type { Listener, WaitingAlert } from '../../ports/work-ladder.ts'
import type { World } from '../../ports/world.ts'
import type { Context } from '../context.ts'
import { reminder } from './alert-texts.ts'
import { isLeftInPeace, mayHear, mayHearInstead } from './listeners.ts'

/** People told in one transaction. */
const listenersBatch = 50

/**
 * Tells everybody whose alerts have gathered and who may be written to now, each in one message:
 * of a case only its highest rung, of several cases one digest. What no longer matters, because the
 * clock stopped or the case is not theirs to see any more, is settled without a word. Safe to run
 * anywhere at any time: a person's alerts are told by the transaction that marks them as told.
 * Returns how many alerts were settled.
 */
export async function tellAlerts(context: Context): Promise<number> {
  const { work, world } = context
  // What could have been told before the evening, had nothing come between, waits for the morning too.
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  const listeners = await work.claimListeners(listenersBatch)
  for (const listener of listeners) tell(context, listener)
  const ids = listeners.flatMap(({ alerts }) => alerts.map(({ id }) => id))
  if (ids.length > 0) await work.alertsTold(ids)
  return ids.length
}

function tell(context: Context, listener: Listener) {
  const alerts = pressing(context, listener)
  const [first] = alerts
  if (first === undefined) return
  const reader = { id: listener.officerId, memberships: listener.memberships }
  for (const { chatId, language } of listener.chats)
    context.work.notify({
      chatId,
      reply: reminder(context, reader, alerts, language),
      dedupe: `alert:${first.id}:${chatId}`,
      ...(alerts.length === 1 && { caseId: first.it.id }),
    })
}

/** One alert a case, what is longest overdue first. */
function pressing({ work, world }: Context, listener: Listener): WaitingAlert[] {
  const highest = new Map<string, WaitingAlert>()
  for (const alert of listener.alerts) {
    const { it, clock, percent, level } = alert
    const matters =
      isOpen(it) &&
      isRunning(clock) &&
      stillHears(listener, alert, world) &&
      !isLeftInPeace(clock, percent, level, work.now)
    if (matters && percent > (highest.get(it.id)?.percent ?? 0)) highest.set(it.id, alert)
  }
  return [...highest.values()].sort((a, b) => a.clock.dueAt - b.clock.dueAt)
}

/** Somebody who hears it because nobody else may is one of those it was told to at the last level. */
function stillHears(listener: Listener, { it, level }: WaitingAlert, world: World): boolean {
  const { officerId, memberships } = listener
  const units = memberships.map(({ unit }) => unit)
  return memberships.some((member) => {
    const one = { ...member, officerId, units }
    return mayHear(it, one, world) || (level === 'leadership' && mayHearInstead(it, one, world))
  })
}
