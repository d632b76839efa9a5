import { mayIn } from '../../domain/people/permissions.ts'
import type { Person } from '../../ports/person.ts'
import { Refusal } from '../../ports/reply.ts'
import type { Difficulty } from '../../ports/work-difficulties.ts'
import { officerOf } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context } from '../context.ts'
import { collectorOf, collects, numberOf } from './people.ts'

/** Whoever collects difficulties begins to answer one: checked before words are asked for. */
export const beginAnswer: Action<{ number: number }> = async (context, person, input) => {
  const one = await open(context, person, input.number)
  return {
    replies: [
      {
        key: 'difficulty.answer-what',
        params: { number: numberOf(one), from: { unit: one.unit }, text: one.text },
        buttons: [[cancelButton]],
      },
    ],
    state: { at: 'answering-difficulty', number: one.number },
  }
}

/** The answer goes to who sent it and to whoever leads that unit now. */
export const answerDifficulty: Action<{ number: number; text: string }> = async (
  context,
  person,
  input,
) => {
  const { work, world } = context
  const one = await open(context, person, input.number)
  const text = input.text.trim()
  await work.answerDifficulty(one.number, officerOf(person).id, text)
  const number = numberOf(one)
  const told = (await work.officersOf(one.unit)).filter(
    ({ officerId, role }) =>
      officerId === one.officerId || mayIn({ unit: one.unit, role }, 'lead-unit', one.unit),
  )
  for (const chatId of new Set(told.map((chat) => chat.chatId)))
    work.notify({
      chatId,
      reply: {
        key: 'difficulty.reply',
        params: { number, unit: { unit: collectorOf(world) }, text },
      },
    })
  const params = { number, from: { unit: one.unit } }
  return { replies: [{ key: 'difficulty.answered', params }], state: { at: 'idle' } }
}

/** One of them that waits for an answer, for who may give it. The same refusal for one that is not there. */
async function open({ work, world }: Context, person: Person, number: number): Promise<Difficulty> {
  const may = collects(person, world) && isNumber(number)
  const one = may ? await work.findDifficulty(number) : undefined
  if (one === undefined) throw new Refusal('refusal.difficulty-unknown')
  if (one.answer !== undefined)
    throw new Refusal('refusal.difficulty-answered', { number: numberOf(one) })
  return one
}

/** What the database can count. */
const isNumber = (number: number) => Number.isInteger(number) && number > 0 && number < 2 ** 31
