import type { Verb } from '../domain/case/steps.ts'
import type { TextKey } from '../i18n/vi.ts'
import { Refusal, type ReplyButton } from '../ports/reply.ts'
import type { ConversationState } from '../ports/state.ts'
import { citizensCase, isSealed, ownCase } from './access.ts'
import type { Action } from './context.ts'
import { byCitizen, byOfficer, codeOf, stepBy } from './move.ts'
import { grounds, groundText } from './refuse.ts'

export const beginnings = [
  'ask',
  'forward',
  'resolve',
  'refuse',
  'answer',
  'add',
  'reopen',
] as const
export type Beginning = (typeof beginnings)[number]

const verbOf: Record<Beginning, Verb> = {
  ask: 'ask',
  forward: 'forward',
  resolve: 'resolve',
  refuse: 'refuse',
  answer: 'answer',
  add: 'supplement',
  reopen: 'reopen',
}

const prompt: Record<Beginning, TextKey> = {
  ask: 'officer.ask-what',
  forward: 'officer.forward-where',
  resolve: 'officer.resolve-what',
  refuse: 'officer.refuse-why',
  answer: 'citizen.answer-what',
  add: 'citizen.add-what',
  reopen: 'citizen.reopen-why',
}

const theirs: Partial<Record<Beginning, true>> = { answer: true, add: true, reopen: true }

/** Before words are asked for, the step is checked: nobody writes a text that is then refused. */
export const begin: Action<{ what: Beginning; code: string }> = async (context, person, input) => {
  const { world } = context
  const own = theirs[input.what] ? citizensCase : ownCase
  const it = await own(context, person, input.code)
  const by = theirs[input.what] ? byCitizen : byOfficer(person, it)
  stepBy(it, verbOf[input.what], by, world)
  const code = codeOf(it, world)
  if (input.what === 'forward' && isSealed(it)) throw new Refusal('refusal.sealed-stays', { code })
  if (input.what === 'reopen' && it.reopened) throw new Refusal('refusal.reopened-once', { code })
  if (input.what === 'answer' && it.question === undefined)
    throw new Refusal('refusal.no-question', { code })
  const buttons = choices(input.what, it.unit.code, context.world.organisation.units)
  return {
    replies: [{ key: prompt[input.what], params: { code, question: it.question ?? '' }, buttons }],
    state: stateFor(input.what, it.code),
  }
}

function stateFor(what: Beginning, code: string): ConversationState {
  switch (what) {
    case 'ask':
      return { at: 'asking', code }
    case 'forward':
      return { at: 'forwarding', code }
    case 'resolve':
      return { at: 'resolving', code, attachments: [], askedAgain: false }
    case 'refuse':
      return { at: 'refusing', code }
    case 'answer':
      return { at: 'answering', code }
    case 'add':
      return { at: 'adding', code }
    case 'reopen':
      return { at: 'reopening', code }
  }
}

function choices(what: Beginning, from: string, units: { code: string }[]): ReplyButton[][] {
  const cancel: ReplyButton[] = [{ key: 'button.cancel', data: 'cancel' }]
  if (what === 'forward') {
    const others = units.filter(({ code }) => code !== from)
    const all = others.map(
      ({ code }): ReplyButton => ({
        key: 'button.unit',
        params: { unit: { ward: code } },
        data: `to:${code}`,
      }),
    )
    const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, i) =>
      all.slice(i * 2, i * 2 + 2),
    )
    return [...rows, cancel]
  }
  if (what === 'refuse')
    return [...grounds.map((one) => [{ key: groundText(one), data: `ground:${one}` }]), cancel]
  return [cancel]
}
