import { isQuiet } from '../../domain/oversight.ts'
import { mayEverywhere, mayIn } from '../../domain/people/permissions.ts'
import { DAY, localDate } from '../../domain/time/calendar.ts'
import { mondayAt, weekBounds, weekOf } from '../../domain/time/week.ts'
import type { Param, Reply } from '../../ports/reply.ts'
import type { UnitCount, Week, Work } from '../../ports/work.ts'
import type { Context } from '../context.ts'
import { collectorsOf } from '../difficulties/people.ts'

/** Local time of the Monday at which the week is summed up. */
const hour = '07:30'

/**
 * From Monday 07:30 (Asia/Ho_Chi_Minh), once a week however many processes ask: every officer gets
 * their own backlog and their unit's, those who count the whole city the city's.
 * After a stop over Monday morning it is sent late rather than not, outside quiet hours.
 */
export async function weeklySummary(context: Context): Promise<number> {
  const { work, world } = context
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  const week = weekOf(localDate(work.now))
  if (work.now < mondayAt(work.now, hour) || !(await work.claimWeek(week))) return 0
  const last = weekBounds(weekOf(localDate(work.now - 7 * DAY)))
  let sent = await remindOfDifficulties(context, week)
  const counts = counting(work, last)
  for (const { code, validFrom } of world.organisation.units)
    for (const { chatId, officerId, role } of await work.officersOf({ code, validFrom })) {
      const tell = async (name: string, said: Param, scope: Scope) => {
        const reply = summary(week, said, await counts(name, scope))
        work.notify({ chatId, reply, dedupe: `weekly:${week}:${name}:${chatId}` })
        sent += 1
      }
      const member = { unit: { code, validFrom }, role }
      if (mayIn(member, 'work-on-cases', member.unit))
        await tell(`own:${officerId}`, { text: 'weekly.own' }, { officerId })
      if (mayEverywhere(member, 'count-city', world.organisation))
        await tell('all', { text: 'weekly.city' }, 'all')
      else if (mayIn(member, 'count-unit', member.unit))
        await tell(code, { unit: code }, member.unit)
    }
  return sent
}

type Scope = Parameters<Work['countsOf']>[0]

/** Everything is counted once, however many are told. */
function counting(work: Work, week: Week) {
  const counted = new Map<string, UnitCount>()
  return async (name: string, scope: Scope): Promise<UnitCount> => {
    const count = counted.get(name) ?? (await work.countsOf(scope, week))
    counted.set(name, count)
    return count
  }
}

/** The unit that collects the units' difficulties reads how many still wait for its answer. */
async function remindOfDifficulties({ work, world }: Context, week: string): Promise<number> {
  const { count, oldest } = await work.countUnanswered()
  if (oldest === undefined) return 0
  const collectors = await collectorsOf({ work, world })
  for (const chatId of collectors)
    work.notify({
      chatId,
      reply: {
        key: 'difficulty.weekly',
        params: { count, oldest: { time: oldest, style: 'day' } },
        buttons: [[{ key: 'button.difficulties', data: 'difficulties' }]],
      },
      dedupe: `weekly:${week}:difficulties:${chatId}`,
    })
  return collectors.size
}

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
