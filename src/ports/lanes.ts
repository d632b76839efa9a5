import type { Person } from './person.ts'
import type { ConversationState } from './state.ts'
import type { Turn } from './turn.ts'
import type { Work } from './work.ts'

/** One chat with the turns waiting in it, in order. */
export type Lane = {
  person: Person
  state: ConversationState
  turns: {
    id: number
    turn: Turn
    /** In a group: who said it, with their private chat on the same channel; absent for a stranger. */
    sender?: Person
  }[]
}

/** Handles the waiting turns of one chat inside the given work; returns where the talk now stands. */
export type HandleLane = (lane: Lane, work: Work) => Promise<ConversationState>
