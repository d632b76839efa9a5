import type { Person } from '../ports/person.ts'
import type { Reply } from '../ports/reply.ts'
import type { ConversationState } from '../ports/state.ts'
import type { Work } from '../ports/work.ts'
import type { World } from '../ports/world.ts'

/** Every action runs inside one transaction and reads one locality. */
export type Context = { work: Work; world: World }

/** What an action answers in the chat it came from, and where the talk goes on if it moves. */
export type Outcome = {
  replies: Reply[]
  state?: ConversationState
  /** The answer takes the place of the message whose button was pressed, where the channel can. */
  inPlace?: true
}

/** For an action that needs no more than who asks. */
export type Nothing = unknown

/** An action checks first and throws `Refusal` before it writes anything. */
export type Action<Input> = (context: Context, person: Person, input: Input) => Promise<Outcome>
