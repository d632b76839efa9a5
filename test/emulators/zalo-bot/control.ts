import { type Control, setFault } from '../common/control.ts'
import type { Faults } from '../common/faults.ts'
import type { CallRecord } from './bot.ts'
import type { BotMessage } from './chats.ts'
import type { BotWorld } from './index.ts'
import type { Group, Person, PersonSpec } from './people.ts'

type Wiring = {
  calls: CallRecord[]
  faults: Faults
  advance(ms: number): void
  bot(token: string): BotWorld
  first: string
}

/** Arguments of a control request; every verb names those it reads. */
type Args = {
  token?: string
  /** Group to act in; the private chat when absent. */
  in?: string
  text?: string
  base64?: string
  caption?: string
  pattern?: string
  ms?: number
}

const bytes = ({ base64 = '' }: Args) => Buffer.from(base64, 'base64')

type Actor = ReturnType<Person['in']> | Person
const acts: Record<string, (actor: Actor, args: Args) => unknown> = {
  says: (actor, { text = '' }) => actor.says(text),
  mentions: (actor, { text = '' }) => ('mentions' in actor ? actor.mentions(text) : undefined),
  photo: (actor, { caption, ...args }) =>
    actor.photo(bytes(args), caption === undefined ? {} : { caption }),
  voice: (actor, args) => actor.voice(bytes(args)),
  sticker: (actor) => actor.sticker(),
  unsupported: (actor) => actor.unsupported(),
}

const looks: Record<string, (view: Person | Group, args: Args) => unknown> = {
  inbox: (view) => view.inbox.map(portable),
  wait: async (view, { text = '', pattern, ms }) =>
    portable(await view.waitFor(pattern === undefined ? text : new RegExp(pattern), ms)),
}

/** A picture travels as base64. */
const portable = ({ photo, ...message }: BotMessage) =>
  photo === undefined ? message : { ...message, base64: photo.toString('base64') }

/**
 * The control API, JSON in and out:
 * - `POST user` {id?, name} -> {id}; `POST user/<id>/says|mentions|photo|voice|sticker|unsupported` with
 *   `in` for a group; `GET user/<id>/inbox`, `POST user/<id>/wait`
 * - `POST group` {id?} -> {id}; `GET group/<id>/inbox`, `POST group/<id>/wait`
 * - `POST faults/fail|slow|drop|duplicate|shuffle|clear`, `POST advance` {ms}
 * - `GET calls`, `GET pending`, `GET usage`
 * Every request may name a bot by `token`; the first one is meant otherwise.
 */
export function createControl({ calls, faults, advance, bot, first }: Wiring): Control {
  const people = new Map<string, Person>()
  const groups = new Map<string, Group>()

  function make(token: string, what: string, spec: PersonSpec) {
    if (what === 'user') {
      const person = bot(token).user(spec)
      people.set(person.id, person)
      return { id: person.id }
    }
    const group = bot(token).group(spec.id)
    groups.set(group.id, group)
    return { id: group.id }
  }

  function act(what: string, id: string, verb: string, args: Args) {
    const person = what === 'user' ? people.get(id) : undefined
    const view = person ?? groups.get(id)
    if (view !== undefined && verb in looks) return looks[verb]?.(view, args)
    const group = args.in === undefined ? undefined : groups.get(args.in)
    const actor = group === undefined ? person : person?.in(group)
    return actor && acts[verb]?.(actor, args)
  }

  return async (_method, path, body) => {
    const args = body as Args
    const { token = first } = args
    const [topic = '', id = '', verb = ''] = path.split('/')
    switch (topic) {
      case 'user':
      case 'group':
        return verb === '' ? make(token, topic, body as PersonSpec) : act(topic, id, verb, args)
      case 'faults':
        return setFault(faults, id, body as never)
      case 'advance':
        advance(args.ms ?? 0)
        return { advanced: args.ms ?? 0 }
      case 'calls':
        return calls
      case 'pending':
        return { pending: bot(token).pending }
      case 'usage':
        return bot(token).usage
    }
    return undefined
  }
}
