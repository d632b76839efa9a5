import type { Kind } from '../organisation.ts'

/** What the bot made of a citizen's own words. */
export type Understanding = {
  kind: Kind
  /** Best first, at most three; empty when nothing was recognised. `p` in 0..1. */
  topics: { code: string; p: number }[]
  place: PlaceMention
  /** Words of danger right now: tell the emergency numbers first. */
  urgency: 'normal' | 'urgent' | 'danger'
  /** The person only greeted, thanked, or wrote too little to act on. */
  smallTalk: boolean
}

export type PlaceMention = {
  /** Code of the ward or commune named, the last one when corrected. */
  unit?: string
  /** 0..1; below 0.6 the bot asks. */
  unitConfidence: number
  /** The place as the citizen wrote it, tidied: "trước số 12 Hùng Vương". */
  words?: string
}
