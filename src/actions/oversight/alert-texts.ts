import type { Case } from '../../domain/case/case.ts'
import { stepsFor } from '../../domain/case/transitions.ts'
import { leadsCase } from '../../domain/people/conflict.ts'
import { remaining } from '../../domain/time/speak.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Param, Params, Reply, ReplyButton } from '../../ports/reply.ts'
import type { Language } from '../../ports/turn.ts'
import type { WaitingAlert } from '../../ports/work-ladder.ts'
import { isSealed, type Officer, seesCase } from '../access.ts'
import type { Context } from '../context.ts'
import { actorsOf, codeOf } from '../move.ts'
import { clockText, topicParam } from '../naming.ts'
import { inRows } from '../rows.ts'

/** A digest is read on a phone: so many lines, and buttons for the first of them. */
const mostLines = 10
const mostButtons = 6

/** What somebody who serves so reads of these alerts (one a case, the most pressing first). */
export const reminder = (
  context: Context,
  reader: Officer,
  alerts: WaitingAlert[],
  language: Language,
): Reply => {
  const [only, ...others] = alerts
  return only !== undefined && others.length === 0
    ? single(context, reader, only, language)
    : digest(context, reader, alerts, language)
}

function single(context: Context, reader: Officer, alert: WaitingAlert, language: Language): Reply {
  const { it, clock } = alert
  const late = clock.dueAt <= context.work.now
  return {
    key: late ? 'alert.late' : 'alert.soon',
    params: {
      ...about(context, alert, language),
      what: { text: clockText(clock.name) },
      due: { time: clock.dueAt, style: 'short' },
      unit: { unit: it.unit },
      plan: planned(context, alert, true),
    },
    buttons: buttons(it, reader, late),
  }
}

const about = ({ work, world }: Context, alert: WaitingAlert, language: Language) => ({
  code: codeOf(alert.it, world),
  topic: topicParam(alert.it),
  left: remaining(alert.clock.dueAt, work.now, world.calendar, language),
  who: alert.handler ?? { text: 'line.nobody' as const },
})

/** What is planned, and until when; of a denunciation and in a digest the day alone. */
function planned({ work }: Context, { it, clock, plan }: WaitingAlert, isSingle: boolean): Param {
  if (clock.acknowledgedUntil === undefined) return ''
  const told = {
    until: { time: clock.acknowledgedUntil, style: 'day' as const },
    ...(clock.acknowledgedUntil <= work.now && { past: { text: 'plan.past' as const } }),
  }
  if (!isSingle) return { text: 'digest.plan', params: told }
  return isSealed(it) || plan === undefined
    ? { text: 'alert.plan-sealed', params: told }
    : { text: 'alert.plan', params: { plan, ...told } }
}

/** What the reader may do about it: those who only oversee look at all that is overdue. */
function buttons(it: Case, reader: Officer, late: boolean): ReplyButton[][] {
  if (!seesCase(it, reader)) return [[{ key: 'button.overdue', data: 'overdue' }]]
  const leads = reader.memberships.some((member) => leadsCase(member, it))
  const may = stepsFor(it.kind, it.status, actorsOf(leads))
  const more: ReplyButton[] = []
  // Time that has run out is extended no more.
  if (!late && may.includes('extend'))
    more.push({ key: 'button.prolong', data: `extend:${it.code}` })
  if (may.includes('acknowledge')) more.push({ key: 'button.plan', data: `plan:${it.code}` })
  return [[{ key: 'button.open', data: `open:${it.code}` }], more]
}

function digest(
  context: Context,
  reader: Officer,
  alerts: WaitingAlert[],
  language: Language,
): Reply {
  const { work, world } = context
  const mine = ({ it }: WaitingAlert) => seesCase(it, reader)
  const shown = alerts.slice(0, mostLines)
  const lines = shown.map((alert) => line(context, alert, mine(alert), language))
  if (alerts.length > shown.length)
    lines.push({ text: 'digest.more', params: { count: alerts.length - shown.length } })
  const codes = shown
    .filter(mine)
    .slice(0, mostButtons)
    .map(
      ({ it }): ReplyButton => ({
        key: 'button.code',
        params: { code: codeOf(it, world) },
        data: `open:${it.code}`,
      }),
    )
  const late = alerts.filter(({ clock }) => clock.dueAt <= work.now).length
  return {
    key: headline(late, alerts.length),
    params: { late, soon: alerts.length - late, lines: { lines } },
    buttons: [...inRows(codes), [{ key: 'button.overdue', data: 'overdue' }]],
  }
}

function headline(late: number, all: number): TextKey {
  if (late === 0) return 'digest.all-soon'
  return late === all ? 'digest.all-late' : 'digest.late'
}

/** Who oversees many units reads which one it is. */
function line(
  context: Context,
  alert: WaitingAlert,
  mine: boolean,
  language: Language,
): { text: TextKey; params: Params } {
  const { who, ...told } = about(context, alert, language)
  const unit = { unit: alert.it.unit }
  return {
    text: alert.clock.dueAt <= context.work.now ? 'digest.line-late' : 'digest.line-soon',
    params: {
      ...told,
      who: mine ? who : { text: 'digest.who', params: { unit, who } },
      plan: planned(context, alert, false),
    },
  }
}
