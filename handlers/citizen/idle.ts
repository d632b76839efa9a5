import { aliasOf, readAlias, readCode, showCode } from '../../src/domain/case/code.ts'
import type { Reply, ReplyButton } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { run, type Setting, type Step, stay, tooLong } from '../step.ts'
import { emptyDraft, read, withText } from './draft.ts'
import { advance, intake } from './intake.ts'

const nothing: Position = { at: 'idle' }

/** Three ways on, for whoever is not understood. */
export const ways: ReplyButton[][] = [
  [
    { key: 'button.report', data: 'report' },
    { key: 'button.track', data: 'cases' },
    { key: 'button.meet', data: 'meet' },
  ],
]

/** Nothing is under way: free words begin a report, a code is looked up, a greeting is answered. */
export function idle(said: Said, setting: Setting): Step {
  switch (said.say) {
    case 'text':
      return text(said.text, said.messageId, setting)
    case 'files':
    case 'place':
      return intake({ at: 'draft', step: 'describe', draft: emptyDraft }, said, setting)
    case 'edited':
      return stay(nothing, { key: 'citizen.edited-after' })
    case 'contact':
      return stay(nothing, { key: 'contact-not-needed' })
    case 'unreadable':
      return stay(nothing, { key: 'unreadable' })
    case 'press':
      return stay(nothing, { key: 'old-button', buttons: ways })
    case 'command':
      return stay(nothing, { key: 'unknown-command', buttons: ways })
  }
}

function text(words: string, messageId: string | undefined, setting: Setting): Step {
  const { person, world } = setting
  const name = readAlias(words)
  if (name !== undefined) return run(nothing, { do: 'track-named', name })
  const typed = readCode(words, world.organisation.codePrefix)
  if (typed.is === 'code') return run(nothing, { do: 'track', code: typed.code })
  if (typed.is === 'mistyped') return stay(nothing, mistyped(setting))
  const draft = withText(emptyDraft, words, messageId)
  const reading = read(draft, world)
  if (reading.smallTalk) return stay(nothing, { key: 'greeting', buttons: ways })
  if (person.openQuestion !== undefined)
    return stay(
      { at: 'maybe-answer', ...person.openQuestion, text: words },
      whichOne(person.openQuestion, setting),
    )
  return advance(draft, setting, reading)
}

export const exampleCode = (prefix: string) => showCode('7K2M9QXD', prefix)

export const mistyped = ({ world }: Setting): Reply => ({
  key: 'refusal.code-mistyped',
  params: { example: exampleCode(world.organisation.codePrefix) },
})

/** A text came while an officer's question was open; it is either the answer or something new. */
export function maybeAnswer(
  state: Extract<Position, { at: 'maybe-answer' }>,
  said: Said,
  setting: Setting,
): Step {
  if (said.say === 'press' && said.verb === 'is-answer')
    return run(nothing, { do: 'answer', code: state.code, text: state.text, attachments: [] })
  const draft = withText(emptyDraft, state.text)
  if (said.say === 'press' && said.verb === 'is-new') return advance(draft, setting)
  if (said.say === 'text') {
    const text = `${state.text}\n${said.text}`
    if (text.length > setting.world.maxText)
      return stay(state, tooLong(text, setting.world), whichOne(state, setting))
    return stay({ ...state, text }, whichOne(state, setting))
  }
  if (said.say === 'files') {
    const attachments = said.files.map(({ id }) => id)
    return run(nothing, { do: 'answer', code: state.code, text: state.text, attachments })
  }
  return stay(state, whichOne(state, setting))
}

/** A sealed one by its short name: others may see the screen. */
const whichOne = (
  { code, sealed }: { code: string; sealed?: true },
  { world }: Setting,
): Reply => ({
  key: 'citizen.maybe-answer',
  params: {
    code: sealed ? aliasOf(code) : showCode(code, world.organisation.codePrefix),
  },
  buttons: [
    [
      { key: 'button.is-answer', data: 'is-answer' },
      { key: 'button.is-new', data: 'is-new' },
    ],
  ],
})

/** A case code was asked for. */
export function tracking(said: Said, setting: Setting): Step {
  if (said.say !== 'text') return idle(said, setting)
  const name = readAlias(said.text)
  if (name !== undefined) return run(nothing, { do: 'track-named', name })
  const typed = readCode(said.text, setting.world.organisation.codePrefix, true)
  if (typed.is === 'code') return run(nothing, { do: 'track', code: typed.code })
  if (typed.is === 'mistyped') return stay({ at: 'tracking' }, mistyped(setting))
  return idle(said, setting)
}
