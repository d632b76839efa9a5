import type { FormVerb, Given } from '../domain/case/forms.ts'
import type { Kind } from '../domain/organisation.ts'
import type { Role } from '../domain/people/permissions.ts'
import type { Opening } from '../domain/reception/opening.ts'
import type { Mark } from './work-pages.ts'

/** What is asked for a petition, one at a time. */
export type Question =
  | 'decision'
  | 'against'
  | 'office'
  | 'learnt'
  | 'delay'
  | 'wish'
  | 'remote'
  | 'who'
  | 'when'
  | 'proof'

/** What was asked for the petition so far: what is passed over has no answer. */
export type Collected = {
  done: Question[]
  answers: Partial<Record<Question, { text: string; messageId?: string }>>
}

/** A report being told: nothing of it is a case before the citizen confirms. */
export type Draft = {
  /** Tells the buttons of this draft from those of an earlier one. */
  id?: string
  texts: { text: string; messageId?: string }[]
  attachments: string[]
  pin?: { lat: number; lon: number }
  /** What the citizen chose by hand; wins over what was understood. */
  kind?: Kind
  topic?: string
  unit?: string
  /** How often the place was asked for: never more than twice. */
  placeAsked: number
  /** Whose office it is was not right: asked whatever the words tell. */
  askOffice?: true
  /** Tells it without standing for it by name: information, and no denunciation. */
  nameless?: true
  /** The emergency numbers were told. */
  warned: boolean
  /** Questions for the petition; absent until the citizen lets them begin. */
  collected?: Collected
  /** An hour at the reception is wanted as soon as it is filed. */
  book?: true
  /** Of a dialogue: for how many people, and who speaks for them; empty: named later. */
  people?: number
  representatives?: string
}

export type DraftStep =
  | 'describe'
  | 'place'
  | 'unit'
  | 'formal'
  | 'question'
  | 'confirm'
  | 'edit'
  | 'topic'
  | 'consent'
  | 'people'
  | 'representatives'

/** Where the talk with a chat stands. */
/** A unit's own difficulty, on its way to the unit that collects them. */
type Difficult = { at: 'reporting-difficulty' } | { at: 'answering-difficulty'; number: number }

export type Position =
  | Difficult
  | Staffing
  | { at: 'idle' }
  | { at: 'draft'; step: DraftStep; draft: Draft }
  | { at: 'tracking' }
  | { at: 'answering'; code: string }
  | { at: 'adding'; code: string }
  | { at: 'reopening'; code: string }
  /** Sends pictures of the signed petition; `sent`: some are in. */
  | { at: 'signing'; code: string; sent: boolean }
  /** Says why they complain a second time. */
  | { at: 'complaining'; code: string }
  /** A text came while a question of an officer is open: is it the answer? */
  | { at: 'maybe-answer'; code: string; sealed?: true; text: string }
  /** An officer says what a step needs. */
  | { at: 'stepping'; code: string; kind: Kind; verb: FormVerb; given: Given }
  /** Says why a sealed case is to be opened. */
  | { at: 'unsealing'; code: string }
  /** Says what is planned for a case that runs late, then until when. */
  | { at: 'planning'; code: string; plan?: string }
  /** Writes what is wrong in their data, or the right words for a form. */
  | { at: 'correcting'; what: 'name' | 'address' | 'other'; code: string }
  /** Somebody who sorts answers a request about personal data. */
  | { at: 'settling'; number: number; outcome: 'done' | 'refused' }
  /** Says what was promised at a meeting, by whom, then until when. */
  | { at: 'pledging'; code: string; what?: string; who?: string }
  /** Describes hours of reception to be published. */
  | { at: 'opening'; opening: Opening }
  /** Says how a promise (the id of its clock) was kept. */
  | { at: 'fulfilling'; code: string; promise: string }
  /** Writes a note to colleagues. */
  | { at: 'noting'; code: string }
  /** Ticks cases that are to go together; `unit`: where to, the reason is still to be said. */
  | { at: 'moving'; chosen: string[]; after?: Mark; unit?: string }
  /** Says until when (epoch ms) they are away, then who stands in. */
  | { at: 'leaving'; until?: number }

/** An officer manages people: says the name of somebody invited, or how a service ends. */
type Staffing =
  | { at: 'inviting'; unit: string; role: Role }
  | { at: 'ending'; service: string; handTo?: string }

/** A button shown last, so that its label or its number can be typed instead of pressed. */
export type Offer = { labels: string[]; data: string }

export type ConversationState = Position & { offers?: Offer[] }

export const idle: ConversationState = { at: 'idle' }
