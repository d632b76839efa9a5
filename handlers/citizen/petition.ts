import { spokenArticle } from '../../src/actions/law.ts'
import type { Petition } from '../../src/domain/case/case.ts'
import type { Kind } from '../../src/domain/organisation.ts'
import { fold } from '../../src/domain/text/fold.ts'
import { startOfLocalDay } from '../../src/domain/time/calendar.ts'
import { dueAt } from '../../src/domain/time/due.ts'
import { policyFor, ruleFor } from '../../src/domain/time/policy.ts'
import { unitsNamed } from '../../src/domain/understanding/accused.ts'
import { readPastDay } from '../../src/domain/understanding/past-day.ts'
import { petitionIn } from '../../src/domain/understanding/petition.ts'
import type { Collected, Draft, Question } from '../../src/ports/state.ts'
import type { Setting } from '../step.ts'

/** What a petition needs beside the story, and what of it is still unknown. */

export type FormalKind = 'KN' | 'TC'

/** In the order a person tells it. Of a denouncer neither name nor address is asked. */
const asked: Record<FormalKind, readonly Question[]> = {
  KN: ['decision', 'against', 'office', 'learnt', 'delay', 'wish', 'remote', 'who'],
  TC: ['against', 'office', 'when', 'proof'],
}

export const nothingAsked: Collected = { done: [], answers: {} }

/** The questions that are still open; what the words tell already, or what nothing depends on, is none. */
export function openQuestions(draft: Draft, kind: FormalKind, setting: Setting): Question[] {
  const { done } = draft.collected ?? nothingAsked
  return asked[kind].filter((one) => !done.includes(one) && isNeeded(one, draft, setting))
}

function isNeeded(question: Question, draft: Draft, setting: Setting): boolean {
  const told = toldBy(draft)
  switch (question) {
    case 'decision':
    case 'learnt':
    case 'wish':
      return told[question] === undefined
    case 'against':
      return told.against === undefined || !isNamed(told.against, draft)
    case 'office':
      return draft.askOffice ?? (draft.kind === 'TC' && !isOneOffice(told.against, draft, setting))
    case 'delay':
      return lateBy(draft, setting) !== undefined
    case 'remote':
      return dependsOnRemote(setting)
    case 'who':
      return true
    case 'when':
      return !told.when
    case 'proof':
      return !told.proof && draft.attachments.length === 0
  }
}

/** What the story tells, and the decision, which often names who made it. */
const toldBy = ({ texts, collected }: Draft) =>
  petitionIn([...texts.map(({ text }) => text), collected?.answers.decision?.text ?? ''])

/** "UBND" alone, or in a denunciation "một ông cán bộ", still leaves open who it is. */
const isNamed = (against: string, { kind }: Draft) =>
  kind === 'TC' ? /\s\p{Lu}/u.test(against) : /\s/.test(against)

/** The words tell whose people the accused are. */
function isOneOffice(told: string | undefined, draft: Draft, { world }: Setting): boolean {
  const against = draft.collected?.answers.against?.text ?? told ?? ''
  return unitsNamed(against, world.book).length === 1
}

/** Whether the law gives more time for places hard to reach. */
const dependsOnRemote = ({ world, now }: Setting) =>
  (policyFor(world.policies, 'KN', now).clocks.KN ?? []).some(({ variants = [] }) =>
    variants.some(({ remote }) => remote),
  )

/**
 * The days within which a complaint is to be handed in, and their article, where they have passed since
 * the citizen learnt of it (Luật Khiếu nại, Điều 9); undefined where they have not, or nobody can tell.
 */
export function lateBy(
  draft: Draft,
  { world, now }: Setting,
): { days: number; law: string } | undefined {
  const { learnt } = petitionOf(draft, 'KN') ?? {}
  const day = learnt === undefined ? undefined : readPastDay(learnt, now)
  const policy = policyFor(world.policies, 'KN', now)
  const rule = ruleFor(policy, 'KN', 'filing', 1)
  if (day === undefined || rule === undefined) return undefined
  const end = dueAt(startOfLocalDay(day), rule.limit, world.calendar, policy.officeHours)
  return end.dueAt <= now ? { days: rule.limit.amount, law: spokenArticle(rule.source) } : undefined
}

