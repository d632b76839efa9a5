import { petitionLines } from '../../src/actions/citizen/petition.ts'
import { inRows } from '../../src/actions/rows.ts'
import type { Params, Reply, ReplyButton } from '../../src/ports/reply.ts'
import type { Draft, Question } from '../../src/ports/state.ts'
import type { World } from '../../src/ports/world.ts'
import type { Setting } from '../step.ts'
import { officesFor } from './accused.ts'
import { type Reading, read } from './draft.ts'
import { type FormalKind, lateBy, petitionOf } from './petition.ts'

/** What a citizen reads before a complaint or denunciation is sent. */

const begin: ReplyButton = { key: 'button.begin', data: 'begin' }
const goOn: ReplyButton = { key: 'button.go-on', data: 'begin' }
const sendNow: ReplyButton = { key: 'button.send-now', data: 'send' }
const skip: ReplyButton = { key: 'button.skip', data: 'skip' }
const nameless: ReplyButton = { key: 'button.nameless', data: 'nameless' }
const erase: ReplyButton = { key: 'button.erase', data: 'erase' }
const onlyFeedback: ReplyButton = { key: 'button.only-feedback', data: 'only-feedback' }
const reception: ReplyButton = { key: 'button.reception', data: 'book-first' }

/** Honest about what a chat can do, before anything is asked. */
export const intro = (kind: FormalKind, { topic, unit }: Reading): Reply =>
  kind === 'KN'
    ? {
        key: 'formal.intro-KN',
        params: {
          topic: topic === undefined ? '' : { text: 'formal.about', params: { topic: { topic } } },
          unit: { unit },
        },
        buttons: [
          [begin, sendNow],
          [reception, onlyFeedback],
        ],
      }
    : {
        key: 'formal.intro-TC',
        params: { unit: { unit } },
        buttons: [
          [goOn, sendNow],
          [nameless, erase],
        ],
      }

/** One question, and how far it is; every one can be passed over. */
export function question(
  kind: FormalKind,
  draft: Draft,
  open: Question[],
  setting: Setting,
): Reply {
  const [first = 'who'] = open
  const at = (draft.collected?.done.length ?? 0) + 1
  const params: Params = { at, of: at - 1 + open.length, ...lateBy(draft, setting) }
  const stop = kind === 'TC' ? [[erase]] : []
  if (first === 'office') return office(draft, params, stop, setting)
  return first === 'remote'
    ? { key: 'ask.remote', params, buttons: [...inRows(remoteButtons), [skip, sendNow]] }
    : {
        key: kind === 'TC' && first === 'against' ? 'ask.against-TC' : `ask.${first}`,
        params,
        buttons: [[skip, sendNow], ...stop],
      }
}

/** Whose people the accused are: nothing goes there. */
function office(draft: Draft, params: Params, stop: ReplyButton[][], { world }: Setting): Reply {
  const { ward } = read(draft, world)
  const offices = officesFor(draft, ward, world).map(
    (code): ReplyButton => ({
      key: 'button.unit',
      params: { unit: { ward: code } },
      data: `office:${code}`,
    }),
  )
  const other: ReplyButton = { key: 'button.office-other', data: 'office:other' }
  return { key: 'ask.office', params, buttons: [...inRows([...offices, other]), ...stop] }
}

/** Only the agency above may have it: said before anything is sent. */
export const superior = ({ organisation }: World): Reply => ({
  key: 'conflict.superior-first',
  params: { superior: organisation.seat.superior },
  buttons: [[erase], [{ key: 'button.office-again', data: 'office-again' }]],
})

const remoteButtons: ReplyButton[] = [
  { key: 'button.remote-yes', data: 'remote:yes' },
  { key: 'button.remote-no', data: 'remote:no' },
]

/** What will stand on the form, in one message. Of a denunciation nothing is said again. */
export function summary(
  kind: FormalKind,
  draft: Draft,
  params: Params,
  buttons: ReplyButton[][],
): Reply {
  const petition = petitionOf(draft, kind) ?? {}
  const lines = kind === 'KN' ? petitionLines(petition) : []
  return {
    key: kind === 'TC' && draft.nameless ? 'draft.confirm.TC-nameless' : `draft.confirm.${kind}`,
    params: {
      ...params,
      petition: lines.length === 0 ? '' : { text: 'formal.lines', params: { lines: { lines } } },
    },
    buttons,
  }
}
