import { showCode } from '../../src/domain/case/code.ts'
import type { Param } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Said } from '../said.ts'
import { cancelButton, run, type Setting, type Step, stay } from '../step.ts'

type Resolving = Extract<Position, { at: 'resolving' }>

/** Shorter answers tell a citizen too little: asked for once more, never twice. */
const fewWords = 4

/** The officer writes what was done, with photos; sees it as the citizen will; sends it. */
export function resolving(state: Resolving, said: Said, setting: Setting): Step {
  switch (said.say) {
    case 'text':
    case 'edited':
      return check({ ...state, text: said.text }, setting)
    case 'files': {
      const attachments = [...state.attachments, ...said.files.map(({ id }) => id)]
      const more = { ...state, attachments }
      return check(said.caption ? { ...more, text: said.caption } : more, setting)
    }
    case 'press':
      return pressed(state, said.verb, setting)
    case 'place':
    case 'contact':
    case 'unreadable':
    case 'command':
      return stay(state, { key: 'unreadable', buttons: [[cancelButton]] })
  }
}

function pressed(state: Resolving, verb: string, setting: Setting): Step {
  if (verb === 'send-result' && state.text !== undefined)
    return run(
      { at: 'idle' },
      { do: 'resolve', code: state.code, result: state.text, evidence: state.attachments },
    )
  const { text: _, ...again } = state
  if (verb === 'rewrite') return ask({ ...again, askedAgain: true }, setting)
  return check(state, setting)
}

function check(state: Resolving, setting: Setting): Step {
  const { text } = state
  if (text === undefined) return ask(state, setting)
  if (text.trim().split(/\s+/).length < fewWords && !state.askedAgain)
    return stay(
      { ...state, askedAgain: true },
      { key: 'officer.resolve-more', buttons: [[cancelButton]] },
    )
  const code = showCode(state.code, setting.world.organisation.codePrefix)
  return stay(state, {
    key: 'officer.resolve-check',
    params: { code, text, files: filesOf(state) },
    buttons: [
      [
        { key: 'button.send-result', data: 'send-result' },
        { key: 'button.rewrite', data: 'rewrite' },
      ],
      [cancelButton],
    ],
  })
}

const filesOf = ({ attachments: { length } }: Resolving): Param =>
  length === 0 ? '' : { text: 'officer.resolve-files', params: { count: length } }

function ask(state: Resolving, { world }: Setting): Step {
  const code = showCode(state.code, world.organisation.codePrefix)
  const count = state.attachments.length
  return stay(state, {
    key: count === 0 ? 'officer.resolve-what' : 'officer.resolve-text',
    params: { code, count },
    buttons: [[cancelButton]],
  })
}
