import { fold } from '../../src/domain/text/fold.ts'
import type { Collected, Draft, Question } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { answered, isUnknown, nothingAsked } from './petition.ts'

/** The draft with what was said taken as the answer to a question; undefined: it is none. */
export function takeAnswer(draft: Draft, question: Question, said: Said): Draft | undefined {
  switch (said.say) {
    case 'text':
      return answerOf(draft, question, said)
    case 'files':
      return withFiles(draft, question, said)
    case 'press':
      if (said.verb === 'office' && question === 'office')
        return answered(draft, question, { text: said.args[0] ?? '' })
      if (said.verb === 'skip') return answered(draft, question)
      if (said.verb === 'remote' && question === 'remote')
        return answered(draft, question, { text: said.args[0] === 'yes' ? 'yes' : 'no' })
      return undefined
    case 'edited':
      return rewritten(draft, said)
    case 'place':
    case 'contact':
    case 'unreadable':
    case 'command':
      return undefined
  }
}

function answerOf(
  draft: Draft,
  question: Question,
  { text, messageId }: { text: string; messageId?: string },
): Draft {
  if (question === 'remote') {
    const is = yesOrNo(text)
    return answered(draft, question, is && { text: is })
  }
  if (isUnknown(text)) return answered(draft, question)
  return answered(draft, question, {
    text: text.trim(),
    ...(messageId !== undefined && { messageId }),
  })
}

/** A photo of the decision tells which it is, and a proof is one; elsewhere pictures only go with the words. */
function withFiles(
  draft: Draft,
  question: Question,
  { files, caption }: Extract<Said, { say: 'files' }>,
): Draft {
  const more = { ...draft, attachments: [...draft.attachments, ...files.map(({ id }) => id)] }
  if (caption !== undefined) return answered(more, question, { text: caption })
  return question === 'decision' || question === 'proof' ? answered(more, question) : more
}

function rewritten(draft: Draft, said: { text: string; messageId: string }): Draft | undefined {
  const { done, answers } = draft.collected ?? nothingAsked
  const edited: Collected['answers'] = Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      answer.messageId === said.messageId ? { ...answer, text: said.text.trim() } : answer,
    ]),
  )
  const found = Object.values(answers).some(({ messageId }) => messageId === said.messageId)
  return found ? { ...draft, collected: { done, answers: edited } } : undefined
}

function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const said = fold(text)
  if (/^(?:khong|ko|k|no|chua)\b/.test(said.trim())) return 'no'
  if (/\b(?:dung|phai|co|u|uh|vang|da|yes|vung sau|vung xa|xa)\b/.test(said)) return 'yes'
  return undefined
}
