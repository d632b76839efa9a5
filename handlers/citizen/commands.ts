import { pairButton } from '../../src/actions/pairing/ask-code.ts'
import { managesPeople } from '../../src/actions/people/list-people.ts'
import { readAlias, readCode } from '../../src/domain/case/code.ts'
import type { Kind } from '../../src/domain/organisation.ts'
import type { Reply, ReplyButton } from '../../src/ports/reply.ts'
import type { Position } from '../../src/ports/state.ts'
import type { Command } from '../commands.ts'
import type { CommandName } from '../said.ts'
import { peopleButton, run, type Setting, type Step, stay } from '../step.ts'
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

const helpForCitizens: Reply = {
  key: 'help',
  buttons: [[{ key: 'button.own-data', data: 'own-data' }, pairButton]],
}

const helpForOfficers = ({ person, world }: Setting): Reply => ({
  key: 'help.officer',
  buttons: [
    [
      { key: 'button.away', data: 'away' },
      { key: 'button.difficulties', data: 'difficulties' },
    ],
    ...(managesPeople(person, world) ? [[peopleButton]] : []),
  ],
})

/** Commands work at any moment; what was under way stays where it was unless the command begins anew. */
export function command(name: CommandName, rest: string, state: Position, setting: Setting): Step {
  switch (name) {
    case 'start':
      return start(rest, state, setting)
    case 'phananh':
      return begin(undefined, rest, state, setting)
    case 'khieunai':
      return begin('KN', rest, state, setting)
    case 'tocao':
      return begin('TC', rest, state, setting)
    case 'doithoai':
      return begin('DIALOGUE', rest, state, setting)
    case 'tracuu':
      return track(rest, state, setting)
    case 'hoso':
      return run(state, { do: 'list-cases' })
    case 'xoadulieu':
      return {
        ...run(state, { do: 'own-data' }),
        commands: [...dropFiles(state), { do: 'own-data' }],
      }
    case 'huy':
      return cancel(state)
    case 'lienket':
      return rest === ''
        ? run(state, { do: 'ask-pairing-code' })
        : run(state, { do: 'type-pairing-code', typed: rest })
    case 'trogiup':
      return stay(state, setting.person.officer ? helpForOfficers(setting) : helpForCitizens)
    case 'ngonngu':
      return stay(state, { key: 'language-choose', buttons: languageButtons })
    case 'viec':
      return run(state, { do: 'list-work' })
    case 'donvi':
      return run(state, { do: 'unit-page' })
    case 'quahan':
      return run(state, { do: 'list-overdue' })
    case 'diemnong':
      return run(state, { do: 'list-hotspots' })
    case 'khokhan':
      return run(state, { do: 'list-difficulties' })
    case 'lichtiepdan':
      return run(state, { do: 'list-slots' })
    case 'vangmat':
      return run(state, { do: 'ask-leave' })
  }
}

function start(payload: string, state: Position, { person }: Setting): Step {
  if (payload.startsWith('inv_')) return run(nothing, { do: 'join', token: payload })
  if (person.officer !== undefined)
    return stay(nothing, { key: 'welcome.officer', params: { name: person.officer.name } })
  // Telegram sends /start again whenever a chat is reopened: a report under way is kept.
  return stay(state, { key: 'welcome' })
}

function begin(kind: Kind | undefined, rest: string, state: Position, setting: Setting): Step {
  const draft = kind === undefined ? emptyDraft : { ...emptyDraft, kind }
  const step = advance(rest === '' ? draft : withText(draft, rest), setting)
  return { ...step, commands: dropFiles(state) }
}

function track(rest: string, state: Position, setting: Setting): Step {
  const prefix = setting.world.organisation.codePrefix
  if (rest === '') {
    const which: Reply = { key: 'citizen.track-which', params: { example: exampleCode(prefix) } }
    return { ...stay({ at: 'tracking' }, which), commands: dropFiles(state) }
  }
  const name = readAlias(rest)
  if (name !== undefined) return run(state, { do: 'track-named', name })
  const typed = readCode(rest, prefix, true)
  if (typed.is === 'code') return run(state, { do: 'track', code: typed.code })
  return stay(state.at === 'idle' ? { at: 'tracking' } : state, mistyped(setting))
}

/** Drops what is under way. */
export function cancel(state: Position): Step {
  if (state.at === 'idle') return stay(nothing, { key: 'nothing-to-cancel', buttons: ways })
  return { ...stay(nothing, { key: 'cancelled' }), commands: cleanUp(state) }
}

/** An officer gets the card again: a web page locks the buttons of the one that was pressed. */
function cleanUp(state: Position): Command[] {
  switch (state.at) {
    case 'stepping':
    case 'planning':
    case 'unsealing':
    case 'noting':
    case 'pledging':
    case 'fulfilling':
      return [...dropFiles(state), { do: 'open', code: state.code }]
    case 'draft':
      return dropFiles(state)
    case 'idle':
    case 'tracking':
    case 'leaving':
    case 'opening':
    case 'moving':
    case 'inviting':
    case 'ending':
    case 'reporting-difficulty':
    case 'answering-difficulty':
    case 'answering':
    case 'adding':
    case 'reopening':
    case 'signing':
    case 'complaining':
    case 'maybe-answer':
    case 'correcting':
    case 'settling':
      return []
  }
}

/** Files sent for what is left behind go too. */
function dropFiles(state: Position): Command[] {
  const attachments =
    state.at === 'draft'
      ? state.draft.attachments
      : state.at === 'stepping'
        ? (state.given.files ?? [])
        : []
  return attachments.length === 0 ? [] : [{ do: 'drop-files', attachments }]
}
