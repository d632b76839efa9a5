import type { UnitKey } from '../../domain/case/case.ts'
import { isQuiet } from '../../domain/oversight.ts'
import { DAY, localDate } from '../../domain/time/calendar.ts'
import { mondayAt, weekBounds, weekOf } from '../../domain/time/week.ts'
import type { Param, Reply } from '../../ports/reply.ts'
import type { UnitCount } from '../../ports/work.ts'
import type { Context } from '../context.ts'

/** Local time of the Monday at which the week is summed up. */
const hour = '07:30'

/**
 * From Monday 07:30 (Asia/Ho_Chi_Minh), once a week however many processes ask: every officer gets
 * their own backlog, every unit's officers the unit's, the Inspectorate and the leaders the whole city's.
 * After a stop over Monday morning it is sent late rather than not, outside quiet hours.
 */
export async function weeklySummary(context: Context): Promise<number> {
  const { work, world } = context
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  const week = weekOf(localDate(work.now))
  if (work.now < mondayAt(work.now, hour) || !(await work.claimWeek(week))) return 0
  const last = weekBounds(weekOf(localDate(work.now - 7 * DAY)))
  let sent = 0
  for (const { code, validFrom, type } of world.organisation.units) {
    const unit = { code, validFrom }
    const officers = await work.officersOf(unit)
    if (officers.length === 0) continue
    const oversees = type === 'committee' || code === world.organisation.routing.overseer
    const scope = oversees ? 'all' : unit
    const ofUnit = summary(week, scopeName(scope, unit), await work.countsOf(scope, last))
    const counted = new Map<string, UnitCount>()
    for (const { chatId, officerId } of officers) {
      const count = counted.get(officerId) ?? (await work.countsOf({ officerId }, last))
      counted.set(officerId, count)
      const own = summary(week, { text: 'weekly.own' }, count)
      work.notify({ chatId, reply: own, dedupe: `weekly:${week}:own:${officerId}:${chatId}` })
      work.notify({ chatId, reply: ofUnit, dedupe: `weekly:${week}:${code}:${chatId}` })
      sent += 2
    }
  }
  return sent
}

const scopeName = (scope: 'all' | UnitKey, unit: UnitKey): Param =>
  scope === 'all' ? { text: 'weekly.city' } : { unit: unit.code }

function summary(week: string, scope: Param, count: UnitCount): Reply {
  const [upTo2, upTo7, upTo30, older] = count.byAge
  return {
    key: count.open + count.cameIn + count.wentOut === 0 ? 'weekly.quiet' : 'weekly',
    params: {
      week: Number(week.slice(-2)),
      scope,
      open: count.open,
      overdue: count.overdue,
      due: count.dueThisWeek,
      extended:
        count.extended === 0 ? '' : { text: 'weekly.extended', params: { count: count.extended } },
      in: count.cameIn,
      out: count.wentOut,
      done: count.wentOut === 0 ? '' : { text: 'weekly.done', params: doneParams(count) },
      upTo2,
      upTo7,
      upTo30,
      older,
    },
    buttons:
      count.open === 0
        ? []
        : [
            [
              { key: 'button.my-work', data: 'work' },
              { key: 'button.overdue', data: 'overdue' },
            ],
          ],
  }
}

const doneParams = ({ onTime, onExtendedTime, late }: UnitCount) => ({
  onTime,
  extended: onExtendedTime,
  late,
})
