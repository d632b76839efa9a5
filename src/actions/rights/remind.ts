import { afterQuiet, isQuiet } from '../../domain/oversight.ts'
import { reminded } from '../../domain/rights/request.ts'
import type { Reply } from '../../ports/reply.ts'
import type { Context } from '../context.ts'
import { overseers } from '../oversight/hotspots.ts'
import { settleButtons } from './correct.ts'
import { tellSorters } from './requests.ts'

/** Requests looked at in one transaction. */
const batch = 50

/**
 * Reminds whoever sorts of what people asked and nobody answered, up the ladder of every clock: from
 * where the ladder tells the Inspectorate or the leaders, those who oversee the city hear of it too.
 * Nobody is written to at night. Safe to run anywhere: a request is held by its row, and its next
 * reminder set with this one. Returns how many were looked at.
 */
export async function remindOfRequests(context: Context): Promise<number> {
  const { work, world } = context
  const { oversight, personalData, calendar } = world
  const due = await work.claimRequests(batch)
  for (const { number, ...request } of due) {
    if (isQuiet(work.now, oversight.quiet)) {
      await work.saveRequest({ ...request, nextActionAt: afterQuiet(work.now, oversight.quiet) })
      continue
    }
    const { rung } = request
    await work.saveRequest(reminded(request, personalData, oversight, calendar, work.now))
    const text: Reply = {
      key: request.dueAt <= work.now ? 'rights.late' : 'rights.due',
      params: {
        number,
        what: { text: `request.${request.kind}` },
        text: request.detail ?? '',
        due: { time: request.dueAt, style: 'short' },
      },
    }
    const canSettle = request.kind === 'correct'
    await tellSorters(context, { ...text, ...(canSettle && { buttons: settleButtons(number) }) })
    const { tell = [] } = oversight.ladder[rung] ?? oversight.ladder.at(-1) ?? {}
    if (tell.includes('inspectorate') || tell.includes('leadership'))
      await tellOverseers(context, { ...text, params: { ...text.params, text: '' } })
  }
  return due.length
}

/** They hear that it is late, and nothing of what it is about. */
async function tellOverseers({ work, world }: Context, reply: Reply) {
  for (const chatId of await work.overseersOf(overseers(world))) work.notify({ chatId, reply })
}
