import type { Reply } from '../../src/ports/reply.ts'
import type { Draft, DraftStep, Position, Question } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { mayAccuseTaker } from './accused.ts'
import { takeAnswer } from './answer-question.ts'
import * as ask from './ask.ts'
import { question as askFormal, intro, superior } from './ask-formal.ts'
import { hasContent, isFull, type Reading, read, report, withText } from './draft.ts'
import { groupAnswer, groupQuestion } from './group.ts'
import { nothingAsked, onlyOffice, openQuestions, withoutOffice } from './petition.ts'

type Drafting = Extract<Position, { at: 'draft' }>

/** A citizen tells something: the bot says what it understood and asks only for what is missing. */
export function intake(state: Drafting, said: Said, setting: Setting): Step {
  const { draft } = state
  if (said.say === 'text' && isFull(draft, said.text))
    return stay(state, ask.tooMuch(read(draft, setting.world)))
  const grouped = groupAnswer(state, said)
  if (grouped !== undefined) return 'draft' in grouped ? advance(grouped.draft, setting) : grouped
  const [question] = state.step === 'question' ? openOf(draft, setting) : []
  const answered = question && takeAnswer(draft, question, said)
  if (answered !== undefined) return advance(answered, setting)
  switch (said.say) {
    case 'text':
      return advance(told(state, said, setting), setting)
    case 'files': {
      const attachments = [...draft.attachments, ...said.files.map(({ id }) => id)]
      const more = { ...draft, attachments }
      return advance(said.caption ? withText(more, said.caption) : more, setting)
    }
    case 'place': {
      const { unit: _, ...rest } = draft
      return advance({ ...rest, pin: { lat: said.lat, lon: said.lon } }, setting)
    }
    case 'edited':
      return advance(rewritten(draft, said), setting)
    case 'press':
      return pressed(state, said.verb, said.args, setting)
    case 'contact':
      return again(state, { key: 'contact-not-needed' }, setting)
    case 'unreadable':
      return again(state, { key: 'unreadable' }, setting)
    case 'command':
      return advance(draft, setting)
  }
}

/**
 * New words join the draft. A ward chosen by hand stays, unless the words name one: so a correction
 * takes one step ("không phải Xuân An, Xuân Bình").
 */
function told({ draft }: Drafting, said: { text: string; messageId?: string }, setting: Setting) {
  const { unit: _, ...open } = draft
  const named = read(withText({ ...open, texts: [] }, said.text), setting.world).ward !== undefined
  return withText(named ? open : draft, said.text, said.messageId)
}

/** Without the words, and without the topic chosen for them: new words tell theirs. */
const unsaid = ({ topic: _, ...rest }: Draft): Draft => ({ ...rest, texts: [] })

const rewritten = (draft: Draft, said: { text: string; messageId: string }): Draft => ({
  ...draft,
  texts: draft.texts.map((one) =>
    one.messageId === said.messageId ? { ...one, text: said.text } : one,
  ),
})

/** Answers helpfully, then asks again what it was asking. */
function again(state: Drafting, first: Reply, setting: Setting): Step {
  const step = advance(state.draft, setting)
  return { ...step, replies: [first, ...step.replies] }
}

const at = (step: DraftStep, draft: Draft): Position => ({ at: 'draft', step, draft })

/** The next question, or the summary to confirm when nothing is missing. */
export function advance(
  draft: Draft,
  setting: Setting,
  reading: Reading = read(draft, setting.world),
): Step {
  if (!hasContent(draft)) return stay(at('describe', draft), ask.what(draft))
  const danger: Reply[] = reading.urgency === 'danger' && !draft.warned ? [{ key: 'danger' }] : []
  const warned = danger.length > 0 ? { ...draft, warned: true } : draft
  const step = question(warned, reading, setting)
  return { ...step, replies: [...danger, ...step.replies] }
}

function question(draft: Draft, reading: Reading, setting: Setting): Step {
  if (draft.texts.length === 0) return stay(at('describe', draft), ask.whatIsIt(draft))
  if (reading.candidates.length > 0) return stay(at('unit', draft), ask.near(reading.candidates))
  if (reading.outside) return stay(at('unit', draft), ask.wards(setting.world, 'draft.far'))
  if (reading.placeMissing) return askPlace(draft, reading, setting)
  const more = formal(draft, reading, setting) ?? groupQuestion(draft, reading, setting)
  return more ?? stay(at('confirm', draft), ask.confirm(draft, reading, setting.world))
}

/** A complaint or denunciation needs more than a story: first it is said what a chat can do, then asked. */
function formal(draft: Draft, reading: Reading, setting: Setting): Step | undefined {
  const { kind } = reading
  if (kind !== 'KN' && kind !== 'TC') return undefined
  if (draft.collected === undefined) return stay(at('formal', draft), intro(kind, reading))
  if (reading.nowhere) return stay(at('question', draft), superior(setting.world))
  const open = openQuestions(draft, kind, setting)
  if (open.length === 0) return undefined
  return stay(at('question', draft), askFormal(kind, draft, open, setting))
}

