import { cancelButton } from '../../src/actions/cancel.ts'
import { inRows } from '../../src/actions/rows.ts'
import { mostRepresentatives } from '../../src/domain/reception/people.ts'
import type { TextKey } from '../../src/i18n/vi.ts'
import type { Param, Reply, ReplyButton } from '../../src/ports/reply.ts'
import type { Draft } from '../../src/ports/state.ts'
import type { ChannelName } from '../../src/ports/turn.ts'
import type { World } from '../../src/ports/world.ts'
import { summary } from './ask-formal.ts'
import type { Reading } from './draft.ts'
import { peopleOf } from './group.ts'

/** The questions of an intake, and the summary. */

const notSure: ReplyButton = { key: 'button.not-sure', data: 'ward:unknown' }
const back: ReplyButton = { key: 'button.back', data: 'back' }
const edit_: ReplyButton = { key: 'button.edit', data: 'edit' }

const ward = (code: string): ReplyButton => ({
  key: 'button.unit',
  params: { unit: { ward: code } },
  data: `ward:${code}`,
})

export const what = ({ kind }: Draft): Reply => ({
  key: kind === undefined || kind === 'PAKN' ? 'draft.start' : `draft.start.${kind}`,
})

export const whatIsIt = (draft: Draft): Reply => ({
  key: 'draft.what',
  params: {
    what:
      draft.attachments.length > 0
        ? { text: 'draft.files-too', params: { count: draft.attachments.length } }
        : { text: 'draft.place-too' },
  },
  buttons: [[cancelButton]],
})

export const where = (reading: Reading): Reply => ({
  key: 'draft.where',
  params: { topic: topicOf(reading) },
  buttons: [
    [
      { key: 'button.place', askPlace: true },
      { key: 'button.choose-ward', data: 'wards' },
    ],
    [notSure, cancelButton],
  ],
})

export const wards = ({ organisation }: World, key: TextKey): Reply => ({
  key,
  buttons: [
    ...inRows(organisation.units.filter(({ centroid }) => centroid).map(({ code }) => ward(code))),
    [notSure, back],
  ],
})

export const near = (candidates: string[]): Reply => ({
  key: 'draft.near',
  buttons: [
    ...inRows(candidates.map(ward)),
    [{ key: 'button.choose-ward', data: 'wards' }, notSure],
  ],
})

export const edit = ({ kind }: Reading): Reply => ({
  key: 'draft.edit',
  buttons: [
    [
      { key: 'button.edit-topic', data: 'edit-topic' },
      { key: 'button.edit-place', data: 'edit-place' },
      { key: 'button.edit-text', data: 'edit-text' },
    ],
    ...(kind === 'KN' || kind === 'TC'
      ? [[{ key: 'button.edit-petition', data: 'edit-petition' } as const]]
      : []),
    [back, cancelButton],
  ],
})

/** The likeliest first, for people read from the top. */
export const topics = ({ organisation }: World, { topic, otherTopics }: Reading): Reply => ({
  key: 'draft.which-topic',
  buttons: [
    ...inRows(
      [...new Set([...otherTopics, ...organisation.topics.map(({ code }) => code)])]
        .filter((code) => code !== topic)
        .map((code) => ({
          key: 'button.topic',
          params: { topic: { topic: code } },
          data: `topic:${code}`,
        })),
    ),
    [back],
  ],
})

export const photo = (reading: Reading): Reply => ({
  key: 'draft.photo',
  buttons: [[sendButton(reading), back]],
})

const sendButton = ({ kind }: Reading): ReplyButton => ({
  key: kind === 'PAKN' ? 'button.send' : `button.send-${kind}`,
  data: 'send',
})

const topicOf = ({ topic }: Reading): Param =>
  topic === undefined ? { text: 'draft.no-topic' } : { topic }

/** For how many a dialogue is asked, and how many of them may speak. */
function groupText(draft: Draft, { oversight }: World): Param {
  const people = peopleOf(draft)
  if (people === undefined || people < 2) return ''
  const most = mostRepresentatives(people, oversight.groups)
  const through: Param = most < people ? { text: 'draft.group-through', params: { most } } : ''
  return { text: 'draft.group', params: { people, representatives: through } }
}

export function confirm(draft: Draft, reading: Reading, world: World): Reply {
  const { kind } = reading
  const place: Param = placeOf(draft, reading)
  const isKnown = reading.words ?? reading.ward ?? draft.pin
  const params = {
    what: topicOf(reading),
    urgent: reading.urgency === 'normal' ? '' : ({ text: 'draft.urgent' } as const),
    where: place,
    at: isKnown === undefined ? '' : ({ text: 'formal.at', params: { where: place } } as const),
    files:
      draft.attachments.length === 0
        ? ''
        : ({ text: 'draft.files', params: { count: draft.attachments.length } } as const),
    unit: { unit: reading.unit },
    group: kind === 'DIALOGUE' ? groupText(draft, world) : '',
  }
  const buttons = confirmButtons(draft, reading)
  if (kind === 'KN' || kind === 'TC') return summary(kind, draft, params, buttons)
  return { key: kind === 'PAKN' ? 'draft.confirm' : `draft.confirm.${kind}`, params, buttons }
}

function placeOf(draft: Draft, { words, ward: unit }: Reading): Param {
  const where: Param[] = []
  if (words !== undefined) where.push(words)
  if (unit !== undefined) where.push({ ward: unit })
  if (draft.pin !== undefined) where.push({ text: 'place.pin' })
  if (where.length === 0) return { text: 'place.unknown' }
  const [first = '', second = '', third = ''] = where
  if (where.length === 1) return first
  if (where.length === 2) return { text: 'place.two', params: { first, second } }
  return { text: 'place.three', params: { first, second, third } }
}

function confirmButtons(draft: Draft, reading: Reading): ReplyButton[][] {
  const send = sendButton(reading)
  switch (reading.kind) {
    case 'PAKN':
      return [[send], [edit_, { key: 'button.add-photo', data: 'photo' }]]
    case 'KN':
      return [[send], [{ key: 'button.only-feedback', data: 'only-feedback' }, edit_]]
    case 'TC':
      return [
        [send],
        [
          draft.nameless
            ? { key: 'button.named', data: 'named' }
            : { key: 'button.nameless', data: 'nameless' },
        ],
        [edit_, { key: 'button.erase', data: 'erase' }],
      ]
    case 'DIALOGUE':
      return [[send], [edit_, cancelButton]]
  }
}

const consentButtons: ReplyButton[] = [
  { key: 'button.agree', data: 'agree' },
  { key: 'button.read-more', data: 'consent-more' },
  { key: 'button.disagree', data: 'disagree' },
]

/** `anew`: they agreed before, to another notice or until they took it back. */
export const consent = (channel: ChannelName, { kind }: Reading, anew: boolean): Reply => ({
  key: 'consent',
  params: {
    opening: { text: anew ? 'consent.anew' : 'consent.first' },
    readers: { text: kind === 'TC' ? 'consent.readers-TC' : 'consent.readers' },
    abroad: channel === 'telegram' ? { text: 'consent.abroad' } : '',
  },
  buttons: [consentButtons],
})

export const consentMore = ({ personalData: { retention, archive } }: World): Reply => ({
  key: 'consent.more',
  params: {
    messages: retention.messages.days,
    drafts: retention.drafts.days,
    years: archive.KN.years,
  },
  buttons: [consentButtons.filter((one) => 'data' in one && one.data !== 'consent-more')],
})

export const tooMuch = (reading: Reading): Reply => ({
  key: 'draft.too-much',
  buttons: [[sendButton(reading)]],
})
