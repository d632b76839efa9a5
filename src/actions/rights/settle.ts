import type { DataRequest } from '../../domain/rights/request.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context } from '../context.ts'
import { servesRights } from './requests.ts'

export const outcomes = ['done', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Whoever sorts says what was done, or why it cannot be. */
export const beginSettle: Action<{ number: number; outcome: Outcome }> = async (
  context,
  person,
  { number, outcome },
) => {
  await openRequest(context, person, number)
  return {
    replies: [
      {
        key: outcome === 'done' ? 'rights.settle-done' : 'rights.settle-refused',
        params: { number },
        buttons: [[cancelButton]],
      },
    ],
    state: { at: 'settling', number, outcome },
  }
}

/** The person who asked reads the answer; what they wrote is kept no longer. */
export const settle: Action<{ number: number; outcome: Outcome; words: string }> = async (
  context,
  person,
  { number, outcome, words },
) => {
  const { work } = context
  const request = await openRequest(context, person, number)
  const { detail: _, nextActionAt: __, ...rest } = request
  await work.saveRequest({
    ...rest,
    doneAt: work.now,
    outcome,
    ...(person.officer && { officerId: person.officer.id }),
  })
  if (request.chatId !== undefined)
    work.notify({
      chatId: request.chatId,
      roams: true,
      reply: {
        key: outcome === 'done' ? 'rights.answered' : 'rights.answered-no',
        params: { number, words },
        buttons: [[{ key: 'button.own-data', data: 'own-data' }]],
      },
    })
  return { replies: [{ key: 'rights.settled', params: { number } }], state: { at: 'idle' } }
}

async function openRequest(
  { work, world }: Context,
  person: Person,
  number: number,
): Promise<DataRequest> {
  if (!servesRights(person, world)) throw new Refusal('refusal.officers-only')
  const request = await work.findRequest(number)
  if (request?.kind !== 'correct') throw new Refusal('refusal.no-request', { number })
  if (request.doneAt !== undefined) throw new Refusal('refusal.request-done', { number })
  return request
}
