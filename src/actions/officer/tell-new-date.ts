import type { Case } from '../../domain/case/case.ts'
import type { Context } from '../context.ts'
import { toSender } from '../naming.ts'
import type { Change } from './recount.ts'
import { timesOf } from './step-notice.ts'

/** The citizen learns only of what changes for them: another date. */
export function tellNewDate(context: Context, it: Case, changes: Change[]): void {
  const latest = changes.map(({ next }) => next).sort((a, b) => b.dueAt - a.dueAt)[0]
  if (latest === undefined) return
  context.work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: {
      key: 'notice.new-date',
      params: {
        ...toSender(it, context.world),
        ...timesOf(context, it, latest),
      },
    },
  })
}
