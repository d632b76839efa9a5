import type { Case } from '../../domain/case/case.ts'
import { stepOf } from '../../domain/case/transitions.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import { citizensCase } from '../access.ts'
import type { Action } from '../context.ts'
import { byCitizen, moved, record } from '../move.ts'
import { toSender } from '../naming.ts'

const stars = [1, 2, 3, 4, 5] as const

export const rateButtons = (it: Case): ReplyButton[][] => [
  stars.map((n) => ({ key: `button.rate-${n}`, data: `rate:${it.code}:${n}` }) as const),
  onwards(it),
]

export const reopenButton = (it: Case): ReplyButton => ({
  key: 'button.reopen',
  data: `reopen:${it.code}`,
})

/** What somebody who is not content can do once the case is over: have it looked at again, or complain. */
export function onwards(it: Case): ReplyButton[] {
  if (stepOf(it.kind, 'resolved', 'reopen')) return it.reopened ? [] : [reopenButton(it)]
  const again = stepOf(it.kind, 'resolved', 'complain-again') && it.instance === 1
  return again ? [{ key: 'button.complain-again', data: `complain-again:${it.code}` }] : []
}

/** How content the citizen is, 1-5; a low mark offers to reopen. The last mark counts. */
export const rate: Action<{ code: string; rating: number }> = async (context, person, input) => {
  const { work, world } = context
  if (!stars.some((n) => n === input.rating)) throw new Refusal('refusal.bad-rating')
  const it = await citizensCase(context, person, input.code)
  const rated = { ...moved(it, 'rate', byCitizen, world, work.now), rating: input.rating }
  await record(context, it, rated, 'rate', byCitizen, { rating: input.rating })
  const ways = input.rating <= 2 ? onwards(it) : []
  const reopens = ways.some((one) => one.key === 'button.reopen')
  return {
    replies: [
      {
        key: reopens ? 'citizen.rated-low' : 'citizen.rated',
        params: { code: toSender(it, world).code, rating: input.rating },
        ...(ways.length > 0 && { buttons: [ways] }),
      },
    ],
  }
}
