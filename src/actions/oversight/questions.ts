import type { Case } from '../../domain/case/case.ts'
import { isOpen } from '../../domain/case/case.ts'
import { isQuiet } from '../../domain/oversight.ts'
import type { DueQuestion } from '../../ports/work-questions.ts'
import { isSealed } from '../access.ts'
import type { Context } from '../context.ts'
import { bySystem, codeOf, recordEvent, refreshCards } from '../move.ts'
import { toSender } from '../naming.ts'
import { nextLook, questionRuleOf, releaseClocks } from '../questions.ts'
import { tellOfficers } from '../tell-officers.ts'

/** Questions looked at in one transaction. */
const batch = 50

/**
 * Asks again what was left unanswered, and stops waiting when the policy says so: the matter then goes
 * on with what is known, and both sides read it. Nobody is written to in quiet hours. Safe to run
 * anywhere at any time: a question is held by the transaction that moves it on. Returns how many were.
 */
export async function lookAtQuestions(context: Context): Promise<number> {
  const { work, world } = context
  if (isQuiet(work.now, world.oversight.quiet)) return 0
  const due = await work.claimQuestions(batch)
  for (const one of due) await lookAt(context, one)
  return due.length
}

async function lookAt(context: Context, due: DueQuestion): Promise<void> {
  const { it, reminded } = due
  const { question, ...rest } = it
  if (question === undefined || !isOpen(it)) await context.work.endQuestion(it.id, 'moot')
  else if (reminded < questionRuleOf(context, it).remindAfter.length)
    await askAgain(context, due, question)
  else await lapse(context, rest)
}

async function askAgain(
  context: Context,
  { id, it, askedAt, reminded }: DueQuestion,
  question: string,
) {
  const { work, world } = context
  await work.questionReminded(id, nextLook(context, it, askedAt, reminded + 1))
  await recordEvent(context, it, 'remind', bySystem, { count: reminded + 1 })
  const lapses = nextLook(context, it, askedAt, questionRuleOf(context, it).remindAfter.length)
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: {
      key: isSealed(it) ? 'notice.asked-again-sealed' : 'notice.asked-again',
      params: {
        ...toSender(it, world),
        until: { time: lapses, style: 'day' },
        ...(!isSealed(it) && { words: question }),
      },
      buttons: [[{ key: 'button.answer', data: `answer:${it.code}` }]],
    },
  })
}

/** @param it the case without its question */
async function lapse(context: Context, it: Case) {
  const { work, world } = context
  await work.endQuestion(it.id, 'lapsed')
  const resumed = await releaseClocks(context, it)
  await recordEvent(context, it, 'lapse', bySystem, { resumed })
  refreshCards(context, it)
  const params = { code: codeOf(it, world), unit: { unit: it.unit } }
  work.notify({
    chatId: it.chatId,
    caseId: it.id,
    reply: {
      key: 'notice.lapsed',
      params: toSender(it, world),
      buttons: [[{ key: 'button.add', data: `add:${it.code}` }]],
    },
  })
  await tellOfficers(context, it, {
    key: 'officer.lapsed',
    params,
    buttons: [[{ key: 'button.open', data: `open:${it.code}` }]],
  })
}
