import type { Case } from '../../domain/case/case.ts'
import { Refusal, type ReplyButton } from '../../ports/reply.ts'
import { citizensCase } from '../access.ts'
import { cancelButton } from '../cancel.ts'
import type { Action, Context, Nothing } from '../context.ts'
import { issuePetition } from '../letters/letters.ts'
import { byCitizen, codeOf, recordEvent } from '../move.ts'
import { toSender } from '../naming.ts'
import { ownCases, recordDone, recordOpen, tellSorters } from './requests.ts'

/** What of a petition form its sender may put right themselves. */
export const correctable = ['name', 'address'] as const
export type Correctable = (typeof correctable)[number]

/** Longest name or address on a form, UTF-16 units. */
const longest = 200

const cancel = [cancelButton]

/** A form that is only prepared names its sender and can still be made anew. */
const isPrepared = ({ kind, status }: Case) => kind === 'KN' && status === 'received'

/** What can be put right at once, and the way to somebody for the rest. */
export const showCorrect: Action<Nothing> = async (context, person) => {
  const forms = (await ownCases(context, person.chat.id)).filter(({ it }) => isPrepared(it))
  const buttons = forms.slice(0, 3).map(({ it }): ReplyButton[] => {
    const params = { code: codeOf(it, context.world) }
    return [
      { key: 'button.correct-name', params, data: `data-fix:name:${it.code}` },
      { key: 'button.correct-address', params, data: `data-fix:address:${it.code}` },
    ]
  })
  return {
    replies: [
      {
        key: 'rights.correct',
        buttons: [...buttons, [{ key: 'button.correct-other', data: 'data-fix:other' }]],
      },
    ],
  }
}

/** Asks for the right words. */
export const beginCorrect: Action<{ what: Correctable | 'other'; code: string }> = async (
  context,
  person,
  { what, code },
) => {
  if (what === 'other')
    return {
      replies: [{ key: 'rights.correct-what', buttons: [cancel] }],
      state: { at: 'correcting', what, code: '' },
    }
  const it = await formOf(context, person, code)
  return {
    replies: [
      {
        key: `rights.correct-${what}`,
        params: { code: codeOf(it, context.world) },
        buttons: [cancel],
      },
    ],
    state: { at: 'correcting', what, code },
  }
}

async function formOf(context: Context, person: Parameters<typeof citizensCase>[1], code: string) {
  const it = await citizensCase(context, person, code)
  if (!isPrepared(it)) throw new Refusal('refusal.form-lodged', { code: codeOf(it, context.world) })
  return it
}

/** The form is made anew with the right words; anything else goes to whoever sorts, with its time. */
export const correct: Action<{ what: Correctable | 'other'; code: string; text: string }> = async (
  context,
  person,
  { what, code, text },
) => {
  if (what === 'other') return handOn(context, person.chat.id, text)
  const { world } = context
  const it = await formOf(context, person, code)
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length > longest) throw new Refusal('refusal.too-long-for-form', { limit: longest })
  const changed = { ...it, petition: { ...it.petition, [what]: words } }
  const after = await recordEvent(context, changed, 'correct', byCitizen, { what })
  issuePetition(context, after)
  await recordDone(context, { kind: 'correct', chatId: person.chat.id })
  return {
    replies: [{ key: 'rights.corrected', params: { code: toSender(it, world).code } }],
    state: { at: 'idle' },
  }
}

async function handOn(context: Context, chatId: number, detail: string) {
  const { number, dueAt } = await recordOpen(context, { kind: 'correct', chatId, detail })
  await tellSorters(context, {
    key: 'rights.asked',
    params: { number, text: detail, due: { time: dueAt, style: 'short' } },
    buttons: settleButtons(number),
  })
  return {
    replies: [
      { key: 'rights.handed-on', params: { number, due: { time: dueAt, style: 'day' } } } as const,
    ],
    state: { at: 'idle' } as const,
  }
}

export const settleButtons = (number: number): ReplyButton[][] => [
  [
    { key: 'button.request-done', data: `settle:${number}:done` },
    { key: 'button.request-refuse', data: `settle:${number}:refused` },
  ],
]
