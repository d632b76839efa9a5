import { readCode } from '../../src/domain/case/code.ts'
import type { Kind } from '../../src/domain/organisation.ts'
import type { ReplyButton } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Command } from '../command.ts'
import type { CommandName } from '../said.ts'
import { run, type Setting, type Step, stay } from '../step.ts'
import { emptyDraft, withText } from './draft.ts'
import { exampleCode, mistyped, ways } from './idle.ts'
import { advance } from './intake.ts'

const nothing: Position = { at: 'idle' }

const languageButtons: ReplyButton[][] = [
  [
    { key: 'button.vietnamese', data: 'language:vi' },
    { key: 'button.english', data: 'language:en' },
  ],
]

/** Commands work at any moment; what was under way stays where it was unless the command begins anew. */
export function command(name: CommandName, rest: string, state: Position, setting: Setting): Step {
  switch (name) {
    case 'start':
      return start(rest, state, setting)
    case 'phananh':
      return begin(undefined, rest, setting)
    case 'khieunai':
      return begin('KN', rest, setting)
    case 'tocao':
      return begin('TC', rest, setting)
    case 'doithoai':
      return begin('DIALOGUE', rest, setting)
    case 'tracuu':
      return track(rest, setting)
    case 'hoso':
      return run(state, { do: 'list-cases' })
    case 'huy':
      return cancel(state)
    case 'trogiup':
      return stay(state, { key: setting.person.officer ? 'help.officer' : 'help' })
    case 'ngonngu':
      return stay(state, { key: 'language-choose', buttons: languageButtons })
    case 'viec':
      return run(state, { do: 'list-work' })
    case 'quahan':
      return run(state, { do: 'list-overdue' })
  }
}

function start(payload: string, state: Position, { person }: Setting): Step {
  if (payload.startsWith('inv_')) return run(nothing, { do: 'join', token: payload })
  if (person.officer !== undefined)
    return stay(nothing, { key: 'welcome.officer', params: { name: person.officer.name } })
  // Telegram sends /start again whenever a chat is reopened: a report under way is kept.
  return stay(state, { key: 'welcome' })
}

function begin(kind: Kind | undefined, rest: string, setting: Setting): Step {
  const draft = kind === undefined ? emptyDraft : { ...emptyDraft, kind }
  return advance(rest === '' ? draft : withText(draft, rest), setting)
}

function track(rest: string, setting: Setting): Step {
  const prefix = setting.world.organisation.codePrefix
  if (rest === '')
    return stay(
      { at: 'tracking' },
      { key: 'citizen.track-which', params: { example: exampleCode(prefix) } },
    )
  const typed = readCode(rest, prefix, true)
  if (typed.is === 'code') return run(nothing, { do: 'track', code: typed.code })
  return stay({ at: 'tracking' }, mistyped(setting))
}

/** Drops what is under way. */
export function cancel(state: Position): Step {
  if (state.at === 'idle') return stay(nothing, { key: 'nothing-to-cancel', buttons: ways })
  return { ...stay(nothing, { key: 'cancelled' }), commands: cleanUp(state) }
}

/**
 * Files sent for what was dropped go too. An officer gets the card again: a web page locks the
 * buttons of the one that was pressed.
 */
function cleanUp(state: Position): Command[] {
  switch (state.at) {
    case 'draft':
      return drop(state.draft.attachments)
    case 'resolving':
      return [...drop(state.attachments), { do: 'open', code: state.code }]
    case 'asking':
    case 'forwarding':
    case 'refusing':
      return [{ do: 'open', code: state.code }]
    case 'idle':
    case 'tracking':
    case 'answering':
    case 'adding':
    case 'reopening':
    case 'maybe-answer':
      return []
  }
}

const drop = (attachments: string[]): Command[] =>
  attachments.length === 0 ? [] : [{ do: 'drop-files', attachments }]
