import type { Kind } from '../domain/organisation.ts'

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
  /** The emergency numbers were told. */
  warned: boolean
}

export type DraftStep = 'describe' | 'place' | 'unit' | 'confirm' | 'edit' | 'topic' | 'consent'

/** Where the talk with a chat stands. */
export type Position =
  | { at: 'idle' }
  | { at: 'draft'; step: DraftStep; draft: Draft }
  | { at: 'tracking' }
  | { at: 'answering'; code: string }
  | { at: 'adding'; code: string }
  | { at: 'reopening'; code: string }
  /** A text came while a question of an officer is open: is it the answer? */
  | { at: 'maybe-answer'; code: string; text: string }
  | { at: 'asking'; code: string }
  | { at: 'forwarding'; code: string; unit?: string }
  | { at: 'refusing'; code: string; ground?: string }
  | { at: 'resolving'; code: string; text?: string; attachments: string[]; askedAgain: boolean }

/** A button shown last, so that its label or its number can be typed instead of pressed. */
export type Offer = { labels: string[]; data: string }

export type ConversationState = Position & { offers?: Offer[] }

export const idle: ConversationState = { at: 'idle' }
