import { Refusal } from '../../ports/reply.ts'
import { officerOf } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Nothing } from '../context.ts'
import { answerButton } from './list.ts'
import { collectorOf, collectorsOf, numberOf, unitsOf } from './people.ts'

const cancel = [[cancelButton]]

/** An officer begins to say what makes the work hard for their unit. */
export const beginDifficulty: Action<Nothing> = async ({ world }, person) => {
  if (unitsOf(person, world).length === 0) throw new Refusal('refusal.difficulty-own')
  return {
    replies: [
      { key: 'difficulty.what', params: { unit: { unit: collectorOf(world) } }, buttons: cancel },
    ],
    state: { at: 'reporting-difficulty' },
  }
}

/** It goes to everybody of the unit that collects difficulties, with a number both sides can name. */
export const reportDifficulty: Action<{ text: string }> = async (context, person, { text }) => {
  const { work, world } = context
  const { id: officerId, name } = officerOf(person)
  const [unit] = unitsOf(person, world)
  if (unit === undefined) throw new Refusal('refusal.difficulty-own')
  const one = await work.addDifficulty({ unit, officerId, text: text.trim() })
  const number = numberOf(one)
  for (const chatId of await collectorsOf(context))
    work.notify({
      chatId,
      reply: {
        key: 'difficulty.came',
        params: { number, from: { unit }, text: one.text, name },
        buttons: [[answerButton(one)]],
      },
    })
  return {
    replies: [{ key: 'difficulty.sent', params: { number, unit: { unit: collectorOf(world) } } }],
    state: { at: 'idle' },
  }
}
