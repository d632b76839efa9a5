import type { Report } from '../../src/actions/citizen/submit.ts'
import type { Kind } from '../../src/domain/organisation.ts'
import { isClear, isOutside, nearestUnits } from '../../src/domain/understanding/nearest.ts'
import { route } from '../../src/domain/understanding/route.ts'
import { understand } from '../../src/domain/understanding/understand.ts'
import type { Understanding } from '../../src/domain/understanding/understanding.ts'
import { unitNow } from '../../src/domain/units.ts'
import type { Draft } from '../../src/ports/state.ts'
import { accusedIn, closedBy, type Locality } from './accused.ts'
import { peopleOf } from './group.ts'
import { isRemote, petitionOf, storyOf } from './petition.ts'

/** Longest report put together from several messages, UTF-16 units. */
const longest = 12_000

export const emptyDraft: Draft = { texts: [], attachments: [], placeAsked: 0, warned: false }

export const hasContent = (draft: Draft) =>
  draft.texts.length > 0 || draft.attachments.length > 0 || draft.pin !== undefined

export const withText = (draft: Draft, text: string, messageId?: string): Draft => ({
  ...draft,
  texts: [...draft.texts, { text, ...(messageId !== undefined && { messageId }) }],
})

export const isFull = ({ texts, collected }: Draft, text: string) =>
  [...texts, ...Object.values(collected?.answers ?? {})].reduce(
    (sum, one) => sum + one.text.length,
    text.length,
  ) > longest

/** What the bot makes of the draft: understood from the words, overruled by what was chosen. */
export type Reading = {
  kind: Kind
  topic?: string
  /** Other topics it may be, likeliest first. */
  otherTopics: string[]
  /** Ward or commune where it lies. */
  ward?: string
  /** A pin that several wards could own. */
  candidates: string[]
  outside: boolean
  words?: string
  urgency: Understanding['urgency']
  smallTalk: boolean
  /** The owner depends on the ward and the ward is not known. */
  placeMissing: boolean
  unit: string
  /** Codes of the units it accuses. */
  accused: string[]
  /** It accuses those who lead the whole city: none here may have it. */
  nowhere: boolean
}

export function read(draft: Draft, { book, organisation }: Locality): Reading {
  const understood = understand(
    draft.texts.map(({ text }) => text),
    book,
  )
  const kind = draft.kind ?? understood.kind
  const topic = draft.topic ?? understood.topics[0]?.code
  const pin = draft.pin ? pinned(draft.pin, organisation) : undefined
  const named = understood.place.unitConfidence >= 0.6 ? understood.place.unit : undefined
  const chosen = draft.unit === undefined ? undefined : chosenNow(draft.unit, organisation)
  const ward = chosen ?? named ?? pin?.ward
  const owner = organisation.topics.find(({ code }) => code === topic)?.owner
  const fixed = organisation.routing.byKind[kind] !== undefined || typeof owner === 'object'
  const errand = {
    kind,
    ...(topic !== undefined && { topic }),
    ...(ward !== undefined && ward !== 'unknown' && { wardUnit: ward }),
  }
  const accused = accusedIn(draft, errand, { book, organisation })
  const closed = closedBy(accused, kind, organisation)
  const taker = route({ ...errand, closed }, organisation)
  return {
    kind,
    ...(topic !== undefined && { topic }),
    otherTopics: understood.topics.map(({ code }) => code).filter((code) => code !== topic),
    ...(ward !== undefined && ward !== 'unknown' && { ward }),
    candidates: ward === undefined ? (pin?.candidates ?? []) : [],
    outside: ward === undefined && (pin?.outside ?? false),
    ...(understood.place.words !== undefined && { words: understood.place.words }),
    urgency: mostUrgent(understood.urgency, understand(answersOf(draft), book).urgency),
    smallTalk: understood.smallTalk,
    placeMissing: !fixed && ward === undefined,
    unit: taker ?? organisation.routing.sorter,
    accused,
    nowhere: taker === undefined,
  }
}

/** A ward chosen before a reorganisation is the one that goes on with it. */
const chosenNow = (ward: string, organisation: Locality['organisation']) =>
  ward === 'unknown' ? ward : unitNow(ward, organisation).code

/** What is told in an answer can be as pressing as the story. */
const answersOf = ({ collected }: Draft) =>
  Object.values(collected?.answers ?? {}).map(({ text }) => text)

const order = ['normal', 'urgent', 'danger'] as const
const mostUrgent = (one: Reading['urgency'], other: Reading['urgency']) =>
  order.indexOf(one) < order.indexOf(other) ? other : one

function pinned(pin: { lat: number; lon: number }, organisation: Locality['organisation']) {
  const nearest = nearestUnits(organisation, pin)
  const candidates = nearest.slice(0, 3).map(({ unit }) => unit)
  if (isOutside(nearest)) return { candidates: [], outside: true }
  if (!isClear(nearest)) return { candidates, outside: false }
  return { ward: candidates[0], candidates: [], outside: false }
}

/** The draft as the citizen confirmed it. */
export function report(draft: Draft, reading: Reading): Report {
  const { kind } = reading
  const remote = isRemote(draft)
  const petition = kind === 'KN' || kind === 'TC' ? petitionOf(draft, kind) : undefined
  return {
    kind,
    ...(reading.topic !== undefined && { topic: reading.topic }),
    urgency: reading.urgency,
    unit: reading.unit,
    text: [...draft.texts.map(({ text }) => text), ...storyOf(draft, kind)].join('\n'),
    place: {
      ...(reading.words !== undefined && { words: reading.words }),
      ...(reading.ward !== undefined && { wardUnit: reading.ward }),
      ...draft.pin,
    },
    attachments: draft.attachments,
    ...(kind === 'TC' && draft.nameless && { nameless: draft.nameless }),
    ...(reading.accused.length > 0 && { accused: reading.accused }),
    ...(petition !== undefined && { petition }),
    ...(remote !== undefined && { remote }),
    ...(draft.book && { book: draft.book }),
    ...(kind === 'DIALOGUE' && groupOf(draft)),
  }
}

const groupOf = (draft: Draft): Pick<Report, 'people' | 'representatives'> => {
  const people = peopleOf(draft)
  return {
    ...(people !== undefined && { people }),
    ...(draft.representatives && { representatives: draft.representatives }),
  }
}