/** What goes on the form: the answers, and what the words tell where nothing was asked. */
export function petitionOf(draft: Draft, kind: FormalKind): Petition | undefined {
  const { answers } = draft.collected ?? nothingAsked
  const { when: _, proof: __, ...told } = toldBy(draft)
  const { decision, against, learnt, wish } = answers
  const said: Petition = {
    ...told,
    ...(decision && { decision: decision.text }),
    ...(against && { against: against.text }),
    ...(learnt && { learnt: learnt.text }),
    ...(wish && { wish: wish.text }),
    ...(answers.who && whoIn(answers.who.text)),
  }
  // The form of a denunciation has no more of the sender than they write by hand.
  const { name: _name, address: _address, learnt: _learnt, ...sealed } = said
  const petition = kind === 'TC' ? sealed : said
  return Object.keys(petition).length > 0 ? petition : undefined
}

/** What was answered about the matter itself and has no line of its own on a form: part of the story. */
export function storyOf({ collected }: Draft, kind: Kind): string[] {
  const onForm: Question[] = ['decision', 'against', 'learnt', 'wish']
  const told: Question[] = ['delay', 'office', 'when', 'proof']
  const formal = kind === 'KN' || kind === 'TC'
  return (formal ? told : [...onForm, ...told]).flatMap((one) => {
    const { text } = collected?.answers[one] ?? {}
    return text === undefined || (one === 'office' && isPressed.test(text)) ? [] : [text]
  })
}

/** A code of a unit, or none of them: no words of the citizen's. */
const isPressed = /^(?:other|[\dA-Z-]+)$/

export const isRemote = ({ collected }: Draft) =>
  collected?.answers.remote === undefined ? undefined : collected.answers.remote.text === 'yes'

/** A name has few words and no number; what follows it is the address. */
function whoIn(text: string): Pick<Petition, 'name' | 'address'> {
  const words = text
    .trim()
    .replace(/^(?:tôi |em |mình )?(?:họ )?(?:tên )?(?:tôi )?(?:là )?[:\s]*/iu, '')
  const at = /[,;\n]|\s(?:ở|địa chỉ|trú tại|ngụ)\s/iu.exec(words)
  const head = at === null ? words : words.slice(0, at.index)
  const rest = at === null ? '' : words.slice(at.index + at[0].length).trim()
  const isName = !/\d/.test(head) && head.trim().split(/\s+/).length <= 6
  if (!isName) return { address: words }
  return { name: head.trim(), ...(rest !== '' && { address: rest }) }
}

const unknown = new Set([
  'chua ro',
  'khong ro',
  'khong biet',
  'chua biet',
  'khong nho',
  'quen roi',
  'khong co',
  'chua co',
  'bo qua',
  'khong',
  'thoi',
  'skip',
  'not sure',
  "don't know",
  'no',
])

/** Said instead of an answer: the form is left open there. */
export const isUnknown = (text: string) =>
  unknown.has(
    fold(text)
      .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
      .replace(/ (?:a|nua|dau|het)$/u, '')
      .trim(),
  )

export const answered = (
  draft: Draft,
  question: Question,
  answer?: { text: string; messageId?: string },
): Draft => {
  const { done, answers } = draft.collected ?? nothingAsked
  const { askOffice: _, ...rest } = draft
  return {
    ...(question === 'office' ? rest : draft),
    collected: {
      done: [...done, question],
      answers: answer === undefined ? answers : { ...answers, [question]: answer },
    },
  }
}

/** Nothing is asked any more but whose people the accused are. */
export const onlyOffice = (draft: Draft): Draft => ({
  ...draft,
  kind: 'TC',
  collected: {
    done: asked.TC.filter((one) => one !== 'office'),
    answers: draft.collected?.answers ?? {},
  },
})

/** The office that was named or chosen was not right: it is asked for again. */
export function withoutOffice(draft: Draft): Draft {
  const { done, answers } = draft.collected ?? nothingAsked
  const { office: _, ...others } = answers
  const collected = { done: done.filter((one) => one !== 'office'), answers: others }
  return { ...draft, collected, askOffice: true }
}
