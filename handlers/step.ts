import type { Person } from '../src/ports/person.ts'
import type { Reply, ReplyButton } from '../src/ports/reply.ts'
import type { Position } from '../src/ports/state.ts'
import type { World } from '../src/ports/world.ts'
import type { Command } from './commands.ts'

/** What a conversation makes of one thing said: where it stands, what it answers, what is to be done. */
export type Step = { state: Position; replies: Reply[]; commands: Command[] }

/** A press of a button: what it does, and to what. */
export type Press = { verb: string; args: string[] }

/** What a conversation may look at besides its own state; it reads no database and no clock. */
export type Setting = {
  person: Person
  world: World
  /** Epoch ms, UTC: when what was said is heard. */
  now: number
}

export const stay = (state: Position, ...replies: Reply[]): Step => ({
  state,
  replies,
  commands: [],
})

export const run = (state: Position, ...commands: Command[]): Step => ({
  state,
  replies: [],
  commands,
})

export const peopleButton: ReplyButton = { key: 'button.people', data: 'people' }

/** More than one message may hold, in UTF-16 units; nothing of it is kept. */
export const tooLong = ({ length }: string, { maxText: limit }: World): Reply => ({
  key: 'too-long',
  params: { length, limit },
})
