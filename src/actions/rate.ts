import type { Case } from '../domain/case/case.ts'
import { Refusal, type ReplyButton } from '../ports/reply.ts'
import { citizensCase } from './access.ts'
import type { Action } from './context.ts'
import { byCitizen, codeOf, moved, record } from './move.ts'

const stars = [1, 2, 3, 4, 5] as const

export const rateButtons = (it: Case): ReplyButton[][] => [
  stars.map((n) => ({ key: `button.rate-${n}`, data: `rate:${it.code}:${n}` }) as const),
  ...(it.reopened ? [] : [[reopenButton(it)]]),
]

export const reopenButton = (it: Case): ReplyButton => ({
  key: 'button.reopen',
  data: `reopen:${it.code}`,
})

/** How content the citizen is, 1-5; a low mark offers to reopen. The last mark counts. */
export const rate: Action<{ code: string; rating: number }> = async (context, person, input) => {
  const { work, world } = context
  if (!stars.some((n) => n === input.rating)) throw new Refusal('refusal.bad-rating')
  const it = await citizensCase(context, person, input.code)
  const rated = { ...moved(it, 'rate', byCitizen, world, work.now), rating: input.rating }
  await record(context, it, rated, 'rate', byCitizen, { rating: input.rating })
  const low = input.rating <= 2 && !it.reopened
  return {
    replies: [
      {
        key: low ? 'citizen.rated-low' : 'citizen.rated',
        params: { code: codeOf(it, world), rating: input.rating },
        ...(low && { buttons: [[reopenButton(it)]] }),
      },
    ],
  }
}
