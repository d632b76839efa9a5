import type { Verb } from '../../domain/case/steps.ts'
import type { TextKey } from '../../i18n/vi.ts'
import { Refusal } from '../../ports/reply.ts'
import type { ConversationState } from '../../ports/state.ts'
import { citizensCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action } from '../context.ts'
import { byCitizen, stepBy } from '../move.ts'
import { toSender } from '../naming.ts'

export const beginnings = ['answer', 'add', 'reopen'] as const
/** What a citizen begins to write about a case of theirs. */
export type Beginning = (typeof beginnings)[number]

const verbOf: Record<Beginning, Verb> = { answer: 'answer', add: 'supplement', reopen: 'reopen' }

const prompt: Record<Beginning, TextKey> = {
  answer: 'citizen.answer-what',
  add: 'citizen.add-what',
  reopen: 'citizen.reopen-why',
}

/** Before words are asked for, the step is checked: nobody writes a text that is then refused. */
export const begin: Action<{ what: Beginning; code: string }> = async (context, person, input) => {
  const { world } = context
  const it = await citizensCase(context, person, input.code)
  stepBy(it, verbOf[input.what], byCitizen, world)
  const { code } = toSender(it, world)
  if (input.what === 'reopen' && it.reopened) throw new Refusal('refusal.reopened-once', { code })
  if (input.what === 'answer' && it.question === undefined)
    throw new Refusal('refusal.no-question', { code })
  return {
    replies: [
      {
        key: prompt[input.what],
        params: { code, question: it.question ?? '' },
        buttons: [[cancelButton]],
      },
    ],
    state: stateFor(input.what, it.code),
  }
}

function stateFor(what: Beginning, code: string): ConversationState {
  switch (what) {
    case 'answer':
      return { at: 'answering', code }
    case 'add':
      return { at: 'adding', code }
    case 'reopen':
      return { at: 'reopening', code }
  }
}