/** The questions still open, in whose order they are asked. */
function openOf(draft: Draft, setting: Setting): Question[] {
  const { kind } = draft
  return kind === 'KN' || kind === 'TC' ? openQuestions(draft, kind, setting) : []
}

/** Asked for twice and no more: then somebody who knows the city finds the place. */
function askPlace(draft: Draft, reading: Reading, setting: Setting): Step {
  const asked = { ...draft, placeAsked: draft.placeAsked + 1 }
  if (draft.placeAsked === 0) return stay(at('place', asked), ask.where(reading))
  if (draft.placeAsked === 1)
    return stay(at('unit', asked), ask.wards(setting.world, 'draft.where-again'))
  const unknown = { ...draft, unit: 'unknown' }
  return question(unknown, read(unknown, setting.world), setting)
}

function pressed(state: Drafting, verb: string, args: string[], setting: Setting): Step {
  const { draft } = state
  const [arg = ''] = args
  const { units, topics } = setting.world.organisation
  switch (verb) {
    case 'send':
      return send(state, setting)
    case 'begin':
    case 'edit-petition':
      return collect(draft, setting)
    case 'book-first':
      if (read(draft, setting.world).kind !== 'KN') break
      return send({ ...state, draft: { ...draft, kind: 'KN', book: true } }, setting)
    case 'nameless':
      return unnamed(draft, setting)
    case 'named': {
      const { nameless: _, ...named } = draft
      return advance(named, setting)
    }
    case 'office-again':
      return advance(withoutOffice(draft), setting)
    case 'edit':
      return stay(at('edit', draft), ask.edit(read(draft, setting.world)))
    case 'edit-topic':
      return stay(at('topic', draft), ask.topics(setting.world, read(draft, setting.world)))
    case 'edit-place':
    case 'wards':
      return stay(at('unit', draft), ask.wards(setting.world, 'draft.which-ward'))
    case 'edit-text':
      return stay(at('describe', unsaid(draft)), { key: 'draft.rewrite' })
    case 'photo':
      return stay(at('confirm', draft), ask.photo(read(draft, setting.world)))
    case 'ward':
      if (arg !== 'unknown' && !units.some(({ code }) => code === arg)) break
      return advance({ ...draft, unit: arg }, setting)
    case 'topic':
      if (!topics.some(({ code }) => code === arg)) break
      return advance({ ...draft, topic: arg }, setting)
    case 'only-feedback':
      // The button of an earlier message must not unseal what has since become a denunciation.
      if (read(draft, setting.world).kind === 'TC') break
      return advance({ ...draft, kind: 'PAKN' }, setting)
    case 'back':
      return advance(draft, setting)
    case 'agree':
      if (state.step !== 'consent') break
      return submit(draft, read(draft, setting.world), setting)
    case 'consent-more':
      if (state.step !== 'consent') break
      return stay(at('consent', draft), ask.consentMore(setting.world))
    case 'erase':
    case 'disagree':
      return run({ at: 'idle' }, { do: 'forget', attachments: draft.attachments })
  }
  return again(state, { key: 'old-button' }, setting)
}

/** What it means to tell it without a name is said once, and the questions go on. */
function unnamed(draft: Draft, setting: Setting): Step {
  if (read(draft, setting.world).kind !== 'TC') return advance(draft, setting)
  const told = {
    ...draft,
    kind: 'TC',
    collected: draft.collected ?? nothingAsked,
    nameless: true,
  } as const
  const step = advance(told, setting)
  return { ...step, replies: [{ key: 'formal.nameless' }, ...step.replies] }
}

/** Whether it is a complaint or a denunciation is settled once the citizen lets the questions begin. */
function collect(draft: Draft, setting: Setting): Step {
  const { kind } = read(draft, setting.world)
  return advance({ ...draft, kind, collected: nothingAsked }, setting)
}

/** The consent notice comes before anything becomes a case: once, and again when it changed or the consent was taken back. */
function send(state: Drafting, setting: Setting): Step {
  const { draft } = state
  const reading = read(draft, setting.world)
  if (reading.nowhere || isOfficeOpen(draft, reading, setting))
    return advance(onlyOffice(draft), setting)
  const { citizen, chat } = setting.person
  const agreed = citizen?.consent === setting.world.personalData.notice.version
  if (!agreed && isComplete(draft, reading))
    return stay(at('consent', draft), ask.consent(chat.channel, reading, citizen !== undefined))
  return submit(draft, reading, setting)
}

/** Whoever would get a denunciation may be the one it accuses: that alone is asked before it goes. */
const isOfficeOpen = (draft: Draft, { kind, accused }: Reading, { world }: Setting) =>
  kind === 'TC' &&
  accused.length === 0 &&
  !draft.collected?.done.includes('office') &&
  mayAccuseTaker(draft, world)

const isComplete = (draft: Draft, reading: Reading) =>
  draft.texts.length > 0 && !reading.placeMissing

/** What still lacks something is asked for instead. */
function submit(draft: Draft, reading: Reading, setting: Setting): Step {
  if (!isComplete(draft, reading)) return advance(draft, setting, reading)
  return run({ at: 'idle' }, { do: 'submit', ...report(draft, reading) })
}
