import { cut } from '../../domain/text/cut.ts'
import type { TextKey } from '../../i18n/vi.ts'
import type { Params, ReplyButton } from '../../ports/reply.ts'
import type { Difficulty } from '../../ports/work-difficulties.ts'
import type { Action, Nothing } from '../context.ts'
import { collectorOf, collects, numberOf, unitsOf } from './people.ts'

/** A list in a chat is read on a phone: so many, and so much of each (UTF-16 units). */
const shown = 8
const longest = 160

export const answerButton = (one: Difficulty): ReplyButton => ({
  key: 'button.difficulty-answer',
  params: { number: numberOf(one) },
  data: `difficulty:${one.number}`,
})

/** Who collects difficulties sees what waits for an answer; everybody else those of their own units. */
export const listDifficulties: Action<Nothing> = async ({ work, world }, person) => {
  if (collects(person, world)) {
    const open = await work.unanswered(shown)
    if (open.length === 0) return { replies: [{ key: 'difficulty.inbox-empty' }] }
    const params = { lines: { lines: open.map(line) } }
    const buttons = open.map((one) => [answerButton(one)])
    return { replies: [{ key: 'difficulty.inbox', params, buttons }] }
  }
  const own = await work.difficultiesOf(unitsOf(person, world), shown)
  const params = { unit: { unit: collectorOf(world) }, lines: { lines: own.map(line) } }
  return {
    replies: [
      {
        key: own.length === 0 ? 'difficulty.none' : 'difficulty.list',
        params,
        buttons: [[{ key: 'button.difficulty-new', data: 'difficulty-new' }]],
      },
    ],
  }
}

function line(one: Difficulty): { text: TextKey; params: Params } {
  const params = {
    number: numberOf(one),
    from: { unit: one.unit },
    at: { time: one.createdAt, style: 'day' },
    text: cut(one.text, longest),
  } as const
  return one.answer === undefined
    ? { text: 'difficulty.line-open', params }
    : { text: 'difficulty.line-answered', params: { ...params, answer: cut(one.answer, longest) } }
}
