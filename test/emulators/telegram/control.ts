import { type Control, setFault } from '../common/control.ts'
import type { Faults } from '../common/faults.ts'
import type { CallRecord } from './bot.ts'
import type { BotWorld } from './bot-world.ts'
import type { Group, Person, PersonSpec } from './people.ts'
import type { Seat } from './seat.ts'
import type { BotMessage } from './view.ts'

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
  in?: number
  text?: string
  payload?: string
  base64?: string
  shots?: string[]
  caption?: string
  name?: string
  mime?: string
  size?: number
  latitude?: number
  longitude?: number
  own?: boolean
  message?: number
  button?: string
  data?: string
  replyTo?: number
  thread?: number
  pattern?: string
  ms?: number
}
type Verb = (person: Person, seat: Seat, args: Args) => unknown

const bytes = ({ base64 = '' }: Args) => Buffer.from(base64, 'base64')

const verbs: Record<string, Verb> = {
  says: (_, seat, { text = '', ...args }) => seat.says(text, args),
  starts: (person, _, { payload }) => person.starts(payload),
  photo: (_, seat, args) => seat.photo(bytes(args), args),
  album: (_, seat, { shots = [], ...args }) =>
    seat.album(
      shots.map((shot) => Buffer.from(shot, 'base64')),
      args,
    ),
  document: (_, seat, args) => seat.document(bytes(args), args),
  voice: (_, seat, args) => seat.voice(bytes(args), args),
  video: (_, seat, args) => seat.video(bytes(args), args),
  place: (_, seat, { latitude = 0, longitude = 0 }) => seat.place(latitude, longitude),
  sticker: (_, seat) => seat.sticker(),
  contact: (_, seat, { own = true }) => seat.contact({ own }),
  poll: (_, seat) => seat.poll(),
  edits: (_, seat, { message = 0, text = '' }) => seat.edits(message, text),
  taps: (_, seat, { message = 0, button = '', data }) =>
    seat.taps(message, data === undefined ? button : { data }),
  blocks: (person) => ({ updateId: person.blocks() }),
  unblocks: (person) => ({ updateId: person.unblocks() }),
  inbox: (person) => person.inbox.map(portable),
  wait: async (person, _, { text, pattern, ms }) =>
    portable(await person.waitFor(pattern === undefined ? (text ?? '') : new RegExp(pattern), ms)),
}

/** A message whose file travels as base64. */
function portable({ file, ...message }: BotMessage) {
  if (!file) return message
  const { bytes: held, ...about } = file
  return { ...message, file: { ...about, base64: held.toString('base64') } }
}

/**
 * The control API, JSON in and out:
 * - `POST user` {id, first_name …}; `POST user/<id>/<verb>` with the arguments of `Person`
 * - `POST group` {id, title, members: [user id …]}; `POST group/<id>/migrate` {to}; `GET group/<id>/inbox`
 * - `POST faults/fail|slow|drop|duplicate|shuffle|clear`, `POST advance` {ms}
 * - `POST rate-limits` {on}, `GET rate-limits`, `GET calls`, `GET pending`
 * Every request may name a bot by `token`; the first one is meant otherwise.
 */
export function createControl({ calls, faults, advance, bot, first }: Wiring): Control {
  const people = new Map<string, Person>()
  const groups = new Map<string, Group>()

  const act = async (token: string, id: string, verb: string, args: Args) => {
    const person = people.get(`${token} ${id}`)
    const run = verbs[verb]
    if (!person || !run) return undefined
    const group = args.in === undefined ? undefined : groups.get(`${token} ${args.in}`)
    return run(person, group ? person.in(group) : person, args)
  }

  const makeGroup = (token: string, spec: { id: number; title: string; members?: number[] }) => {
    const members = (spec.members ?? []).flatMap((id) => people.get(`${token} ${id}`) ?? [])
    const group = bot(token).group({ id: spec.id, title: spec.title, members })
    groups.set(`${token} ${spec.id}`, group)
    return { id: group.id }
  }

  const inGroup = (token: string, id: string, verb: string, { to = 0 }: { to?: number }) => {
    const group = groups.get(`${token} ${id}`)
    if (!group) return undefined
    if (verb === 'inbox') return group.inbox.map(portable)
    if (verb !== 'migrate') return undefined
    group.migrate(to)
    groups.set(`${token} ${to}`, group)
    return { id: to }
  }

  return async (method, path, body) => {
    const args = body as never
    const { token = first } = body as Args
    const [topic = '', id = '', verb = ''] = path.split('/')
    switch (`${method} ${topic}`) {
      case 'POST user':
      case 'GET user':
        if (verb !== '') return act(token, id, verb, args)
        people.set(`${token} ${(body as PersonSpec).id}`, bot(token).user(args))
        return { id: (body as PersonSpec).id }
      case 'POST group':
        return verb === '' ? makeGroup(token, args) : inGroup(token, id, verb, args)
      case 'GET group':
        return inGroup(token, id, verb, args)
      case 'POST faults':
        return setFault(faults, id, args)
      case 'POST advance':
        advance((body as { ms: number }).ms)
        return { advanced: (body as { ms: number }).ms }
      case 'POST rate-limits':
        bot(token).rateLimits.on = (body as { on: boolean }).on
        return rates(bot(token))
      case 'GET rate-limits':
        return rates(bot(token))
      case 'GET calls':
        return calls
      case 'GET pending':
        return { pending: bot(token).pending }
    }
    return undefined
  }
}

const rates = ({ rateLimits: { on, violations } }: BotWorld) => ({ on, violations })
